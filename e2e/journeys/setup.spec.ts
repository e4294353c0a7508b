/** Installing the app, setting it up again later, and after a new version of it. */
import { expect, test } from '../fixtures.ts';
import { Inspector } from '../pages/inspector.ts';
import { SetupPage } from '../pages/setup.ts';
import { updateApplication } from '../portal/worlds/app-update.ts';
import { office } from './office.ts';

const installing = {
  app: {
    client_id: 'local.studio',
    id: 7,
    domain: 'localhost',
    version: 1,
    installed: false,
    installUrl: true,
  },
};
const allDone = 'Everything is set up. Now finish the installation.';

function bindings(
  writes: readonly { method: string; params: Readonly<Record<string, unknown>> }[],
) {
  return writes
    .filter(({ method }) => method.startsWith('placement.'))
    .map(
      ({ method, params }) => `${method.slice('placement.'.length)} ${String(params['PLACEMENT'])}`,
    );
}

/** The menu and the tab of every card. */
const everyTab = [
  'bind LEFT_MENU',
  ...['LEAD', 'DEAL', 'CONTACT', 'COMPANY', 'QUOTE', 'SMART_INVOICE'].map(
    (object) => `bind CRM_${object}_DETAIL_TAB`,
  ),
  ...[1030, 1032, 1034, 1036].map((id) => `bind CRM_DYNAMIC_${id}_DETAIL_TAB`),
];

test('an administrator looks, chooses, sets up and finishes; then the portal shows the app', async ({
  page,
  portal,
  studio,
  appAddress,
}) => {
  await portal.world(office({ ...installing, firstRun: true }));
  await studio.host.open();
  const setup = new SetupPage(studio.host.frame);
  await expect(setup.heading).toHaveText('Setup');
  await expect(setup.links).toHaveCount(0);
  await expect(setup.scope('placement')).toContainText('granted');
  await expect(setup.leftMenu).toBeChecked();
  await expect(setup.corner('Deals', 'Tab of the card')).toBeChecked();
  await expect(setup.corner('Contacts', 'Tab of the card')).not.toBeChecked();
  await setup.everyTab.check();
  await setup.corner('Trainings', 'Tab of the card').uncheck();
  await setup.corner('Deals', 'Row menu').check();
  await setup.run.click();
  await expect(setup.state(allDone)).toBeVisible();
  await expect(setup.memory).toContainText('The storage is ready.');
  await expect(setup.results).toHaveCount(11);

  const rows = () => portal.writes().filter(({ method }) => method === 'placement.bind');
  expect(bindings(portal.writes()).toSorted()).toEqual(
    [...everyTab.filter((one) => !one.includes('1036')), 'bind CRM_DEAL_LIST_MENU'].toSorted(),
  );
  for (const { params } of rows()) {
    expect(params['HANDLER']).toBe(appAddress);
    expect(params['TITLE']).toBe('Automation Studio');
  }
  await setup.finish.click();
  await expect(studio.shell.heading).toHaveText('Overview');
  await expect(studio.shell.link('Digital workplaces')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Deals', exact: true })).toBeVisible();
});

test('setting up twice writes nothing the second time', async ({ portal, studio }) => {
  await portal.world(office());
  await studio.host.open();
  await expect(studio.shell.heading).toHaveText('Overview');
  await studio.host.goTo('/setup');
  const setup = new SetupPage(studio.host.frame);
  await setup.run.click();
  await expect(setup.state('Everything is set up.')).toBeVisible();
  expect(bindings(portal.writes())).toHaveLength(3);
  const before = portal.writes().length;
  await expect(setup.sentence('3 places, as chosen')).toBeVisible();
  await setup.run.click();
  await expect(setup.state('Everything is set up.')).toBeVisible();
  expect(portal.writes()).toHaveLength(before);
});

test('what is not chosen any more is removed, what is new is added, the rest stays', async ({
  portal,
  studio,
}) => {
  await portal.world(office());
  await studio.host.open();
  await expect(studio.shell.heading).toHaveText('Overview');
  await studio.host.goTo('/setup');
  const setup = new SetupPage(studio.host.frame);
  await setup.run.click();
  await expect(setup.state('Everything is set up.')).toBeVisible();
  const before = bindings(portal.writes()).length;
  await setup.corner('Leads', 'Tab of the card').uncheck();
  await setup.corner('Estimates', 'List button').check();
  await expect(setup.sentence('To do: add 1, remove 1')).toBeVisible();
  await setup.run.click();
  await expect(setup.results).toHaveText([
    'Leads: Tab of the cardremoved',
    'Estimates: List buttonadded',
  ]);
  expect(bindings(portal.writes()).slice(before)).toEqual([
    'unbind CRM_LEAD_DETAIL_TAB',
    'bind CRM_QUOTE_LIST_TOOLBAR',
  ]);
});

test('an employee waits for an administrator while the app is being installed', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(office({ ...installing, user: { id: 9, role: 'employee' } }));
  await studio.host.open();
  await expect(page.getByRole('main').first()).toContainText(
    /not (?:been )?(?:fully )?installed|not finished/i,
  );
  expect(portal.writes()).toEqual([]);
});

test('an employee who opens the setup later is told who decides', async ({ portal, studio }) => {
  await portal.world(office({ user: { id: 9, role: 'employee' } }));
  await studio.host.open();
  await expect(studio.shell.heading).toHaveText('Overview');
  await studio.host.goTo('/setup');
  const setup = new SetupPage(studio.host.frame);
  await expect(setup.sentence('An administrator has to set the app up')).toBeVisible();
  await expect(setup.run).toHaveCount(0);
  expect(portal.writes()).toEqual([]);
});

test('without the scope for placements the rest is set up and the installation can be finished', async ({
  portal,
  studio,
}) => {
  const scopes = ['crm', 'bizproc', 'biconnector', 'task', 'user_brief', 'entity'];
  await portal.world(office({ ...installing, scopes }));
  await studio.host.open();
  const setup = new SetupPage(studio.host.frame);
  await expect(setup.scope('placement')).toContainText('missing');
  await expect(setup.scope('department')).toContainText('missing');
  await expect(setup.scope('crm')).toContainText('granted');
  await expect(setup.places).toContainText('was not granted the scope “placement”');
  await setup.run.click();
  await expect(setup.state(allDone)).toBeVisible();
  expect(bindings(portal.writes())).toEqual([]);
  await setup.finish.click();
  await expect(studio.shell.heading).toHaveText('Overview');
});

test('without the scope for CRM only the left menu is offered, and kinds say what they need', async ({
  portal,
  studio,
}) => {
  await portal.world(office({ ...installing, scopes: ['placement', 'entity'] }));
  portal.expectRefusals();
  await studio.host.open();
  const setup = new SetupPage(studio.host.frame);
  await expect(setup.access).toContainText('Needs the scope “crm”');
  await expect(setup.leftMenu).toBeChecked();
  await expect(setup.places).toContainText('The portal offers no places in CRM.');
  await setup.run.click();
  await expect(setup.state(allDone)).toBeVisible();
  expect(bindings(portal.writes())).toEqual(['bind LEFT_MENU']);
});

test('without the scope for storage the setup says that history is off', async ({
  portal,
  studio,
}) => {
  await portal.world(office({ ...installing, scopes: ['crm', 'placement'] }));
  portal.expectRefusals();
  await studio.host.open();
  const setup = new SetupPage(studio.host.frame);
  await expect(setup.memory).toContainText('History is off');
  await setup.run.click();
  await expect(setup.state(allDone)).toBeVisible();
});

test('after a failure in the middle the list is honest, and trying again does only the rest', async ({
  portal,
  studio,
}) => {
  await portal.world(office(installing));
  await studio.host.open();
  const setup = new SetupPage(studio.host.frame);
  await setup.everyTab.check();
  await portal.fault({
    method: 'placement.bind',
    after: 2,
    effect: {
      refuse: {
        status: 400,
        error: 'ERROR_WRONG_HANDLER_URL',
        error_description: 'Wrong handler URL',
      },
    },
  });
  await setup.run.click();
  await expect(setup.state('Not everything could be done.')).toBeVisible();
  await expect(setup.results.filter({ hasText: 'failed' })).toHaveCount(1);
  await expect(setup.results.filter({ hasText: 'added' })).toHaveCount(10);
  await expect(setup.results.first()).toContainText('full host name');
  const before = bindings(portal.writes()).length;
  await setup.again.click();
  await expect(setup.state(allDone)).toBeVisible();
  expect(bindings(portal.writes()).slice(before)).toHaveLength(1);
  const bound = bindings(portal.writes());
  expect(new Set(bound).size).toBe(everyTab.length);
});

test('a connection lost in the middle skips the rest, and what happened unseen is not done twice', async ({
  portal,
  studio,
}) => {
  await portal.world(office(installing));
  await studio.host.open();
  const setup = new SetupPage(studio.host.frame);
  await setup.everyTab.check();
  await portal.fault({ method: 'placement.bind', after: 3, effect: { drop: 'after' } });
  await setup.run.click();
  await expect(setup.state('Not everything could be done.')).toBeVisible();
  await expect(setup.results.filter({ hasText: 'added' })).toHaveCount(4);
  await expect(setup.results.filter({ hasText: 'not tried' })).toHaveCount(7);
  await setup.again.click();
  await expect(setup.state(allDone)).toBeVisible();
  await expect(setup.results).toHaveCount(7);
});

test('when the portal cannot be asked for its places, nothing is written and the answer is asked for again', async ({
  portal,
  studio,
}) => {
  await portal.world(office(installing));
  await portal.fault({
    method: 'placement.get',
    effect: { refuse: { status: 400, error: 'ERROR_CORE', error_description: 'Internal' } },
  });
  await studio.host.open();
  const setup = new SetupPage(studio.host.frame);
  await expect(setup.places).toContainText('The portal did not say where the app can appear');
  await setup.again.click();
  await expect(setup.leftMenu).toBeChecked();
  expect(portal.writes()).toEqual([]);
  await setup.run.click();
  await expect(setup.state(allDone)).toBeVisible();
});

test('after a new version the same places are bound again and lost robots are restored', async ({
  portal,
  studio,
}) => {
  await portal.world({ name: 'demo' });
  await studio.host.open();
  await expect(studio.shell.heading).toHaveText('Overview');
  await studio.host.goTo('/setup');
  const setup = new SetupPage(studio.host.frame);
  await expect(setup.corner('Deals', 'Tab of the card')).toBeChecked();
  await setup.corner('Deals', 'Tab of the card').uncheck();
  await setup.corner('Companies', 'Tab of the card').check();
  await setup.run.click();
  await expect(setup.state('Everything is set up.')).toBeVisible();

  portal.change((world) => {
    // All but three are registered again by hand, so that the restoring is short.
    const deleted = updateApplication(world);
    world.entities.activities.push(...deleted.slice(3));
  });
  const before = portal.writes().length;
  await studio.host.open();
  await expect(setup.heading).toHaveText('Setup');
  await expect(setup.corner('Companies', 'Tab of the card')).toBeChecked();
  await expect(setup.corner('Deals', 'Tab of the card')).not.toBeChecked();
  await setup.run.click();
  await expect(setup.state('lost records can still be restored above')).toBeVisible();
  expect(bindings(portal.writes().slice(before)).toSorted()).toEqual([
    'bind CRM_COMPANY_DETAIL_TAB',
    'bind LEFT_MENU',
  ]);
  await setup.restoreAll.click();
  await expect(setup.lost).toContainText('Nothing is lost any more', { timeout: 45_000 });
  await setup.finish.click();
  await expect(studio.shell.heading).toHaveText('Overview');
});

test('the setup can be done with the keyboard alone', async ({ page, portal, studio }) => {
  await portal.world(office(installing));
  await studio.host.open();
  const setup = new SetupPage(studio.host.frame);
  await setup.leftMenu.focus();
  await page.keyboard.press('Space');
  await expect(setup.leftMenu).not.toBeChecked();
  await page.keyboard.press('Tab');
  await expect(setup.everyTab).toBeFocused();
  await page.keyboard.press('Space');
  await setup.run.focus();
  await page.keyboard.press('Enter');
  await expect(setup.state(allDone)).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expect(setup.finish).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(studio.shell.heading).toHaveText('Overview');
});

for (const language of ['ru', 'de'] as const) {
  test(`the setup speaks ${language}`, async ({ portal, studio }) => {
    await portal.world(office({ ...installing, language }));
    await studio.host.open();
    const setup = new SetupPage(studio.host.frame, language);
    await expect(setup.heading).toHaveText(language === 'ru' ? 'Настройка' : 'Einrichtung');
    await setup.run.click();
    await expect(setup.finish).toBeVisible();
    await setup.finish.click();
    await expect(studio.shell.heading).toHaveText(language === 'ru' ? 'Обзор' : 'Übersicht');
  });
}

test('axe finds nothing on the setup, and it fits at 320 px', async ({ page, portal, studio }) => {
  await portal.world(office({ ...installing, scopes: ['crm', 'placement', 'entity'] }));
  portal.expectRefusals();
  const inspector = new Inspector(page);
  await inspector.prefer('light');
  await studio.host.open();
  const setup = new SetupPage(studio.host.frame);
  await setup.run.click();
  await expect(setup.state(allDone)).toBeVisible();
  expect.soft(await inspector.violations()).toEqual([]);
  await inspector.prefer('dark');
  expect.soft(await inspector.violations()).toEqual([]);
  await inspector.narrow(320);
  await expect.poll(() => studio.host.sidewaysScroll()).toBe(0);
});
