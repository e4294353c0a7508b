import { defineConfig } from '@playwright/test';
import { launchOptions } from '../.ci/browser.mjs';

/** Journeys run the built app; `npm test` builds it first. A journey mostly waits, so four workers fill two cores. */
export default defineConfig({
  testDir: './journeys',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 4,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions(),
    viewport: { width: 1280, height: 800 },
    // Animations only cost frames here; nothing is judged by them.
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    actionTimeout: 15_000,
  },
});
