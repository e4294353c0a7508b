import { expect, test } from 'vitest';
import { judgeRefusal } from '@/bitrix24/failure-kinds';
import { PortalError } from '@/bitrix24/portal-error';
import type { Refusal } from '@/entities/editing';
import documented from '../../../e2e/facts/system-errors.json';
import { placeRefusal } from './place';
import { systemRules } from './system';

/** A readable no, judged as every answer of the portal is. */
function failure(code: string, said = '', status = 400): PortalError {
  const judgement = judgeRefusal({ code, said, status }, true);
  const call = { method: 'x.y', requestId: 'r', isWrite: true };
  return new PortalError({ ...judgement, ...call, code, said, status });
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
  const plan = failure('ACCESS_DENIED', 'REST API is available only on commercial plans', 403);
  expect(placeRefusal(plan, 'update', catalogue)).toMatchObject({
    step: 'system',
    sharedKey: 'system.planWithoutRest',
  });
  expect(placeRefusal(failure('ACCESS_DENIED'), 'update', catalogue).kindKey).toBe('denied');
});

test('a lost connection is told by the kind of the failure', () => {
  const lost = new PortalError({
    kind: 'unreachable',
    code: 'NETWORK_ERROR',
    said: '',
    status: 0,
    method: 'x.y',
    requestId: '',
    isWrite: true,
  });
  expect(placeRefusal(lost, 'update', [])).toMatchObject({
    step: 'kind-of-failure',
    sharedKey: 'failures.unreachable',
  });
});

test('a rule may find the exact place in the sentence or in the values', () => {
  const located: readonly Refusal[] = [
    {
      code: 'ROW',
      field: 'rows',
      text: 'row',
      docs,
      locate: (said) => /rows\.\d/.exec(said)?.[0] ?? null,
    },
  ];
  expect(placeRefusal(failure('ROW', 'rows.2 is bad'), 'update', located).field).toBe('rows.2');
  expect(placeRefusal(failure('ROW', 'bad'), 'update', located).field).toBe('rows');
});

test('a code that nobody knows leaves the portal’s own words, on top', () => {
  expect(placeRefusal(failure('NEW_CODE', 'Something new'), 'update', catalogue)).toMatchObject({
    step: 'said',
    field: null,
    kindKey: null,
    sharedKey: null,
  });
});

/** Text and kind of failure, for a write, by code: every row of the table of the docs pages. */
const systemTable: Readonly<Record<string, readonly [text: string, kind: string]>> = {
  INTERNAL_SERVER_ERROR: ['serverError', 'unreachable'],
  ERROR_UNEXPECTED_ANSWER: ['serverError', 'unreachable'],
  QUERY_LIMIT_EXCEEDED: ['tooManyRequests', 'busy'],
  ERROR_BATCH_METHOD_NOT_ALLOWED: ['batchMethod', 'garbled'],
  ERROR_BATCH_LENGTH_EXCEEDED: ['batchLength', 'garbled'],
  NO_AUTH_FOUND: ['noAuth', 'signed-out'],
  INVALID_REQUEST: ['httpsRequired', 'garbled'],
  OVERLOAD_LIMIT: ['overload', 'busy'],
  ACCESS_DENIED: ['planWithoutRest', 'forbidden'],
  INVALID_CREDENTIALS: ['noRight', 'forbidden'],
  ERROR_MANIFEST_IS_NOT_AVAILABLE: ['manifest', 'garbled'],
  insufficient_scope: ['noScope', 'forbidden'],
  expired_token: ['expiredToken', 'signed-out'],
  user_access_error: ['appNotShared', 'forbidden'],
  PORTAL_DELETED: ['portalClosed', 'forbidden'],
};

test('the table of system errors has the rows of the docs pages', () => {
  expect(documented.map(({ code }) => code).toSorted()).toEqual(
    Object.keys(systemTable).toSorted(),
  );
});

test.each(documented)('$status $code is worded by the system’s rules, on top', (row) => {
  const { status, code, message } = row;
  const error = failure(code, message, status);
  const [text, kind] = systemTable[code] ?? [];
  expect(error.kind).toBe(kind);
  expect(placeRefusal(error, 'update', catalogue)).toMatchObject({
    step: 'system',
    sharedKey: `system.${text}`,
    field: null,
  });
});

test('the system’s rules know these codes beside the table', () => {
  const beside = systemRules.map(({ code }) => code).filter((code) => !(code in systemTable));
  expect([...new Set(beside)].toSorted()).toEqual([
    '100',
    'ERROR_ARGUMENT',
    'ERROR_CORE',
    'ERROR_METHOD_NOT_FOUND',
    'OPERATION_TIME_LIMIT',
    'allowed_only_intranet_user',
    'invalid_token',
  ]);
});

test('an old-style service that denies a right with 403 does not speak of the plan (G6)', () => {
  const error = failure(
    'ACCESS_DENIED',
    'Access denied! Administrator authorization required',
    403,
  );
  expect(placeRefusal(error, 'update', []).sharedKey).toBe('system.noRight');
});
