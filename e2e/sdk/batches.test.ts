/** Batched reads with the real SDK against the stand-in (sdk-and-frame.md C9, rest-contract.md 10.1). */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readAllPages } from '@/bitrix24/paging';
import type { RunningPortal } from '../portal/server.ts';
import { leaveFrame } from './frame-in-node.ts';
import { openSession, readOne, startStandIn, type Session } from './session.ts';

let standIn: RunningPortal;
let session: Session;

beforeAll(async () => {
  standIn = await startStandIn();
});
beforeEach(async () => {
  session = await openSession(standIn);
});
afterAll(async () => {
  leaveFrame();
  await standIn.close();
});

test('every command has its answer or its failure under its own name', async () => {
  const answers = await session.batch({
    list: { method: 'crm.automatedsolution.list', params: {} },
    gone: { method: 'crm.automatedsolution.get', params: { id: 99 } },
    types: { method: 'crm.type.list', params: {} },
    unknown: { method: 'crm.no.such.method', params: {} },
  });
  expect(Object.keys(answers)).toEqual(['list', 'gone', 'types', 'unknown']);
  expect(answers.list).toMatchObject({ total: 2, next: null });
  expect(answers.gone).toMatchObject({
    kind: 'missing',
    code: 'NOT_FOUND',
    method: 'crm.automatedsolution.get',
  });
  expect(answers.types).toMatchObject({ total: 3 });
  expect(answers.unknown).toMatchObject({ kind: 'forbidden', code: 'ERROR_METHOD_NOT_FOUND' });
  expect(session.requests()).toEqual(['batch 200']);
});

test('a refusal hidden inside a success is one in a batch too', async () => {
  standIn.state.setWorld({ user: { id: 9, role: 'employee' } });
  const { connector } = await session.batch({
    connector: { method: 'biconnector.connector.update', params: { id: 1 } },
  });
  expect(connector).toMatchObject({ kind: 'forbidden', code: 'ACCESS_DENIED' });
});

test('a command without total or next has none, instead of the SDK’s zeros', async () => {
  const { one } = await session.batch({ one: readOne });
  expect(one).toMatchObject({ total: null, next: null });
});

test('codes that the SDK hides are kept', async () => {
  for (const error of ['0', 0, '']) {
    const refuse = { status: 400, error, error_description: 'Flow not found' };
    standIn.state.addFault({ method: readOne.method, effect: { refuse } });
    const { one, list } = await session.batch({
      one: readOne,
      list: { method: 'crm.automatedsolution.list', params: {} },
    });
    expect(one).toMatchObject({ kind: 'refused', code: String(error), said: 'Flow not found' });
    expect(list).toMatchObject({ total: 2 });
  }
});

test('an operating limit of one command leaves the others alone', async () => {
  standIn.state.setWorld({ operating_seconds: { 'crm.type.list': 480 } });
  const { types, list } = await session.batch({
    types: { method: 'crm.type.list', params: {} },
    list: { method: 'crm.automatedsolution.list', params: {} },
  });
  expect(types).toMatchObject({ kind: 'busy', code: 'OPERATION_TIME_LIMIT' });
  expect(list).toMatchObject({ total: 0 });
});

test('more than fifty commands go in several calls', async () => {
  const names = Array.from({ length: 51 }, (_, at) => `c${at}`);
  const answers = await session.batch(Object.fromEntries(names.map((name) => [name, readOne])));
  expect(Object.keys(answers)).toEqual(names);
  expect(session.requests()).toEqual(['batch 200', 'batch 200']);
});

test('no commands cost nothing', async () => {
  expect(await session.batch({})).toEqual({});
  expect(session.requests()).toEqual([]);
});

test.each([
  ['a limit', { refuse: { status: 503, error: 'OVERLOAD_LIMIT', error_description: '' } }, 'busy'],
  ['a page of HTML', { answer: 'html' }, 'garbled'],
  ['half an answer', { answer: 'truncated' }, 'garbled'],
])('%s instead of a batch is one failure of the whole', async (_, effect, kind) => {
  standIn.state.addFault({ method: 'batch', effect });
  expect(await session.failure(session.batch({ one: readOne }))).toMatchObject({
    kind,
    method: 'batch',
  });
});

test('a batch without `time` is a batch', async () => {
  standIn.state.addFault({ method: 'batch', effect: { answer: 'no-time' } });
  const { one } = await session.batch({ one: readOne });
  expect(one).toMatchObject({ result: { automatedSolution: { id: 1 } } });
});

test('lists of 240 and 130 rows are read whole with two requests', async () => {
  const spaTypes = Array.from({ length: 240 }, (_, at) => ({ id: at + 1, title: `SPA ${at + 1}` }));
  const automatedSolutions = Array.from({ length: 130 }, (_, at) => ({
    id: at + 1,
    title: `Workplace ${at + 1}`,
    typeIds: [],
  }));
  standIn.state.setWorld({ entities: { spaTypes, automatedSolutions } });
  // The new world has new tokens; the first call fetches one.
  await session.read(readOne);
  const before = session.requests().length;
  const order = { id: 'ASC' };
  const { types, workplaces } = await readAllPages(session, {
    types: {
      request: { method: 'crm.type.list', params: { order } },
      pick: (result) => rowsOf(result, 'types'),
    },
    workplaces: {
      request: { method: 'crm.automatedsolution.list', params: { order } },
      pick: (result) => rowsOf(result, 'automatedSolutions'),
    },
  });
  expect(types.map(idOf)).toEqual(spaTypes.map(({ id }) => id));
  expect(workplaces.map(idOf)).toEqual(automatedSolutions.map(({ id }) => id));
  expect(session.requests().slice(before)).toEqual(['batch 200', 'batch 200']);
});

function rowsOf(result: unknown, key: string): readonly unknown[] {
  const rows: unknown =
    typeof result === 'object' && result !== null ? Reflect.get(result, key) : [];
  return Array.isArray(rows) ? rows : [];
}

function idOf(row: unknown): number {
  return Number(typeof row === 'object' && row !== null ? Reflect.get(row, 'id') : NaN);
}
