// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import facts from '../../facts/biconnector.json' with { type: 'json' };
import { TestClient } from '../test-client.ts';

let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start();
});

afterAll(() => client.portal.close());

describe('biconnector.* answers as its pages show', () => {
  it.each(facts.requests)('$method: $name', async ({ method, body, given, result }) => {
    await client.world(given, 'documented');
    const reply = await client.call(method, body);
    expect(reply.status).toBe(200);
    expect(reply.body['result']).toEqual(result);
  });

  it.each(facts.answers)('$method: $name', async ({ method, params, given, status, body }) => {
    await client.world(given, 'documented');
    const reply = await client.call(method, params);
    expect(reply.status).toBe(status);
    const { time, ...rest } = body;
    const { time: ownTime, ...ownRest } = reply.body;
    expect(ownRest).toEqual(rest);
    // The pages are of different years, and only the newer ones show the operating limit.
    expect(Object.keys(Object(ownTime))).toEqual(expect.arrayContaining(Object.keys(time)));
  });

  it.each(facts.refusals)('$method refuses at the top of a 200: $name', async (refusal) => {
    const { method, status, error, error_description } = refusal;
    await client.world(refusal.given, 'documented');
    if (refusal.byFault) {
      const refuse = { status, error, error_description };
      await client.control('POST', '/_portal/faults', { method, effect: { refuse } });
    }
    const before = await client.control('GET', '/_portal/world');
    const reply = await client.call(method, refusal.params);
    expect([reply.status, reply.body['error']]).toEqual([status, error]);
    expect(reply.body['result']).toBeUndefined();
    expect(reply.body['error_description']).toBeTypeOf('string');
    if (error_description !== null) {
      expect(reply.body['error_description']).toBe(error_description);
    }
    expect((await client.control('GET', '/_portal/world')).text).toBe(before.text);
  });

  it.each(facts.refusals.filter((refusal) => !refusal.byFault && !/512/.test(refusal.name)))(
    '$method says the same one level deeper as the portal’s code does: $name',
    async (refusal) => {
      await client.world(refusal.given, 'observed');
      const reply = await client.call(refusal.method, refusal.params);
      expect(reply.status).toBe(200);
      expect(reply.body['error']).toBeUndefined();
      expect(reply.body['result']).toEqual({
        error: {
          error: refusal.error,
          error_description: refusal.error_description ?? 'Access denied.',
        },
      });
    },
  );
});
