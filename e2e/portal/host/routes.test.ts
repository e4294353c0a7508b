import { afterEach, expect, test } from 'vitest';
import { completeWorld } from '../core/given.ts';
import { closeHosts, host } from './host-for-tests.ts';
import { fakeState } from './state-for-tests.ts';

afterEach(closeHosts);

test('The page comes with a policy that allows its own scripts and the app’s frame only', async () => {
  const ask = await host(fakeState(completeWorld({ language: 'ru' })));
  const page = await ask('/');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain('frame-src http://127.0.0.1:5401;');
  expect(policy).not.toMatch(/unsafe|\*/);
  const html = await page.text();
  expect(html).toContain('<html lang="ru">');
  expect(html).not.toMatch(/<script[^>]*>[^<]|\sstyle=|\son[a-z]+=/);
});

test('Static parts are scripts, styles and pictures of its own folder, nothing else', async () => {
  const ask = await host(fakeState(completeWorld({})));
  expect((await ask('/_host/bridge.js')).headers.get('content-type')).toContain('text/javascript');
  for (const path of [
    '/_host/routes.ts',
    '/_host/host.html',
    '/_host/..%2Fserver.js',
    '/_host/none.js',
  ]) {
    expect(`${path} ${(await ask(path)).status}`).toBe(`${path} 404`);
  }
  expect((await ask('/rest/profile')).status).toBe(418);
});

test('Every session has its own sid and token, and the placement options as JSON', async () => {
  const ask = await host(fakeState(completeWorld({ firstRun: true })));
  const path = `/_host/session?placement=CRM_DEAL_DETAIL_TAB&options=${encodeURIComponent('{"ID":"5"}')}&lang=de`;
  const [one, two] = await Promise.all([1, 2].map(async () => (await ask(path)).json()));
  expect(one.sid).toMatch(/^[0-9a-f]{32}$/);
  expect(one.sid).not.toBe(two.sid);
  expect(one.fields.AUTH_ID).not.toBe(two.fields.AUTH_ID);
  expect(one.name).toBe(`127.0.0.1:5400|0|${one.sid}`);
  expect(one.fields).toMatchObject({
    PLACEMENT: 'CRM_DEAL_DETAIL_TAB',
    PLACEMENT_OPTIONS: '{"ID":"5"}',
  });
  expect(one.init).toMatchObject({
    LANG: 'de',
    PROTOCOL: 0,
    FIRST_RUN: true,
    IS_ADMIN: true,
    INSTALL: false,
    APP_OPTIONS: [],
    PLACEMENT_OPTIONS: { ID: '5' },
  });
});

test('A mismatched protocol is said in the frame’s name', async () => {
  const ask = await host(fakeState(completeWorld({})));
  const session = await (await ask('/_host/session?mismatch=protocol')).json();
  expect(session.name).toBe(`127.0.0.1:5400|1|${session.sid}`);
  expect(session.action).toContain('PROTOCOL=1');
});

test('The documented dialect adds the three fields that newer builds send', async () => {
  const ask = await host(fakeState(completeWorld({}), { dialect: 'documented' }));
  const { fields } = await (await ask('/_host/session')).json();
  expect(Object.keys(fields)).toEqual(
    expect.arrayContaining(['SERVER_ENDPOINT', 'APPLICATION_TOKEN', 'APPLICATION_SCOPE']),
  );
});

test('A world without an app and options that are no object are refused with a sentence', async () => {
  const noApp = await host(fakeState(completeWorld({ auth: 'webhook', app: null })));
  expect((await noApp('/_host/session')).status).toBe(409);
  const ask = await host(fakeState(completeWorld({})));
  const refused = await ask('/_host/session?options=[1]');
  expect(refused.status).toBe(400);
  expect((await refused.json()).message).toContain('options');
});

test('An employee cannot save an app option; an administrator gets them all back, as text', async () => {
  const employee = fakeState(completeWorld({ user: { id: 2, role: 'employee' } }));
  const params = { name: 'a', value: 5 };
  const asEmployee = await (
    await host(employee)
  )('/_host/option', 'POST', { action: 'setAppOption', params });
  expect(await asEmployee.json()).toEqual({ isAnswered: false, reply: null });
  expect(employee.world.entities.app_options).toEqual({});
  const admin = fakeState(completeWorld({}));
  const asAdmin = await (
    await host(admin)
  )('/_host/option', 'POST', { action: 'setAppOption', params });
  expect(await asAdmin.json()).toEqual({ isAnswered: true, reply: { a: '5' } });
});

test('Own options belong to the person; the first run and the installation are remembered', async () => {
  const state = fakeState(
    completeWorld({
      firstRun: true,
      app: { client_id: 'a', id: 7, domain: 'd', installed: false },
    }),
  );
  const ask = await host(state);
  expect((await (await ask('/_host/session')).json()).init.INSTALL).toBe(true);
  await ask('/_host/option', 'POST', {
    action: 'setUserOption',
    params: { name: 'n', value: true },
  });
  await ask('/_host/option', 'POST', { action: 'setInstall', params: { install: true } });
  await ask('/_host/option', 'POST', { action: 'setInstallFinish', params: {} });
  expect(state.world.entities.user_options).toEqual({ '1': { n: 'true' } });
  expect((await (await ask('/_host/session')).json()).init).toMatchObject({
    FIRST_RUN: false,
    INSTALL: false,
  });
});

test('Token renewal answers, stays silent, refuses or answers without a token, as it was told', async () => {
  const ask = await host(fakeState(completeWorld({})));
  const renew = async () => (await ask('/_host/refresh', 'POST')).json();
  expect(await renew()).toMatchObject({ isAnswered: true, reply: { AUTH_ID: 'token1' } });
  const told: [string, unknown][] = [
    ['silent', { isAnswered: false, isRefused: false, reply: null }],
    ['refuse', { isAnswered: false, isRefused: true, reply: null }],
    ['empty', { isAnswered: true, isRefused: false, reply: {} }],
  ];
  for (const [mode, answer] of told) {
    expect((await ask('/_host/refresh', 'PUT', { mode })).status).toBe(204);
    expect(await renew()).toEqual(answer);
  }
  expect((await ask('/_host/refresh', 'PUT', { mode: 'maybe' })).status).toBe(400);
});

test('Bridge messages are recorded in order, one or many; anything else is refused', async () => {
  const state = fakeState(completeWorld({}));
  const ask = await host(state);
  const one = { direction: 'to-portal', command: 'a', data: { unknown: true }, sid: 's' };
  const two = { direction: 'to-app', command: 'b', data: null, sid: 's' };
  expect((await ask('/_host/bridge', 'POST', one)).status).toBe(204);
  expect((await ask('/_host/bridge', 'POST', [two, one])).status).toBe(204);
  expect(state.bridge).toEqual([one, two, one]);
  expect((await ask('/_host/bridge', 'POST', { command: 'a' })).status).toBe(400);
  const plain = await ask('/_host/bridge', 'POST');
  expect(plain.status).toBe(415);
});

test('The picker finds active employees by name, the first fifty, and says how many there are', async () => {
  const users = Array.from({ length: 60 }, (_, index) => ({
    ID: index + 1,
    NAME: 'Person',
    LAST_NAME: String(index + 1),
    ACTIVE: index !== 1,
    UF_DEPARTMENT: [1],
  }));
  const ask = await host(fakeState(completeWorld({ entities: { users } })));
  const all = await (await ask('/_host/people')).json();
  expect([all.items.length, all.total]).toEqual([50, 59]);
  const found = await (await ask('/_host/people?find=person%2060')).json();
  expect(found.items).toMatchObject([
    { id: '60', name: 'Person 60', url: '/company/personal/user/60/' },
  ]);
  const access = await (await ask('/_host/access?find=U60')).json();
  expect(access.items).toEqual([{ id: 'U60', name: 'Person 60' }]);
});

test('The drawer is told about bridge messages while it listens', async () => {
  const ask = await host(fakeState(completeWorld({})));
  const events = await ask('/_host/events');
  const reader = events.body?.getReader();
  await reader?.read();
  await ask('/_host/bridge', 'POST', { direction: 'to-app', command: 'a', data: null, sid: 's' });
  const { value } = (await reader?.read()) ?? {};
  expect(new TextDecoder().decode(value)).toContain('event: bridge');
  await reader?.cancel();
});
