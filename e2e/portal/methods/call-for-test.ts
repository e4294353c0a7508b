/** Calls one method the way the REST core does, for the tests beside the methods. */
import { completeWorld, type GivenWorld } from '../core/given.ts';
import { Refusal, type Answer, type Call, type Dialect, type Method } from '../core/method.ts';
import type { World } from '../core/world.ts';

const NOW = Date.parse('2026-09-01T09:00:00.000Z');

/** A world with one method table; `call` answers, `refuse` answers the refusal and fails when there was none. */
export class Bench {
  readonly world: World;
  readonly #methods: readonly Method[];

  constructor(methods: readonly Method[], given: GivenWorld) {
    this.#methods = methods;
    this.world = completeWorld(given);
  }

  call(
    name: string,
    params: Record<string, unknown> = {},
    as: { userId?: number; dialect?: Dialect; app?: Call['app'] } = {},
  ): Answer {
    const method = this.#methods.find((candidate) => candidate.name === name);
    if (method === undefined) throw new Error(`There is no method ${name}.`);
    return method.handle({
      method: name,
      params,
      world: this.world,
      userId: as.userId ?? this.world.user.id,
      app: as.app === undefined ? this.world.app : as.app,
      dialect: as.dialect ?? 'observed',
      now: NOW,
      origin: 'http://127.0.0.1:5400',
    });
  }

  refuse(...args: Parameters<Bench['call']>): Refusal {
    let answer: Answer;
    try {
      answer = this.call(...args);
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
    throw new Error(`${args[0]} was not refused, it answered ${JSON.stringify(answer)}.`);
  }
}

/** The rows of a result that is a list of objects; fails on anything else. */
export function rowsOf(result: unknown): Record<string, unknown>[] {
  if (!Array.isArray(result)) throw new Error(`Not a list: ${JSON.stringify(result)}`);
  return result.map((row: unknown) => objectOf(row));
}

export function objectOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) {
    throw new Error(`Not an object: ${JSON.stringify(value)}`);
  }
  return Object.fromEntries(Object.entries(value));
}

/** One field of every row. */
export function column(result: unknown, name: string): unknown[] {
  return rowsOf(result).map((row) => row[name]);
}
