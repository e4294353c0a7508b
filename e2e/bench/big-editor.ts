/** The editor with 500 SPAs at 4× CPU: opening it from the list, and typing in it. */
import { slowCpu, visit, type Visit } from './browser.ts';
import { rowSelector } from './load.ts';
import type { Stage } from './stage.ts';
import { manySpasWorld } from './worlds.ts';

export interface BigEditor {
  /** Row clicked → the form with its list of SPAs is painted; its program is loaded on the way. */
  readonly firstOpening: number;
  /** The same once more: the program is there, the record is read anew. */
  readonly nextOpening: number;
  /** Key pressed → painted, one per key. */
  readonly typingTitle: readonly number[];
  readonly typingFilter: readonly number[];
}

const FORM = '[role="listbox"] [role="option"]';
const SENTENCE = 'the quick brown fox jumps over the lazy dog and stays';

export async function measureBigEditor(stage: Stage): Promise<BigEditor> {
  stage.setWorld(manySpasWorld());
  const open = await visit(stage, slowCpu, rowSelector);
  try {
    const firstOpening = await openFirst(open);
    await open.frame.getByRole('link', { name: 'Digital workplaces' }).first().click();
    await open.frame.locator(rowSelector).first().waitFor();
    await settle(open);
    const nextOpening = await openFirst(open);
    await open.frame.getByRole('textbox', { name: 'Title', exact: true }).click();
    await open.page.keyboard.press('End');
    const typingTitle = await typed(open, SENTENCE);
    await open.frame.getByRole('searchbox').click();
    const typingFilter = await typed(open, 'vacancies 12');
    return { firstOpening, nextOpening, typingTitle, typingFilter };
  } finally {
    await open.close();
  }
}

async function openFirst(open: Visit): Promise<number> {
  await open.frame.evaluate((selector) => window.bench.armClick(selector), FORM);
  await open.frame.locator(rowSelector).getByRole('link').first().click();
  const took = await open.frame.evaluate(() => window.bench.measured());
  await settle(open);
  return took;
}

async function settle({ frame }: Visit): Promise<void> {
  await frame.evaluate((quietMs) => window.bench.settled(quietMs), 400);
}

async function typed(open: Visit, text: string): Promise<readonly number[]> {
  const { page, frame } = open;
  await settle(open);
  await frame.evaluate(() => window.bench.armKeys());
  await page.keyboard.type(text, { delay: 80 });
  await settle(open);
  return frame.evaluate(() => window.bench.keys());
}
