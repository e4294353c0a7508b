// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import facts from '../facts/crm-automatedsolution.json' with { type: 'json' };
import systemErrors from '../facts/system-errors.json' with { type: 'json' };
import { at, TestClient, type Reply } from './test-client.ts';

let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start();
});

afterAll(() => client.portal.close());

describe('crm.automatedsolution.* answers as its pages show', () => {
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
    expect(Object.keys(Object(ownTime)).sort()).toEqual(Object.keys(time).sort());
  });

  it.each(facts.refusals)('$method refuses: $name', async (refusal) => {
    await client.world(refusal.given, 'documented');
    const before = await client.control('GET', '/_portal/world');
    const reply = await client.call(refusal.method, refusal.params);
    expect(reply.status).toBe(refusal.status);
    expect(reply.body['error']).toBe(refusal.error);
    expect(reply.body['error_description']).toBeTypeOf('string');
    if (refusal.error_description !== null) {
      expect(reply.body['error_description']).toBe(refusal.error_description);
    }
    expect((await client.control('GET', '/_portal/world')).text).toBe(before.text);
  });
});

/** How each documented system error comes about; those without an entry are ordered as a fault. */
const CAUSES: Readonly<Record<string, () => Promise<Reply>>> = {
  QUERY_LIMIT_EXCEEDED: async () => {
    await client.world({ rateLimit: { burst: 1, perSecond: 0 } }, 'documented');
    await client.call('server.time');
    return client.call('server.time');
  },
  ERROR_BATCH_METHOD_NOT_ALLOWED: () => client.call('batch', { cmd: ['batch?cmd[]=server.time'] }),
  ERROR_BATCH_LENGTH_EXCEEDED: () =>
    client.call('batch', { cmd: Array.from({ length: 51 }, () => 'server.time') }),
  NO_AUTH_FOUND: () => client.send('POST', '/rest/server.time', {}),
  ACCESS_DENIED: async () => {
    await client.world({ restAvailable: false }, 'documented');
    return client.call('server.time');
  },
  insufficient_scope: async () => {
    await client.world({ scopes: ['task'] }, 'documented');
    return client.call('crm.automatedsolution.list');
  },
  expired_token: async () => {
    await client.control('POST', '/_portal/faults', { effect: { expireTokens: true } });
    return client.call('server.time');
  },
  user_access_error: async () => {
    await client.world({ allowedUsers: [2] }, 'documented');
    return client.call('server.time');
  },
  PORTAL_DELETED: async () => {
    await client.world({ site_stopped: true }, 'documented');
    return client.call('server.time');
  },
};

describe('every row of the system error table reaches a caller as documented', () => {
  it('has the fifteen rows of the page', () => {
    expect(systemErrors).toHaveLength(15);
  });

  it.each(systemErrors)('$status $code', async ({ status, code, message }) => {
    await client.world({}, 'documented');
    const cause = CAUSES[code];
    if (cause === undefined) {
      const refuse = { status, error: code, error_description: message };
      await client.control('POST', '/_portal/faults', { effect: { refuse } });
    }
    const reply = await (cause?.() ?? client.call('server.time'));
    expect(reply.status).toBe(status);
    expect(reply.body).toEqual({ error: code, error_description: message });
    expect(at(reply.body, 'time')).toBeUndefined();
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
  });
});
