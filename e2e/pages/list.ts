import type { FrameLocator, Locator } from '@playwright/test';
import type { Words } from './words.ts';

/** The list of digital workplaces. */
export class ListPage {
  readonly table: Locator;
  readonly newWorkplace: Locator;
  readonly search: Locator;
  readonly count: Locator;
  readonly #frame: FrameLocator;
  readonly #words: Words;

  constructor(frame: FrameLocator, words: Words) {
    this.#frame = frame;
    this.#words = words;
    this.table = frame.getByRole('table', { name: words.workplaces });
    this.newWorkplace = frame.getByRole('link', { name: words.newWorkplace }).first();
    this.search = frame.getByRole('searchbox', { name: words.search });
    this.count = frame.getByRole('status').filter({ hasText: /\d+ (of|из|von) \d+/ });
  }

  row(title: string): Locator {
    return this.table.getByRole('row').filter({ has: this.#link(title) });
  }

  link(title: string): Locator {
    return this.table.getByRole('link', { name: namedAfter(title) });
  }

  #link(title: string): Locator {
    return this.#frame.getByRole('link', { name: namedAfter(title) });
  }

  async open(title: string): Promise<void> {
    await this.link(title).click();
  }

  async choose(title: string, action: 'edit' | 'duplicate' | 'remove'): Promise<void> {
    await this.#frame
      .getByRole('button', { name: this.#words.actionsFor(title), exact: true })
      .click();
    await this.#frame.getByRole('menuitem', { name: this.#words[action] }).click();
  }
}

/** A note such as "Not in the menu" stands in the link and so belongs to its name. */
function namedAfter(title: string): RegExp {
  const start = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${start}\\s*(Not in the menu|Нет в меню|Nicht im Menü)?$`);
}
