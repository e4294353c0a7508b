import type { FrameLocator, Locator } from '@playwright/test';

/** The history of the portal or of one record. */
export class HistoryPage {
  readonly link: Locator;
  readonly heading: Locator;
  readonly table: Locator;
  readonly rows: Locator;
  readonly person: Locator;
  readonly kind: Locator;
  readonly time: Locator;
  readonly empty: Locator;
  readonly noMatch: Locator;
  readonly #frame: FrameLocator;

  constructor(frame: FrameLocator) {
    this.#frame = frame;
    this.link = frame.getByRole('navigation').getByRole('link', { name: 'History', exact: true });
    this.heading = frame.getByRole('heading', { level: 1 });
    this.table = frame.getByRole('table', { name: 'History' });
    this.rows = this.table.getByRole('row').filter({ has: frame.getByRole('link') });
    this.person = frame.getByRole('combobox', { name: 'Person' });
    this.kind = frame.getByRole('combobox', { name: 'Kind' });
    this.time = frame.getByRole('combobox', { name: 'Time' });
    this.empty = frame.getByText('No changes noted yet', { exact: true });
    this.noMatch = frame.getByText('No change fits the filter', { exact: true });
  }

  row(text: string): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** What stands in one line, cell by cell. */
  cells(row: Locator): Locator {
    return row.getByRole('cell');
  }

  notice(text: string | RegExp): Locator {
    return this.#frame.getByText(text);
  }

  /** Scrolls until the last line that is drawn is in sight; more are drawn then. */
  async onward(): Promise<Locator> {
    const last = this.row((await this.rows.last().getByRole('link').textContent()) ?? '').first();
    await last.scrollIntoViewIfNeeded();
    return last;
  }

  /** To the last line, as by the End key. */
  async toTheEnd(): Promise<void> {
    await this.rows.first().getByRole('link').focus();
    await this.rows.first().press('End');
  }
}

/** One change, field by field. */
export class RevisionPage {
  readonly restoreBefore: Locator;
  readonly restoreAfter: Locator;
  readonly createAgain: Locator;
  readonly ofRecord: Locator;
  readonly #frame: FrameLocator;

  constructor(frame: FrameLocator) {
    this.#frame = frame;
    this.restoreBefore = frame.getByRole('button', { name: 'Restore the state before' });
    this.restoreAfter = frame.getByRole('button', { name: 'Restore this state' });
    this.createAgain = frame.getByRole('button', { name: 'Create it again' });
    this.ofRecord = frame.getByRole('link', { name: 'All changes of this record' });
  }

  sentence(text: string | RegExp): Locator {
    return this.#frame.getByText(text);
  }
}

/** What a save says when no revision can be kept. */
export class MemoryTrouble {
  readonly notWritten: Locator;
  readonly saveWithout: Locator;

  constructor(frame: FrameLocator) {
    this.notWritten = frame.getByText('Nothing was sent: the history cannot be written');
    this.saveWithout = frame.getByRole('button', { name: 'Save without history' });
  }
}
