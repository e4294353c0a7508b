import type { FrameLocator, Locator } from '@playwright/test';

/** What the setup says in each language, typed once more. */
export const setupWords = {
  en: { title: 'Setup', run: 'Set up', finish: 'Finish the installation' },
  ru: { title: 'Настройка', run: 'Настроить', finish: 'Завершить установку' },
  de: { title: 'Einrichtung', run: 'Einrichten', finish: 'Installation abschließen' },
} as const;

type Language = keyof typeof setupWords;

/** The setup, which stands instead of everything else while the app is being installed. */
export class SetupPage {
  readonly heading: Locator;
  readonly links: Locator;
  readonly run: Locator;
  readonly again: Locator;
  readonly finish: Locator;
  readonly finishAnyway: Locator;
  readonly access: Locator;
  readonly places: Locator;
  readonly memory: Locator;
  readonly lost: Locator;
  readonly restoreAll: Locator;
  readonly leftMenu: Locator;
  /** The tab of every card at once. */
  readonly everyTab: Locator;
  readonly results: Locator;
  readonly #frame: FrameLocator;

  constructor(frame: FrameLocator, language: Language = 'en') {
    const words = setupWords[language];
    this.#frame = frame;
    this.heading = frame.getByRole('heading', { level: 1 });
    this.links = frame.getByRole('navigation').getByRole('link');
    this.run = frame.getByRole('button', { name: words.run, exact: true });
    this.again = frame.getByRole('button', { name: 'Try again', exact: true });
    this.finish = frame.getByRole('button', { name: words.finish, exact: true });
    this.finishAnyway = frame.getByRole('button', { name: 'Finish without it' });
    this.access = frame.getByRole('region', { name: 'What the app may do' });
    this.places = frame.getByRole('region', { name: 'Where the app appears' });
    this.memory = frame.getByRole('region', { name: 'History and settings' });
    this.lost = frame.getByRole('region', { name: 'Lost robots and activities' });
    this.restoreAll = this.lost.getByRole('button', { name: /^Restore all/ });
    this.leftMenu = frame.getByRole('checkbox', { name: 'Left menu' });
    this.everyTab = this.corner('All objects', 'Tab of the card');
    this.results = frame.getByRole('list', { name: 'What was done' }).getByRole('listitem');
  }

  /** A corner of one CRM object's pages, e.g. `Deals`, `Tab of the card`. */
  corner(object: string, corner: string): Locator {
    return this.#frame
      .getByRole('group', { name: object, exact: true })
      .getByRole('checkbox', { name: corner, exact: true });
  }

  /** The line at the foot that says how far everything is. */
  state(words: string): Locator {
    return this.#frame.getByRole('status').filter({ hasText: words });
  }

  scope(name: string): Locator {
    return this.access.getByRole('listitem').filter({ hasText: new RegExp(`^${name}`) });
  }

  sentence(words: string): Locator {
    return this.#frame.getByText(words);
  }
}
