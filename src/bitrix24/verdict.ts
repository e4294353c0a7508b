import { readEnvelope } from './envelope';
import { judgeRefusal, judgeUnreadable, type Judgement } from './failure-kinds';
import type { PortalAnswer } from './portal';
import { PortalError } from './portal-error';
import type { Seen } from './wire-tap';

export interface Asked {
  readonly method: string;
  readonly requestId: string;
  readonly isWrite: boolean;
}

/** Moments in ms since 1970; `resetAt` is when the operating limit of a method was last said to ease. */
export interface Clock {
  now(): number;
  /** Takes the `time` of a successful answer. */
  learn(method: string, time: unknown): void;
  resetAt(method: string): number | undefined;
}

/** A bucket of 50 drains at two a second (rest-contract 10.3): after this there is room for a screen's worth of calls. */
const RATE_PAUSE_MS = 5_000;
/** The oldest of the ten one-minute buckets has left by then (portal-behaviour R5). */
const OPERATING_PAUSE_MS = 60_000;

/** The answer of a call, or its failure, from what went over the wire; `thrown` only explains why nothing did. */
export function judge(
  asked: Asked,
  seen: Seen,
  thrown: unknown,
  clock: Clock,
): PortalAnswer | PortalError {
  if (seen.answer === undefined) {
    return seen.sent === 0 ? neverSent(asked, thrown) : unanswered(asked, thrown);
  }
  const { status, body } = seen.answer;
  const envelope = readEnvelope(status, body);
  if (envelope.is === 'answer') return envelope.answer;
  if (envelope.is === 'refusal') return refusalOf(asked, { ...envelope, status }, clock);
  const judgement = judgeUnreadable(status, asked.isWrite);
  return new PortalError({ ...asked, ...judgement, code: envelope.code, said: '', status });
}

/** A readable no, also of one command in a batch (there with HTTP status 200). */
export function refusalOf(
  asked: Asked,
  refusal: { readonly code: string; readonly said: string; readonly status: number },
  clock: Clock,
): PortalError {
  const { code, said, status } = refusal;
  const judgement = judgeRefusal({ code, said, status }, asked.isWrite);
  const retryAt = retryMoment(asked.method, code, judgement, clock);
  return new PortalError({
    ...asked,
    ...judgement,
    code,
    said,
    status,
    ...(retryAt === undefined ? {} : { retryAt }),
  });
}

function retryMoment(
  method: string,
  code: string,
  judgement: Judgement,
  clock: Clock,
): number | undefined {
  if (judgement.kind !== 'busy' || judgement.isOverload === true) return undefined;
  const now = clock.now();
  if (code === 'QUERY_LIMIT_EXCEEDED') return now + RATE_PAUSE_MS;
  const resetAt = clock.resetAt(method);
  return resetAt !== undefined && resetAt > now ? resetAt : now + OPERATING_PAUSE_MS;
}

/**
 * Nothing left the browser. The one documented cause is a token that ran out while the portal's page did not hand out a
 * new one: `refreshAuth` is the only thing the SDK does before sending.
 */
function neverSent(asked: Asked, thrown: unknown): PortalError {
  const code = readFrameCode(thrown);
  const failure =
    code === null
      ? { kind: 'garbled' as const, code: 'not-sent' }
      : { kind: 'signed-out' as const, code };
  return new PortalError({ ...asked, ...failure, said: '', status: 0 });
}

function unanswered(asked: Asked, thrown: unknown): PortalError {
  const isTimeout = readText(thrown, 'code') === 'REQUEST_TIMEOUT';
  const code = isTimeout ? 'REQUEST_TIMEOUT' : 'NETWORK_ERROR';
  return new PortalError({ ...asked, kind: 'unreachable', code, said: '', status: 0 });
}

/** The SDK wraps the bridge's error as JSSDK_UNKNOWN_ERROR and keeps its code in `originalError` (sdk-and-frame B5). */
function readFrameCode(thrown: unknown): string | null {
  const original = thrown instanceof Error ? Reflect.get(thrown, 'originalError') : undefined;
  const code = readText(thrown, 'code').startsWith('JSSDK_FRAME')
    ? readText(thrown, 'code')
    : readText(original, 'code');
  return code.startsWith('JSSDK_FRAME') ? code : null;
}

function readText(thrown: unknown, name: string): string {
  const value: unknown = thrown instanceof Error ? Reflect.get(thrown, name) : undefined;
  return typeof value === 'string' ? value : '';
}
