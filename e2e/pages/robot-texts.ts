import type { FrameLocator, Locator } from '@playwright/test';

/** All texts of one robot by language, and the dialog a manager will see. In English. */
export class RobotTexts {
  readonly preview: Locator;
  readonly previewLanguage: Locator;
  readonly #grid: Locator;
  readonly #frame: FrameLocator;

  constructor(frame: FrameLocator) {
    this.#frame = frame;
    this.#grid = frame.getByRole('table', { name: 'Texts by language' });
    this.preview = frame.getByRole('tabpanel', { name: 'Preview' });
    this.previewLanguage = frame.getByRole('combobox', { name: 'Language of the manager' });
  }

  async addLanguage(language: string): Promise<void> {
    await this.#frame
      .getByRole('combobox', { name: 'Add a language', exact: true })
      .selectOption({ label: language });
  }

  cell(text: string, language: string): Locator {
    return this.#grid.getByRole('textbox', { name: `${text}, ${language}`, exact: true });
  }

  /** Cells copied in a spreadsheet and pasted into one cell of the grid. */
  async paste(text: string, language: string, sheet: string): Promise<void> {
    const cell = this.cell(text, language);
    await cell.focus();
    await cell.evaluate((input, plain) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain);
      const paste = { clipboardData, bubbles: true, cancelable: true };
      input.dispatchEvent(new ClipboardEvent('paste', paste));
    }, sheet);
  }
}
