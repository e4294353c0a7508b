import type { FrameLocator, Locator } from '@playwright/test';
import type { Words } from './words.ts';

/** The question before a removal, and what came of it. */
export class RemovalDialog {
  readonly dialog: Locator;
  readonly removeNow: Locator;
  readonly keep: Locator;
  readonly check: Locator;

  constructor(frame: FrameLocator, words: Words) {
    this.dialog = frame.getByRole('alertdialog');
    this.removeNow = this.dialog.getByRole('button', { name: words.removeNow });
    this.keep = this.dialog.getByRole('button', { name: words.keep });
    this.check = this.dialog.getByRole('button', { name: words.check });
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  sentence(text: string): Locator {
    return this.dialog.getByText(text);
  }
}
