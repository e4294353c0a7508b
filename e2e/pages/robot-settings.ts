import type { FrameLocator, Locator, Page } from '@playwright/test';

/** The settings of a robot that stands in the portal's designer, shown by the app. */
export class RobotSettingsPage {
  readonly dialog: Locator;
  readonly heading: Locator;
  readonly links: Locator;
  readonly save: Locator;
  /** What the portal's own form has been told so far. */
  readonly told: Locator;
  readonly #page: Page;
  readonly #frame: FrameLocator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole('dialog').first();
    this.#frame = this.dialog.getByTitle('Automation Studio', { exact: true }).contentFrame();
    this.heading = this.#frame.getByRole('heading', { level: 1 });
    this.links = this.#frame.getByRole('navigation').getByRole('link');
    this.save = this.dialog.getByRole('button', { name: 'Save', exact: true });
    this.told = this.dialog.getByRole('group', { name: 'Values in this form' });
  }

  async open(title: string): Promise<void> {
    await this.#page
      .getByRole('button', { name: `[Automation Studio] ${title}`, exact: true })
      .click();
  }

  field(label: string): Locator {
    return this.#frame.getByRole('textbox', { name: label, exact: true });
  }

  choice(label: string): Locator {
    return this.#frame.getByRole('combobox', { name: label, exact: true });
  }

  button(name: string): Locator {
    return this.#frame.getByRole('button', { name, exact: true });
  }

  sentence(words: string): Locator {
    return this.#frame.getByText(words);
  }
}
