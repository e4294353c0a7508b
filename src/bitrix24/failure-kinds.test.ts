import { describe, expect, test } from 'vitest';
import { judgeRefusal, judgeUnreadable, systemCodes, type Refusal } from './failure-kinds';

type Row = readonly [status: number, code: string, said: string, read: string, write?: string];

/** Status, code and sentence as in rest-contract 10.4 and as the servers answer (portal-behaviour G, R, D37 to D41). */
const system: readonly Row[] = [
  [500, 'INTERNAL_SERVER_ERROR', 'Internal server error', 'garbled', 'unreachable'],
  [
    500,
    'ERROR_UNEXPECTED_ANSWER',
    'Server returned an unexpected response',
    'garbled',
    'unreachable',
  ],
  [503, 'QUERY_LIMIT_EXCEEDED', 'Too many requests', 'busy'],
  [429, 'OPERATION_TIME_LIMIT', 'Method is blocked due to operation time limit.', 'busy'],
  [405, 'ERROR_BATCH_METHOD_NOT_ALLOWED', 'Method is not allowed for batch usage', 'garbled'],
  [400, 'ERROR_BATCH_LENGTH_EXCEEDED', 'Max batch length exceeded', 'garbled'],
  [401, 'NO_AUTH_FOUND', 'Wrong authorization data', 'signed-out'],
  [400, 'INVALID_REQUEST', 'Https required', 'garbled'],
  [503, 'OVERLOAD_LIMIT', 'REST API is blocked due to overload', 'busy overload'],
  [403, 'ACCESS_DENIED', 'REST API is available only on commercial plans', 'forbidden plan'],
  [403, 'INVALID_CREDENTIALS', 'Invalid request credentials', 'forbidden right'],
  [404, 'ERROR_MANIFEST_IS_NOT_AVAILABLE', 'Manifest is not available', 'garbled'],
  [
    403,
    'insufficient_scope',
    'The request requires higher privileges than provided by the webhook token',
    'forbidden scope',
  ],
  [401, 'expired_token', 'The access token provided has expired.', 'signed-out'],
  [401, 'invalid_token', 'Unable to get application by token', 'signed-out'],
  [
    403,
    'user_access_error',
    'The user does not have access to the application.',
    'forbidden app-access',
  ],
  [500, 'PORTAL_DELETED', 'Portal was deleted', 'forbidden app-access'],
  [403, 'PORTAL_DELETED', 'Portal was deleted', 'forbidden app-access'],
  [404, 'ERROR_METHOD_NOT_FOUND', 'Method not found!', 'forbidden context'],
  [401, 'METHOD_CONFIRM_WAITING', '', 'forbidden right'],
  [403, 'METHOD_CONFIRM_DENIED', '', 'forbidden right'],
  [403, 'allowed_only_intranet_user', '', 'forbidden right'],
  [403, 'WRONG_AUTH_TYPE', '', 'forbidden context'],
  [402, 'PAYMENT_REQUIRED', '', 'forbidden plan'],
];

const ofMethods: readonly Row[] = [
  [400, 'ACCESS_DENIED', 'Access denied', 'forbidden right'],
  [200, 'ACCESS_DENIED', 'Access denied.', 'forbidden right'],
  [403, 'ACCESS_DENIED', 'Access denied! Admin permissions required', 'forbidden right'],
  [403, 'ACCESS_DENIED', 'Access denied! Application context required', 'forbidden context'],
  [400, 'AccessException', 'Application context required', 'forbidden context'],
  [400, 'AccessException', 'Administrator authorization required', 'forbidden right'],
  [403, 'ACCESS_DENIED', 'REST API доступен только на коммерческих тарифах', 'forbidden plan'],
  [403, 'ACCESS_DENIED', 'Доступ запрещен', 'forbidden right'],
  [400, 'NOT_FOUND', 'Not found', 'missing'],
  [400, 'ERROR_ENTITY_NOT_FOUND', 'Entity not found', 'missing'],
  [400, 'ERROR_ACTIVITY_NOT_FOUND', 'Activity not found!', 'missing'],
  [200, 'CONNECTOR_NOT_FOUND', 'Connector was not found.', 'missing'],
  [400, 'ERROR_PLACEMENT_NOT_FOUND', 'Placement not found', 'refused'],
  [400, 'ERROR_EVENT_NOT_FOUND', 'Event not found', 'refused'],
  [400, '100', 'Could not find value for parameter {id}', 'refused'],
  [400, '0', 'A flow with this name already exists.', 'refused'],
  [400, '', 'Empty trigger code!', 'refused'],
  [400, 'ERROR_CORE', 'Unknown', 'refused'],
  [500, 'ERROR_CORE', 'Query failed', 'garbled', 'unreachable'],
  [400, 'HAS_BOUND_TYPES', 'Has bound types', 'refused'],
  [400, 'toString', 'a code that is also a property of every object', 'refused'],
  [401, 'SOMETHING_NEW', '', 'signed-out'],
  [403, 'SOMETHING_NEW', '', 'forbidden right'],
  [404, 'SOMETHING_NEW', '', 'missing'],
  [429, 'SOMETHING_NEW', '', 'busy'],
];

function words(refusal: Refusal, isWrite: boolean): string {
  const { kind, reason, isOverload } = judgeRefusal(refusal, isWrite);
  return [kind, reason, isOverload === true ? 'overload' : undefined].filter(Boolean).join(' ');
}

describe('a refusal becomes what the person can do about it', () => {
  const named = [...system, ...ofMethods].map((row) => [row.slice(0, 4).join(' '), row] as const);

  test.each(named)('%s', (_, [status, code, said, read, write]) => {
    expect(words({ status, code, said }, false)).toBe(read);
    expect(words({ status, code, said }, true)).toBe(write ?? read);
  });

  test('every code with a fixed meaning is in the table above', () => {
    const tried = new Set([...system, ...ofMethods].map(([, code]) => code));
    expect(systemCodes.filter((code) => !tried.has(code))).toEqual([]);
  });
});

describe('an answer that cannot be read', () => {
  test.each([
    [200, 'garbled', 'unreachable'],
    [403, 'garbled', 'garbled'],
    [404, 'garbled', 'garbled'],
    [502, 'unreachable', 'unreachable'],
    [503, 'unreachable', 'unreachable'],
  ])('with HTTP %i is %s for a read and %s for a write', (status, read, write) => {
    expect(judgeUnreadable(status, false).kind).toBe(read);
    expect(judgeUnreadable(status, true).kind).toBe(write);
  });
});
