import type { FrameLocator, Locator } from '@playwright/test';

/** Two people changed the same workplace: three versions side by side, and a choice for each field. */
export class ConflictDialog {
  readonly dialog: Locator;
  readonly allTheirs: Locator;
  readonly allMine: Locator;
  readonly goOn: Locator;
  readonly back: Locator;

  constructor(frame: FrameLocator) {
    this.dialog = frame.getByRole('dialog', { name: 'Someone else changed this in between' });
    this.allTheirs = this.dialog.getByRole('button', { name: 'All from the portal' });
    this.allMine = this.dialog.getByRole('button', { name: 'All mine' });
    this.goOn = this.dialog.getByRole('button', { name: 'Go on with this choice' });
    this.back = this.dialog.getByRole('button', { name: 'Back to the form' });
  }

  /** The three cells of one field: when opened, now in the portal, mine. */
  cells(field: string): Locator {
    return this.dialog.getByRole('row').filter({ hasText: field }).getByRole('cell');
  }

  /** The choice of one version for one field. */
  choice(field: string, side: 'mine' | 'theirs'): Locator {
    const word = side === 'mine' ? 'Use mine' : 'Use the portal’s';
    return this.dialog.getByRole('radio', { name: `${field}: ${word}` });
  }
}
