/** One cold visit: a fresh browser, the stand-in's page, the app in its frame, slowed down when asked. */
import { readFile } from 'node:fs/promises';
import { chromium, type Browser, type CDPSession, type Frame, type Page } from 'playwright-core';
import { launchOptions } from '../../.ci/browser.mjs';
import type { SettledPage } from './in-page.ts';
import type { Stage } from './stage.ts';

export interface Slowness {
  /** 4: everything takes four times as long. */
  readonly cpu: number;
  readonly net: {
    readonly latency: number;
    readonly downloadThroughput: number;
    readonly uploadThroughput: number;
  } | null;
}

/**
 * The "Fast 4G" of Chromium's developer tools: 9 Mbit/s down and 1.5 up, of which a tenth is lost on the way, and 165 ms
 * before each answer. Throughput in bytes per second.
 */
export const slow: Slowness = {
  cpu: 4,
  net: {
    latency: 165,
    downloadThroughput: ((9 * 0.9) / 8) * 1e6,
    uploadThroughput: ((1.5 * 0.9) / 8) * 1e6,
  },
};
export const slowCpu: Slowness = { cpu: 4, net: null };
export const unthrottled: Slowness = { cpu: 1, net: null };

const collector = new URL('./collector.js', import.meta.url);
const LONGEST_MS = 30_000;
const QUIET_MS = 700;

export interface Visit {
  readonly page: Page;
  readonly frame: Frame;
  readonly cdp: CDPSession;
  /** The first load, once the awaited element is painted and nothing has happened for a while. */
  readonly loaded: SettledPage;
  /** Bytes of the JavaScript heap after two collections: the frame's and the portal page's, which share it. */
  readonly heap: () => Promise<number>;
  readonly slowDown: (slowness: Slowness) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly browserVersion: string;
}

/** @param awaited CSS selector of what makes the page usable. */
export async function visit(stage: Stage, slowness: Slowness, awaited: string): Promise<Visit> {
  const browser = await chromium.launch(launchOptions());
  try {
    return await open(browser, stage, slowness, awaited);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function open(
  browser: Browser,
  stage: Stage,
  slowness: Slowness,
  awaited: string,
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
  });
  context.setDefaultTimeout(LONGEST_MS);
  const source = await readFile(collector, 'utf8');
  await context.addInitScript({
    content: `globalThis.benchReady = ${JSON.stringify(awaited)};\n${source}`,
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  const slowDown = async ({ cpu, net }: Slowness): Promise<void> => {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    const none = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    await cdp.send('Network.emulateNetworkConditions', { offline: false, ...(net ?? none) });
  };
  await slowDown(slowness);
  await page.goto(`${stage.portalOrigin}/?lang=en`, { waitUntil: 'commit' });
  const frame = await appFrame(page, stage.appOrigin);
  await assertSameProcess(frame);
  const loaded = await within(
    frame.evaluate((quietMs) => window.bench.settled(quietMs), QUIET_MS),
    `"${awaited}" did not appear`,
  );
  return {
    page,
    frame,
    cdp,
    loaded,
    slowDown,
    async heap() {
      await cdp.send('HeapProfiler.enable');
      await cdp.send('HeapProfiler.collectGarbage');
      await cdp.send('HeapProfiler.collectGarbage');
      await cdp.send('HeapProfiler.disable');
      return (await cdp.send('Runtime.getHeapUsage')).usedSize;
    },
    close: () => browser.close(),
    browserVersion: browser.version(),
  };
}

function appFrame(page: Page, origin: string): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.url().startsWith(origin));
  return within(
    new Promise((resolve) => {
      const look = () => {
        const frame = find();
        if (frame === undefined) return;
        page.off('framenavigated', look);
        resolve(frame);
      };
      page.on('framenavigated', look);
      look();
    }),
    'the portal opened no frame',
  );
}

/**
 * Two ports of one address are one site, so the frame lives in its parent's process and the page's throttling reaches
 * it. Were that ever to change, the figures would be wrong without a word; so it is asked, and `throttle.ts` measures it.
 */
async function assertSameProcess(frame: Frame): Promise<void> {
  const own = await frame
    .page()
    .context()
    .newCDPSession(frame)
    .catch(() => null);
  if (own !== null)
    throw new Error('The frame has a process of its own: it would not be slowed down.');
}

/** Rejects after half a minute: a bench that waits for ever measures nothing. */
export function within<T>(work: Promise<T>, complaint: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${complaint} within ${LONGEST_MS / 1000} s.`)),
      LONGEST_MS,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
