// @vitest-environment node
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  contract,
  type WorkplaceContext,
  type WorkplaceValues,
} from '@/entities/digital-workplace/contract';
import { createCall, normal, readWorkplace, updateCall } from '@/entities/digital-workplace/wire';
import type { Values } from '@/entities/kind';
import type { GivenWorld } from '../portal/core/given.ts';
import { at, TestClient } from '../portal/test-client.ts';
import { hiddenElsewhere, hiddenHere, workplaceDifferences } from './differences.ts';
import { judgeFamily, probesOf, verdicts, type Family } from './judge.ts';

const world: GivenWorld = {
  entities: {
    spaTypes: [{ id: 1 }, { id: 2 }, { id: 3 }],
    automatedSolutions: [
      { id: 238, title: 'HR', typeIds: [14, hiddenHere] },
      { id: 300, title: 'Sales', typeIds: [20, hiddenElsewhere] },
    ],
  },
};

function spa(id: number) {
  return { id, title: `SPA ${id}`, entityTypeId: 128 + id, home: { in: 'crm' as const } };
}

/** As the app would know it: 158 and 240 exist, yet the list of SPAs does not show them to this person. */
const context: WorkplaceContext = {
  spas: [1, 2, 3, 14, 20].map(spa),
  workplaces: [
    { id: 238, title: 'HR', typeIds: [14, hiddenHere] },
    { id: 300, title: 'Sales', typeIds: [20, hiddenElsewhere] },
  ],
};

/** The judge's values are of any kind; here only what the contract has accepted arrives. */
function typed(values: Values): WorkplaceValues {
  const { title, typeIds } = values;
  if (typeof title !== 'string' || !Array.isArray(typeIds)) throw new TypeError('Not accepted.');
  return { title, typeIds: typeIds.map(Number) };
}

const anyTitle = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', minLength: 250, maxLength: 260 }),
  fc.string({ unit: fc.constantFrom(' ', '\t', '\u00A0', 'a'), maxLength: 6 }),
  fc.jsonValue({ maxDepth: 1 }),
);
const someId = fc.constantFrom(1, 2, 3, 14, 20, hiddenHere, hiddenElsewhere, 999);
const anyTypeIds = fc.oneof(
  fc.uniqueArray(fc.constantFrom(1, 2, 3, 14, 20)),
  fc.array(someId, { maxLength: 5 }),
  fc.array(fc.oneof(someId, fc.integer(), fc.jsonValue({ maxDepth: 0 })), { maxLength: 4 }),
  fc.jsonValue({ maxDepth: 1 }),
);

const family: Family = {
  name: 'digital workplaces',
  world,
  id: '238',
  right: {
    create: { title: 'New', typeIds: [1] },
    update: { title: 'HR', typeIds: [14, hiddenHere] },
  },
  fields: {
    title: {
      edges: [
        ['missing', undefined],
        ['empty', ''],
        ['blank', ' \t\n'],
        ['no-break space', '\u00A0'],
        ['one character', 'H'],
        ['the longest', 'a'.repeat(255)],
        ['the longest and one', 'a'.repeat(256)],
        ['the longest of emoji', '😀'.repeat(255)],
        ['the longest of emoji and one', '😀'.repeat(256)],
        ['the longest with a blank behind', `${'a'.repeat(255)} `],
        ['blanks around', '  HR  '],
        ['Cyrillic', 'Отдел кадров'],
        ['umlauts', 'Größe'],
        ['zero width', '\u200B'],
        ['markup', '<b>&amp;'],
        ['PHP empty', '0'],
        ['null', null],
        ['a number', 5],
        ['zero', 0],
        ['true', true],
        ['a list', ['HR']],
        ['an object', { a: 1 }],
      ],
      generated: anyTitle,
    },
    typeIds: {
      edges: [
        ['missing', undefined],
        ['none', []],
        ['one', [1]],
        ['all', [1, 2, 3, 14]],
        ['out of order', [14, 1]],
        ['its own hidden one', [14, hiddenHere]],
        ['one of another workplace', [20]],
        ['a hidden one of another workplace', [hiddenElsewhere]],
        ['unknown', [999]],
        ['known and unknown', [1, 999]],
        ['twice', [1, 1]],
        ['an entity type id', [129]],
        ['zero', [0]],
        ['negative', [-1]],
        ['a fraction', [1.5]],
        ['a number as text', ['1']],
        ['a word', ['abc']],
        ['null', null],
        ['an empty text', ''],
        ['without a list', 1],
        ['an object', { a: 1 }],
      ],
      generated: anyTypeIds,
    },
  },
  contract: (operation) => contract(context, operation === 'create' ? null : '238'),
  normal: (values) => normal(typed(values)),
  call: (operation, values, changed) =>
    operation === 'create' ? createCall(typed(values)) : updateCall('238', typed(values), changed),
  rawCall: (operation, fields) => ({
    method: operation === 'create' ? 'crm.automatedsolution.add' : 'crm.automatedsolution.update',
    params: operation === 'create' ? { fields } : { id: 238, fields },
  }),
  createdId: (result) => String(at(result, 'automatedSolution', 'id')),
  readCall: (id) => ({ method: 'crm.automatedsolution.get', params: { id: Number(id) } }),
  storedField: (result, field) => {
    const { title, typeIds } = readWorkplace(result, 'crm.automatedsolution.get');
    return field === 'title' ? title : typeIds;
  },
};

let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start();
});

afterAll(() => client.portal.close());

it('form and portal agree on every value, or the difference has a reason; every reason still holds', async () => {
  // The seed is fixed so that a red run can be repeated; another one is tried by AGREEMENT_SEED.
  const probes = probesOf(family, 25, Number(process.env['AGREEMENT_SEED'] ?? 2026));
  const { unnamed, met } = await judgeFamily(client, family, workplaceDifferences, probes);
  expect(unnamed.slice(0, 20)).toEqual([]);
  const reasons = workplaceDifferences.map(({ reason }) => reason);
  expect(reasons.filter((reason) => !met.has(reason))).toEqual([]);
}, 60_000);

it('the values around a probe are right for both sides', async () => {
  for (const operation of ['create', 'update'] as const) {
    const { title: value } = family.right[operation];
    const probe = { field: 'title', operation, dialect: 'documented', value } as const;
    expect(await verdicts(client, family, probe)).toMatchObject({
      form: 'accepts',
      portal: 'stored',
    });
  }
});

it('a form that forgot a rule is found', async () => {
  const careless = { ...family, contract: () => ({ '~standard': { validate: () => ({}) } }) };
  const { unnamed } = await judgeFamily(client, careless, workplaceDifferences, [
    { field: 'title', operation: 'update', dialect: 'observed', value: 'a'.repeat(256) },
    { field: 'title', operation: 'update', dialect: 'observed', value: ' ' },
    { field: 'title', operation: 'create', dialect: 'documented', value: '' },
    { field: 'typeIds', operation: 'create', dialect: 'documented', value: [999] },
  ]);
  expect(unnamed).toHaveLength(4);
});

it('no named difference lets the form accept what the portal does not store', () => {
  expect(workplaceDifferences.filter(({ form }) => form === 'accepts')).toEqual([]);
});
