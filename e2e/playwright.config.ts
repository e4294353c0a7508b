import { defineConfig } from '@playwright/test';
import { launchOptions } from '../.ci/browser.mjs';

/** Journeys run the built app; `npm test` builds it first. A journey mostly waits, so three workers fill two cores. */
export default defineConfig({
  testDir: './journeys',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  // One more try on a machine that others use too; a test that needed it is listed as flaky in the output.
  retries: 1,
  workers: 3,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions(),
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    actionTimeout: 15_000,
  },
});
