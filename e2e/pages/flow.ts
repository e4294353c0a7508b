import { expect, type FrameLocator, type Locator } from '@playwright/test';
import type { Studio } from './studio.ts';
import type { Language } from './words.ts';

interface FlowWords {
  readonly name: string;
  readonly description: string;
  readonly choose: string;
  readonly people: string;
  readonly departments: string;
  readonly apply: RegExp;
}

/** What a person reads on the flow's screens, typed here once more. */
const words: Readonly<Record<Language, FlowWords>> = {
  en: {
    name: 'Name',
    description: 'Description',
    choose: 'Choose people and departments',
    people: 'People',
    departments: 'Departments',
    apply: /^Take over/,
  },
  ru: {
    name: 'Название',
    description: 'Описание',
    choose: 'Выбрать сотрудников и отделы',
    people: 'Сотрудники',
    departments: 'Отделы',
    apply: /^Применить/,
  },
  de: {
    name: 'Name',
    description: 'Beschreibung',
    choose: 'Mitarbeiter und Abteilungen wählen',
    people: 'Mitarbeiter',
    departments: 'Abteilungen',
    apply: /^Übernehmen/,
  },
};

/** List and form of task flows, as a person in one language meets them. */
export class FlowPages {
  readonly name: Locator;
  readonly description: Locator;
  readonly days: Locator;
  readonly hours: Locator;
  readonly minutes: Locator;
  readonly table: Locator;
  readonly findField: Locator;
  readonly findButton: Locator;
  readonly newFlow: Locator;
  /** The chooser's dialog, and what stands in it. */
  readonly chooser: Locator;
  readonly tree: Locator;
  readonly frame: FrameLocator;
  readonly #studio: Studio;
  readonly #words: FlowWords;

  constructor(studio: Studio, language: Language = 'en') {
    const { frame } = studio.host;
    const said = words[language];
    this.frame = frame;
    this.#studio = studio;
    this.#words = said;
    this.name = frame.getByRole('textbox', { name: said.name, exact: true });
    this.description = frame.getByRole('textbox', { name: said.description, exact: true });
    this.days = frame.getByRole('textbox', { name: 'Days', exact: true });
    this.hours = frame.getByRole('textbox', { name: 'Hours', exact: true });
    this.minutes = frame.getByRole('textbox', { name: 'Minutes', exact: true });
    this.table = frame.getByRole('table', { name: 'Task flows' });
    this.findField = frame.getByRole('textbox', { name: 'Open a flow by ID or link' });
    this.findButton = frame.getByRole('button', { name: 'Open', exact: true });
    this.newFlow = frame.getByRole('link', { name: 'New flow' }).first();
    this.chooser = frame.getByRole('dialog').filter({ has: frame.getByRole('tree') });
    this.tree = frame.getByRole('tree');
  }

  async openList(): Promise<void> {
    await this.#studio.host.open({ kind: 'task-flows' });
  }

  async openEditor(id: number): Promise<void> {
    const options = { kind: 'task-flows', id: String(id) };
    await this.#studio.host.open({ options: JSON.stringify(options) });
    await expect(this.name).toBeEditable();
  }

  async openNew(): Promise<void> {
    await this.openList();
    await this.newFlow.click();
    await expect(this.name).toBeEditable();
  }

  /** The box around one set of people: "Team", "Moderator", "Flow administrator". */
  group(name: string): Locator {
    // A required field says so in its name.
    return this.frame.getByRole('group', { name: new RegExp(`^${name}`) });
  }

  /** What stands in such a box, one line each. */
  members(name: string): Locator {
    return this.group(name).getByRole('listitem');
  }

  /** How a department is meant: the choice on its line. */
  depth(department: string): Locator {
    return this.frame.getByRole('combobox', { name: `How “${department}” is meant` });
  }

  async choose(name: string): Promise<void> {
    await this.group(name).getByRole('button', { name: this.#words.choose }).click();
    await expect(this.tree).toBeVisible();
  }

  async showDepartments(): Promise<void> {
    await this.chooser.getByRole('tab', { name: this.#words.departments }).click();
    await expect(this.tree.getByRole('treeitem').first()).toBeVisible();
  }

  entry(name: string): Locator {
    return this.tree.getByRole('treeitem', { name });
  }

  chooserStatus(text: string): Locator {
    return this.chooser.getByRole('status').filter({ hasText: text });
  }

  async apply(): Promise<void> {
    await this.chooser.getByRole('button', { name: this.#words.apply }).click();
    await expect(this.chooser).toBeHidden();
  }

  button(name: string): Locator {
    return this.frame.getByRole('button', { name, exact: true });
  }
}
