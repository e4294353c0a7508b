import type { FrameLocator, Locator } from '@playwright/test';
import type { Words } from './words.ts';

/** The form of one digital workplace. */
export class EditorPage {
  readonly heading: Locator;
  readonly title: Locator;
  readonly spas: Locator;
  readonly review: Locator;
  readonly reviewNew: Locator;
  readonly discard: Locator;
  readonly check: Locator;
  /** A refusal on top of the form. */
  readonly refusal: Locator;
  readonly backToList: Locator;
  readonly #frame: FrameLocator;

  constructor(frame: FrameLocator, words: Words) {
    this.#frame = frame;
    this.heading = frame.getByRole('heading', { level: 1 });
    this.title = frame.getByRole('textbox', { name: words.title, exact: true });
    this.spas = frame.getByRole('listbox', { name: words.linkedSpas });
    this.review = frame.getByRole('button', { name: words.review });
    this.reviewNew = frame.getByRole('button', { name: words.reviewNew });
    this.discard = frame.getByRole('button', { name: words.discard });
    this.check = frame.getByRole('button', { name: words.check });
    this.refusal = frame.getByRole('alert');
    this.backToList = this.refusal.getByRole('link', {
      name: /^(Back to the list|Вернуться к списку|Zurück zur Liste)$/,
    });
  }

  spa(title: string): Locator {
    return this.spas.getByRole('option', { name: new RegExp(`^${title}`) });
  }

  ticked(): Locator {
    return this.spas.getByRole('option', { selected: true });
  }

  /** Ticks or clears SPAs. */
  async toggle(...titles: readonly string[]): Promise<void> {
    for (const title of titles) await this.spa(title).click();
  }

  /** Narrows the SPAs down to those that hold the text. */
  async filterSpas(text: string): Promise<void> {
    await this.#frame.getByRole('searchbox', { name: 'Search', exact: true }).fill(text);
  }

  spaWithId(id: number): Locator {
    return this.spas.getByRole('option', { name: new RegExp(`ID ${id}\\b`) });
  }

  /** A notice above the form that is not a refusal: a lost answer, a value the portal kept. */
  notice(title: string): Locator {
    return this.#frame.getByRole('status').filter({ hasText: title });
  }

  /** The foot bar: how many changes, warnings and problems. */
  foot(text: string): Locator {
    return this.#frame.getByRole('status').getByText(text, { exact: true });
  }

  /** The sentence of a refusal on top; it carries `data-refusal-step`. */
  refusalSentence(text: string): Locator {
    return this.refusal.getByText(text, { exact: true });
  }

  /** The line below a field; it carries `data-origin`. */
  errorLine(text: string): Locator {
    // The sentence stands beside an icon; the line around both says where the sentence came from.
    return this.#frame.getByText(text).locator('xpath=ancestor-or-self::*[@data-origin]');
  }
}
