/** The editor of a robot with 500 parameters at 4× CPU: opening, typing in a parameter and in the search, moving, saving. */
import { slowCpu, visit, type Visit } from './browser.ts';
import { rowSelector } from './load.ts';
import type { Stage } from './stage.ts';
import { manyParametersWorld } from './worlds.ts';

export interface BigRobot {
  /** Row clicked → the form with its 500 rows is painted; the program is loaded on the way. */
  readonly firstOpening: number;
  readonly nextOpening: number;
  /** Key pressed → painted, one per key: in the name of a parameter, in the search, and moving a parameter with Alt and arrows. */
  readonly typingName: readonly number[];
  readonly typingSearch: readonly number[];
  readonly moving: readonly number[];
  /** "Review and save" clicked → the review is painted, and "Save now" clicked → it is gone again. */
  readonly reviewing: number;
  readonly saving: number;
}

const FORM = '#field-code';
const SENTENCE = 'the quick brown fox jumps over the lazy dog';

export async function measureBigRobot(stage: Stage): Promise<BigRobot> {
  stage.setWorld(manyParametersWorld());
  const open = await visit(stage, slowCpu, rowSelector);
  try {
    const firstOpening = await openRobot(open);
    await open.frame.getByRole('link', { name: 'Robots' }).first().click();
    await open.frame.locator(rowSelector).first().waitFor();
    await settle(open);
    const nextOpening = await openRobot(open);
    const list = open.frame.locator('[data-properties]').first();
    await list.focus();
    await open.page.keyboard.press('Enter');
    const name = open.frame.locator('[id="field-properties.0.name"]');
    await name.focus();
    await open.page.keyboard.press('End');
    const typingName = await pressed(open, () => open.page.keyboard.type(SENTENCE, { delay: 80 }));
    await open.frame.getByRole('searchbox').first().click();
    const typingSearch = await pressed(open, () =>
      open.page.keyboard.type('parameter 41', { delay: 80 }),
    );
    await open.frame.getByRole('searchbox').first().fill('');
    await list.focus();
    await open.page.keyboard.press('Home');
    const moving = await pressed(open, async () => {
      for (let step = 0; step < 12; step += 1) {
        await open.page.keyboard.press('Alt+ArrowDown', { delay: 40 });
      }
    });
    const reviewing = await clicked(open, 'Review and save', 'dialog[open]');
    const saving = await clicked(open, 'Save now', '[role="status"]:has-text("No changes")');
    return { firstOpening, nextOpening, typingName, typingSearch, moving, reviewing, saving };
  } finally {
    await open.close();
  }
}

async function openRobot(open: Visit): Promise<number> {
  await open.frame.evaluate((selector) => window.bench.armClick(selector), FORM);
  await open.frame.locator(rowSelector).getByRole('link').first().click();
  const took = await open.frame.evaluate(() => window.bench.measured());
  await settle(open);
  return took;
}

/** From the click to the moment a person sees what they waited for; measured outside the page, so some ms too long. */
async function clicked({ frame }: Visit, button: string, awaited: string): Promise<number> {
  const from = performance.now();
  await frame.getByRole('button', { name: button }).click();
  await frame.locator(awaited).first().waitFor();
  return performance.now() - from;
}

async function settle({ frame }: Visit): Promise<void> {
  await frame.evaluate((quietMs) => window.bench.settled(quietMs), 400);
}

async function pressed(open: Visit, press: () => Promise<void>): Promise<readonly number[]> {
  await settle(open);
  await open.frame.evaluate(() => window.bench.armKeys());
  await press();
  await settle(open);
  return open.frame.evaluate(() => window.bench.keys());
}
