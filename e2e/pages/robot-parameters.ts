import { expect, type FrameLocator, type Locator } from '@playwright/test';

interface ParameterFields {
  readonly key: string;
  readonly name: string;
  readonly type?: string;
}

/** Parameters or returned values of one robot: the list, the fields of the open one, the same as JSON. In English. */
export class Parameters {
  readonly group: Locator;
  readonly list: Locator;
  readonly rows: Locator;
  readonly add: Locator;
  readonly begin: Locator;
  readonly json: Locator;
  readonly jsonError: Locator;
  readonly takeOver: Locator;

  constructor(frame: FrameLocator, name: 'Parameters' | 'Returned values') {
    this.group = frame.getByRole('group', { name, exact: true });
    this.list = this.group.getByRole('listbox');
    this.rows = this.list.getByRole('option');
    this.add = this.group.getByRole('button', { name: 'Add', exact: true });
    this.begin = this.group.getByRole('button', { name: 'Begin a new list' });
    this.json = this.group.getByRole('textbox', { name: 'Definition as JSON' });
    this.jsonError = this.group.locator('[data-origin="json"]');
    this.takeOver = this.group.getByRole('button', { name: 'Take over' });
  }

  /** The fields of the open row. */
  detail(key: string): Locator {
    return this.group.getByRole('region', { name: `Fields of ${key}`, exact: true });
  }

  key(key: string): Locator {
    return this.detail(key).getByRole('textbox', { name: 'Code', exact: true });
  }

  /** By role, because a label's own text has the star of what is required. */
  field(key: string, name: string): Locator {
    const detail = this.detail(key);
    return detail
      .getByRole('textbox', { name, exact: true })
      .or(detail.getByRole('combobox', { name, exact: true }))
      .or(detail.getByRole('checkbox', { name, exact: true }));
  }

  async open(key: string): Promise<void> {
    await this.rows.filter({ hasText: key }).first().click();
    await expect(this.key(key)).toBeVisible();
  }

  /** A new row at the end, with code, name for all languages and type. */
  async append({ key, name, type }: ParameterFields): Promise<void> {
    await this.add.click();
    await this.group.getByRole('textbox', { name: 'Code', exact: true }).fill(key);
    if (type !== undefined) await this.field(key, 'Type').selectOption({ label: type });
    await this.field(key, 'Name (all languages)').fill(name);
  }

  async addOption(key: string, at: number, value: string, title: string): Promise<void> {
    const fields = this.detail(key);
    const wanted = fields.getByRole('textbox', { name: `Value ${at}`, exact: true });
    if ((await wanted.count()) === 0)
      await fields.getByRole('button', { name: 'Add an option' }).click();
    await wanted.fill(value);
    await fields.getByRole('textbox', { name: `Title ${at}`, exact: true }).fill(title);
  }

  async showJson(): Promise<void> {
    await this.group.getByRole('tab', { name: 'JSON' }).click();
  }

  async showTable(): Promise<void> {
    await this.group.getByRole('tab', { name: 'Table' }).click();
  }
}
