// @vitest-environment node
/** The designer over HTTP, together with the methods by which an application registers its robots. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { completeWorld, type GivenWorld } from '../core/given.ts';
import { at, TestClient } from '../test-client.ts';
import { updateApplication } from '../worlds/app-update.ts';
import { closeHosts, host } from './host-for-tests.ts';
import { fakeState } from './state-for-tests.ts';

let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start();
});
afterEach(closeHosts);
afterAll(() => client.portal.close());

const ROBOT = {
  CODE: 'send',
  HANDLER: 'https://app.example.com/robot',
  NAME: { en: 'Send', de: 'Senden' },
  PROPERTIES: { text: { Name: 'Text', Type: 'string', Required: 'Y' } },
  FILTER: { INCLUDE: [['crm', 'CCrmDocumentDeal']] },
};

beforeEach(async () => {
  await client.world({});
  await client.call('bizproc.robot.add', ROBOT);
});

async function designer(entity = 'DEAL', language = 'en'): Promise<unknown> {
  return (await client.control('GET', `/_host/robots?entity=${entity}&lang=${language}`)).body;
}

async function place(entity = 'DEAL'): Promise<unknown> {
  const appId = client.portal.state.world.app?.client_id;
  const order = { entity, stage: 'NEW', appId, code: 'send' };
  return at((await client.control('POST', '/_host/robots', order)).body, 'id');
}

async function save(id: unknown, values: unknown): Promise<unknown> {
  return (await client.control('PUT', '/_host/robot', { id, values })).body;
}

it('offers what REST has just registered, where the filter lets it, in the person’s language', async () => {
  expect(await designer()).toMatchObject({ isAvailable: true, offered: [{ code: 'send' }] });
  expect(at(await designer('DEAL', 'de'), 'offered', '0', 'title')).toBe(
    '[Automation Studio] Senden',
  );
  expect(await designer('LEAD')).toMatchObject({ isAvailable: true, offered: [] });
  expect(await designer('CONTACT')).toMatchObject({ isAvailable: false });
});

it('keeps the values of a placed robot, and nothing while a required one is empty', async () => {
  const id = await place();
  expect(await save(id, { text: [''] })).toEqual({
    objections: [{ code: 'text', reason: 'required' }],
  });
  expect(at(await designer(), 'placed', '0', 'values')).toEqual([]);
  expect(await save(id, { text: ['Hello'] })).toEqual({ objections: [] });
  expect(at(await designer(), 'placed', '0')).toMatchObject({
    title: '[Automation Studio] Send',
    values: [{ name: 'Text', value: 'Hello' }],
  });
});

it('shows a parameter that was taken away as lost, until the next save forgets it', async () => {
  const id = await place();
  await save(id, { text: ['Hello'] });
  const FIELDS = { NAME: 'Renamed', PROPERTIES: { other: { Name: 'Other', Type: 'int' } } };
  await client.call('bizproc.robot.update', { CODE: 'send', FIELDS });
  expect(at(await designer(), 'placed', '0')).toMatchObject({
    title: '[Automation Studio] Send',
    lost: ['text'],
  });
  expect(at(await designer(), 'offered', '0', 'title')).toBe('[Automation Studio] Renamed');
  await save(id, { other: ['1'] });
  expect(at(await designer(), 'placed', '0')).toMatchObject({
    lost: [],
    values: [{ name: 'Other', value: '1' }],
  });
});

it('leaves a placed robot without its registration after a new version, and revives it with the code', async () => {
  const id = await place();
  await save(id, { text: ['Hello'] });
  updateApplication(client.portal.state.world);
  expect(at(await designer(), 'placed', '0')).toMatchObject({ isGone: true, values: [] });
  expect(await designer()).toMatchObject({ offered: [] });
  expect((await client.control('GET', `/_host/robot?id=${String(id)}`)).text).toBe('null');
  await client.call('bizproc.robot.add', ROBOT);
  expect(at(await designer(), 'placed', '0')).toMatchObject({
    isGone: false,
    values: [{ name: 'Text', value: 'Hello' }],
  });
});

it('opens the bound settings page with the robot’s options; without one, the fields', async () => {
  const id = await place();
  const dialog = async () => (await client.control('GET', `/_host/robot?id=${String(id)}`)).body;
  expect(await dialog()).toMatchObject({ placement: null, fields: [{ code: 'text' }] });
  const PLACEMENT_HANDLER = 'https://app.example.com/settings?code=send';
  const FIELDS = { USE_PLACEMENT: 'Y', PLACEMENT_HANDLER };
  await client.call('bizproc.robot.update', { CODE: 'send', FIELDS });
  expect(await dialog()).toMatchObject({ placement: 'BIZPROC_ACTIVITY_PROPERTIES_DIALOG' });

  const session = (await client.control('GET', `/_host/session?robot=${String(id)}`)).body;
  expect(at(session, 'fields', 'PLACEMENT')).toBe('BIZPROC_ACTIVITY_PROPERTIES_DIALOG');
  const told: unknown = JSON.parse(String(at(session, 'fields', 'PLACEMENT_OPTIONS')));
  expect(told).toMatchObject({
    code: 'send',
    properties: { text: { NAME: 'Text', TYPE: 'string', REQUIRED: 'Y' } },
    current_values: { text: null },
  });
  expect(at(session, 'init', 'PLACEMENT_OPTIONS')).toEqual(told);
  expect(new URL(String(at(session, 'action'))).searchParams.get('code')).toBe('send');
});

it('does not exist on a plan without automation', async () => {
  client.portal.state.world.bizprocEnabled = false;
  expect(await designer()).toEqual({ isAvailable: false, offered: [], placed: [] });
});

it('deletes a placed robot, and refuses what it cannot do with a sentence', async () => {
  const world: GivenWorld = {
    entities: { placedRobots: [{ ID: 4, APP_ID: 'local.mine', CODE: 'gone', title: 'Gone' }] },
  };
  const state = fakeState(completeWorld(world));
  const ask = await host(state);
  const refused: [string, string, unknown][] = [
    ['/_host/robots', 'POST', { entity: 'DEAL', stage: 'LATER' }],
    ['/_host/robots', 'POST', { entity: 'CONTACT', stage: 'NEW' }],
    ['/_host/robots', 'POST', { entity: 'DEAL', stage: 'NEW', appId: 'a', code: 'b' }],
    ['/_host/robot', 'PUT', { id: 4, values: {} }],
    ['/_host/robot', 'DELETE', { id: 5 }],
    ['/_host/robot', 'DELETE', ['list']],
  ];
  for (const [path, method, body] of refused) {
    const response = await ask(path, method, body);
    expect([response.status, (await response.json()).message]).toEqual([400, expect.any(String)]);
  }
  expect(state.world.entities.placedRobots).toHaveLength(1);
  expect((await ask('/_host/robot', 'DELETE', { id: 4 })).status).toBe(200);
  expect(state.world.entities.placedRobots).toEqual([]);
});
