import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { Parameters } from './robot-parameters.ts';
import { robotWords } from './robot-words.ts';
import type { Studio } from './studio.ts';
import type { Language } from './words.ts';

export type RobotKind = 'robots' | 'activities';

/** Lists and form of robots and activities, as a person in one language meets them. */
export class RobotPages {
  readonly studio: Studio;
  readonly frame: FrameLocator;
  readonly general: Locator;
  readonly code: Locator;
  readonly handler: Locator;
  readonly placementHandler: Locator;
  readonly ownPage: Locator;
  readonly filter: Locator;
  readonly documentType: Locator;
  /** Of a list or a drive. */
  readonly documentNumber: Locator;
  readonly parameters: Parameters;
  readonly results: Parameters;
  readonly adoption: Locator;
  readonly definition: Locator;
  readonly adopt: Locator;
  readonly #page: Page;
  readonly #words: (typeof robotWords)[Language];

  constructor(page: Page, studio: Studio, language: Language = 'en') {
    const { frame } = studio.host;
    const said = robotWords[language];
    this.#page = page;
    this.#words = said;
    this.studio = studio;
    this.frame = frame;
    this.general = frame.getByRole('region', { name: said.general, exact: true });
    this.code = this.general.getByRole('textbox', { name: said.code, exact: true });
    this.handler = frame.getByRole('textbox', { name: said.handler, exact: true });
    this.placementHandler = frame.getByRole('textbox', { name: said.placementHandler });
    this.ownPage = frame
      .getByRole('radiogroup', { name: said.settingsPage })
      .getByRole('radio', { name: said.ownPage });
    this.filter = frame.getByRole('group', { name: said.filter, exact: true });
    this.documentType = frame.getByRole('combobox', { name: said.documentType, exact: true });
    this.documentNumber = frame
      .getByRole('region', { name: 'Availability' })
      .getByRole('textbox', { name: 'ID', exact: true });
    this.parameters = new Parameters(frame, 'Parameters');
    this.results = new Parameters(frame, 'Returned values');
    this.adoption = frame
      .getByRole('dialog')
      .filter({ has: frame.getByRole('button', { name: said.fillIn }) });
    this.definition = this.adoption.getByRole('textbox');
    this.adopt = this.adoption.getByRole('button', { name: 'Adopt', exact: true });
  }

  /** This person's window comes to the front; those behind it are slow, as the browser wants it. */
  async comesToFront(): Promise<void> {
    await this.#page.bringToFront();
  }

  /**
   * From the next opening on the clock of the page can be put forward. The app sends ten writes at once and then two in a
   * second, as the portal's limit wants it; a journey of many saves would mostly wait.
   */
  async takeClock(): Promise<void> {
    await this.#page.clock.install();
  }

  /** So much later that the portal's limit allows ten writes again. */
  async later(): Promise<void> {
    await this.#page.clock.fastForward(5000);
  }

  async openList(kind: RobotKind): Promise<void> {
    await this.studio.host.open({ kind });
    await expect(this.heading(this.#words[kind])).toBeVisible();
  }

  /** Opens one editor as a link of the portal does. */
  async openEditor(kind: RobotKind, id: string): Promise<void> {
    await this.studio.host.open({ options: JSON.stringify({ kind, id }) });
    await expect(this.handler).toBeEditable();
  }

  /** As by a link inside the app that is open. */
  async goToList(kind: RobotKind): Promise<void> {
    await this.studio.host.goTo(`/${kind}`);
    await expect(this.heading(this.#words[kind])).toBeVisible();
  }

  async goToEditor(kind: RobotKind, id: string): Promise<void> {
    await this.studio.host.goTo(`/${kind}/${encodeURIComponent(id)}`);
    await expect(this.code).toHaveValue(id);
  }

  async goToNew(kind: RobotKind): Promise<void> {
    await this.studio.host.goTo(`/${kind}/new`);
    await expect(this.code).toBeEditable();
    await expect(this.code).toHaveValue('');
  }

  heading(name: string | RegExp): Locator {
    return this.frame.getByRole('heading', { level: 1, name });
  }

  table(kind: RobotKind): Locator {
    return this.frame.getByRole('table', { name: this.#words[kind] });
  }

  /** A line of the list, by a text in it. */
  row(text: string): Locator {
    return this.frame.getByRole('table').getByRole('row').filter({ hasText: text });
  }

  /** The name in one language, for everybody unless said otherwise. */
  name(language?: string): Locator {
    return this.#local(this.#words.name, language);
  }

  description(language?: string): Locator {
    return this.#local('Description', language);
  }

  #local(label: string, language = this.#words.anyLanguage): Locator {
    return this.general.getByRole('textbox', { name: `${label} (${language})`, exact: true });
  }

  async addLanguage(label: 'Name' | 'Description', language: string): Promise<void> {
    await this.general
      .getByRole('combobox', { name: `${label}: add a language` })
      .selectOption({ label: language });
  }

  /** Choices of which one is on, by the group's name. */
  choice(group: string, name: string): Locator {
    return this.frame
      .getByRole('radiogroup', { name: new RegExp(`^${group}`) })
      .getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  /** The collection as a whole, and a field of its open row; in this person's language. */
  collection(name: 'properties' | 'returnProperties'): Locator {
    return this.frame.getByRole('group', { name: this.#words[name], exact: true });
  }

  cell(key: string, field: 'code' | 'name'): Locator {
    const { detailOf, code, name, anyLanguage } = this.#words;
    return this.frame
      .getByRole('region', { name: detailOf(key), exact: true })
      .getByRole('textbox', {
        name: field === 'code' ? code : `${name} (${anyLanguage})`,
        exact: true,
      });
  }

  /** A rule of the filter, chosen by its words. */
  async addRule(side: 'Offered only in' | 'Not offered in', rule: string): Promise<void> {
    await this.filter.getByRole('combobox', { name: side }).selectOption({ label: rule });
  }

  async removeRule(rule: string): Promise<void> {
    await this.filter.getByRole('button', { name: `Remove: ${rule}` }).click();
  }

  rules(): Locator {
    return this.filter.getByRole('listitem');
  }

  /** The portal's own dialog, which stands around the app. */
  async chooseRunAs(person: string): Promise<void> {
    await this.frame.getByRole('button', { name: 'Choose a person' }).click();
    await this.#page.getByRole('dialog').getByText(person).first().click();
  }

  runAs(): Locator {
    return this.frame.getByRole('group', { name: 'Runs as', exact: true });
  }

  async openAdoption(): Promise<void> {
    await this.frame.getByRole('button', { name: this.#words.fromCode }).click();
    await expect(this.definition).toBeFocused();
  }

  /** The form filled in from code as a person pastes it. */
  async fillIn(source: string): Promise<void> {
    await this.openAdoption();
    await this.definition.fill(source);
    await this.adoption.getByRole('button', { name: this.#words.fillIn }).click();
    await expect(this.adoption).toBeHidden();
  }

  /** The request of the open review as it stands there: JSON is the first of its notations. */
  async reviewedRequest(): Promise<unknown> {
    const { code, dialog } = this.studio.review;
    await code.press('Enter');
    const text = await dialog.getByRole('tabpanel', { name: 'JSON', exact: true }).textContent();
    return JSON.parse(text ?? '');
  }

  /** The foot bar, which counts warnings as well. */
  foot(text: string): Locator {
    return this.frame.getByRole('status').filter({ hasText: text });
  }

  /** A choice beside the list: how many are known, unknown, lost. */
  standing(name: string): Locator {
    return this.frame.getByRole('button', { name: new RegExp(`^${name} \\(`) });
  }

  sentence(text: string | RegExp): Locator {
    return this.frame.getByText(text);
  }
}
