/** People who are met as run-as users while a record is open: form, warnings and review read from here. */
import type { RunAsUser } from './context';

export class RunAsUsers {
  readonly #users = new Map<number, RunAsUser>();
  readonly #listeners = new Set<() => void>();
  #version = 0;

  constructor(users: readonly RunAsUser[] = []) {
    this.add(users);
  }

  find(id: number | null): RunAsUser | undefined {
    return id === null ? undefined : this.#users.get(id);
  }

  /** What was known of a person is only added to: the portal's picker does not say who is active or administrator. */
  add(users: readonly RunAsUser[]): void {
    for (const user of users) {
      const old = this.#users.get(user.id);
      const isAdmin = user.isAdmin ?? old?.isAdmin ?? null;
      this.#users.set(user.id, { ...user, name: user.name || (old?.name ?? ''), isAdmin });
    }
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }

  /** Grows with every change; for `useSyncExternalStore`. */
  readonly version = (): number => this.#version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** The name, or the bare number where there is none to tell. */
export function nameOfUser(users: RunAsUsers, id: number): string {
  return users.find(id)?.name || `#${id}`;
}
