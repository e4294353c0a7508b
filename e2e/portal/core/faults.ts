/** One-time mishaps that a test or the developers' drawer orders (table in stand-in.md). */
import {
  readChoice,
  readRecord,
  readText,
  readWhole,
  refuseUnknownKeys,
  show,
  Unreadable,
} from './check.ts';
import type { Params } from './method.ts';

export type Garbling = 'html' | 'empty' | 'no-time' | 'truncated';

export type Effect =
  | { readonly refuse: { status: number; error: string | number; error_description: string } }
  | { readonly delayMs: number }
  | { readonly drop: 'before' | 'after' }
  | { readonly answer: Garbling }
  | { readonly expireTokens: true }
  | { readonly someoneElse: { method: string; params: Params } };

interface Fault {
  readonly pattern: RegExp;
  /** Named faults also meet a command inside a batch; a fault for anything meets requests only, or it would strike twice. */
  readonly isNamed: boolean;
  readonly effect: Effect;
  after: number;
  times: number;
}

export class FaultList {
  #faults: Fault[] = [];

  add(given: unknown): void {
    this.#faults.push(readFault(given));
  }

  clear(): void {
    this.#faults = [];
  }

  /** The effects that strike this call, in the order they were ordered; each is counted down. */
  take(method: string, isInBatch: boolean): Effect[] {
    const struck: Effect[] = [];
    for (const fault of this.#faults) {
      if ((isInBatch && !fault.isNamed) || !fault.pattern.test(method)) continue;
      if (fault.after > 0) {
        fault.after -= 1;
        continue;
      }
      fault.times -= 1;
      struck.push(fault.effect);
    }
    this.#faults = this.#faults.filter((fault) => fault.times > 0);
    return struck;
  }
}

function readFault(given: unknown): Fault {
  const body = readRecord(given, 'The fault');
  refuseUnknownKeys(body, 'The fault', ['method', 'after', 'times', 'effect']);
  const method = body['method'] === undefined ? '*' : readText(body['method'], 'method');
  return {
    pattern: patternOf(method),
    isNamed: method !== '*',
    after: readWhole(body['after'] ?? 0, 'after'),
    times: readWhole(body['times'] ?? 1, 'times', 1),
    effect: readEffect(body['effect']),
  };
}

function patternOf(method: string): RegExp {
  const parts = method.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i');
}

const EFFECTS = ['refuse', 'delayMs', 'drop', 'answer', 'expireTokens', 'someoneElse'] as const;

function readEffect(given: unknown): Effect {
  const body = readRecord(given, 'effect');
  refuseUnknownKeys(body, 'effect', EFFECTS);
  if (Object.keys(body).length !== 1) {
    throw new Unreadable(`effect must have exactly one of ${EFFECTS.join(', ')}.`);
  }
  if ('refuse' in body) return { refuse: readRefusal(body['refuse']) };
  if ('delayMs' in body) return { delayMs: readWhole(body['delayMs'], 'effect.delayMs') };
  if ('drop' in body) {
    return { drop: readChoice(body['drop'], 'effect.drop', ['before', 'after'] as const) };
  }
  if ('answer' in body) {
    const answers = ['html', 'empty', 'no-time', 'truncated'] as const;
    return { answer: readChoice(body['answer'], 'effect.answer', answers) };
  }
  if ('expireTokens' in body) {
    if (body['expireTokens'] !== true) {
      throw new Unreadable(`effect.expireTokens must be true, got ${show(body['expireTokens'])}.`);
    }
    return { expireTokens: true };
  }
  const other = readRecord(body['someoneElse'], 'effect.someoneElse');
  refuseUnknownKeys(other, 'effect.someoneElse', ['method', 'params']);
  return {
    someoneElse: {
      method: readText(other['method'], 'effect.someoneElse.method'),
      params: readRecord(other['params'] ?? {}, 'effect.someoneElse.params'),
    },
  };
}

function readRefusal(given: unknown): {
  status: number;
  error: string | number;
  error_description: string;
} {
  const body = readRecord(given, 'effect.refuse');
  refuseUnknownKeys(body, 'effect.refuse', ['status', 'error', 'error_description']);
  const status = readWhole(body['status'], 'effect.refuse.status', 200);
  if (status > 599) {
    throw new Unreadable(`effect.refuse.status must be an HTTP status, got ${status}.`);
  }
  const error = body['error'];
  return {
    status,
    error: typeof error === 'number' ? error : readText(error, 'effect.refuse.error'),
    error_description: readText(body['error_description'] ?? '', 'effect.refuse.error_description'),
  };
}
