import type { FrameLocator, Locator } from '@playwright/test';

type Endpoint = 'urlCheck' | 'urlTableList' | 'urlTableDescription' | 'urlData';

/** The endpoint kit beside the form of a connector, in English. */
export class ConnectorKit {
  readonly code: Locator;
  readonly tryNow: Locator;
  readonly answer: Locator;
  readonly status: Locator;
  readonly judge: Locator;
  readonly findings: Locator;
  readonly download: Locator;
  readonly #frame: FrameLocator;
  readonly #panel: Locator;

  constructor(frame: FrameLocator) {
    this.#frame = frame;
    this.#panel = frame.getByRole('tabpanel', { name: 'Endpoint kit' });
    this.code = this.#panel.getByRole('tabpanel', { name: 'cURL' });
    this.tryNow = this.#panel.getByRole('button', { name: 'Try it from this browser' });
    this.answer = this.#panel.getByRole('textbox', { name: 'Answer of your system' });
    this.status = this.#panel.getByRole('textbox', { name: 'HTTP status' });
    this.judge = this.#panel.getByRole('button', { name: 'Check the answer' });
    this.findings = this.#panel.getByRole('status').getByRole('listitem');
    this.download = this.#panel.getByRole('button', { name: 'Download connector.mjs' });
  }

  async open(): Promise<void> {
    await this.#frame.getByRole('tab', { name: 'Endpoint kit' }).click();
  }

  async choose(endpoint: Endpoint): Promise<void> {
    await this.#panel.getByRole('combobox', { name: 'Endpoint' }).selectOption(endpoint);
  }

  sample(label: string): Locator {
    return this.#panel.getByRole('textbox', { name: label, exact: true });
  }

  verdict(sentence: string): Locator {
    return this.#panel.getByRole('status').getByText(sentence);
  }
}
