// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { namedWorlds } from '../worlds/index.ts';
import { at, TestClient } from '../test-client.ts';

let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start();
});
afterAll(() => client.portal.close());

const world = async (): Promise<Record<string, unknown>> =>
  (await client.control('GET', '/_portal/world')).body;

describe('PUT /_portal/world', () => {
  it.each(Object.keys(namedWorlds))('sets the named world %s, whose token works', async (name) => {
    await client.world({ name });
    expect((await client.call('profile')).status).toBe(200);
    expect((await client.call('user.current')).body['error']).not.toBe('ERROR_METHOD_NOT_FOUND');
  });

  it('lays further keys over a named world', async () => {
    await client.world({ name: 'demo', language: 'de', entities: { automatedSolutions: [] } });
    const { language, entities } = await world();
    expect(language).toBe('de');
    expect(at(entities, 'automatedSolutions')).toEqual([]);
    expect(at(entities, 'users')).not.toEqual([]);
  });

  it('gives the same demo again after somebody changed it', async () => {
    await client.world({ name: 'demo' });
    const fresh = await world();
    const id = at(fresh, 'entities', 'automatedSolutions', 0, 'id');
    await client.call('crm.automatedsolution.update', { id, fields: { title: 'Changed' } });
    expect(await world()).not.toEqual(fresh);
    await client.world({ name: 'demo' });
    expect(await world()).toEqual(fresh);
  });

  it('takes what GET answers and forgets the calls', async () => {
    await client.world({ entities: { automatedSolutions: [{ id: 1, typeIds: [2] }] } });
    await client.call('server.time');
    const before = await world();
    await client.world(before);
    expect(await world()).toEqual(before);
    expect(await client.records()).toEqual([]);
  });

  it('answers no token to nobody, and a webhook that has no application', async () => {
    await client.world({ auth: 'none' });
    expect([client.token, client.webhook]).toEqual(['', '']);
    expect((await client.call('server.time')).body['error']).toBe('NO_AUTH_FOUND');
    await client.world({ auth: 'webhook', app: null });
    expect(client.token).toBe('');
    expect((await client.send('POST', `${client.webhook}/server.time`, {})).status).toBe(200);
  });

  it.each([
    [{ name: 'atlantis' }, 'There is no world named "atlantis". Named worlds: demo'],
    [{ language: 7 }, 'language must be a text, got 7.'],
    ['{"user":', 'The body is not JSON.'],
  ])('refuses %j with a sentence and keeps the present world', async (given, sentence) => {
    await client.world({ language: 'ru' });
    const { status, text } = await client.send('PUT', '/_portal/world', given);
    expect(status).toBe(400);
    expect(text).toContain(sentence);
    expect((await world())['language']).toBe('ru');
  });
});

describe('the rest of the remote control', () => {
  it('refuses a dialect nobody speaks', async () => {
    const { status, text } = await client.send('PUT', '/_portal/dialect', { dialect: 'latin' });
    expect([status, text]).toEqual([
      400,
      'dialect must be one of observed, documented, got "latin".',
    ]);
  });

  it('lists its commands to whoever asks for another one', async () => {
    const { status, text } = await client.send('GET', '/_portal/wolrd');
    expect(status).toBe(404);
    expect(text).toContain('PUT /_portal/world');
  });

  it('collects bridge commands that nobody knows', async () => {
    await client.world({});
    await client.control('POST', '/_portal/unknown', { command: 'makeCoffee' });
    const { body } = await client.control('GET', '/_portal/unknown');
    expect(body).toEqual({ methods: [], commands: ['makeCoffee'] });
  });
});
