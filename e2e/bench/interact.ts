/** A person at work in the loaded list at 4× CPU: what each click and key costs, and how many requests it takes. */
import type { Locator } from 'playwright-core';
import type { Visit } from './browser.ts';
import { rowSelector } from './load.ts';
import type { Stage } from './stage.ts';

export interface Work {
  /** The slowest interaction, as INP counts it while there are fewer than 50; 8 stands for "under 16". */
  readonly inpList: number;
  readonly inpEditor: number;
  readonly requestsEditor: number;
  readonly requestsSave: number;
}

const titleField = { name: 'Title', exact: true } as const;

/** Slowest of what the page has recorded since `seen` events. */
async function slowest({ frame }: Visit, seen: number): Promise<{ worst: number; seen: number }> {
  // Events are reported after the frame they were painted in; a quiet page has reported them all.
  await frame.evaluate((quietMs) => window.bench.settled(quietMs), 400);
  const events = await frame.evaluate(() => window.bench.events());
  return {
    worst: Math.max(8, ...events.slice(seen).map(({ ms }) => ms)),
    seen: events.length,
  };
}

/** Sorts, searches and moves in the list; opens a record, edits it, reviews and saves it. */
export async function workInList(open: Visit, stage: Stage): Promise<Work> {
  const { page, frame } = open;
  const columnHead = frame.getByRole('columnheader', { name: 'Title' }).getByRole('button');
  const search = frame.getByRole('searchbox');
  await columnHead.click();
  await search.click();
  await page.keyboard.type('hr 2', { delay: 120 });
  await page.keyboard.press('Escape');
  await frame.locator(rowSelector).getByRole('link').first().focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'Home'])
    await page.keyboard.press(key);
  const list = await slowest(open, 0);

  const before = stage.requests().length;
  await frame.locator(rowSelector).getByRole('link').first().click();
  const title = frame.getByRole('textbox', titleField);
  await title.click();
  const opened = await slowest(open, list.seen);
  const requestsEditor = stage.requests().length - before;

  await page.keyboard.press('End');
  await page.keyboard.type(' renamed', { delay: 80 });
  await frame.getByRole('listbox').getByRole('option').nth(1).click();
  await frame.getByRole('button', { name: 'Review and save' }).click();
  const save = frame.getByRole('button', { name: 'Save now' });
  await save.waitFor();
  const atReview = stage.requests().length;
  await save.click();
  await gone(save);
  const edited = await slowest(open, opened.seen);
  return {
    inpList: list.worst,
    inpEditor: Math.max(opened.worst, edited.worst),
    requestsEditor,
    requestsSave: stage.requests().length - atReview,
  };
}

async function gone(locator: Locator): Promise<void> {
  await locator.waitFor({ state: 'detached' });
}
