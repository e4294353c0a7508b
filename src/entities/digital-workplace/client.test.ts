import { describe, expect, test } from 'vitest';
import { fakePortal } from '@/bitrix24/fake-portal';
import { PortalError } from '@/bitrix24/portal-error';
import { findCreated, open, read, readEverything } from './client';

const workplaces = {
  automatedSolutions: [
    { id: 1, title: 'HR', typeIds: [14] },
    { id: '2', title: 'Bare', typeIds: [] },
  ],
};
const types = {
  types: [
    { id: 14, title: 'Leave', entityTypeId: 142, customSectionId: 900 },
    { id: 15, title: 'Visits', entityTypeId: 143, customSectionId: null },
  ],
};

function portalWith(lists: { workplaces?: unknown; types?: unknown } = {}) {
  return fakePortal({
    answers: {
      'crm.automatedsolution.list': { result: lists.workplaces ?? workplaces, total: 2 },
      'crm.type.list': { result: lists.types ?? types, total: 2 },
    },
  });
}

const denied = new PortalError({
  kind: 'forbidden',
  code: 'ACCESS_DENIED',
  said: '',
  method: 'crm.automatedsolution.list',
  requestId: '',
  status: 400,
  isWrite: false,
});

describe('reading everything', () => {
  test('is one batch of two lists, each in the order of ids', async () => {
    const portal = portalWith();
    const { workplaces: rows, spas } = await readEverything(portal);
    expect(rows.map(({ id }) => id)).toEqual([1, 2]);
    expect(spas.map(({ id, home }) => [id, home.in])).toEqual([
      [14, 'workplace'],
      [15, 'crm'],
    ]);
    const params = { order: { id: 'ASC' } };
    expect(portal.calls).toEqual([
      { via: 'batch', method: 'crm.automatedsolution.list', params },
      { via: 'batch', method: 'crm.type.list', params },
    ]);
  });

  test('of 120 workplaces follows their pages, and only theirs', async () => {
    const all = Array.from({ length: 120 }, (_, at) => ({
      id: at + 1,
      title: `W${at + 1}`,
      typeIds: [],
    }));
    const portal = fakePortal({
      answers: {
        'crm.automatedsolution.list': ({ start }) => {
          const from = Number(start ?? 0);
          const result = { automatedSolutions: all.slice(from, from + 50) };
          return from + 50 < 120 ? { result, total: 120, next: from + 50 } : { result, total: 120 };
        },
        'crm.type.list': { result: types, total: 2 },
      },
    });
    expect((await readEverything(portal)).workplaces).toHaveLength(120);
    expect(portal.calls.map(({ method, params }) => [method, params['start']])).toEqual([
      ['crm.automatedsolution.list', undefined],
      ['crm.type.list', undefined],
      ['crm.automatedsolution.list', 50],
      ['crm.automatedsolution.list', 100],
    ]);
  });

  test('fails whole when one of the two lists is refused', async () => {
    const portal = fakePortal({
      answers: {
        'crm.automatedsolution.list': denied,
        'crm.type.list': { result: types, total: 2 },
      },
    });
    await expect(readEverything(portal)).rejects.toBe(denied);
  });

  test('fails whole when a row has no title', async () => {
    const portal = portalWith({ workplaces: { automatedSolutions: [{ id: 1, typeIds: [] }] } });
    await expect(readEverything(portal)).rejects.toMatchObject({ kind: 'garbled' });
  });
});

describe('opening', () => {
  test('a record gives its values and everything around it', async () => {
    const { values, context } = await open(portalWith(), '2');
    expect(values).toEqual({ title: 'Bare', typeIds: [] });
    expect(context.spas).toHaveLength(2);
  });

  test('a new record begins empty', async () => {
    expect((await open(portalWith(), null)).values).toEqual({ title: '', typeIds: [] });
  });

  test.each(['99', '', 'abc', '1 '])(
    'the id %j that the list does not hold is missing',
    async (id) => {
      await expect(open(portalWith(), id)).rejects.toMatchObject({
        kind: 'missing',
        code: 'NOT_FOUND',
      });
    },
  );
});

test('the fresh read before a write is one call that no batch turns into texts', async () => {
  const portal = fakePortal({
    answers: {
      'crm.automatedsolution.get': {
        result: { automatedSolution: { id: 7, title: 'HR', typeIds: [2, 1] } },
      },
    },
  });
  expect(await read(portal, '7')).toEqual({ title: 'HR', typeIds: [1, 2] });
  expect(portal.calls).toEqual([
    { via: 'read', method: 'crm.automatedsolution.get', params: { id: 7 } },
  ]);
});

describe('after a lost creation', () => {
  const before = { spas: [], workplaces: [{ id: 1, title: 'HR', typeIds: [14] }] };

  test('the new record is found by its values, reading only', async () => {
    const portal = portalWith();
    expect(await findCreated(portal, { title: ' Bare', typeIds: [] }, before)).toBe('2');
    expect(portal.calls.map(({ via, method }) => `${via} ${method}`)).toEqual([
      'read crm.automatedsolution.list',
    ]);
  });

  test('nothing is found when it was not made', async () => {
    expect(await findCreated(portalWith(), { title: 'HR', typeIds: [14] }, before)).toBeNull();
  });
});
