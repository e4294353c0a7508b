import type { FrameLocator, Locator, Page } from '@playwright/test';

/** The portal's page around the app. */
export class HostPage {
  readonly frame: FrameLocator;
  readonly heading: Locator;
  readonly #page: Page;
  readonly #origin: string;
  readonly #bodies = new Map<string, string[]>();

  constructor(page: Page, origin: string) {
    this.#page = page;
    this.#origin = origin;
    this.frame = page.getByTitle('Automation Studio', { exact: true }).contentFrame();
    this.heading = page.getByRole('main').first().getByRole('heading', { level: 1 });
    page.on('request', (request) => {
      const method = /\/rest\/([^/?]+)$/.exec(new URL(request.url()).pathname)?.[1];
      const body = request.postData();
      if (method === undefined || body === null) return;
      this.#bodies.set(method, [...(this.#bodies.get(method) ?? []), body]);
    });
  }

  /** Opens the portal's page; keys that are no switch of the page reach the app as placement options. */
  async open(query: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.#page.goto(`${this.#origin}/?${new URLSearchParams(query).toString()}`);
  }

  /** Another address inside the app that is open, e.g. `/digital-workplaces/5`: as by a link, nothing is loaded anew. */
  async goTo(path: string): Promise<void> {
    await this.frame.locator(':root').evaluate((_root, hash) => {
      location.hash = hash;
    }, path);
  }

  /** The browser's Back button; the frame's steps are in the same history as the page's. */
  async back(): Promise<void> {
    await this.#page.evaluate(() => history.back());
  }

  /**
   * Bodies that left the browser for one method, letter for letter; the token, which is another one in every run, is
   * replaced by the words the docs pages use.
   */
  bodiesOf(method: string): readonly string[] {
    return (this.#bodies.get(method) ?? []).map((body) =>
      body.replace(/"auth":"[^"]*"/, '"auth":"**put_access_token_here**"'),
    );
  }

  /** How many pixels the widest document, the app's or the portal's own, sticks out of its window. */
  async sidewaysScroll(): Promise<number> {
    const found = await Promise.all(
      this.#page
        .frames()
        .map((frame) =>
          frame.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
        ),
    );
    return Math.max(...found);
  }

  /** Scroll bars of the app's frames, in pixels that do not fit; empty when everything fits. */
  async overflowingFrames(): Promise<readonly string[]> {
    const found = await Promise.all(
      this.#page
        .frames()
        .filter((frame) => frame !== this.#page.mainFrame())
        .map((frame) =>
          frame.evaluate(() => {
            const { scrollWidth, clientWidth, scrollHeight, clientHeight } =
              document.documentElement;
            return { wide: scrollWidth - clientWidth, high: scrollHeight - clientHeight };
          }),
        ),
    );
    return found
      .filter(({ wide, high }) => wide > 0 || high > 0)
      .map(({ wide, high }) => `${wide} px too wide, ${high} px too high`);
  }
}
