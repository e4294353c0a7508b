// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { at, TestClient } from '../test-client.ts';

const entities = { automatedSolutions: [{ id: 1, title: 'HR', typeIds: [] }] };

let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start();
});
beforeEach(() => client.world({ entities }));
afterAll(() => client.portal.close());

const order = (fault: unknown) => client.control('POST', '/_portal/faults', fault);
const rename = (title: string) =>
  client.call('crm.automatedsolution.update', { id: 1, fields: { title } });

async function title(): Promise<unknown> {
  const { body } = await client.control('GET', '/_portal/world');
  return at(body, 'entities', 'automatedSolutions', 0, 'title');
}

describe('a fault', () => {
  const refuse = { status: 503, error: 'OVERLOAD_LIMIT', error_description: 'blocked' };

  it('strikes the named methods only, after so many calls, so many times', async () => {
    await order({ method: 'crm.automated*.get', after: 1, times: 2, effect: { refuse } });
    const statuses: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      expect((await client.call('server.time')).status).toBe(200);
      statuses.push((await client.call('crm.automatedsolution.get', { id: 1 })).status);
    }
    expect(statuses).toEqual([200, 503, 503, 200]);
  });

  it('is called off by DELETE', async () => {
    await order({ effect: { refuse } });
    await client.control('DELETE', '/_portal/faults');
    expect((await client.call('server.time')).status).toBe(200);
  });

  it('cuts the connection before the method runs', async () => {
    await order({ effect: { drop: 'before' } });
    await expect(rename('New')).rejects.toThrow('fetch failed');
    expect(await title()).toBe('HR');
    expect((await client.records()).map((one) => at(one, 'status'))).toEqual([0]);
  });

  it('cuts the connection after the method ran', async () => {
    await order({ effect: { drop: 'after' } });
    await expect(rename('New')).rejects.toThrow('fetch failed');
    expect(await title()).toBe('New');
    expect((await client.records()).map((one) => at(one, 'status'))).toEqual([200]);
  });

  it.each([
    ['html', /^<!doctype html>/],
    ['empty', /^$/],
    ['no-time', /^\{"result":.*\}$/],
    ['truncated', /^\{"result":.*[^}]$/],
  ])('answers %s although the method ran', async (answer, pattern) => {
    await order({ effect: { answer } });
    const reply = await rename('New');
    expect(reply.status).toBe(200);
    expect(reply.text).toMatch(pattern);
    expect(reply.body['time']).toBeUndefined();
    expect(await title()).toBe('New');
  });

  it('holds an answer back', async () => {
    await order({ effect: { delayMs: 120 } });
    const startedAt = performance.now();
    await client.call('server.time');
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(115);
  });

  it('lets somebody else write just before the call, and does not record it', async () => {
    const params = { id: 1, fields: { title: 'Theirs' } };
    const someoneElse = { method: 'crm.automatedsolution.update', params };
    await order({ method: 'crm.automatedsolution.get', effect: { someoneElse } });
    const { body } = await client.call('crm.automatedsolution.get', { id: 1 });
    expect(at(body, 'result', 'automatedSolution', 'title')).toBe('Theirs');
    expect(await client.records()).toHaveLength(1);
  });

  it('meets a named command inside a batch', async () => {
    await order({ method: 'crm.automatedsolution.get', effect: { refuse } });
    const cmd = { a: 'server.time', b: 'crm.automatedsolution.get?id=1' };
    const { status, body } = await client.call('batch', { cmd });
    expect(status).toBe(200);
    expect(at(body, 'result', 'result_error', 'b', 'error')).toBe('OVERLOAD_LIMIT');
    await order({ method: 'server.time', effect: { drop: 'before' } });
    await expect(client.call('batch', { cmd })).rejects.toThrow('fetch failed');
  });

  it.each([
    [{}, 'effect must be an object, got nothing.'],
    [{ effect: { drop: 'now' } }, 'effect.drop must be one of before, after, got "now".'],
    [{ effect: {} }, 'effect must have exactly one of'],
    [{ effect: { delayMs: -1 } }, 'effect.delayMs must be a whole number from 0, got -1.'],
    [{ times: 0, effect: { delayMs: 1 } }, 'times must be a whole number from 1, got 0.'],
    [{ efect: {} }, 'The fault has unknown keys: efect.'],
  ])('%j is refused with a sentence', async (fault, sentence) => {
    const reply = await client.send('POST', '/_portal/faults', fault);
    expect(reply.status).toBe(400);
    expect(reply.text).toContain(sentence);
  });
});
