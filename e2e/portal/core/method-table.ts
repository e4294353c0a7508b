/** Finds a method by name, as the portal does: in lower case first, then as it was written (R3). */
import type { Method } from './method.ts';

export class MethodTable {
  readonly #byName = new Map<string, Method>();
  /** Names of controllers are case-insensitive: the change log writes tasks.flow.flow.pin (F1, A-32). */
  readonly #byLowerCase = new Map<string, Method>();

  constructor(methods: readonly Method[]) {
    for (const method of methods) {
      if (this.#byName.has(method.name)) {
        throw new Error(`The method ${method.name} is in the method table twice.`);
      }
      this.#byName.set(method.name, method);
      this.#byLowerCase.set(method.name.toLowerCase(), method);
    }
  }

  find(name: string): Method | undefined {
    return (
      this.#byName.get(name.toLowerCase()) ??
      this.#byName.get(name) ??
      this.#byLowerCase.get(name.toLowerCase())
    );
  }
}
