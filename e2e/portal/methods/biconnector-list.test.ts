// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import type { Dialect } from '../core/method.ts';
import { Bench, column, objectOf, rowsOf } from './call-for-test.ts';
import { connectorMethods } from './biconnector-connector.ts';

const APP = { client_id: 'local.own', id: 7, domain: 'app.example.com' };
const own = (id: number, more: object = {}): Record<string, unknown> => ({
  id,
  appId: 'local.own',
  title: `C${id}`,
  description: id % 2 === 0 ? 'even' : '',
  sort: 100 - id,
  dateCreate: `2026-03-0${id} 10:00:00`,
  ...more,
});

let bench: Bench;

beforeEach(() => {
  bench = new Bench(connectorMethods, {
    app: APP,
    entities: {
      connectors: [own(3), own(1), own(2), own(8, { appId: 'local.other' })],
      sources: [
        { id: 1, connectorId: 3, title: 'One', active: false },
        { id: 2, connectorId: 2, title: 'Two' },
        { id: 3, connectorId: 8, title: 'Of another app' },
      ],
    },
  });
});

const METHOD = { connector: 'biconnector.connector.list', source: 'biconnector.source.list' };

/** The ids of a list, or the code and sentence of its refusal. */
function ids(params: object, dialect: Dialect = 'observed', of: keyof typeof METHOD = 'connector') {
  const answer = bench.call(METHOD[of], { ...params }, { dialect });
  if (Array.isArray(answer.result)) return column(answer.result, 'id');
  const said = answer.refusal ?? objectOf(objectOf(answer.result)['error']);
  return `${String(Object(said)['error'])}: ${String(Object(said)['error_description'])}`;
}

describe('a list of connectors (X17)', () => {
  it('has the own ones only, with ids as texts and without total or next', () => {
    const answer = bench.call('biconnector.connector.list');
    expect(Object.keys(answer)).toEqual(['result']);
    expect(column(answer.result, 'id')).toEqual(['1', '2', '3']);
    expect(rowsOf(answer.result)[0]).not.toHaveProperty('appId');
    expect(Object.keys(Object(rowsOf(answer.result)[0]))).toHaveLength(11);
  });

  it.each([
    [{ '>id': 1 }, ['2', '3']],
    [{ '<=sort': 98 }, ['2', '3']],
    [{ '!description': '' }, ['2']],
    [{ '%title': '3' }, ['3']],
    [{ '=%title': 'c%' }, ['1', '2', '3']],
    [{ '%=title': '%2' }, ['2']],
    [{ '!=title': 'C1' }, ['2', '3']],
    [{ '@id': [1, 3] }, ['1', '3']],
    [{ '!@id': [1, '3'] }, ['2']],
    [{ id: [2] }, ['2']],
    [{ logic: 'OR', id: 1, title: 'C3' }, ['1', '3']],
    [{ '0': { logic: 'OR', id: 1, title: 'C3' }, '>id': 1 }, ['3']],
    [{ '<dateCreate': '2026-03-02' }, ['1']],
    [{ settings: 'x' }, ['1', '2', '3']],
    [
      { TITLE: 'C1' },
      'VALIDATION_FIELD_NOT_ALLOWED_IN_FILTER: Field "TITLE" is not allowed in the "filter".',
    ],
    [
      { '@title': ['C1', 'C2'] },
      'VALIDATION_FIELD_NOT_ALLOWED_IN_FILTER: Field "0" is not allowed in the "filter".',
    ],
    [
      { '@colour': [1] },
      'VALIDATION_FIELD_NOT_ALLOWED_IN_FILTER: Field "colour" is not allowed in the "filter".',
    ],
    [
      { '0': { colour: 1 } },
      'VALIDATION_FIELD_NOT_ALLOWED_IN_FILTER: Field "colour" is not allowed in the "filter".',
    ],
    [
      { logic: 'NOT' },
      'VALIDATION_INVALID_FILTER_LOGIC: Field "logic" must be either "AND" or "OR".',
    ],
  ])('filters by %j', (filter, expected) => {
    expect(ids({ filter })).toEqual(expected);
  });

  it('takes a list of texts for @ where the docs are right', () => {
    expect(ids({ filter: { '@title': ['C1', 'C2'] } }, 'documented')).toEqual(['1', '2']);
  });

  it('fails in the portal’s code on a logic that is no text (X18)', () => {
    const refusal = bench.refuse('biconnector.connector.list', { filter: { logic: 1 } });
    expect([refusal.status, refusal.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(ids({ filter: { logic: 1 } }, 'documented')).toContain(
      'VALIDATION_INVALID_FILTER_LOGIC',
    );
  });

  it.each([
    [{ title: 'DESC' }, ['3', '2', '1']],
    [{ sort: 'asc' }, ['3', '2', '1']],
    [{ description: 'ASC', id: 'desc' }, ['3', '1', '2']],
    [{ title: 'sideways' }, ['1', '2', '3']],
  ])('orders by %j', (order, expected) => {
    expect(ids({ order })).toEqual(expected);
  });

  it('reduces the rows to the selected fields', () => {
    const { result } = bench.call('biconnector.connector.list', { select: ['title', 'sort'] });
    expect(rowsOf(result)[0]).toEqual({ title: 'C1', sort: 99 });
  });

  it('does not hear capital names, except where the page shows them', () => {
    expect(ids({ FILTER: { id: 1 } })).toEqual(['1', '2', '3']);
    expect(ids({ FILTER: { id: 1 } }, 'documented')).toEqual(['1']);
  });

  it('brings 120 connectors in three pages, then nothing, and `start` does not turn the page', () => {
    bench.world.entities.connectors = Array.from({ length: 120 }, (_, index) =>
      own(index + 1, { dateCreate: '2026-03-01 10:00:00' }),
    );
    const page = (params: object): unknown[] => {
      const { result } = bench.call('biconnector.connector.list', { ...params });
      return [rowsOf(result).length, rowsOf(result)[0]?.['id']];
    };
    expect(page({})).toEqual([50, '1']);
    expect(page({ page: 0 })).toEqual([50, '1']);
    expect(page({ page: 'x' })).toEqual([50, '1']);
    expect(page({ page: '2' })).toEqual([50, '51']);
    expect(page({ page: 3 })).toEqual([20, '101']);
    expect(page({ page: 4 })).toEqual([0, undefined]);
    expect(page({ start: 50 })).toEqual([50, '1']);
  });
});

describe('biconnector.source.list', () => {
  it('has the sources of own connectors only, flat and with ids as texts', () => {
    const { result } = bench.call('biconnector.source.list');
    expect(column(result, 'id')).toEqual(['1', '2']);
    expect(rowsOf(result)[0]).toMatchObject({
      title: 'One',
      type: 'rest',
      active: false,
      connectorId: '3',
    });
  });

  it('finds the sources that stand in the way of a removal', () => {
    expect(ids({ filter: { connectorId: 3 } }, 'observed', 'source')).toEqual(['1']);
    expect(ids({ filter: { '@connectorId': [2, 3] } }, 'observed', 'source')).toEqual(['1', '2']);
    expect(ids({ filter: { connectorId: 8 } }, 'observed', 'source')).toEqual([]);
    expect(ids({ filter: { settings: 'x' } }, 'observed', 'source')).toEqual(['1', '2']);
  });

  it('refuses a webhook and a person without access', () => {
    const denied = { error: { error: 'ACCESS_DENIED', error_description: 'Access denied.' } };
    expect(bench.call('biconnector.source.list', {}, { app: null }).result).toEqual(denied);
    bench.world.entities.users.push({
      ID: 5,
      NAME: 'User',
      LAST_NAME: '5',
      ACTIVE: true,
      UF_DEPARTMENT: [1],
    });
    expect(bench.call('biconnector.source.list', {}, { userId: 5 }).result).toEqual(denied);
  });
});
