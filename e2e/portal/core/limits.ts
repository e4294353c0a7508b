/** The two limits of a cloud portal: how often it is called, and how long one method may work (R5, R6). */
import { Refusal, type Dialect } from './method.ts';
import type { World } from './world.ts';

/** Seconds of one method within ten minutes after which the portal blocks it (rest-contract.md 10.3). */
const OPERATING_LIMIT_SECONDS = 480;

/** A bucket that drains by itself, one for the whole portal. It runs on the real clock, or it would never drain. */
export class RateLimiter {
  #level = 0;
  #seenAt = Date.now();

  /** Throws 503 when the bucket would run over. */
  count(limit: World['rateLimit']): void {
    if (limit === null) return;
    const now = Date.now();
    this.#level = Math.max(0, this.#level - ((now - this.#seenAt) / 1000) * limit.perSecond);
    this.#seenAt = now;
    if (this.#level + 1 > limit.burst) {
      throw new Refusal(503, 'QUERY_LIMIT_EXCEEDED', 'Too many requests');
    }
    this.#level += 1;
  }
}

/** Seconds this method has worked; `batch` itself is never charged, its commands are. */
function operatingSeconds(world: World, method: string): number {
  if (method.toLowerCase() === 'batch') return 0;
  const { operating_seconds: used } = world;
  return typeof used === 'number' ? used : (used[method.toLowerCase()] ?? 0);
}

/** Throws 429. The docs' table has the sentence without the full stop that the portal's code sends. */
export function refuseOverworked(world: World, method: string, dialect: Dialect): void {
  if (operatingSeconds(world, method) < OPERATING_LIMIT_SECONDS) return;
  const sentence = 'Method is blocked due to operation time limit';
  throw new Refusal(
    429,
    'OPERATION_TIME_LIMIT',
    dialect === 'documented' ? sentence : `${sentence}.`,
  );
}

interface Time {
  readonly start: number;
  readonly finish: number;
  readonly duration: number;
  readonly processing: number;
  readonly date_start: string;
  readonly date_finish: string;
  readonly operating_reset_at?: number;
  readonly operating?: number;
}

/**
 * The `time` of an answer, seconds as fractions. It runs on the real clock, because the SDK compares
 * `operating_reset_at` with the browser's. A self-hosted portal leaves the operating keys out unless the limit is on (R5).
 */
export function timeOf(world: World, method: string, startedAt: number): Time {
  const finishedAt = Date.now();
  const seconds = operatingSeconds(world, method);
  const time: Time = {
    start: startedAt / 1000,
    finish: finishedAt / 1000,
    duration: (finishedAt - startedAt) / 1000,
    processing: (finishedAt - startedAt) / 1000,
    date_start: portalTime(startedAt),
    date_finish: portalTime(finishedAt),
  };
  if (world.edition === 'box' && seconds === 0) return time;
  return {
    ...time,
    operating_reset_at: Math.floor(startedAt / 1000) + 600,
    operating: seconds,
  };
}

/** ISO with an offset and no fractions, as the portal writes moments. The portal stands in UTC+3, as in the samples. */
export function portalTime(milliseconds: number): string {
  const moment = new Date(milliseconds + 3 * 3_600_000);
  return `${moment.toISOString().slice(0, 19)}+03:00`;
}
