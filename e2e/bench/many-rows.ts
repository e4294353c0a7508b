/** A list of 10,000 rows on an unslowed machine: from the last answer to rows in sight, and filtering while typing. */
import { unthrottled, visit } from './browser.ts';
import { rowSelector } from './load.ts';
import type { Stage } from './stage.ts';
import { manyRowsWorld } from './worlds.ts';

export interface ManyRows {
  /** The last REST answer was in → the first rows are painted. Reading the answer is part of it. */
  readonly shown: number;
  /** Key pressed → the shorter list is painted, one per key. */
  readonly filtering: readonly number[];
  readonly requests: number;
  readonly heapMb: number;
}

/** Every key changes how many rows match, so that the change of the count marks the moment. */
const KEYS = [
  '4',
  '2',
  '7',
  'Backspace',
  'Backspace',
  '1',
  '0',
  'Backspace',
  'Backspace',
  'Backspace',
];
/** "12 of 10,000", the only status of the list. */
const COUNT = '[role="status"]';

export async function measureManyRows(stage: Stage): Promise<ManyRows> {
  stage.setWorld(manyRowsWorld());
  const open = await visit(stage, unthrottled, rowSelector);
  const { page, frame, loaded } = open;
  try {
    const answers = loaded.resources.filter(({ url }) => url.includes('/rest/'));
    const lastAnswer = Math.max(...answers.map(({ to }) => to).filter((to) => to <= loaded.ready));
    const requests = stage.requests().length;
    const heapMb = (await open.heap()) / 1e6;
    await frame.getByRole('searchbox').click();
    const filtering: number[] = [];
    for (const key of KEYS) {
      await frame.evaluate((selector) => window.bench.armChange(selector), COUNT);
      await page.keyboard.press(key);
      filtering.push(await frame.evaluate(() => window.bench.measured()));
    }
    return { shown: loaded.ready - lastAnswer, filtering, requests, heapMb };
  } finally {
    await open.close();
  }
}
