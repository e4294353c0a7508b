import type { FailureKind, ForbiddenReason } from './portal-error';

/** A no of the portal as it was read from an answer. */
export interface Refusal {
  readonly code: string;
  readonly said: string;
  readonly status: number;
}

export interface Judgement {
  readonly kind: FailureKind;
  readonly reason?: ForbiddenReason;
  readonly isOverload?: boolean;
}

const SIGNED_OUT: Judgement = { kind: 'signed-out' };
const MISSING: Judgement = { kind: 'missing' };
const REFUSED: Judgement = { kind: 'refused' };
const GARBLED: Judgement = { kind: 'garbled' };
const UNREACHABLE: Judgement = { kind: 'unreachable' };
const BUSY: Judgement = { kind: 'busy' };

function forbidden(reason: ForbiddenReason): Judgement {
  return { kind: 'forbidden', reason };
}

/**
 * Codes whose meaning does not depend on the method: rest-contract 10.4 and the "others seen" below that table.
 * A method's own refusals are absent on purpose: whatever is not listed here is `refused` and belongs to the kind.
 */
const BY_CODE: Readonly<Record<string, Judgement>> = {
  QUERY_LIMIT_EXCEEDED: BUSY,
  OPERATION_TIME_LIMIT: BUSY,
  OVERLOAD_LIMIT: { kind: 'busy', isOverload: true },

  NO_AUTH_FOUND: SIGNED_OUT,
  expired_token: SIGNED_OUT,
  invalid_token: SIGNED_OUT,

  insufficient_scope: forbidden('scope'),
  user_access_error: forbidden('app-access'),
  // A closed portal lets nobody into any app; the code tells the screens the difference.
  PORTAL_DELETED: forbidden('app-access'),
  INVALID_CREDENTIALS: forbidden('right'),
  allowed_only_intranet_user: forbidden('right'),
  METHOD_CONFIRM_WAITING: forbidden('right'),
  METHOD_CONFIRM_DENIED: forbidden('right'),
  WRONG_AUTH_TYPE: forbidden('context'),
  PAYMENT_REQUIRED: forbidden('plan'),
  // This portal does not offer the method (module absent, older version). Never `missing`: that would tell a person,
  // and the memory room, that a record is gone.
  ERROR_METHOD_NOT_FOUND: forbidden('context'),

  // Our own mistakes or the installation's: a sentence and a code to report.
  INVALID_REQUEST: GARBLED,
  ERROR_BATCH_METHOD_NOT_ALLOWED: GARBLED,
  ERROR_BATCH_LENGTH_EXCEEDED: GARBLED,
  ERROR_MANIFEST_IS_NOT_AVAILABLE: GARBLED,

  // Here "not found" speaks about a value of the request, not about the record.
  ERROR_PLACEMENT_NOT_FOUND: REFUSED,
  ERROR_EVENT_NOT_FOUND: REFUSED,
};

/** The codes above, for the test that compares them with a literal. */
export const systemCodes: readonly string[] = Object.keys(BY_CODE);

const NOT_FOUND = /(?:^|_)NOT_FOUND$/;
const DENIAL_CODES: ReadonlySet<string> = new Set(['ACCESS_DENIED', 'AccessException']);
const SAYS_CONTEXT = /application context/i;
const SAYS_PLAN = /commercial plan|коммерческ|тариф|\btarif|kostenpflichtig/i;
const SAYS_DENIED = /^\s*(?:access (?:is )?denied|доступ запрещ|zugriff verweigert)/i;

/**
 * ACCESS_DENIED is one code for three things (rest-contract 10.4, portal-behaviour G5, G6, R7). The plan's refusal is the
 * only one that comes with 403 and a sentence that is not a denial; methods deny with 400, or with "Access denied!…".
 */
function denial({ code, said, status }: Refusal): Judgement {
  if (SAYS_CONTEXT.test(said)) return forbidden('context');
  if (SAYS_PLAN.test(said)) return forbidden('plan');
  const isOfTheRestLayer = code === 'ACCESS_DENIED' && status === 403 && said !== '';
  return forbidden(isOfTheRestLayer && !SAYS_DENIED.test(said) ? 'plan' : 'right');
}

/**
 * Kind of a readable no. A crash on the server (5xx) says nothing about how far a write came, so for a write it is
 * `unreachable`: look before trying again. For a read it is `garbled`, something to report.
 */
export function judgeRefusal(refusal: Refusal, isWrite: boolean): Judgement {
  const { code, status } = refusal;
  if (DENIAL_CODES.has(code)) return denial(refusal);
  if (Object.hasOwn(BY_CODE, code)) return BY_CODE[code] ?? REFUSED;
  if (NOT_FOUND.test(code)) return MISSING;
  if (status === 401) return SIGNED_OUT;
  if (status === 403) return denial(refusal);
  if (status === 404) return MISSING;
  if (status === 429) return BUSY;
  if (status >= 500) return isWrite ? UNREACHABLE : GARBLED;
  return REFUSED;
}

/**
 * Kind of an answer that is not the portal's JSON: empty, HTML, cut off, or without `result`.
 * A gateway's 5xx means that the portal was not reached. Under a 200 a write may well have been done.
 */
export function judgeUnreadable(status: number, isWrite: boolean): Judgement {
  if (status >= 500) return UNREACHABLE;
  if (status < 400 && isWrite) return UNREACHABLE;
  return GARBLED;
}
