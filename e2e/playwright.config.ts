import { defineConfig } from '@playwright/test';
import { launchOptions } from '../.ci/browser.mjs';

/**
 * A second `--disable-features` replaces the first, so Playwright's own list (its version is pinned) stands here once more.
 * The last three cost a Chromium with a window two or three more processes for each new context, which is for each test:
 * two pages that wait below the address bar, and a page in reserve. Measured: 2.0 s of processor time per journey with
 * them, 1.2 s without. A Chromium without a window knows none of them.
 */
const switchedOff = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
];

const browser = launchOptions();

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
    launchOptions: {
      ...browser,
      args: [...browser.args, `--disable-features=${switchedOff.join(',')}`],
    },
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    actionTimeout: 15_000,
  },
});
