/** People who save digital workplaces from several pages, on one stand-in, with a clock that only the test moves. */
import type { Portal } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';
import { digitalWorkplace } from '@/entities/digital-workplace';
import type { Values } from '@/entities/kind';
import type { Memory } from '@/memory/memory';
import { openMemory } from '@/memory/open-memory';
import { settleEarlier, type Settled } from '@/screens/settle/settle-earlier';
import type { RunningPortal } from '../portal/server.ts';
import { openAs } from './at-work.ts';
import { browser, noon, people } from './memory-for-test.ts';

export const slug = digitalWorkplace.slug;
/** Ann, Ann's second tab in the same browser, and Bo. */
export const desks = [
  { person: 1, browser: 'ann' },
  { person: 1, browser: 'ann' },
  { person: 2, browser: 'bo' },
] as const;

interface Late {
  readonly since: number;
  readonly send: () => Promise<unknown>;
}

/** Which request of the page is its last, and what becomes of it. */
export interface Kill {
  readonly request: number;
  /** `before`: it never leaves. `after`: its answer meets nobody. `late`: it arrives when the page is long gone. */
  readonly how: 'before' | 'after' | 'late';
}

export interface SavingPage {
  readonly portal: Portal;
  readonly memory: Memory;
  readonly id: string;
  /** Puts the window of this page in place: the SDK asks it for a fresh token. */
  enter(): void;
  /** Null takes the order back. */
  kill(how: Kill | null): void;
  /** Settles when the page died. */
  readonly death: Promise<'killed'>;
  isDead(): boolean;
}

export class SavingOffice {
  readonly standIn: RunningPortal;
  now = noon;
  readonly #browsers = { ann: browser(), bo: browser() };
  readonly #pages: (SavingPage | null)[] = desks.map(() => null);
  readonly #late: Late[] = [];

  constructor(standIn: RunningPortal) {
    this.standIn = standIn;
    standIn.state.setWorld({
      entities: {
        ...structuredClone(people),
        automatedSolutions: [
          { id: 1, title: 'one', typeIds: [1, 2] },
          { id: 2, title: 'two', typeIds: [] },
        ],
        spaTypes: [1, 2, 3].map((id) => ({ id, title: `SPA ${id}` })),
      },
    });
  }

  /** The page on this desk; null when nobody sits there or the page is dead. */
  page(desk: number): SavingPage | null {
    const page = this.#pages[desk] ?? null;
    return page === null || page.isDead() ? null : page;
  }

  /** A new page on this desk; the one before is closed. @throws PortalError when the memory cannot be opened. */
  async open(desk: number): Promise<SavingPage> {
    const seat = desks[desk];
    if (seat === undefined) throw new Error(`There is no desk ${desk}.`);
    const owner = this.#browsers[seat.browser];
    const { living } = owner;
    const before = this.#pages[desk];
    if (before) living.delete(before.id);
    this.#pages[desk] = null;
    const tab = owner.openPage();
    const real = await openAs(this.standIn, seat.person);
    const window = {
      window: Reflect.get(globalThis, 'window'),
      parent: Reflect.get(globalThis, 'parent'),
    };
    const mortal = mortalPortal(
      real,
      (send) => this.#late.push({ since: this.now, send }),
      () => living.delete(tab.id),
    );
    // A clock of another machine is never quite right.
    const skew = seat.browser === 'bo' ? 20_000 : 0;
    try {
      const memory = await openMemory(mortal.portal, () => this.now + skew, tab);
      const page: SavingPage = {
        ...mortal,
        memory,
        id: tab.id,
        enter: () => {
          Object.assign(globalThis, window);
          this.standIn.state.world.user.id = seat.person;
        },
      };
      this.#pages[desk] = page;
      return page;
    } catch (error) {
      living.delete(tab.id);
      throw error;
    }
  }

  settle(page: SavingPage): Promise<readonly Settled[]> {
    return settleEarlier(
      page.portal,
      page.memory,
      (wanted) => (wanted === slug ? digitalWorkplace : undefined),
      this.now,
    );
  }

  /** What was on its way when its page died arrives now. */
  async arrive(): Promise<void> {
    for (const { send } of this.#late.splice(0)) await send();
  }

  /** A request is cut by the portal long before 120 s; what is on its way that long has arrived. */
  async pass(seconds: number): Promise<void> {
    const then = this.now + seconds * 1000;
    if (this.#late.some(({ since }) => then - since > 100_000)) await this.arrive();
    this.now = then;
  }

  /** The workplace in the portal's own books. */
  workplace(id: string): Values | null {
    const found = this.standIn.state.world.entities.automatedSolutions.find(
      (each) => String(each.id) === id,
    );
    return found === undefined ? null : { title: found.title, typeIds: [...found.typeIds] };
  }
}

/** A portal that sends nothing after the request it is killed at, and whose answers then never come. */
function mortalPortal(
  real: Portal,
  sendLate: (send: () => Promise<unknown>) => void,
  onDeath: () => void,
) {
  let killed: Kill | null = null;
  let sent = 0;
  let isDead = false;
  let tellDeath: (word: 'killed') => void = () => undefined;
  const death = new Promise<'killed'>((resolve) => {
    tellDeath = resolve;
  });
  function never(): Promise<never> {
    return new Promise(() => undefined);
  }
  function die(): void {
    if (isDead) return;
    isDead = true;
    onDeath();
    tellDeath('killed');
  }
  async function through<T>(send: () => Promise<T>): Promise<T> {
    if (isDead) return never();
    sent += 1;
    if (killed === null || sent < killed.request) return send();
    if (killed.how === 'late') sendLate(() => send().catch(onlyPortalErrors));
    if (killed.how === 'after') await send().catch(onlyPortalErrors);
    die();
    return never();
  }
  const portal: Portal = {
    ...real,
    read: (request) => through(() => real.read(request)),
    batch: (requests) => through(() => real.batch(requests)),
    write: (request) => through(() => real.write(request)),
  };
  return {
    portal,
    death,
    isDead: () => isDead,
    kill(how: Kill | null) {
      sent = 0;
      killed = how;
    },
  };
}

function onlyPortalErrors(error: unknown): void {
  if (!(error instanceof PortalError)) throw error;
}
