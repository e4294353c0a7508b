import { expect, type Page } from '@playwright/test';
import { ConflictDialog } from './conflict.ts';
import { EditorPage } from './editor.ts';
import { HostPage } from './host-page.ts';
import { ListPage } from './list.ts';
import { RemovalDialog } from './removal.ts';
import { ReviewDialog } from './review.ts';
import { Shell } from './shell.ts';
import { words, type Language } from './words.ts';

/** The app inside the portal's page, as one person in one language meets it. */
export class Studio {
  readonly host: HostPage;
  readonly shell: Shell;
  readonly list: ListPage;
  readonly editor: EditorPage;
  readonly review: ReviewDialog;
  readonly removal: RemovalDialog;
  readonly conflict: ConflictDialog;
  readonly #page: Page;
  readonly #origin: string;

  constructor(page: Page, origin: string, language: Language = 'en', host?: HostPage) {
    this.#page = page;
    this.#origin = origin;
    this.host = host ?? new HostPage(page, origin);
    const { frame } = this.host;
    const said = words[language];
    this.shell = new Shell(frame, said);
    this.list = new ListPage(frame, said);
    this.editor = new EditorPage(frame, said);
    this.review = new ReviewDialog(frame, said);
    this.removal = new RemovalDialog(frame, said);
    this.conflict = new ConflictDialog(frame);
  }

  /** The same page read by a person of another language. */
  in(language: Language): Studio {
    return new Studio(this.#page, this.#origin, language, this.host);
  }

  /** Opens the list as a link of the portal does: by the kind among the placement options. */
  async openList(): Promise<void> {
    await this.host.open({ kind: 'digital-workplaces' });
  }

  /** Opens the address that carries kind and id among the placement options. */
  async openLink(id: number): Promise<void> {
    const options = { kind: 'digital-workplaces', id: String(id) };
    await this.host.open({ options: JSON.stringify(options) });
  }

  /** Opens one editor by kind and id, and waits until the form can be typed into. */
  async openEditor(id: number): Promise<void> {
    await this.openLink(id);
    await expect(this.editor.title).toBeEditable();
  }

  /** From the list to the form of a new workplace. */
  async openNew(): Promise<void> {
    await this.openList();
    await this.list.newWorkplace.click();
    await expect(this.editor.title).toBeEditable();
  }

  async reviewAndSave(): Promise<void> {
    await this.editor.review.click();
    await this.review.save.click();
  }

  async reviewAndCreate(): Promise<void> {
    await this.editor.reviewNew.click();
    await this.review.create.click();
  }
}
