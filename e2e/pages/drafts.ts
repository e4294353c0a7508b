import type { FrameLocator, Locator } from '@playwright/test';

/** The notice that offers what was typed here before. */
export class DraftOffer {
  readonly notice: Locator;
  readonly restore: Locator;
  readonly drop: Locator;

  constructor(frame: FrameLocator) {
    // A moved record makes it a warning; both say the same in their first words.
    this.notice = frame
      .getByRole('status')
      .or(frame.getByRole('alert'))
      .filter({ hasText: /You left unsaved changes here / });
    this.restore = frame.getByRole('button', { name: 'Bring them back' });
    this.drop = frame.getByRole('button', { name: 'Drop the draft' });
  }
}
