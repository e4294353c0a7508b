import { expect, test } from 'vitest';
import { fakePortal } from '@/bitrix24/fake-portal';
import { PortalError } from '@/bitrix24/portal-error';
import type { Remembered } from '../kind';
import { keptAnswer, recall, rememberedOf } from './fake-memories';
import { listingOf } from './family-listing';
import { knownOf } from './samples';
import type { BizprocValues } from './values';

const watch = { isStopped: () => false, show: () => undefined };
const listing = listingOf('robot');

async function listed(kept: readonly Remembered[], robots: readonly string[], lang = 'en') {
  const sizes: number[] = [];
  const portal = fakePortal({
    facts: { lang },
    answers: {
      'bizproc.robot.list': { result: robots },
      'bizproc.activity.list': { result: ['taken'] },
      ...keptAnswer(kept),
    },
  });
  const counting: typeof portal = {
    ...portal,
    batch(requests) {
      sizes.push(Object.keys(requests).length);
      return portal.batch(requests);
    },
  };
  return { rows: await listing.list(counting, watch, recall), sizes };
}

const remembered = (code: string, changes: Partial<BizprocValues> = {}) =>
  rememberedOf(knownOf('robot', code, changes));

test('each code is a row with what is remembered of it', async () => {
  const { rows, sizes } = await listed(
    [
      remembered('known', { name: { en: 'Send', de: 'Senden' } }),
      remembered('lost'),
      remembered('taken'),
    ],
    ['known', 'elsewhere'],
    'de',
  );
  const cells = rows.map((row) => [
    listing.standing?.(row),
    ...listing.columns.map((column) => column.text(row)),
  ]);
  expect(cells).toEqual([
    ['known', 'Senden', 'known', 'app.example.com', 'Anna Berg', '01.11.2026'],
    ['unknown', 'elsewhere', 'elsewhere', '', '', ''],
    ['lost', 'Send message', 'lost', 'app.example.com', 'Anna Berg', '01.11.2026'],
    ['taken', 'Send message', 'taken', 'app.example.com', 'Anna Berg', '01.11.2026'],
  ]);
  expect(rows.map((row) => [listing.id(row), listing.title(row)])[0]).toEqual(['known', 'Senden']);
  expect(sizes).toEqual([3]);
});

test('2,000 robots cost two requests', async () => {
  const codes = Array.from({ length: 2000 }, (_none, at) => `robot${at}`);
  const { rows, sizes } = await listed(
    codes.map((code) => remembered(code)),
    codes,
  );
  expect(rows).toHaveLength(2000);
  expect(rows.every((row) => listing.standing?.(row) === 'known')).toBe(true);
  expect(sizes).toEqual([3, 39]);
});

test('every state is one to filter by', async () => {
  expect(listing.standings).toEqual(['known', 'unknown', 'lost', 'taken']);
});

test('a row says first what stands in its way', async () => {
  const unclear = { ...remembered('unclear'), isUnclear: true };
  const { rows } = await listed(
    [
      remembered('fine'),
      unclear,
      remembered('http', { handler: 'http://app.example.com/x' }),
      remembered('partly', { properties: null }),
      remembered('lost', { handler: 'http://app.example.com/x' }),
      remembered('taken'),
    ],
    ['fine', 'unclear', 'http', 'partly', 'elsewhere'],
  );
  const told = rows.map((row) => [
    row.code,
    ...listing.notes(row).map(({ severity, text }) => `${severity} ${text.key}`),
  ]);
  expect(told).toEqual([
    ['fine'],
    ['unclear', 'warning notes.unclear'],
    ['http', 'warning notes.plainHttp'],
    ['partly', 'info notes.partly'],
    ['elsewhere', 'info standing.unknown.label'],
    ['lost', 'danger standing.lost.label'],
    ['taken', 'warning standing.taken.label'],
  ]);
});

test('only a lost one that is wholly known can be registered anew', async () => {
  const { rows } = await listed(
    [remembered('a'), remembered('lost'), remembered('gap', { filter: null }), remembered('taken')],
    ['a', 'x'],
  );
  const restorable = rows.flatMap((row) => listing.restoreValues?.(row) ?? []);
  expect(restorable).toEqual([knownOf('robot', 'lost').values]);
});

test('the code that makes it anew invents nothing for one that is not known', async () => {
  const { rows } = await listed([remembered('a')], ['a', 'x']);
  expect(rows.map((row) => listing.code(row))).toEqual([
    {
      method: 'bizproc.robot.add',
      params: {
        CODE: 'a',
        HANDLER: 'https://app.example.com/robot.php',
        AUTH_USER_ID: 1,
        USE_SUBSCRIPTION: 'Y',
        NAME: 'Send message',
      },
    },
    { method: 'bizproc.robot.add', params: { CODE: 'x' } },
  ]);
});

test.each([
  ['ERROR_ACTIVITY_ALREADY_INSTALLED', 'Activity or Robot already installed!', true],
  ['ERROR_ACTIVITY_ADD_FAILURE', 'Activity with this code already added!', true],
  ['ERROR_ACTIVITY_ADD_FAILURE', 'Activity save error!', false],
  ['ACCESS_DENIED', 'Access denied!', false],
])('%s (%s) means that it is there: %s', (code, said, isThere) => {
  const about = { method: 'bizproc.robot.add', requestId: '', status: 400, isWrite: true };
  const error = new PortalError({ kind: 'refused', code, said, ...about });
  expect(listing.isThere?.(error)).toBe(isThere);
});

test('the foot tells where settings come from, when there are some', async () => {
  const { rows } = await listed([remembered('a')], ['a']);
  expect(listing.foot?.(rows)).toEqual({ key: 'list.foot' });
  expect(listing.foot?.([])).toBeNull();
});
