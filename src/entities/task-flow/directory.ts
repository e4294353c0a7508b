/**
 * Names of people, departments, groups and templates that were read so far. One per opened flow: the form, the review and
 * the preview read from it, and whatever a chooser finds is added, so that a name once seen is never asked for again.
 */

export interface Person {
  readonly id: number;
  readonly name: string;
  readonly position: string;
  /** Address of the photo; '' for none. */
  readonly photo: string;
  /** False for people who were dismissed. */
  readonly isActive: boolean;
}

export interface Department {
  readonly id: number;
  readonly name: string;
  /** Null at the top, or where the portal does not tell. */
  readonly parentId: number | null;
  readonly sort: number;
}

export interface Named {
  readonly id: number;
  readonly name: string;
}

/** `gone`: the portal was asked and does not show it. `unread`: nobody asked yet, or the question failed. */
export type Entry<T> =
  | { readonly is: 'known'; readonly value: T }
  | { readonly is: 'gone' }
  | { readonly is: 'unread' };

const unread = { is: 'unread' } as const;
const gone = { is: 'gone' } as const;

export class Shelf<T extends { readonly id: number }> {
  readonly #entries = new Map<number, Entry<T>>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get(id: number): Entry<T> {
    return this.#entries.get(id) ?? unread;
  }

  /** `asked`: the ids the portal was asked for; those it did not answer are gone. */
  add(found: readonly T[], asked: readonly number[] = []): void {
    for (const value of found) this.#entries.set(value.id, { is: 'known', value });
    for (const id of asked) if (this.get(id).is === 'unread') this.#entries.set(id, gone);
    if (found.length > 0 || asked.length > 0) this.#changed();
  }

  unreadOf(ids: readonly number[]): readonly number[] {
    return [...new Set(ids)].filter((id) => this.get(id).is === 'unread');
  }
}

export class Directory {
  readonly #listeners = new Set<() => void>();
  #version = 0;

  readonly people: Shelf<Person> = new Shelf(() => this.#tell());
  readonly departments: Shelf<Department> = new Shelf(() => this.#tell());
  readonly groups: Shelf<Named> = new Shelf(() => this.#tell());
  readonly templates: Shelf<Named> = new Shelf(() => this.#tell());

  /** Grows with every change; for `useSyncExternalStore`. */
  readonly version = (): number => this.#version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

/** The name, or the bare number where there is none to tell. */
export function nameIn<T extends { readonly id: number; readonly name: string }>(
  shelf: Shelf<T>,
  id: number,
): string {
  const entry = shelf.get(id);
  return entry.is === 'known' && entry.value.name !== '' ? entry.value.name : `#${id}`;
}
