/** The archive of `npm run pack`, unpacked on a plain static host and opened by GET, as the cloud opens a static app. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packSite } from '../../.ci/pack.mjs';
import { unzip } from '../deploy/unzip.ts';
import { expect, test as base } from '../fixtures.ts';
import { Studio } from '../pages/studio.ts';
import { startPortal } from '../portal/server.ts';
import { office } from './office.ts';
import { servePlainly } from './plain-host.ts';
import { attempts } from './policy-attempts.ts';

const folder = 'some/deep/folder';
const update = 'crm.automatedsolution.update';

const test = base.extend({
  stand: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const out = mkdtempSync(path.join(tmpdir(), 'studio-packed-'));
      const from = process.env['APP_DIST'] ?? 'dist';
      const { file } = packSite({ from, out, portals: 'http://127.0.0.1:*' });
      const files = new Map(unzip(readFileSync(file)).map(({ name, bytes }) => [name, bytes]));
      rmSync(out, { recursive: true });
      const host = await servePlainly(files, folder);
      const app = `${host.origin}/${folder}`;
      const portal = await startPortal({ port: 0, appUrl: `${app}/index.html` });
      await use({ app, portal });
      await portal.close();
      await host.close();
    },
    { scope: 'worker' },
  ],
});

test.beforeEach(async ({ portal }) => portal.world(office()));

test('a workplace is edited in the app that came out of the archive', async ({
  page,
  portal,
  studio,
}) => {
  const opened = page.waitForRequest((request) => request.url().includes('APP_SID='));
  await studio.host.open({ open: 'get', kind: 'digital-workplaces' });
  const request = await opened;
  expect(request.method()).toBe('GET');
  expect(new URL(request.url()).pathname).toBe(`/${folder}/index.html`);

  await studio.list.open('HR');
  await expect(studio.editor.title).toHaveValue('HR');
  await studio.editor.title.fill('HR & Customer Success');
  await studio.reviewAndSave();
  await expect(studio.shell.message('“HR & Customer Success” was saved')).toBeVisible();
  expect(studio.host.bodiesOf(update)).toEqual([
    '{"id":238,"fields":{"title":"HR & Customer Success"},"auth":"**put_access_token_here**"}',
  ]);
  expect(portal.workplaces().find(({ id }) => id === 238)?.title).toBe('HR & Customer Success');
});

test('a page cut off while it was open is found again', async ({ page, studio }) => {
  const options = JSON.stringify({ kind: 'digital-workplaces', id: '240' });
  await studio.host.open({ open: 'get', options });
  await expect(studio.editor.title).toHaveValue('Fleet');
  await page.reload();
  await expect(studio.editor.title).toHaveValue('Fleet');
});

test('the installer of the archive is the app itself: it sees that it is being installed', async ({
  page,
  stand,
}) => {
  const address = `${stand.app}/install.html`;
  expect((await page.request.post(address)).status(), 'a plain host takes no POST').toBe(405);
  const other = await startPortal({ port: 0, appUrl: address, world: 'install' });
  const studio = new Studio(page, other.origin);
  const opened = page.waitForRequest((request) => request.url().includes('APP_SID='));
  await studio.host.open({ open: 'get' });
  expect(new URL((await opened).url()).pathname).toBe(`/${folder}/install.html`);
  await expect(studio.shell.heading).toHaveText('Setup');
  await page.goto('about:blank');
  await other.close();
});

test('the policy in its page is in force where the host sends none', async ({
  context,
  appAddress,
}) => {
  const page = await context.newPage();
  const headers = (await page.goto(appAddress))?.headers() ?? {};
  expect(headers).not.toHaveProperty('content-security-policy');
  await expect(page.getByRole('alert')).toContainText('This app lives inside a Bitrix24 portal');
  expect(await attempts(page)).toEqual({
    inlineScript: 'blocked by require-trusted-types-for',
    inlineHandler: 'TypeError',
    foreignScript: 'TypeError',
    evaluatedText: 'EvalError',
    markupFromText: 'TypeError',
    ownPolicy: 'TypeError',
    callElsewhere: 'blocked by connect-src',
  });
});
