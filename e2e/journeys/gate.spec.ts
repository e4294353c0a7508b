/** How the app opens: inside a portal in every documented way, and what it says where it cannot. */
import { expect, test } from '../fixtures.ts';
import { office } from './office.ts';

test.beforeEach(async ({ portal }) => portal.world(office()));

test('a browser tab outside any portal says where the app lives and how to try it', async ({
  page,
  appAddress,
}) => {
  await page.goto(appAddress);
  await expect(page.getByRole('alert')).toContainText('This app lives inside a Bitrix24 portal');
  await expect(page.getByRole('alert')).toContainText('npm start');
  await expect(
    page.getByRole('link', { name: /How to install a local application/ }),
  ).toBeVisible();
});

test('a portal that stays silent is given ten seconds, and a second try finds it', async ({
  page,
  studio,
}) => {
  await studio.host.open({ silent: 'getInitData' });
  await expect(studio.shell.heading).toHaveText('Connecting to the portal…');
  await expect(studio.shell.failure).toContainText('The portal did not answer', {
    timeout: 20_000,
  });
  await expect(studio.shell.retry).toBeVisible();
  await studio.shell.retry.click();
  await expect(studio.shell.heading).toHaveText('Connecting to the portal…');
  await page.goto('about:blank');
});

test('a frame whose name claims the other scheme says that http and https disagree', async ({
  studio,
}) => {
  await studio.host.open({ mismatch: 'protocol' });
  await expect(studio.shell.failure).toContainText(
    'The portal and this frame disagree about http and https',
  );
  await expect(studio.shell.retry).toBeVisible();
});

for (const [how, query] of [
  ['POST, as a portal does', {}],
  ['GET, as a static archive is', { open: 'get' }],
] as const) {
  test(`a frame opened by ${how}, shows the overview`, async ({ page, studio }) => {
    const opened = page.waitForRequest((request) => request.url().includes('APP_SID='));
    await studio.host.open(query);
    expect((await opened).method()).toBe('open' in query ? 'GET' : 'POST');
    await expect(studio.shell.heading).toHaveText('Overview');
    await expect(studio.shell.card('Digital workplaces')).toContainText('3');
    await expect(studio.host.heading).toHaveText('Automation Studio');
  });
}

test('a link that carries a kind opens its list', async ({ studio }) => {
  await studio.openList();
  await expect(studio.list.link('HR')).toBeVisible();
  await expect(studio.host.heading).toHaveText('Digital workplaces');
});

test('a link that carries kind and id opens that editor', async ({ studio }) => {
  await studio.openEditor(240);
  await expect(studio.editor.title).toHaveValue('Fleet');
});

test('a link with a kind that does not exist leads to the overview', async ({ studio }) => {
  await studio.host.open({ kind: 'no-such-kind' });
  await expect(studio.shell.heading).toHaveText('Overview');
});

for (const [language, heading] of [
  ['ru', 'Обзор'],
  ['de', 'Übersicht'],
  ['en', 'Overview'],
  ['fr', 'Overview'],
] as const) {
  test(`a portal in ${language} is greeted with "${heading}"`, async ({ portal, studio }) => {
    await portal.world(office({ language }));
    await studio.host.open();
    await expect(studio.shell.heading).toHaveText(heading);
  });
}

test('a page cut off while the app was open is found again by its address', async ({
  page,
  studio,
}) => {
  await studio.openEditor(238);
  await page.reload();
  await expect(studio.editor.title).toHaveValue('HR');
});
