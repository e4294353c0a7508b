import type { FrameLocator, Locator } from '@playwright/test';
import type { Words } from './words.ts';

/** What stands around every screen: links between the kinds, short messages, questions on leaving. */
export class Shell {
  readonly heading: Locator;
  readonly messages: Locator;
  readonly undo: Locator;
  /** A screen that says why something cannot be shown. */
  readonly failure: Locator;
  readonly retry: Locator;
  readonly leaving: Locator;
  readonly stay: Locator;
  readonly leaveAndDiscard: Locator;
  readonly #frame: FrameLocator;
  readonly #words: Words;

  constructor(frame: FrameLocator, words: Words) {
    this.#frame = frame;
    this.#words = words;
    this.heading = frame.getByRole('heading', { level: 1 });
    this.messages = frame.getByRole('region', {
      name: /^(Notifications|Уведомления|Mitteilungen)$/,
    });
    this.undo = this.messages.getByRole('button', { name: words.undo });
    this.failure = frame.getByRole('alert');
    this.retry = this.failure.getByRole('button', { name: words.tryAgain });
    this.leaving = frame.getByRole('alertdialog', { name: 'Leave without saving?' });
    this.stay = this.leaving.getByRole('button', { name: 'Stay here' });
    this.leaveAndDiscard = this.leaving.getByRole('button', { name: 'Leave and discard' });
  }

  link(name: string): Locator {
    return this.#frame.getByRole('navigation').getByRole('link', { name, exact: true });
  }

  message(text: string): Locator {
    return this.messages.getByText(text, { exact: true });
  }

  /** A sentence for the person anywhere on the screen. */
  sentence(text: string): Locator {
    return this.#frame.getByText(text, { exact: true });
  }

  /** The card of the kind on the overview. */
  card(name: string): Locator {
    return this.#frame
      .getByRole('listitem')
      .filter({ has: this.#frame.getByRole('heading', { name, exact: true }) });
  }

  /** Opens the portal's own words below a refusal. */
  async openDetails(): Promise<void> {
    await this.#frame.getByText(this.#words.technicalDetails, { exact: true }).click();
  }
}
