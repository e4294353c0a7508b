// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeRefusal } from '@/bitrix24/failure-kinds';
import { PortalError } from '@/bitrix24/portal-error';
import { refusals } from '@/entities/digital-workplace/refusals';
import type { Operation } from '@/entities/kind';
import { placeRefusal } from '@/screens/refusals/place';
import type { GivenWorld } from '../portal/core/given.ts';
import { TestClient } from '../portal/test-client.ts';
import type { Dialect } from './judge.ts';
import { codesRaisedIn } from './refusal-codes.ts';

const world: GivenWorld = {
  entities: {
    automatedSolutions: [
      { id: 238, title: 'HR', typeIds: [14] },
      { id: 300, title: 'Sales', typeIds: [] },
    ],
  },
};

let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start();
});

afterAll(() => client.portal.close());

interface Provocation {
  readonly code: string;
  readonly operation: Operation;
  readonly method: string;
  readonly params: object;
  readonly given?: GivenWorld;
  readonly dialect?: Dialect;
  /** Null: a rule that every kind shares. */
  readonly text: string | null;
}

const employee: GivenWorld = { ...world, user: { id: 5, role: 'employee' } };
const emptyTitle = { fields: { title: '' } };

const provocations: readonly Provocation[] = [
  ...(['list', 'get', 'add', 'update', 'delete'] as const).map((action) => ({
    code: 'ACCESS_DENIED',
    operation: (
      { list: 'list', get: 'read', add: 'create', update: 'update', delete: 'remove' } as const
    )[action],
    method: action,
    params: { id: 238, fields: { title: 'x' } },
    given: employee,
    text: 'refusals.accessDenied',
  })),
  {
    code: 'NOT_FOUND',
    operation: 'read',
    method: 'get',
    params: { id: 9 },
    text: 'refusals.notFound',
  },
  {
    code: 'NOT_FOUND',
    operation: 'update',
    method: 'update',
    params: { id: 9, fields: {} },
    text: 'refusals.notFound',
  },
  {
    code: 'NOT_FOUND',
    operation: 'remove',
    method: 'delete',
    params: { id: 9 },
    dialect: 'documented',
    text: 'refusals.notFound',
  },
  {
    code: 'BX_EMPTY_REQUIRED',
    operation: 'create',
    method: 'add',
    params: emptyTitle,
    text: 'refusals.titleEmpty',
  },
  {
    code: 'BX_EMPTY_REQUIRED',
    operation: 'update',
    method: 'update',
    params: { id: 238, ...emptyTitle },
    dialect: 'documented',
    text: 'refusals.titleEmpty',
  },
  {
    code: 'LIMIT_EXCEEDED',
    operation: 'create',
    method: 'add',
    params: { fields: { title: 'x' } },
    given: { ...world, workplaceLimit: 2 },
    text: 'refusals.limit',
  },
  {
    code: 'HAS_BOUND_TYPES',
    operation: 'remove',
    method: 'delete',
    params: { id: 238 },
    text: 'refusals.hasSpas',
  },
  {
    code: 'INVALID_ARG_VALUE',
    operation: 'list',
    method: 'list',
    params: { order: { typeIds: 'ASC' } },
    text: 'refusals.listArgument',
  },
  { code: '100', operation: 'update', method: 'update', params: {}, text: null },
  { code: '100', operation: 'update', method: 'update', params: { id: 'x' }, text: null },
];

describe('every refusal of the stand-in is known to the catalogue', () => {
  it('and the list of them is complete', () => {
    const files = ['methods/crm-automatedsolution.ts', 'core/bind.ts', 'core/list-filter.ts'];
    const provoked = [...new Set(provocations.map(({ code }) => code))].toSorted();
    expect(codesRaisedIn(files)).toEqual(provoked);
  });

  const cases = provocations.flatMap((provocation) =>
    ['en', 'ru', 'de'].flatMap((language) =>
      (['observed', 'documented'] as const)
        .filter((dialect) => (provocation.dialect ?? dialect) === dialect)
        .map((dialect) => ({ ...provocation, language, dialect })),
    ),
  );

  it.each(cases)(
    '$code of $method, in $language ($dialect)',
    async ({ code, operation, method: action, params, given, text, language, dialect }) => {
      await client.world({ ...(given ?? world), language }, dialect);
      const method = `crm.automatedsolution.${action}`;
      const { status, body } = await client.call(method, params);
      const [said, error] = [String(body['error_description']), String(body['error'])];
      expect(error).toBe(code);
      const isWrite = operation !== 'read' && operation !== 'list';
      const judgement = judgeRefusal({ code: error, said, status }, isWrite);
      const failure = new PortalError({
        ...judgement,
        code: error,
        said,
        status,
        method,
        requestId: '',
        isWrite,
      });
      const placed = placeRefusal(failure, operation, refusals);
      expect(placed).toMatchObject(
        text === null ? { step: 'system' } : { step: 'code', kindKey: text },
      );
    },
  );
});
