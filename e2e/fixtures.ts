/**
 * One app and one stand-in portal per worker, one page per test. Every test fails by itself on console errors, page
 * errors, REST methods or bridge commands that no portal knows, and scroll bars of the app's frame at 1280 px.
 */
import { existsSync } from 'node:fs';
import { expect, test as base } from '@playwright/test';
import { PortalControl } from './pages/portal-control.ts';
import { Studio } from './pages/studio.ts';
import { startPortal, type RunningPortal } from './portal/server.ts';
import { serveOnce } from './served-once.ts';

interface Stand {
  readonly app: string;
  readonly portal: RunningPortal;
}

interface TestFixtures {
  readonly portal: PortalControl;
  readonly studio: Studio;
  readonly appAddress: string;
  readonly watch: void;
}

interface WorkerFixtures {
  readonly stand: Stand;
}

/** Chromium's own line about a request that failed; it is expected only where the test ordered a failure. */
const FAILED_REQUEST = /^Failed to load resource: /;

export const test = base.extend<TestFixtures, WorkerFixtures>({
  stand: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const dir = process.env['APP_DIST'] ?? 'dist';
      if (!existsSync(`${dir}/index.html`))
        throw new Error(`Build the app first: ${dir} has no index.html.`);
      const app = await serveOnce(dir);
      const portal = await startPortal({ port: 0, appUrl: `${app.origin}/index.html` });
      await use({ app: app.origin, portal });
      await portal.close();
      await app.close();
    },
    { scope: 'worker' },
  ],

  appAddress: async ({ stand }, use) => use(`${stand.app}/index.html`),

  portal: async ({ stand }, use) => {
    const control = new PortalControl(stand.portal.state);
    await control.world({});
    await use(control);
  },

  studio: async ({ page, portal }, use) => use(new Studio(page, portal.origin)),

  watch: [
    async ({ page, portal, studio }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() !== 'error') return;
        if (portal.isFailureDeclared && FAILED_REQUEST.test(message.text())) return;
        complaints.push(`console: ${message.text()} (${message.location().url})`);
      });
      page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
      await use();
      expect.soft(complaints, 'the console stays silent').toEqual([]);
      const unknown = await portal.unknown();
      expect
        .soft(unknown, 'only what a portal knows is called')
        .toEqual({ methods: [], commands: [] });
      const width = page.viewportSize()?.width ?? 0;
      if (width < 1280) return;
      const overflowing = await studio.host.overflowingFrames();
      expect.soft(overflowing, 'the frame has no scroll bars').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
