// @vitest-environment node
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  contract,
  endpoints,
  revive,
  startValues,
  type ConnectorContext,
  type ConnectorValues,
} from '@/entities/bi-connector/contract';
import {
  createCall,
  normal,
  readConnector,
  updateCall,
  valuesOf,
} from '@/entities/bi-connector/wire';
import type { Values } from '@/entities/kind';
import type { GivenWorld } from '../portal/core/given.ts';
import { startPortal } from '../portal/server.ts';
import { at, TestClient, type Reply } from '../portal/test-client.ts';
import { connectorDifferences } from './bi-connector-differences.ts';
import { judgeFamily, probesOf, verdicts, type Family, type FieldProbes } from './judge.ts';

const stored = {
  title: 'Warehouse',
  logo: 'https://example.com/logo.svg',
  description: 'Stock by shelf',
  sort: 100,
  urlCheck: 'https://example.com/check',
  urlTableList: 'https://example.com/tables',
  urlTableDescription: 'https://example.com/columns',
  urlData: 'https://example.com/data',
  settings: [{ name: 'Login', code: 'login', type: 'STRING' }],
};
const appId = 'local.agreement';
const world: GivenWorld = {
  app: { client_id: appId, id: 1, domain: 'portal.example' },
  entities: { connectors: [{ id: 4, appId, ...stored }] },
};
const context: ConnectorContext = {
  writable: Object.keys(stored),
  sources: [],
  newestId: 4,
  storedLogo: stored.logo,
};

/** All refusals of this family come with HTTP 200, nested or at the top (X3); the judge goes by the status. */
class ConnectorClient extends TestClient {
  override async call(method: string, params: object = {}): Promise<Reply> {
    const reply = await super.call(method, params);
    const isRefused =
      at(reply.body, 'error') !== undefined || at(reply.body, 'result', 'error') !== undefined;
    return isRefused ? { ...reply, status: 400 } : reply;
  }
}

/** The judge's values are of any kind; here only what the contract has accepted arrives. */
function typed(values: Values): ConnectorValues {
  const revived = revive({ ...startValues, ...values });
  if (revived === null) throw new TypeError('Not accepted.');
  return revived;
}

const long = (length: number, start = '') => start + 'a'.repeat(length - start.length);
const wrongTypes: FieldProbes['edges'] = [
  ['missing', undefined],
  ['null', null],
  ['a number', 5],
  ['true', true],
  ['a list', ['x']],
  ['an object', { a: 1 }],
];
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => !/\p{Surrogate}/u.test(text)),
  fc.jsonValue({ maxDepth: 1 }),
);

const address: FieldProbes = {
  edges: [
    ...wrongTypes,
    ['empty', ''],
    ['blank', ' '],
    ['https', 'https://example.com/new'],
    ['http', 'http://example.com/new'],
    ['local', 'http://127.0.0.1/new'],
    ['Cyrillic', 'https://пример.рф/адрес'],
    ['the longest', long(2048, 'https://example.com/')],
    ['the longest and one', long(2049, 'https://example.com/')],
    ['a script', ['javascript', 'alert(1)'].join(':')],
    ['half', 'example.com/new'],
    ['a blank inside', 'https://example.com/a b'],
    ['a login inside', 'https://u:p@example.com/'],
  ],
  generated: fc.oneof(anyText, fc.webUrl(), fc.webUrl({ withQueryParameters: true })),
};

const setting = (change: object) => [{ name: 'Login', code: 'login', type: 'STRING', ...change }];
const rightSetting = fc.record({
  name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  code: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  type: fc.constantFrom('STRING', 'INT'),
});

const family: Family = {
  name: 'BI connectors',
  world,
  id: '4',
  right: { create: stored, update: stored },
  fields: {
    title: {
      edges: [
        ...wrongTypes,
        ['empty', ''],
        ['blank', ' \t'],
        ['one character', 'W'],
        ['PHP empty', '0'],
        ['the longest', long(512)],
        ['the longest and one', long(513)],
        ['the longest of emoji', '😀'.repeat(512)],
        ['the longest of emoji and one', '😀'.repeat(513)],
        ['blanks around', ' Warehouse '],
        ['markup', '<b>&amp;'],
      ],
      generated: anyText,
    },
    logo: {
      edges: [
        ...address.edges.filter(([, value]) => typeof value !== 'string' || value.length < 2000),
        ['an image', 'data:image/png;base64,AAAA'],
        ['an image of the docs', 'data:image/svg+xml;base64,NEWLOGODATA'],
        ['a page', 'data:text/html;base64,AAAA'],
        ['an image as text', 'data:image/svg+xml,<svg/>'],
      ],
      generated: fc.oneof(anyText, fc.webUrl()),
    },
    description: {
      edges: [
        ...wrongTypes,
        ['empty', ''],
        ['lines', 'a\nb'],
        ['PHP empty', '0'],
        ['long', long(3000)],
      ],
      generated: anyText,
    },
    sort: {
      edges: [
        ...wrongTypes.filter(([what]) => what !== 'a number'),
        ['zero', 0],
        ['negative', -5],
        ['a fraction', 1.5],
        ['a number as text', '200'],
        ['a fraction as text', '2.5'],
        ['a word', 'first'],
        ['an empty text', ''],
        ['the largest', 2_147_483_647],
      ],
      generated: fc.oneof(fc.integer({ min: -2_147_483_647, max: 2_147_483_647 }), anyText),
    },
    ...Object.fromEntries(endpoints.map((name) => [name, address])),
    settings: {
      edges: [
        ...wrongTypes.filter(([what]) => what !== 'a list'),
        ['none', []],
        ['one', setting({})],
        ['a number', setting({ type: 'INT' })],
        ['a password', setting({ type: 'PASSWORD' })],
        ['a type in lower case', setting({ type: 'string' })],
        ['no type', setting({ type: undefined })],
        ['no code', setting({ code: undefined })],
        ['null for a name', setting({ name: null })],
        ['an empty code', setting({ code: '' })],
        ['a blank name', setting({ name: ' ' })],
        ['a code of 511', setting({ code: long(511) })],
        ['a code of 512', setting({ code: long(512) })],
        ['a code of 513', setting({ code: long(513) })],
        ['a name of 511', setting({ name: long(511) })],
        ['a name of 512', setting({ name: long(512) })],
        ['a name of 513', setting({ name: long(513) })],
        ['a name of 511 emoji', setting({ name: '😀'.repeat(511) })],
        ['a code twice', [...setting({}), ...setting({ name: 'Again' })]],
        ['an extra key', setting({ isSecret: true })],
        ['texts', ['login']],
      ],
      generated: fc.array(rightSetting, { maxLength: 4 }),
    },
  },
  // Two fields that this portal does not list: the form holds them at rest and never sends them.
  contract: () => ({
    '~standard': {
      validate: (value) =>
        contract(context)['~standard'].validate({
          supportMapping: false,
          sourceCode: '',
          ...Object(value),
        }),
    },
  }),
  // A wire value holds its keys in any order; the judge compares the parts.
  normal: (values) => normal(typed(values)),
  call: (operation, values, changed) =>
    operation === 'create' ? createCall(typed(values)) : updateCall('4', typed(values), changed),
  rawCall: (operation, fields) =>
    operation === 'create'
      ? { method: 'biconnector.connector.add', params: { fields } }
      : { method: 'biconnector.connector.update', params: { id: 4, fields } },
  createdId: (result) => String(at(result, 'id')),
  readCall: (id) => ({ method: 'biconnector.connector.get', params: { id: Number(id) } }),
  storedField: (result, field) =>
    Object.entries(valuesOf(readConnector(result))).find(([name]) => name === field)?.[1],
};

let client: TestClient;

beforeAll(async () => {
  const portal = await startPortal({ port: 0, appUrl: 'http://127.0.0.1:1/index.html', world: {} });
  client = new ConnectorClient(portal);
});

afterAll(() => client.portal.close());

it('form and portal agree on every value, or the difference has a reason; every reason still holds', async () => {
  const probes = probesOf(family, 10, Number(process.env['AGREEMENT_SEED'] ?? 2026));
  const { unnamed, met } = await judgeFamily(client, family, connectorDifferences, probes);
  expect(unnamed.slice(0, 20)).toEqual([]);
  const reasons = connectorDifferences.map(({ reason }) => reason);
  expect(reasons.filter((reason) => !met.has(reason))).toEqual([]);
}, 60_000);

it('the values around a probe are right for both sides', async () => {
  for (const operation of ['create', 'update'] as const) {
    const probe = { field: 'title', operation, dialect: 'documented', value: 'Other' } as const;
    expect(await verdicts(client, family, probe)).toMatchObject({
      form: 'accepts',
      portal: 'stored',
    });
  }
});

it('a form that forgot a rule is found', async () => {
  const careless = { ...family, contract: () => ({ '~standard': { validate: () => ({}) } }) };
  const probe = { operation: 'update', dialect: 'documented' } as const;
  const { unnamed } = await judgeFamily(client, careless, connectorDifferences, [
    { ...probe, field: 'title', value: '' },
    { ...probe, field: 'urlData', value: long(2049, 'https://example.com/') },
    { ...probe, field: 'settings', value: setting({ type: 'PASSWORD' }) },
    { ...probe, field: 'settings', value: setting({ code: long(512) }) },
  ]);
  expect(unnamed).toHaveLength(4);
});

it('no named difference lets the form accept what the portal does not store', () => {
  expect(connectorDifferences.filter(({ form }) => form === 'accepts')).toEqual([]);
});
