import { judgeRefusal } from './failure-kinds';

/** What the person can do about it; the meanings are in the architecture, section Failures. */
export type FailureKind =
  | 'unreachable'
  | 'busy'
  | 'signed-out'
  | 'forbidden'
  | 'missing'
  | 'refused'
  | 'garbled';

/** What is lacking: a right of the user, a scope of the app, the plan, the app context, or access to the app itself. */
export type ForbiddenReason = 'right' | 'scope' | 'plan' | 'context' | 'app-access';

export interface PortalFailure {
  readonly kind: FailureKind;
  /** The portal's code as it came ("0", "" and 100 included, as text), or a code of our own in lower case with dashes. */
  readonly code: string;
  /** The portal's own sentence; empty when it said nothing. */
  readonly said: string;
  readonly method: string;
  /** The SDK's request id (`bx24_request_id`), or empty when the request never got one. */
  readonly requestId: string;
  /** HTTP status; 0 when there was no answer, 200 for a refusal inside a success. */
  readonly status: number;
  readonly isWrite: boolean;
  readonly reason?: ForbiddenReason;
  /** For `busy`: the earliest sensible moment of the next try, in ms since 1970. */
  readonly retryAt?: number;
  /** For `busy`: the portal was blocked by hand (OVERLOAD_LIMIT), waiting alone does not help. */
  readonly isOverload?: boolean;
}

/**
 * Thrown by every door of this room. Built from plain text only, without a `cause`: the SDK's own errors keep the request
 * and its token in hidden fields (`originalError`, axios `config`). `message` holds method, kind and code, never values.
 */
export class PortalError extends Error implements PortalFailure {
  readonly kind: FailureKind;
  readonly code: string;
  readonly said: string;
  readonly method: string;
  readonly requestId: string;
  readonly status: number;
  readonly isWrite: boolean;
  readonly reason?: ForbiddenReason;
  readonly retryAt?: number;
  readonly isOverload?: boolean;

  constructor(failure: PortalFailure) {
    super(`${failure.method}: ${failure.kind} (${failure.code})`);
    this.name = 'PortalError';
    this.kind = failure.kind;
    this.code = failure.code;
    this.said = failure.said;
    this.method = failure.method;
    this.requestId = failure.requestId;
    this.status = failure.status;
    this.isWrite = failure.isWrite;
    if (failure.reason !== undefined) this.reason = failure.reason;
    if (failure.retryAt !== undefined) this.retryAt = failure.retryAt;
    if (failure.isOverload !== undefined) this.isOverload = failure.isOverload;
  }
}

export function isPortalError(value: unknown): value is PortalError {
  return value instanceof PortalError;
}

/**
 * Turns whatever was thrown into a PortalError, taking no more from it than a code and a status. For the places that talk
 * to the SDK without our wire tap, and for the last resort of a screen.
 */
export function toPortalError(
  thrown: unknown,
  about: { readonly method: string; readonly isWrite: boolean },
): PortalError {
  if (thrown instanceof PortalError) return thrown;
  const code = readField(thrown, 'code');
  const status = readField(thrown, 'status');
  const known = {
    ...about,
    said: '',
    requestId: '',
    status: typeof status === 'number' ? status : 0,
  };
  if (typeof code !== 'string' || code === '') {
    return new PortalError({ ...known, kind: 'garbled', code: 'unexpected' });
  }
  if (code === 'NETWORK_ERROR' || code === 'REQUEST_TIMEOUT') {
    return new PortalError({ ...known, kind: 'unreachable', code, status: 0 });
  }
  if (code.startsWith('JSSDK_')) return new PortalError({ ...known, kind: 'garbled', code });
  const judgement = judgeRefusal({ code, said: '', status: known.status }, about.isWrite);
  return new PortalError({ ...known, ...judgement, code });
}

function readField(thrown: unknown, name: 'code' | 'status'): unknown {
  if (!(thrown instanceof Error)) return undefined;
  return Reflect.get(thrown, name);
}
