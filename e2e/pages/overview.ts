import type { FrameLocator, Locator, Page } from '@playwright/test';

/** The first screen: what needs attention, the kinds, what happened lately. */
export class OverviewPage {
  readonly attention: Locator;
  readonly problems: Locator;
  readonly allIsWell: Locator;
  readonly showAll: Locator;
  readonly recent: Locator;
  readonly edits: Locator;
  /** In any language: everything was asked, and either something or nothing was found. */
  readonly settled: Locator;
  readonly recentEdits: Locator;
  readonly #frame: FrameLocator;

  constructor(frame: FrameLocator) {
    this.#frame = frame;
    this.attention = frame.getByRole('region', { name: /^Needs attention/ });
    this.problems = this.attention.getByRole('listitem');
    this.allIsWell = this.attention.getByText('All is well: nothing needs attention.');
    this.showAll = this.attention.getByRole('button', { name: /^Show all/ });
    this.recent = frame.getByRole('region', { name: 'Recent changes' });
    this.edits = this.recent.getByRole('listitem');
    const attention = frame.getByRole('region', {
      name: /^(Needs attention|Требует внимания|Zu prüfen)/,
    });
    this.settled = attention
      .getByRole('button', { name: /^(Show all|Показать все|Alle \d+ zeigen)/ })
      .or(attention.getByText(/^(All is well|Всё в порядке|Alles in Ordnung)/));
    this.recentEdits = frame
      .getByRole('region', { name: /^(Recent changes|Последние изменения|Letzte Änderungen)$/ })
      .getByRole('listitem');
  }

  /** The problem told by this sentence. */
  problem(sentence: string): Locator {
    return this.problems.filter({ hasText: sentence });
  }

  why(sentence: string): Locator {
    return this.problem(sentence).getByRole('button', { name: 'Why', exact: true });
  }

  /** The records that have the problem. */
  record(sentence: string, title: string): Locator {
    return this.problem(sentence).getByRole('link', { name: title, exact: true });
  }

  fix(sentence: string): Locator {
    return this.problem(sentence).getByRole('link', { name: /^(Fix|Open the list|Restore)/ });
  }

  card(name: string): Locator {
    return this.#frame
      .getByRole('listitem')
      .filter({ has: this.#frame.getByRole('heading', { name, exact: true }) });
  }
}

/** The search over everything. */
export class PalettePage {
  readonly button: Locator;
  readonly dialog: Locator;
  readonly field: Locator;
  readonly options: Locator;
  readonly chosen: Locator;
  readonly status: Locator;

  constructor(frame: FrameLocator) {
    const name = /^(Search everything|Поиск по всему|Alles durchsuchen)$/;
    this.button = frame.getByRole('button', { name });
    this.dialog = frame.getByRole('dialog', { name });
    this.field = this.dialog.getByRole('combobox');
    this.options = this.dialog.getByRole('option');
    this.chosen = this.dialog.getByRole('option', { selected: true });
    this.status = this.dialog.getByRole('status');
  }
}

/** How far the layout of the app's frame has moved by itself since it was opened. */
export class ShiftMeter {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Before anything is opened. */
  async begin(): Promise<void> {
    await this.#page.addInitScript(`
      window.shifted = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    `);
  }

  async read(): Promise<number> {
    const frame = this.#page.frames().at(-1) ?? this.#page.mainFrame();
    return Number(await frame.evaluate('window.shifted'));
  }
}
