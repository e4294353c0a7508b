/**
 * The frame every REST method of the stand-in is written in.
 * A family is one file in `../methods/` that exports `Method[]`, and one line in `../methods/index.ts`.
 */
import type { World } from './world.ts';

/** `observed`: what a real portal's code was seen to do. `documented`: the answer as the docs page shows it. */
export type Dialect = 'observed' | 'documented';

/** Request parameters as decoded from JSON, a form or a batch command. Never trusted: every method checks what it reads. */
export type Params = Record<string, unknown>;

export interface Call {
  /** The name as the caller wrote it. */
  readonly method: string;
  /** Query and body merged (body wins), without `auth` and without the SDK's `bx24_*` keys. */
  readonly params: Params;
  /** The live world. Methods read and change it in place. */
  readonly world: World;
  /** The user behind the token. */
  readonly userId: number;
  /** The application behind the token; null for a webhook. */
  readonly app: { readonly client_id: string; readonly id: number; readonly domain: string } | null;
  readonly dialect: Dialect;
  /** Portal time in milliseconds; fixed in tests. */
  readonly now: number;
  /** Address of this portal, no slash at the end. */
  readonly origin: string;
}

export interface Answer {
  readonly result: unknown;
  readonly total?: number;
  readonly next?: number;
  /** A refusal that the portal sends with HTTP 200 at the top level. */
  readonly refusal?: { readonly error: string | number; readonly error_description: string };
}

export interface Method {
  /** Exact documented spelling, e.g. `tasks.flow.Flow.update`. Looked up in lower case first, then as written. */
  readonly name: string;
  /** Scopes of which one is enough; an empty list means the basic scope. */
  readonly scopes: readonly string[];
  readonly handle: (call: Call) => Answer;
}

/** A judged no. Becomes `{error, error_description}` with the HTTP status. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: string | number;
  /** Further top-level keys of the error body, e.g. `argument`. */
  readonly extra: Readonly<Record<string, unknown>>;
  constructor(
    status: number,
    code: string | number,
    description: string,
    extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(description);
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}
