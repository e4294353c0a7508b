/** Finds a method by name, as the portal does: in lower case first, then as it was written (R3). */
import type { Method } from './method.ts';

export class MethodTable {
  readonly #byName = new Map<string, Method>();

  constructor(methods: readonly Method[]) {
    for (const method of methods) {
      if (this.#byName.has(method.name)) {
        throw new Error(`The method ${method.name} is in the method table twice.`);
      }
      this.#byName.set(method.name, method);
    }
  }

  find(name: string): Method | undefined {
    return this.#byName.get(name.toLowerCase()) ?? this.#byName.get(name);
  }
}
