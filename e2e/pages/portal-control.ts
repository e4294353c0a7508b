/** The stand-in's remote control (design/stand-in.md): what a journey arranges and what it looks up afterwards. */
import type { GivenWorld } from '../portal/core/given.ts';
import type { PortalState } from '../portal/core/state.ts';
import type { World } from '../portal/core/world.ts';

export interface Call {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Fault {
  readonly method?: string;
  readonly after?: number;
  readonly times?: number;
  readonly effect: Readonly<Record<string, unknown>>;
}

export interface Unknown {
  readonly methods: readonly string[];
  readonly commands: readonly string[];
}

const WRITES = /\.(add|update|delete|set|register|unregister|bind|unbind|activate)$/i;
/** Where the app keeps revisions and settings; no object of a kind lives there. */
const MEMORY = /^(entity|app\.option|user\.option)\./i;

export class PortalControl {
  readonly origin: string;
  /** Failed requests are part of the test, so the lines Chromium prints for them are no fault of the app. */
  isFailureDeclared = false;
  readonly #state: PortalState;

  constructor(state: PortalState) {
    this.#state = state;
    this.origin = state.origin;
  }

  /** A whole new world; everything before is forgotten, also the dialect. */
  async world(given: GivenWorld | { readonly name: string }): Promise<void> {
    await this.dialect('observed');
    await this.#send('PUT', '/_portal/world', given);
  }

  async dialect(dialect: 'observed' | 'documented'): Promise<void> {
    await this.#send('PUT', '/_portal/dialect', { dialect });
  }

  async fault(fault: Fault): Promise<void> {
    this.isFailureDeclared = true;
    await this.#send('POST', '/_portal/faults', fault);
  }

  async clearFaults(): Promise<void> {
    await this.#send('DELETE', '/_portal/faults');
  }

  /** The portal will say no by its own rules. */
  expectRefusals(): void {
    this.isFailureDeclared = true;
  }

  /** How the host page answers when the app asks for a fresh token. */
  async renewTokens(mode: 'answer' | 'silent' | 'refuse' | 'empty'): Promise<void> {
    await this.#send('PUT', '/_host/refresh', { mode });
  }

  /** The portal while it runs: a right taken away, a plan changed. Tokens stay valid. */
  change(how: (world: World) => void): void {
    how(this.#state.world);
  }

  /**
   * People, objects and plan are put back after the steps, so that one page can meet one refusal after the other. What
   * the app keeps in the portal for itself stays as the steps leave it.
   */
  async meanwhile(steps: () => Promise<void>): Promise<void> {
    const { world } = this.#state;
    const { users, automatedSolutions, connectors, sources, flows } = world.entities;
    const objects = structuredClone({ users, automatedSolutions, connectors, sources, flows });
    const { restAvailable, featureEnabled, workplaceLimit } = world;
    await steps();
    Object.assign(world.entities, objects);
    Object.assign(world, { restAvailable, featureEnabled, workplaceLimit });
  }

  workplaces(): readonly { id: number; title: string; typeIds: readonly number[] }[] {
    return this.#state.world.entities.automatedSolutions;
  }

  /** Every REST request since the world was set; a batch counts once. */
  requests(): readonly Call[] {
    return this.#state.calls
      .filter((call) => !call.inBatch)
      .map(({ method, params }) => ({ method, params }));
  }

  /** How many requests there were; those that only open the app's own memory are left out. */
  requestsWithoutMemory(): number {
    return this.requests().filter(({ params }) => !JSON.stringify(params).includes('"entity.'))
      .length;
  }

  /** Methods called after so many requests, those inside a batch too; the app's own memory is left out. */
  callsAfter(requests: number): readonly string[] {
    const { calls } = this.#state;
    const first = indexOfRequest(calls, requests);
    return (first === -1 ? [] : calls.slice(first))
      .map(({ method }) => method)
      .filter((method) => method !== 'batch' && !MEMORY.test(method));
  }

  /** Every call that may change something, in a batch or alone, in order; the app's own memory is left out. */
  writes(): readonly Call[] {
    return this.#state.calls
      .filter((call) => WRITES.test(call.method) && !MEMORY.test(call.method))
      .map(({ method, params }) => ({ method, params }));
  }

  async unknown(): Promise<Unknown> {
    const response = await fetch(`${this.origin}/_portal/unknown`);
    const found: unknown = await response.json();
    return { methods: textsOf(found, 'methods'), commands: textsOf(found, 'commands') };
  }

  async #send(method: string, path: string, body?: unknown): Promise<void> {
    const response = await fetch(this.origin + path, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    // The stand-in says in a sentence what was wrong with the order.
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
  }
}

function indexOfRequest(calls: PortalState['calls'], wanted: number): number {
  let seen = 0;
  return calls.findIndex((call) => {
    if (call.inBatch) return false;
    seen += 1;
    return seen > wanted;
  });
}

function textsOf(answer: unknown, key: string): readonly string[] {
  const list: unknown =
    typeof answer === 'object' && answer !== null ? Reflect.get(answer, key) : null;
  if (!Array.isArray(list)) throw new Error(`/_portal/unknown answered without "${key}".`);
  return list.map(String);
}
