import type { ForbiddenReason, PortalError } from '@/bitrix24/portal-error';
import type { SharedKey } from '@/texts/use-texts';

interface SystemRule {
  readonly code: string;
  /** For a code that means several things (rest-contract A-59). */
  readonly reason?: ForbiddenReason;
  readonly text: SharedKey;
}

/**
 * The table of system errors that stands on every docs page (rest-contract 10.4), and what portals answer beside it
 * (portal-behaviour D37-D41). A rule with a reason stands before the one with the code alone.
 */
export const systemRules: readonly SystemRule[] = [
  { code: 'INTERNAL_SERVER_ERROR', text: 'system.serverError' },
  { code: 'ERROR_UNEXPECTED_ANSWER', text: 'system.serverError' },
  { code: 'ERROR_CORE', text: 'system.serverError' },
  { code: 'QUERY_LIMIT_EXCEEDED', text: 'system.tooManyRequests' },
  { code: 'OPERATION_TIME_LIMIT', text: 'system.operatingLimit' },
  { code: 'OVERLOAD_LIMIT', text: 'system.overload' },
  { code: 'ERROR_BATCH_METHOD_NOT_ALLOWED', text: 'system.batchMethod' },
  { code: 'ERROR_BATCH_LENGTH_EXCEEDED', text: 'system.batchLength' },
  { code: 'NO_AUTH_FOUND', text: 'system.noAuth' },
  { code: 'invalid_token', text: 'system.noAuth' },
  { code: 'expired_token', text: 'system.expiredToken' },
  { code: 'INVALID_REQUEST', text: 'system.httpsRequired' },
  { code: 'ACCESS_DENIED', reason: 'plan', text: 'system.planWithoutRest' },
  { code: 'ACCESS_DENIED', reason: 'context', text: 'system.appContext' },
  { code: 'ACCESS_DENIED', text: 'system.noRight' },
  { code: 'INVALID_CREDENTIALS', text: 'system.noRight' },
  { code: 'allowed_only_intranet_user', text: 'system.employeesOnly' },
  { code: 'insufficient_scope', text: 'system.noScope' },
  { code: 'user_access_error', text: 'system.appNotShared' },
  { code: 'ERROR_MANIFEST_IS_NOT_AVAILABLE', text: 'system.manifest' },
  { code: 'PORTAL_DELETED', text: 'system.portalClosed' },
  { code: 'ERROR_METHOD_NOT_FOUND', text: 'system.methodMissing' },
  { code: 'ERROR_ARGUMENT', text: 'system.badArgument' },
  { code: '100', text: 'system.badArgument' },
];

/** The system's sentence for this failure, or null when the portal's own words are all there is. */
export function systemText(error: PortalError): SharedKey | null {
  const rule = systemRules.find(
    ({ code, reason }) => code === error.code && (reason === undefined || reason === error.reason),
  );
  return rule?.text ?? null;
}
