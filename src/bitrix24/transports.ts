import type * as whole from '@bitrix24/b24jssdk';
import type { B24Frame, HttpV2, RestrictionParams } from '@bitrix24/b24jssdk';

/** The parts of the SDK that this room uses; `connect.ts` loads no more than these. */
export type Sdk = Pick<
  typeof whole,
  'ApiVersion' | 'B24Frame' | 'HttpV2' | 'ParamsFactory' | 'Text'
>;

/** All in ms; tests shorten them. */
export interface Patience {
  readonly readTimeoutMs: number;
  readonly writeTimeoutMs: number;
  /** First pause before a read is repeated after a lost or crashed answer; the second is twice as long. */
  readonly retryDelayMs: number;
}

export const defaultPatience: Patience = {
  readTimeoutMs: 30_000,
  // Twice the portal's own cut of 60 s (rest-contract 10.3): a write is never given up while it may still be running.
  writeTimeoutMs: 120_000,
  retryDelayMs: 1_000,
};

type Restrictions = Partial<RestrictionParams>;

/** So high that the SDK never sleeps on its own before sending; the portal's 429 becomes `busy` with a countdown instead. */
const NEVER_MS = 1_000_000_000;

/** Reads: up to three attempts on 503 (1.5 s, 2.25 s), crashes and lost connections; a time-out is not repeated. */
export function readRestrictions(sdk: Sdk, patience: Patience): Restrictions {
  return {
    ...quiet(sdk),
    retryDelay: patience.retryDelayMs,
    hardErrorCodes: ['REQUEST_TIMEOUT'],
  };
}

/**
 * Writes: one attempt. `retryOnNetworkError: false` alone would still repeat a 500, 502, 503 or 429 answer, and the first two
 * may have been done; with `maxRetries: 1` (the SDK counts attempts) only the 401 repeat with a fresh token remains, and
 * the portal has not acted on a 401. The bucket is the portal's, so this transport takes a small share of it.
 */
function writeRestrictions(sdk: Sdk): Restrictions {
  const defaults = quiet(sdk);
  return {
    ...defaults,
    rateLimit: { burstLimit: 10, drainRate: 2, adaptiveEnabled: true },
    maxRetries: 1,
    retryOnNetworkError: false,
  };
}

function quiet(sdk: Sdk): Restrictions {
  const defaults = sdk.ParamsFactory.getDefault();
  return {
    ...defaults,
    operatingLimit: { windowMs: 600_000, limitMs: NEVER_MS, heavyPercent: 100 },
    adaptiveConfig: { enabled: false, thresholdPercent: 100, coefficient: 0.01, maxDelay: 0 },
  };
}

export function createWriteTransport(sdk: Sdk, frame: B24Frame, patience: Patience): HttpV2 {
  const { adapter } = frame.getHttpClient(sdk.ApiVersion.v2).ajaxClient.defaults;
  return new sdk.HttpV2(
    frame.auth,
    // The same way out as the frame's own client, which matters where it was replaced (tests in Node).
    { timeout: patience.writeTimeoutMs, ...(adapter === undefined ? {} : { adapter }) },
    writeRestrictions(sdk),
  );
}
