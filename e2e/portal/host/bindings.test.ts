// @vitest-environment node
/** Where the application stands in the portal, with which address it opens, and what an update leaves of it. */
import { afterEach, describe, expect, it, test } from 'vitest';
import { completeWorld } from '../core/given.ts';
import type { Row } from '../core/world.ts';
import { bindingsOf, handlerOf } from './bindings.ts';
import { closeHosts, host } from './host-for-tests.ts';
import { openedAddress } from './opened-address.ts';
import { fakeState } from './state-for-tests.ts';

afterEach(closeHosts);

const APP = { client_id: 'local.mine', id: 7, domain: 'app.example.com' };
const TAB = 'CRM_DEAL_DETAIL_TAB';

function row(ID: number, PLACEMENT: string, more: Row = {}): Row {
  return {
    ID,
    APP_ID: 7,
    PLACEMENT,
    PLACEMENT_HANDLER: `https://app.example.com/${ID}`,
    TITLE: `Title ${ID}`,
    ...more,
  };
}

function worldWith(placements: Row[], app: object = {}) {
  return completeWorld({ app: { ...APP, ...app }, entities: { placements } });
}

describe('the places of the application', () => {
  it('are its own, each handler one, in the portal’s language', () => {
    const world = worldWith([
      row(1, TAB),
      row(2, 'BIZPROC_ACTIVITY_PROPERTIES_DIALOG'),
      row(3, TAB, { LANG_ALL: { de: { TITLE: 'Automatisierung' } } }),
      row(4, TAB, { APP_ID: 8 }),
    ]);
    expect(bindingsOf(world, 'de')).toEqual({
      [TAB]: [
        { id: 1, title: 'Title 1' },
        { id: 3, title: 'Automatisierung' },
      ],
    });
    expect(handlerOf(world, TAB, 1)).toBe('https://app.example.com/1');
    expect(handlerOf(world, TAB, null)).toBe('https://app.example.com/3');
    expect(handlerOf(world, TAB, 4)).toBeNull();
  });

  it('are hidden until the installation is finished', () => {
    expect(bindingsOf(worldWith([row(1, TAB)], { installed: false }), 'en')).toEqual({});
    expect(bindingsOf(worldWith([row(1, TAB)], { installed: true }), 'en')).not.toEqual({});
  });

  it('are none without an application', () => {
    const world = completeWorld({
      auth: 'webhook',
      app: null,
      entities: { placements: [row(1, TAB)] },
    });
    expect([bindingsOf(world, 'en'), handlerOf(world, TAB, null)]).toEqual([{}, null]);
  });
});

test.each([
  [null, 'http://127.0.0.1:5401/index.html?a=1'],
  ['http://127.0.0.1:5401/settings.html?code=x', 'http://127.0.0.1:5401/settings.html?code=x'],
  ['https://app.example.com/settings?code=x', 'http://127.0.0.1:5401/index.html?a=1&code=x'],
  ['no address', 'http://127.0.0.1:5401/index.html?a=1'],
])('the handler %s opens as %s', (handler, opened) => {
  expect(openedAddress('http://127.0.0.1:5401/index.html?a=1', handler)).toBe(opened);
});

test('a new version takes the places, opens the installer, and installFinish ends it', async () => {
  const state = fakeState(worldWith([row(1, TAB)], { version: 3, installed: true }));
  const ask = await host(state);
  const about = async () => (await ask('/_host/about')).json();
  const session = async () => (await (await ask('/_host/session')).json()).init;
  expect(Object.keys((await about()).bound)).toEqual([TAB]);

  expect((await ask('/_host/new-version', 'POST', {})).status).toBe(204);
  expect(state.world.entities.placements).toEqual([]);
  expect(await about()).toMatchObject({ isInstall: true, bound: {} });
  expect(await session()).toMatchObject({ INSTALL: true, FIRST_RUN: true });

  await ask('/_host/option', 'POST', { action: 'setInstall', params: { install: true } });
  await ask('/_host/option', 'POST', { action: 'setInstallFinish', params: {} });
  expect(await about()).toMatchObject({ isInstall: false });
  expect(await session()).toMatchObject({ INSTALL: false, FIRST_RUN: false });
  expect(state.world.app?.version).toBe(4);
});

test('an application without an installer is installed again at once', async () => {
  const state = fakeState(worldWith([], { installUrl: false }));
  const ask = await host(state);
  await ask('/_host/new-version', 'POST', {});
  expect((await (await ask('/_host/session')).json()).init).toMatchObject({
    INSTALL: false,
    FIRST_RUN: true,
  });
});

test('a world without an application is described, and its page says so', async () => {
  const ask = await host(fakeState(completeWorld({ auth: 'webhook', app: null })));
  expect(await (await ask('/_host/about')).json()).toMatchObject({ hasApp: false, bound: {} });
  expect((await ask('/_host/new-version', 'POST', {})).status).toBe(204);
});
