// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import facts from '../../facts/tasks-flow.json' with { type: 'json' };
import { isRecord } from '../core/check.ts';
import { TestClient } from '../test-client.ts';

let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start();
});
afterAll(() => client.portal.close());

/** What is left of a value whose content a page contradicts: that it is there, and what kind it is. */
function kindOf(value: unknown): string {
  if (value === null || typeof value === 'number') return 'a number or null';
  return Array.isArray(value) ? 'a list' : typeof value;
}

function withKinds(result: unknown, differs: object): unknown {
  if (!isRecord(result)) return result;
  return Object.fromEntries(
    Object.entries(result).map(([key, value]) => [key, key in differs ? kindOf(value) : value]),
  );
}

describe('tasks.flow.Flow.* answers as its pages show', () => {
  it.each(facts.requests)('$method: $name', async ({ method, body, given, result, differs }) => {
    await client.world(given, 'documented');
    const reply = await client.call(method, body);
    expect(reply.status, reply.text).toBe(200);
    expect(withKinds(reply.body['result'], differs)).toEqual(withKinds(result, differs));
    // The SDK reads `time` of every success, so it is there although the samples have none.
    expect(reply.body['time']).toBeTypeOf('object');
  });

  it.each(facts.refusals)('$method refuses: $name', async (refusal) => {
    const { method, body, given, status, error, error_description } = refusal;
    await client.world(given ?? {}, 'documented');
    if (given === null) {
      const refuse = { status, error, error_description };
      await client.control('POST', '/_portal/faults', { effect: { refuse } });
    }
    const before = await client.control('GET', '/_portal/world');
    const reply = await client.call(method, body);
    expect({ status: reply.status, body: reply.body }).toEqual({
      status,
      body: { error, error_description },
    });
    expect((await client.control('GET', '/_portal/world')).text).toBe(before.text);
  });
});
