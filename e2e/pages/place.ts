import type { FrameLocator, Locator, Page } from '@playwright/test';
import { EditorPage } from './editor.ts';
import { ReviewDialog } from './review.ts';
import { words } from './words.ts';

/** "Automation for Deals" in a tab of the portal's card, and the sliders it opens. */
export class PlacePage {
  readonly heading: Locator;
  /** The portal's slider over the page. */
  readonly slider: Locator;
  readonly editor: EditorPage;
  readonly review: ReviewDialog;
  readonly sliderHeading: Locator;
  readonly #inside: FrameLocator;
  readonly #page: Page;
  readonly #frame: FrameLocator;

  constructor(page: Page) {
    this.#page = page;
    this.#frame = page.getByTitle('Automation Studio', { exact: true }).first().contentFrame();
    this.heading = this.#frame.getByRole('heading', { level: 1 });
    this.slider = page.getByRole('dialog').last();
    const inside = this.slider.getByTitle('Automation Studio', { exact: true }).contentFrame();
    this.#inside = inside;
    this.sliderHeading = inside.getByRole('heading', { level: 1 });
    this.editor = new EditorPage(inside, words.en);
    this.review = new ReviewDialog(inside, words.en);
  }

  /** A short message in the slider. */
  message(text: string): Locator {
    return this.#inside.getByText(text, { exact: true });
  }

  kind(name: string): Locator {
    return this.#frame.getByRole('region', { name, exact: true });
  }

  /** Records of a kind below one of its headings. */
  records(kind: string, heading: string): Locator {
    return this.kind(kind).getByRole('list', { name: heading }).getByRole('listitem');
  }

  link(kind: string, title: string): Locator {
    return this.kind(kind).getByRole('link', { name: title, exact: true });
  }

  async showAll(kind: string): Promise<void> {
    await this.kind(kind)
      .getByRole('button', { name: /^Show \d+ more$/ })
      .click();
  }

  async closeSlider(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Close slider' }).last().click();
  }

  /** The person comes back to this frame, as by a click into it or by its tab of the browser. */
  async comeBack(): Promise<void> {
    await this.#frame.locator(':root').evaluate(() => dispatchEvent(new Event('focus')));
  }
}
