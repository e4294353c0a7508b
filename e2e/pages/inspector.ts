import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * The examiner itself, without the builder around it: that one opens another tab for each look, and its mode without the
 * tab passes over frames of another origin, which is where the app lives.
 */
const axe = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
);

/** Colours that are still on their way to those of the other theme are not yet the ones a person reads. */
const settle = `Promise.allSettled(document.getAnimations()
  .filter((each) => each.effect.getComputedTiming().endTime !== Infinity)
  .map((each) => each.finished))`;

const options = JSON.stringify({
  runOnly: WCAG,
  resultTypes: ['violations'],
  // Each frame is looked at by itself.
  iframes: false,
  preload: false,
});
const examine = `${settle}.then(() => axe.run(document, ${options})).then(({ violations }) => violations)`;

/** Looks at a page as an examiner does: rules of accessibility, colours, scroll bars. */
export class Inspector {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Violations of WCAG 2.2 AA in the portal's page and the app's frame, one line per element. */
  async violations(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const frame of this.#page.frames()) {
      if (!(await frame.evaluate<boolean>('"axe" in window'))) await frame.evaluate(axe);
      const violations = await frame.evaluate<Violations>(examine);
      for (const { id, help, nodes } of violations) {
        for (const { target, failureSummary } of nodes)
          found.push(`${id} (${help}) at ${target.join(' > ')}: ${failureSummary ?? ''}`);
      }
    }
    return found;
  }

  async prefer(colorScheme: 'light' | 'dark'): Promise<void> {
    await this.#page.emulateMedia({ colorScheme });
  }

  async narrow(width: number): Promise<void> {
    await this.#page.setViewportSize({ width, height: 640 });
  }

  /** The ground of the app, to prove that dark is not light. */
  async ground(): Promise<string> {
    const frame = this.#page.frames().at(-1) ?? this.#page.mainFrame();
    return frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
  }
}
