import type { FrameLocator, Locator } from '@playwright/test';
import type { Words } from './words.ts';

/** What will change and what it means, before anything is sent. */
export class ReviewDialog {
  readonly dialog: Locator;
  readonly save: Locator;
  readonly create: Locator;
  readonly back: Locator;
  readonly code: Locator;
  /** The only field of the dialog. */
  readonly reason: Locator;

  constructor(frame: FrameLocator, words: Words) {
    this.dialog = frame.getByRole('dialog').filter({
      has: frame.getByRole('button', {
        name: new RegExp(`^(${words.saveNow}|${words.createNow})$`),
      }),
    });
    this.save = this.dialog.getByRole('button', { name: words.saveNow });
    this.create = this.dialog.getByRole('button', { name: words.createNow });
    this.back = this.dialog.getByRole('button', { name: words.back, exact: true });
    this.code = this.dialog.getByText(/^The request \(/);
    this.reason = this.dialog.getByRole('textbox');
  }

  consequence(text: string): Locator {
    return this.dialog.getByRole('listitem').getByText(text, { exact: true });
  }
}
