// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { at, TestClient } from '../test-client.ts';

const FORM = 'application/x-www-form-urlencoded';

let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start();
});
beforeEach(() => client.world({}));
afterAll(() => client.portal.close());

describe('a browser on another origin', () => {
  it.each([
    ['OPTIONS', '/rest/any.thing', 200],
    ['POST', '/rest/server.time', 401],
    ['POST', '/rest/api/tasks.task.get', 404],
    ['GET', '/rest/1/wrong-secret/server.time', 401],
  ])('is allowed to read the answer of %s %s', async (method, path, status) => {
    const reply = await client.send(method, path);
    expect(reply.status).toBe(status);
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
    expect(reply.headers.get('access-control-allow-headers')).toBe('origin, content-type, accept');
  });

  it('is not allowed to use the remote control', async () => {
    const headers = { origin: 'http://127.0.0.1:1', 'content-type': 'application/json' };
    const url = `${client.portal.origin}/_portal/world`;
    const reply = await fetch(url, { method: 'PUT', headers, body: '{}' });
    expect(reply.status).toBe(403);
    expect(reply.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('parameters', () => {
  const found = async (body: unknown, type?: string, query = ''): Promise<unknown> =>
    (await client.send('POST', `/rest/app.option.set${query}`, body, type)).body;

  it('nest in a form body, arrive as texts, and lose empty lists', async () => {
    const auth = client.token;
    await found(`auth=${auth}&options[a][b][]=1&options[a][b][]=2&options[c.d]=x%20y`, FORM);
    const { body } = await client.call('app.option.get');
    expect(body['result']).toEqual({ a: { b: ['1', '2'] }, 'c.d': 'x y' });
  });

  it('of the body win over the query, and the SDK’s own keys are not among them', async () => {
    await found({ auth: client.token, a: 1 }, undefined, '?a=2&b=3&bx24_request_id=r&state=s');
    const { body } = await client.call('app.option.get');
    expect(body['result']).toEqual({ a: 1, b: '3' });
  });

  it('are none when the JSON is broken, which is not an error of its own (R9)', async () => {
    const reply = await found('{"options": ', undefined, `?auth=${client.token}`);
    expect(at(reply, 'error')).toBe('ERROR_ARGUMENT');
  });

  it('cannot reach the prototype of anything', async () => {
    await found(`auth=${client.token}&options[__proto__][polluted]=1&options[a]=1`, FORM);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('a token', () => {
  it('stays valid when a newer one is issued, and both end together', async () => {
    const older = client.token;
    const newer = client.portal.state.issueTokens(1).AUTH_ID;
    for (const auth of [older, newer]) {
      expect((await client.send('POST', '/rest/server.time', { auth })).status).toBe(200);
    }
    await client.control('POST', '/_portal/faults', { effect: { expireTokens: true } });
    for (const auth of [older, newer]) {
      const { status, body } = await client.send('POST', '/rest/server.time', { auth });
      expect([status, body]).toEqual([
        401,
        { error: 'expired_token', error_description: 'The access token provided has expired.' },
      ]);
    }
    const auth = client.portal.state.issueTokens(1).AUTH_ID;
    expect((await client.send('POST', '/rest/server.time', { auth })).status).toBe(200);
  });

  it('of an earlier world is unknown', async () => {
    const auth = client.token;
    await client.world({});
    const { status, body } = await client.send('POST', '/rest/server.time', { auth });
    expect([status, body]).toEqual([
      401,
      { error: 'invalid_token', error_description: 'Unable to get application by token' },
    ]);
  });

  it('never stands in the list of calls', async () => {
    await client.call('app.option.set', { options: { a: 1 } });
    await client.send('GET', `/rest/server.time?auth=${client.token}`);
    await client.send('GET', `${client.webhook}/server.time`);
    const { text } = await client.control('GET', '/_portal/calls');
    expect(await client.records()).toHaveLength(3);
    expect(text).not.toContain(client.token);
    expect(text).not.toContain(client.webhook.split('/')[3] ?? 'no secret');
  });
});

describe('limits', () => {
  it('answers 503 when the bucket is full and drains it', async () => {
    await client.world({ rateLimit: { burst: 2, perSecond: 1000 } });
    const statuses = await Promise.all([1, 2].map(() => client.call('server.time')));
    expect(statuses.map((reply) => reply.status)).toEqual([200, 200]);
    await client.world({ rateLimit: { burst: 2, perSecond: 0 } });
    await client.call('server.time');
    await client.call('batch', { cmd: Array.from({ length: 10 }, () => 'server.time') });
    const { status, body } = await client.call('server.time');
    expect([status, body['error']]).toEqual([503, 'QUERY_LIMIT_EXCEEDED']);
  });

  it('answers 429 for a method that has worked 480 seconds, and `time` warns before', async () => {
    await client.world({ operating_seconds: { 'SERVER.TIME': 479 } });
    expect(at((await client.call('server.time')).body, 'time', 'operating')).toBe(479);
    await client.world({ operating_seconds: { 'server.time': 480 } });
    const { status, body } = await client.call('server.time');
    expect([status, body['error_description']]).toEqual([
      429,
      'Method is blocked due to operation time limit.',
    ]);
    expect((await client.call('profile')).status).toBe(200);
  });

  it('leaves the operating keys out on a self-hosted portal', async () => {
    await client.world({ edition: 'box' });
    const { body } = await client.call('server.time');
    expect(Object.keys(Object(body['time']))).not.toContain('operating');
  });
});

describe('a method nobody knows', () => {
  it('is answered 404 and reported', async () => {
    const { status, body } = await client.call('crm.automatedsolution.rename');
    expect([status, body]).toEqual([
      404,
      { error: 'ERROR_METHOD_NOT_FOUND', error_description: 'Method not found!' },
    ]);
    const unknown = await client.control('GET', '/_portal/unknown');
    expect(unknown.body).toEqual({ methods: ['crm.automatedsolution.rename'], commands: [] });
    expect((await client.records()).map((one) => at(one, 'status'))).toEqual([404]);
  });

  it('is found however its letters are spelled, since names of controllers do not care (R3, F1)', async () => {
    expect((await client.call('SERVER.Time')).status).toBe(200);
    // 400: the method is known and misses its argument.
    expect((await client.call('crm.type.GETByEntityTypeId')).status).toBe(400);
    expect((await client.call('crm.type.getByEntityType')).status).toBe(404);
  });
});
