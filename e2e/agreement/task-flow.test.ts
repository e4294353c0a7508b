// @vitest-environment node
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  contract,
  fields,
  startValues,
  type FlowContext,
  type FlowValues,
} from '@/entities/task-flow/contract';
import { revive } from '@/entities/task-flow/contract-stored';
import { Directory } from '@/entities/task-flow/directory';
import { createCall, normal, readFlow, updateCall, valuesOf } from '@/entities/task-flow/wire';
import type { Values } from '@/entities/kind';
import type { GivenWorld } from '../portal/core/given.ts';
import { at, TestClient } from '../portal/test-client.ts';
import { judgeFamily, probesOf, type Family } from './judge.ts';
import { flowDifferences } from './task-flow-differences.ts';

const stored: FlowValues = {
  ...startValues,
  name: 'Flow A',
  description: 'old',
  groupId: 178,
  ownerId: 4,
  templateId: 12,
  distributionType: 'queue',
  responsibleList: [['user', '3']],
};

function rowOf(id: number, name: string) {
  const { carried, ...values } = stored;
  return { ...values, id, name, creatorId: 1, efficiency: carried.efficiency, active: true };
}

const world: GivenWorld = {
  entities: {
    users: [1, 3, 4, 8],
    departments: [3, 17],
    groups: [
      { ID: 178, memberIds: [1, 3, 4] },
      { ID: 200, memberIds: [1] },
    ],
    templates: [12, 13],
    flows: [rowOf(517, 'Flow A'), rowOf(518, 'Taken')],
  },
};

/** As the app knows it after isExists was asked while the name was typed. */
const context: FlowContext = {
  directory: new Directory(),
  takenNames: new Set(['Taken']),
  facts: null,
};

/** The judge's values are of any kind; here only what the contract has accepted arrives. */
function typed(values: Values): FlowValues {
  const flow = revive({ ...values, carried: stored.carried });
  if (flow === null) throw new TypeError('Not accepted.');
  return flow;
}

const all = new Set(Object.keys(fields));
const flags = ['matchWorkTime', 'responsibleCanChangeDeadline', 'notifyAtHalfTime', 'taskControl'];
const tasks = ['notifyOnQueueOverflow', 'notifyOnTasksInProgressOverflow'];

const anyJson = fc.jsonValue({ maxDepth: 1 });
const anyPair = fc.tuple(
  fc.constantFrom('user', 'department', 'meta-user', 'project', 'User'),
  fc.constantFrom('1', '3', '17', '17:F', '17:f', '99', 'all-users', 'x', ''),
);

const numbers = (edges: readonly number[]) => ({
  edges: [
    ['missing', undefined],
    ['null', null],
    ...edges.map((value) => [String(value), value] as const),
    ['a text', 'x'],
    ['an empty text', ''],
    ['true', true],
    ['a list', [1]],
  ] as const,
  generated: fc.oneof(fc.integer(), fc.integer({ min: -5, max: 120 }), anyJson),
});

const flagProbes = {
  edges: [
    ['missing', undefined],
    ['on', true],
    ['off', false],
    ['null', null],
    ['1', 1],
    ['a text', 'N'],
    ['a list', []],
  ] as const,
  generated: anyJson,
};

const pairEdges = [
  ['missing', undefined],
  ['none', []],
  ['a person', [['user', '3']]],
  ['a department with all below', [['department', '17']]],
  ['a department alone', [['department', '17:F']]],
  [
    'both ways',
    [
      ['department', '17'],
      ['department', '17:F'],
    ],
  ],
  [
    'a person twice',
    [
      ['user', '3'],
      ['user', '3'],
    ],
  ],
  ['everyone', [['meta-user', 'all-users']]],
  ['a number', [['user', 3]]],
  ['an unknown kind', [['project', '3']]],
  ['a small letter', [['department', '17:f']]],
  ['a person who is gone', [['user', '99']]],
  ['a department that is gone', [['department', '99']]],
  ['a map', { user: '3' }],
  ['a flat pair', ['user', '3']],
  ['an access code', ['U3']],
  ['three parts', [['user', '3', '4']]],
  ['null', null],
  ['a text', 'U3'],
] as const;

const family: Family = {
  name: 'task flows',
  world,
  id: '517',
  right: { create: { ...stored, name: 'New' }, update: stored },
  fields: {
    name: {
      edges: [
        ['missing', undefined],
        ['empty', ''],
        ['blank', '  '],
        ['one letter', 'a'],
        ['the longest', 'a'.repeat(255)],
        ['the longest and one', 'a'.repeat(256)],
        ['Cyrillic', 'Поток'],
        ['the longest in Cyrillic', 'я'.repeat(255)],
        ['taken', 'Taken'],
        ['markup', '<b>&amp;'],
        ['PHP empty', '0'],
        ['null', null],
        ['a number', 5],
        ['a list', ['x']],
      ],
      generated: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), anyJson),
    },
    description: {
      edges: [
        ['missing', undefined],
        ['empty', ''],
        ['long', 'x'.repeat(20_000)],
        ['null', null],
        ['a number', 5],
        ['a list', ['x']],
      ],
      generated: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), anyJson),
    },
    groupId: numbers([-1, 0, 1, 178, 200, 999, 1.5]),
    ownerId: numbers([-1, 0, 4, 8, 999, 1.5]),
    templateId: numbers([-1, 0, 12, 13, 999, 1.5]),
    plannedCompletionTime: numbers([-1, 0, 3599, 3600, 3601, 2_145_398_400, 2_145_398_401, 3600.5]),
    distributionType: {
      edges: [
        ['missing', undefined],
        ['queue', 'queue'],
        ['himself', 'himself'],
        ['manually', 'manually'],
        ['capital', 'Queue'],
        ['unknown', 'auto'],
        ['empty', ''],
        ['null', null],
        ['a number', 1],
        ['a list', ['queue']],
      ],
      generated: fc.oneof(fc.constantFrom('queue', 'himself', 'manually'), anyJson),
    },
    responsibleList: {
      edges: pairEdges,
      generated: fc.oneof(fc.array(anyPair, { maxLength: 3 }), anyJson),
    },
    taskCreators: {
      edges: pairEdges,
      generated: fc.oneof(fc.array(anyPair, { maxLength: 3 }), anyJson),
    },
    ...Object.fromEntries(flags.map((name) => [name, flagProbes])),
    ...Object.fromEntries(tasks.map((name) => [name, numbers([-1, 0, 1, 99_999, 100_000, 1.5])])),
    notifyWhenEfficiencyDecreases: numbers([-1, 0, 1, 70, 100, 101, 1.5]),
  },
  contract: (operation) => contract(context, operation === 'create' ? null : '517'),
  normal: (values) => ({ ...normal(typed(values)) }),
  call: (operation, values) =>
    operation === 'create'
      ? createCall(typed(values))
      : updateCall('517', typed(values), all, stored),
  rawCall(operation, values) {
    // The right values as the portal wants them, and the probed one as it is.
    const right = family.right[operation];
    const good =
      operation === 'create' ? createCall(typed(right)) : updateCall('517', stored, all, stored);
    const names = Object.keys(operation === 'create' ? { ...right, ...values } : values);
    const probed = names.filter((name) => !isDeepStrictEqual(values[name], right[name]));
    const rest = Object.entries(Object(good.params['flowData'])).filter(
      ([name]) => !probed.includes(name),
    );
    const raw = probed
      .filter((name) => name in values)
      .map((name) => [name, values[name]] as const);
    return { method: good.method, params: { flowData: Object.fromEntries([...rest, ...raw]) } };
  },
  createdId: (result) => String(at(result, 'id')),
  readCall: (id) => ({ method: 'tasks.flow.Flow.get', params: { flowId: Number(id) } }),
  storedField: (result, field) =>
    Object.entries(valuesOf(readFlow(result, 'tasks.flow.Flow.get'))).find(
      ([name]) => name === field,
    )?.[1],
};

let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start();
});

afterAll(() => client.portal.close());

it('form and portal agree on every value, or the difference has a reason; every reason still holds', async () => {
  // The seed is fixed so that a red run can be repeated; another one is tried by AGREEMENT_SEED.
  const probes = probesOf(family, 10, Number(process.env['AGREEMENT_SEED'] ?? 2026));
  const { unnamed, met } = await judgeFamily(client, family, flowDifferences, probes);
  expect(unnamed.slice(0, 300)).toEqual([]);
  const reasons = flowDifferences.map(({ reason }) => reason);
  expect(reasons.filter((reason) => !met.has(reason))).toEqual([]);
}, 120_000);
