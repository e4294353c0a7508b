import type { FrameLocator, Locator } from '@playwright/test';

/** Two people changed the same workplace: three versions side by side. */
export class ConflictDialog {
  readonly dialog: Locator;
  readonly takeTheirs: Locator;
  readonly keepMine: Locator;
  readonly back: Locator;

  constructor(frame: FrameLocator) {
    this.dialog = frame.getByRole('dialog', { name: 'Someone else changed this in between' });
    this.takeTheirs = this.dialog.getByRole('button', { name: 'Take the portal’s version' });
    this.keepMine = this.dialog.getByRole('button', { name: 'Go on with mine' });
    this.back = this.dialog.getByRole('button', { name: 'Back to the form' });
  }

  /** The three cells of one field: when opened, now in the portal, mine. */
  cells(field: string): Locator {
    return this.dialog.getByRole('row').filter({ hasText: field }).getByRole('cell');
  }
}
