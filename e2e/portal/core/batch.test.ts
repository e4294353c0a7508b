// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { at, TestClient } from '../test-client.ts';

const automatedSolutions = [
  { id: 1, title: 'HR', typeIds: [2, 3] },
  { id: 5, title: 'Sales', typeIds: [] },
];

let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start();
});
beforeEach(() => client.world({ entities: { automatedSolutions } }));
afterAll(() => client.portal.close());

async function batch(cmd: unknown, halt: unknown = 0): Promise<unknown> {
  const { status, body } = await client.call('batch', { cmd, halt });
  expect(status).toBe(200);
  return body['result'];
}

const get = (id: unknown): string => `crm.automatedsolution.get?id=${String(id)}`;

describe('batch', () => {
  it('answers a list of commands with lists and a map with maps', async () => {
    const list = await batch([get(1), get(5)]);
    expect(at(list, 'result')).toHaveLength(2);
    expect(at(list, 'result_error')).toEqual([]);
    const map = await batch({ a: get(1) });
    expect(at(map, 'result', 'a', 'automatedSolution', 'title')).toBe('HR');
    expect(at(map, 'result_time', 'a', 'operating')).toBe(0);
  });

  it('keeps the place of a failed command, so that the rest becomes an object', async () => {
    const result = await batch([get(404), get(5)]);
    expect(Object.keys(Object(at(result, 'result')))).toEqual(['1']);
    expect(Array.isArray(at(result, 'result'))).toBe(false);
    expect(at(result, 'result_error', 0, 'error')).toBe('NOT_FOUND');
  });

  it.each([
    [1, 1],
    ['N', 1],
    [true, 1],
    [0, 2],
    ['0', 2],
    ['', 2],
  ])('with halt %j runs %i of a failing and a good command', async (halt, ran) => {
    await batch([get(404), get(5)], halt);
    const inner = (await client.records()).filter((record) => at(record, 'inBatch') === true);
    expect(inner).toHaveLength(ran);
  });

  it('passes whole values, lists too, and texts from earlier commands', async () => {
    const result = await batch({
      a: get(1),
      b: 'crm.automatedsolution.update?id=5&fields[typeIds]=$result[a][automatedSolution][typeIds]',
      c: 'crm.automatedsolution.update?id=5&fields[title]=%24RESULT[a][automatedSolution][title]+two',
    });
    expect(at(result, 'result', 'c', 'automatedSolution')).toEqual({
      id: 5,
      title: 'HR two',
      typeIds: [2, 3],
    });
  });

  it('refers to total and next, and keeps what was reached before a missing key', async () => {
    const result = await batch({
      list: 'crm.automatedsolution.list',
      byTotal: 'crm.automatedsolution.update?id=1&fields[title]=of $total[list]',
      wrong: 'crm.automatedsolution.get?id=$result[list][nothing][id]',
    });
    expect(at(result, 'result', 'byTotal', 'automatedSolution', 'title')).toBe('of 2');
    expect(at(result, 'result_total', 'list')).toBe(2);
    expect(at(result, 'result_error', 'wrong', 'error_description')).toBe(
      'Invalid value {Array} to match with parameter {id}. Should be value of type int.',
    );
  });

  it('has no way to send an empty list but an empty text (C21)', async () => {
    const solution = async (query: string): Promise<unknown> => {
      const result = await batch([`crm.automatedsolution.update?id=1&fields[title]=HR${query}`]);
      return at(result, 'result', 0, 'automatedSolution', 'typeIds');
    };
    expect(await solution('')).toEqual([2, 3]);
    expect(await solution('&fields[typeIds]=')).toEqual([]);
  });

  it('runs fifty commands and refuses each further one by itself (R1)', async () => {
    const result = await batch(Array.from({ length: 52 }, () => 'server.time'));
    expect(at(result, 'result')).toHaveLength(50);
    expect(Object.keys(Object(at(result, 'result_error')))).toEqual(['50', '51']);
    expect(at(result, 'result_error', '51')).toEqual({
      error: 'ERROR_BATCH_LENGTH_EXCEEDED',
      error_description: 'Max batch length exceeded',
    });
  });

  it('refuses a batch in a batch (R3) and a method without its scope, each by itself', async () => {
    await client.world({ scopes: ['task'] });
    const result = await batch({ a: 'batch?cmd[]=server.time', b: get(1), c: 'server.time' });
    expect(at(result, 'result_error', 'a', 'error')).toBe('ERROR_BATCH_METHOD_NOT_ALLOWED');
    expect(at(result, 'result_error', 'b', 'error')).toBe('insufficient_scope');
    expect(at(result, 'result', 'c')).toBeTypeOf('string');
  });

  it('charges each command to its own method (R5)', async () => {
    await client.world({ operating_seconds: { 'crm.type.list': 480, 'server.time': 3.5 } });
    const result = await batch({ a: 'crm.type.list', b: 'server.time' });
    expect(at(result, 'result_error', 'a', 'error')).toBe('OPERATION_TIME_LIMIT');
    expect(at(result, 'result_time', 'b', 'operating')).toBe(3.5);
  });

  it('is recorded itself first and then command by command', async () => {
    await batch([get(1), 'no.such.method']);
    expect((await client.records()).map((one) => [at(one, 'method'), at(one, 'status')])).toEqual([
      ['batch', 200],
      ['crm.automatedsolution.get', 200],
      ['no.such.method', 404],
    ]);
  });
});
