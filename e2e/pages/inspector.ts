import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Looks at a page as an examiner does: rules of accessibility, colours, scroll bars. */
export class Inspector {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Violations of WCAG 2.2 AA in the portal's page and the app's frame, one line per element. */
  async violations(): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page: this.#page }).withTags(WCAG).analyze();
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id} (${help}) at ${target.join(' > ')}: ${failureSummary ?? ''}`,
      ),
    );
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
