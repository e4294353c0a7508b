import type { FrameLocator, Locator } from '@playwright/test';

/** What was lost, and the one click that makes it anew. */
export class RestorePanel {
  readonly restoreAll: Locator;
  readonly lines: Locator;
  readonly #frame: FrameLocator;

  constructor(frame: FrameLocator) {
    this.#frame = frame;
    this.restoreAll = frame.getByRole('button', { name: /^Restore (all|it)/ });
    this.lines = frame
      .getByRole('listitem')
      .filter({ hasText: /(was there already|restored|not restored|nobody knows|not tried)/ });
  }

  title(text: string): Locator {
    return this.#frame.getByText(text, { exact: true });
  }

  /** How far it is, or what came of it. */
  outcome(text: string): Locator {
    return this.#frame.getByRole('status').getByText(text, { exact: true });
  }

  line(title: string): Locator {
    return this.lines.filter({ hasText: title });
  }
}
