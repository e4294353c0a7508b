/** The app opened again and again in one browser, by people whose page is cut off in the middle of something. */
import type { BrowserContext, Page, Route } from '@playwright/test';
import { Studio } from './studio.ts';

/** One kind of request of the app, found by its method and by a word in its body. */
export interface Wanted {
  readonly method: string;
  /** A batch is told from the others by a command inside. */
  readonly holding?: string;
}

export interface Held {
  /** Settles when the request was made; and, for `unanswered`, when the portal has executed it. */
  readonly reached: Promise<void>;
}

export class Visits {
  readonly complaints: string[] = [];
  readonly #context: BrowserContext;
  readonly #origin: string;
  #page: Page | null = null;

  constructor(context: BrowserContext, origin: string) {
    this.#context = context;
    this.#origin = origin;
  }

  /** The page before is closed, however busy it is; a new one of the same browser takes its place. */
  async again(): Promise<Studio> {
    await this.close();
    return this.open();
  }

  /** One page more. */
  async open(): Promise<Studio> {
    const page = await this.#context.newPage();
    page.on('pageerror', (error) => this.complaints.push(error.message));
    this.#page = page;
    return new Studio(page, this.#origin);
  }

  /** The tab is closed. It is emptied first: a browser that is driven lets a held request go when its tab is closed. */
  async close(): Promise<void> {
    await this.leave();
    await this.#page?.close();
    this.#page = null;
  }

  /** The person goes elsewhere in this tab, as by a link of the portal; the browser's own question is answered with yes. */
  async leave(): Promise<void> {
    this.#page?.once('dialog', (dialog) => void dialog.accept());
    await this.#page?.goto('about:blank');
  }

  /** Closes the portal's panel over the page. */
  async closeSlider(): Promise<void> {
    await this.#page?.getByRole('button', { name: 'Close slider' }).click();
  }

  /** The clocks of the pages that open from now on go on by themselves and can be put forward. */
  async takeClock(): Promise<void> {
    await this.#context.clock.install();
  }

  async putForward(seconds: number): Promise<void> {
    await this.#context.clock.fastForward(seconds * 1000);
  }

  /** Settles when the app has made such a request; it goes its way. */
  async made({ method }: Wanted): Promise<void> {
    await this.#context.waitForEvent('request', (request) =>
      new URL(request.url()).pathname.endsWith(`/rest/${method}`),
    );
  }

  /** The request never leaves the browser; its page waits until it is closed. */
  withhold(wanted: Wanted): Promise<Held> {
    return this.#hold(wanted, async () => undefined);
  }

  /** The portal executes the request, and its answer never reaches the page. */
  unanswered(wanted: Wanted): Promise<Held> {
    return this.#hold(wanted, async (route) => {
      await route.fetch();
    });
  }

  async #hold({ method, holding }: Wanted, act: (route: Route) => Promise<void>): Promise<Held> {
    let tell: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => {
      tell = resolve;
    });
    let isHeld = false;
    await this.#context.route(`**/rest/${method}*`, async (route) => {
      const body = route.request().postData() ?? '';
      if (isHeld || (holding !== undefined && !body.includes(holding))) {
        await route.fallback();
        return;
      }
      isHeld = true;
      await act(route);
      tell();
    });
    return { reached };
  }

  /** What this browser keeps for the app: true when the text is among it. */
  async hasKept(text: string): Promise<boolean> {
    const frames = this.#page?.frames() ?? [];
    const found = await Promise.all(
      frames
        .slice(1)
        .map((frame) =>
          frame.evaluate(
            (wanted) => Object.values(localStorage).some((it) => it.includes(wanted)),
            text,
          ),
        ),
    );
    return found.includes(true);
  }

  /** From now on the app's frame is refused storage, as by a browser that keeps frames of other sites apart. */
  async refuseStorage(): Promise<void> {
    await this.#context.addInitScript(() => {
      if (window === window.top) return;
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
  }

  /** From now on the app's frame may read its storage, which is full. */
  async fillStorage(): Promise<void> {
    await this.#context.addInitScript(() => {
      if (window === window.top) return;
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    });
  }
}
