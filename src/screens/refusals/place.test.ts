import { expect, test } from 'vitest';
import { PortalError, type FailureKind } from '@/bitrix24/portal-error';
import type { Refusal } from '@/entities/kind';
import { placeRefusal } from './place';
import { systemRules } from './system';

function failure(
  code: string,
  said = '',
  status = 400,
  kind: FailureKind = 'refused',
): PortalError {
  return new PortalError({
    kind,
    code,
    said,
    status,
    method: 'x.y',
    requestId: 'r',
    isWrite: true,
  });
}

const docs = 'https://example.org/';
const catalogue: readonly Refusal[] = [
  { code: 'WRONG', said: /Name/, field: 'name', text: 'wrongName', docs },
  { code: 'WRONG', field: null, text: 'wrong', docs },
  { code: 'ONLY_ADD', during: ['create'], field: 'name', text: 'onlyAdd', docs },
  { code: 'ACCESS_DENIED', reason: 'right', field: null, text: 'denied', docs },
];

test('a sentence wins over the code', () => {
  expect(placeRefusal(failure('WRONG', 'Name is bad'), 'update', catalogue)).toMatchObject({
    field: 'name',
    step: 'sentence',
    kindKey: 'wrongName',
  });
});

test('without a fitting sentence the code decides', () => {
  expect(placeRefusal(failure('WRONG', 'else'), 'update', catalogue)).toMatchObject({
    field: null,
    step: 'code',
    kindKey: 'wrong',
  });
});

test('a rule for creation does not speak during an update', () => {
  expect(placeRefusal(failure('ONLY_ADD'), 'update', catalogue).step).toBe('said');
  expect(placeRefusal(failure('ONLY_ADD'), 'create', catalogue).step).toBe('code');
});

test('the same code for another reason falls to the system rules', () => {
  const plan = failure(
    'ACCESS_DENIED',
    'REST API is available only on commercial plans',
    403,
    'forbidden',
  );
  expect(placeRefusal(plan, 'update', catalogue)).toMatchObject({
    step: 'system',
    sharedKey: 'system.planWithoutRest',
  });
  expect(placeRefusal(failure('ACCESS_DENIED'), 'update', catalogue).kindKey).toBe('denied');
});

test('a lost connection is told by the kind of the failure', () => {
  expect(placeRefusal(failure('NETWORK_ERROR', '', 0, 'unreachable'), 'update', [])).toMatchObject({
    step: 'kind-of-failure',
    sharedKey: 'failures.unreachable',
  });
});

test('the table of system errors of the docs pages is complete', () => {
  const documented = [
    'INTERNAL_SERVER_ERROR',
    'ERROR_UNEXPECTED_ANSWER',
    'QUERY_LIMIT_EXCEEDED',
    'ERROR_BATCH_METHOD_NOT_ALLOWED',
    'ERROR_BATCH_LENGTH_EXCEEDED',
    'NO_AUTH_FOUND',
    'INVALID_REQUEST',
    'OVERLOAD_LIMIT',
    'ACCESS_DENIED',
    'INVALID_CREDENTIALS',
    'ERROR_MANIFEST_IS_NOT_AVAILABLE',
    'insufficient_scope',
    'expired_token',
    'user_access_error',
    'PORTAL_DELETED',
  ];
  const known = new Set(systemRules.map((rule) => rule.code));
  expect(documented.filter((code) => !known.has(code))).toEqual([]);
});
