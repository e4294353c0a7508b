import type { Locator, Page } from '@playwright/test';

/** The portal's own designer of automation rules for deals. */
export class RobotDesigner {
  readonly #page: Page;
  readonly #origin: string;

  constructor(page: Page, origin: string) {
    this.#page = page;
    this.#origin = origin;
  }

  async open(): Promise<void> {
    await this.#page.goto(`${this.#origin}/?page=robots&entity=DEAL`);
  }

  stage(name: 'New' | 'In progress' | 'Won'): Locator {
    return this.#page.getByRole('region', { name, exact: true });
  }

  /** Puts a robot on a stage; its settings open. */
  async place(stage: 'New' | 'In progress' | 'Won', title: string): Promise<Locator> {
    await this.stage(stage).getByRole('button', { name: 'Add automation rule' }).click();
    const panel = this.#page.getByRole('dialog', { name: `Add automation rule: ${stage}` });
    await panel.getByRole('button', { name: titled(title), exact: true }).click();
    return this.settings(title);
  }

  card(title: string): Locator {
    return this.#page.getByRole('article', { name: titled(title), exact: true });
  }

  async edit(title: string): Promise<Locator> {
    await this.card(title)
      .getByRole('button', { name: titled(title), exact: true })
      .click();
    return this.settings(title);
  }

  settings(title: string): Locator {
    return this.#page.getByRole('dialog', { name: titled(title), exact: true });
  }
}

/** The portal lists a robot with the name of its application. */
function titled(title: string): string {
  return `[Automation Studio] ${title}`;
}
