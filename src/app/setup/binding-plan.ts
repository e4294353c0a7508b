/** From what is wanted, bound and possible to what has to be done; nothing here talks to the portal. */
import { isManaged } from './place-codes';

/** A row of placement.get. */
export interface Bound {
  readonly placement: string;
  readonly handler: string;
  /** 0: for everybody. */
  readonly userId: number;
}

export interface BindingPlan {
  /** Ours and not as wished: another address of the app, not chosen any more, or for one person only. */
  readonly unbind: readonly Bound[];
  readonly bind: readonly string[];
  /** As wished already. */
  readonly kept: readonly string[];
  /** Wished for, and this portal has no such place, or does not open it without a scope. */
  readonly absent: readonly string[];
}

interface Situation {
  readonly wanted: Iterable<string>;
  readonly bound: readonly Bound[];
  /** Codes of placement.list. */
  readonly known: Iterable<string>;
  /** This app's own address. */
  readonly handler: string;
}

/**
 * Doing what the plan says and planning again leaves nothing to do. Places that this app does not use, such as those of a
 * robot's settings, are never touched.
 */
export function planBindings({ wanted, bound, known, handler }: Situation): BindingPlan {
  const wish = new Set([...wanted].filter(isManaged));
  const possible = new Set(known);
  const isAsWished = (row: Bound) =>
    wish.has(row.placement) && row.userId === 0 && isSameAddress(row.handler, handler);
  const there = new Set(bound.filter(isAsWished).map(({ placement }) => placement));
  const missing = [...wish].filter((code) => !there.has(code));
  return {
    unbind: bound.filter((row) => isManaged(row.placement) && !isAsWished(row)),
    bind: missing.filter((code) => possible.has(code)),
    kept: [...there],
    absent: missing.filter((code) => !possible.has(code)),
  };
}

export function isNothingToDo({ unbind, bind }: BindingPlan): boolean {
  return unbind.length === 0 && bind.length === 0;
}

/**
 * The address the portal opens for every place: this page without query and hash. The installer may be a page of its own,
 * which must not be opened once the installation is over.
 */
export function handlerAddress(page: string): string {
  const address = new URL(page);
  address.search = '';
  address.hash = '';
  address.pathname = address.pathname.replace(/\/install\.html$/, '/index.html');
  return address.href;
}

function isSameAddress(one: string, other: string): boolean {
  return plainAddress(one) === plainAddress(other);
}

/** Host names know no capitals, and a port that belongs to the scheme may be left out. */
function plainAddress(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address;
}
