/** The running stand-in: one world, its tokens, limits, faults and records. Everything is forgotten with the world. */
import { isRecord, readText, Unreadable } from './check.ts';
import { FaultList } from './faults.ts';
import { completeWorld, type GivenWorld } from './given.ts';
import { RateLimiter } from './limits.ts';
import { MethodTable } from './method-table.ts';
import type { Dialect, Method } from './method.ts';
import type { BridgeRecord, CallRecord, PortalState, Tokens } from './state.ts';
import { TokenStore } from './tokens.ts';
import type { World } from './world.ts';

// A demo may run for days; the oldest records go so that it does not fill the memory.
const MOST_RECORDS = 5_000;

type Change = { type: 'call' | 'bridge' | 'world' };

interface PortalParts {
  readonly origin: string;
  readonly appUrl: string;
  readonly methods: readonly Method[];
  /** Makers of the worlds that can be asked for by name. */
  readonly worlds: Readonly<Record<string, () => GivenWorld>>;
}

export class Portal implements PortalState {
  readonly origin: string;
  readonly appUrl: string;
  readonly methods: MethodTable;
  readonly calls: CallRecord[] = [];
  readonly bridge: BridgeRecord[] = [];
  /** Names nobody knew; a test that finds one here has made a call that no portal answers. */
  readonly unknownMethods = new Set<string>();
  readonly unknownCommands = new Set<string>();
  readonly faults = new FaultList();
  tokens = new TokenStore();
  rate = new RateLimiter();
  dialect: Dialect = 'observed';
  world: World;
  readonly #worlds: PortalParts['worlds'];
  readonly #listeners = new Set<(event: Change) => void>();

  constructor(parts: PortalParts) {
    this.origin = parts.origin;
    this.appUrl = parts.appUrl;
    this.methods = new MethodTable(parts.methods);
    this.#worlds = parts.worlds;
    this.world = completeWorld({});
  }

  /**
   * A world, or `{"name": "demo", …}`: a named one with the given keys laid over it. Throws `Unreadable`, and then keeps
   * the present world. The dialect outlives the world: a whole run is made in one.
   */
  setWorld(given: unknown): void {
    this.world = completeWorld(this.#resolve(given));
    this.tokens = new TokenStore();
    this.rate = new RateLimiter();
    this.faults.clear();
    this.calls.length = 0;
    this.bridge.length = 0;
    this.unknownMethods.clear();
    this.unknownCommands.clear();
    this.tell({ type: 'world' });
  }

  setDialect(dialect: Dialect): void {
    this.dialect = dialect;
    this.tell({ type: 'world' });
  }

  issueTokens(userId: number): Tokens {
    return this.tokens.issue(userId);
  }

  addFault(fault: unknown): void {
    this.faults.add(fault);
  }

  clearFaults(): void {
    this.faults.clear();
  }

  onChange(listener: (event: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(event: Change): void {
    for (const listener of this.#listeners) listener(event);
  }

  record(records: readonly CallRecord[]): void {
    this.calls.push(...records);
    this.calls.splice(0, Math.max(0, this.calls.length - MOST_RECORDS));
    this.tell({ type: 'call' });
  }

  /** Portal time in milliseconds: where the world's clock stands, or the real clock. */
  now(): number {
    return this.world.time === null ? Date.now() : Date.parse(this.world.time);
  }

  #resolve(given: unknown): unknown {
    if (!isRecord(given) || given['name'] === undefined) return given;
    const { name: asked, entities, ...rest } = given;
    const name = readText(asked, 'name');
    const make = Object.hasOwn(this.#worlds, name) ? this.#worlds[name] : undefined;
    if (make === undefined) {
      const names = Object.keys(this.#worlds).join(', ') || 'none';
      throw new Unreadable(`There is no world named "${name}". Named worlds: ${names}.`);
    }
    // A copy, because methods change the world in place and the maker may share its rows.
    const base = structuredClone(make());
    if (entities !== undefined && !isRecord(entities)) return { ...base, ...rest, entities };
    return { ...base, ...rest, entities: { ...base.entities, ...entities } };
  }
}
