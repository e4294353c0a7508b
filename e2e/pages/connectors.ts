import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { connectorLabels } from '../journeys/connector-words.ts';
import type { Studio } from './studio.ts';
import type { Language } from './words.ts';

export type ConnectorField =
  | 'title'
  | 'logo'
  | 'description'
  | 'sort'
  | 'urlCheck'
  | 'urlTableList'
  | 'urlTableDescription'
  | 'urlData';

/** The list and the form of BI connectors, beside what every kind shares. */
export class Connectors {
  readonly studio: Studio;
  readonly table: Locator;
  readonly settings: Locator;
  readonly addSetting: Locator;
  readonly clearLogo: Locator;
  readonly onLight: Locator;
  readonly onDark: Locator;
  readonly #page: Page;
  readonly #frame: FrameLocator;
  readonly #language: Language;

  constructor(page: Page, studio: Studio, language: Language = 'en') {
    this.studio = studio.in(language);
    this.#page = page;
    this.#frame = this.studio.host.frame;
    this.#language = language;
    this.table = this.#frame.getByRole('table', { name: 'BI connectors' });
    this.settings = this.#frame.getByRole('group', {
      name: new RegExp(`^${connectorLabels.settings[language]}`),
    });
    this.addSetting = this.#frame.getByRole('button', {
      name: connectorLabels.addSetting[language],
    });
    this.clearLogo = this.#frame.getByRole('button', { name: 'Remove the logo' });
    this.onLight = this.#frame.getByRole('figure', { name: 'On light' });
    this.onDark = this.#frame.getByRole('figure', { name: 'On dark' });
  }

  async openList(): Promise<void> {
    await this.studio.host.open({ kind: 'bi-connectors' });
  }

  async openEditor(id: number): Promise<void> {
    const options = JSON.stringify({ kind: 'bi-connectors', id: String(id) });
    await this.studio.host.open({ options });
    await expect(this.field('title')).toBeEditable();
  }

  async openNew(): Promise<void> {
    await this.openList();
    await this.#frame.getByRole('link', { name: 'New connector' }).first().click();
    await expect(this.field('title')).toBeEditable();
  }

  /** A row of the list by the title of its connector, whatever is noted behind it. */
  row(title: string): Locator {
    return this.table.getByRole('row').filter({ hasText: title });
  }

  field(name: ConnectorField): Locator {
    return this.#frame.getByRole('textbox', {
      name: connectorLabels[name][this.#language],
      exact: true,
    });
  }

  /** Row of a parameter, counted from 1 as on the screen. */
  setting(row: number): Locator {
    return this.#frame.getByRole('listitem', {
      name: `${connectorLabels.row[this.#language]} ${row}`,
      exact: true,
    });
  }

  cell(row: number, name: 'code' | 'name'): Locator {
    const label = name === 'code' ? connectorLabels.settingCode : connectorLabels.settingName;
    return this.setting(row).getByRole('textbox', { name: label[this.#language], exact: true });
  }

  type(row: number): Locator {
    return this.setting(row).getByRole('combobox');
  }

  async moveUp(row: number): Promise<void> {
    await this.setting(row)
      .getByRole('button', { name: `Move parameter ${row} up` })
      .click();
  }

  async fillSetting(row: number, code: string, name: string): Promise<void> {
    await this.cell(row, 'code').fill(code);
    await this.cell(row, 'name').fill(name);
  }

  async remove(row: number): Promise<void> {
    await this.setting(row)
      .getByRole('button', { name: `Remove parameter ${row}` })
      .click();
  }

  async typeIn(values: Readonly<Partial<Record<ConnectorField, string>>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      // Names of the fields, as the parameter's type says; Object.entries forgets them.
      const known = fieldNames.find((field) => field === name);
      if (known !== undefined) await this.field(known).fill(value);
    }
  }

  async chooseLogo(name: string, mimeType: string, buffer: Buffer): Promise<void> {
    await this.#frame.getByLabel('Choose a file…').setInputFiles({ name, mimeType, buffer });
  }

  sentence(text: string | RegExp): Locator {
    return this.#frame.getByText(text);
  }

  /** All further answers of one method, as a portal of either dialect would give a refusal. */
  async refuse(method: string, dialect: 'nested' | 'top', error: string, said: string) {
    const refusal = { error, error_description: said };
    await this.#page.route(
      ({ pathname }) => pathname.endsWith(`/rest/${method}`),
      (route) =>
        route.fulfill({
          status: 200,
          headers: { 'access-control-allow-origin': '*' },
          json:
            dialect === 'nested'
              ? {
                  result: { error: refusal },
                  time: { start: 0, finish: 0, duration: 0, processing: 0 },
                }
              : refusal,
        }),
    );
  }
}

const fieldNames: readonly ConnectorField[] = [
  'title',
  'logo',
  'description',
  'sort',
  'urlCheck',
  'urlTableList',
  'urlTableDescription',
  'urlData',
];
