/** Whether the slowness asked of the browser is the slowness inside the frame. */
import { slow, unthrottled, visit } from './browser.ts';
import { median } from './figures.ts';
import { rowSelector } from './load.ts';
import type { Stage } from './stage.ts';

export interface Throttle {
  /** How many times longer a fixed loop takes in the frame. */
  readonly cpu: number;
  /** Of the largest script, after the first byte. */
  readonly megabits: number;
  /** Added before an answer begins, ms. */
  readonly latency: number;
}

export async function measureThrottle(
  stage: Stage,
  world: unknown,
): Promise<{ readonly browser: string; readonly throttle: Throttle }> {
  stage.setWorld(world);
  const { frame, loaded, slowDown, close, browserVersion } = await visit(
    stage,
    unthrottled,
    rowSelector,
  );
  try {
    const spin = async () => {
      const times: number[] = [];
      for (let turn = 0; turn < 5; turn += 1)
        times.push(await frame.evaluate(() => window.bench.spin()));
      return Math.min(...times);
    };
    const download = (url: string) => frame.evaluate((from) => window.bench.download(from), url);
    const largest = loaded.resources.toSorted((one, other) => other.bytes - one.bytes)[0];
    if (largest === undefined) throw new Error('The page loaded nothing.');
    const small = new URL('../icon.svg', largest.url).href;
    const free = await spin();
    await slowDown({ cpu: 4, net: null });
    const slowed = await spin();
    await slowDown({ cpu: 1, net: slow.net });
    const latency = median([await download(small), await download(small), await download(small)]);
    const whole = median([await download(largest.url), await download(largest.url)]);
    const megabits = (largest.bytes * 8) / 1000 / Math.max(1, whole - latency);
    return { browser: browserVersion, throttle: { cpu: slowed / free, megabits, latency } };
  } finally {
    await close();
  }
}
