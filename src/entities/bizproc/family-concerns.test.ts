import { expect, test } from 'vitest';
import { fakePortal, type FakeOptions } from '@/bitrix24/fake-portal';
import { PortalError } from '@/bitrix24/portal-error';
import { familyConcerns } from './family-concerns';
import type { FamilyRow } from './family-listing';
import { knownOf, row as property } from './samples';
import type { CodeState, KnownDefinition } from './states';
import type { BizprocValues } from './values';

const healthy: Partial<BizprocValues> = { returnProperties: [property('hash')] };

function rowOf(
  code: string,
  changes: Partial<BizprocValues> = {},
  state: CodeState = 'known',
  more: Partial<KnownDefinition> = {},
): FamilyRow {
  const known = { ...knownOf('robot', code, { ...healthy, ...changes }), ...more };
  return { kind: 'robot', code, title: code.toUpperCase(), savedOn: '', state, known };
}

async function told(rows: readonly FamilyRow[] | null, answers: FakeOptions['answers'] = {}) {
  const portal = fakePortal({
    answers: {
      'user.get': {
        result: [
          { ID: '1', NAME: 'Anna', LAST_NAME: 'Berg', ACTIVE: true },
          { ID: '2', NAME: 'Boris', LAST_NAME: 'Lang', ACTIVE: false },
        ],
      },
      ...answers,
    },
  });
  const concerns = await familyConcerns.find(portal, rows);
  const lines = concerns.map(({ id, severity, text, isRestorable }) =>
    [
      id,
      severity,
      text.key.split('.')[1],
      ...Object.values(text.values ?? {}),
      ...(isRestorable ? ['restorable'] : []),
    ].join(' '),
  );
  return { lines, concerns, portal };
}

test('a healthy portal has none', async () => {
  const elsewhere: FamilyRow = { ...rowOf('x', {}, 'unknown'), known: null };
  expect((await told([rowOf('a'), rowOf('b', { waits: false }), elsewhere])).lines).toEqual([]);
});

test.each<[string, FamilyRow, string]>([
  ['lost', rowOf('a', {}, 'lost'), 'a danger lost restorable'],
  ['lost with gaps', rowOf('a', { filter: null }, 'lost'), 'a danger lostPartly'],
  ['a handler on http', rowOf('a', { handler: 'http://app.example.com/' }), 'a warning plainHttp'],
  ['waiting for nothing', rowOf('a', { returnProperties: [] }), 'a warning waitsForNothing'],
  ['a name nobody here reads', rowOf('a', { name: { fr: 'Nom' } }), 'a info languageMissing EN'],
  ['a dismissed person', rowOf('a', { authUserId: 2 }), 'a warning userInactive Boris Lang'],
  ['a person who is not there', rowOf('a', { authUserId: 99 }), 'a warning userGone 99'],
  ['a save without an answer', rowOf('a', {}, 'known', { isUnclear: true }), 'a warning unclear'],
])('it finds %s', async (_what, row, expected) => {
  const { lines, concerns } = await told([row]);
  expect(lines).toEqual([expected]);
  expect(concerns[0]).toMatchObject({ title: 'A' });
  expect(concerns[0]?.why.key).toBe(concerns[0]?.text.key.replace(/text$/, 'why'));
});

test('a name for all, or an English one, is enough for everybody', async () => {
  const rows = [rowOf('a', { name: { ru: 'Имя', en: 'Name' } }), rowOf('b', { name: 'Name' })];
  expect((await told(rows)).lines).toEqual([]);
});

test('unknown return values are no reason to complain', async () => {
  expect((await told([rowOf('a', { returnProperties: null })])).lines).toEqual([]);
});

test('people are asked for once each, 50 at a time, in one request', async () => {
  const rows = Array.from({ length: 70 }, (_none, at) => rowOf(`r${at}`, { authUserId: 1 + at }));
  const twice = [...rows, rowOf('again', { authUserId: 1 })];
  const { portal } = await told(twice);
  expect(portal.calls.map(({ via, params }) => [via, Object(params['FILTER']).ID.length])).toEqual([
    ['batch', 50],
    ['batch', 20],
  ]);
});

test('without the scope for people nobody is called missing', async () => {
  const about = { said: '', method: 'user.get', requestId: '', status: 403, isWrite: false };
  const refusal = new PortalError({ kind: 'forbidden', code: 'insufficient_scope', ...about });
  expect((await told([rowOf('a', { authUserId: 99 })], { 'user.get': refusal })).lines).toEqual([]);
});

test('without rows nothing is asked', async () => {
  const { lines, portal } = await told(null);
  expect(lines).toEqual([]);
  expect(portal.calls).toEqual([]);
});
