/** What kinds remember that the portal does not show: the newest revision of each record, with the real SDK. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Portal } from '@/bitrix24/portal';
import type { Intent } from '@/memory/memory';
import { memories } from '@/memory/memories';
import { startPortal, type RunningPortal } from '../portal/server.ts';
import { requestsSince } from './at-work.ts';
import { leaveFrame } from './frame-in-node.ts';
import { begin, itemsOf, people, remember, renaming } from './memory-for-test.ts';

let standIn: RunningPortal;

beforeAll(async () => {
  standIn = await startPortal({ port: 0, appUrl: 'http://app.example/index.html' });
});
beforeEach(() => standIn.state.setWorld({ entities: structuredClone(people) }));
afterAll(async () => {
  leaveFrame();
  await standIn.close();
});

function robot(code: string, handler: string, change: Partial<Intent> = {}): Intent {
  return renaming({
    object: { kind: 'robots', id: code },
    title: code,
    before: null,
    after: { code, handler },
    ...change,
  });
}

async function recalled(portal: Portal, id?: string) {
  const { result } = await portal.read(memories.request(['robots', 'activities'], id));
  if (!Array.isArray(result)) throw new Error('The portal answered no list.');
  const rows: readonly unknown[] = result;
  return memories.read(rows);
}

test('the newest that happened is remembered, with who and when, and only one item per record is read', async () => {
  const ann = await remember(standIn, 1);
  const bo = await remember(standIn, 2);
  for (const [who, handler] of [
    [ann, 'a'],
    [bo, 'b'],
  ] as const) {
    const ticket = await begin(who.memory, robot('mail', handler));
    await ticket.done({ id: 'mail', after: { code: 'mail', handler } });
  }
  expect(await recalled(ann.portal)).toEqual([
    {
      slug: 'robots',
      id: 'mail',
      values: { code: 'mail', handler: 'b' },
      by: 'Bo Mai',
      at: '2026-11-21T12:00:00.000Z',
      isUnclear: false,
    },
  ]);
  expect(itemsOf(standIn).map(({ LATEST }) => LATEST)).toEqual(['N', 'Y']);
});

test('the flag moves in the request of the verdict: no request more than before', async () => {
  const { memory } = await remember(standIn, 1);
  const first = await begin(memory, robot('mail', 'a'));
  await first.done({ id: 'mail', after: { code: 'mail', handler: 'a' } });
  const second = await begin(memory, robot('mail', 'b'));
  const from = standIn.state.calls.length;
  await second.done({ id: 'mail', after: { code: 'mail', handler: 'b' } });
  expect(requestsSince(standIn, from)).toEqual(['batch 200']);
});

test('what did not happen, or is still open, is not remembered', async () => {
  const { memory, portal } = await remember(standIn, 1);
  const kept = await begin(memory, robot('mail', 'a'));
  await kept.done({ id: 'mail', after: { code: 'mail', handler: 'a' } });
  const refused = await begin(memory, robot('mail', 'b'));
  await refused.void();
  await begin(memory, robot('mail', 'c'));
  expect(await recalled(portal, 'mail')).toMatchObject([{ values: { handler: 'a' } }]);
});

test('after a save that nobody can tell about the one before it counts, and the doubt is told', async () => {
  const { memory, portal } = await remember(standIn, 1);
  const kept = await begin(memory, robot('mail', 'a'));
  await kept.done({ id: 'mail', after: { code: 'mail', handler: 'a' } });
  const lost = await begin(memory, robot('mail', 'b'));
  await lost.unclear({ code: 'mail', handler: 'b' });
  expect(await recalled(portal)).toMatchObject([{ values: { handler: 'a' }, isUnclear: true }]);
  const again = await begin(memory, robot('mail', 'b'));
  await again.done({ id: 'mail', after: { code: 'mail', handler: 'b' } });
  expect(await recalled(portal)).toMatchObject([{ values: { handler: 'b' }, isUnclear: false }]);
});

test('a removed record is remembered as removed', async () => {
  const { memory, portal } = await remember(standIn, 1);
  const kept = await begin(memory, robot('mail', 'a'));
  await kept.done({ id: 'mail', after: { code: 'mail', handler: 'a' } });
  const gone = await begin(memory, robot('mail', 'a', { operation: 'remove', after: null }));
  await gone.done({ id: 'mail', after: null });
  expect(await recalled(portal)).toMatchObject([{ id: 'mail', values: null }]);
});

test('a verdict that could not be written down is said again by the page that knows it', async () => {
  const { memory, portal } = await remember(standIn, 1);
  const ticket = await begin(memory, robot('mail', 'a'));
  standIn.state.addFault({ method: 'entity.item.update', effect: { drop: 'before' } });
  const done = ticket.done({ id: 'mail', after: { code: 'mail', handler: 'a' } });
  await expect(done).rejects.toMatchObject({ kind: 'unreachable' });
  expect(await recalled(portal)).toEqual([]);
  expect(await memory.unsettled()).toEqual([]);
  expect(await recalled(portal)).toMatchObject([{ id: 'mail', values: { handler: 'a' } }]);
});

test('records of other kinds, and items of an earlier version without the flag, are not taken', async () => {
  const { memory, portal } = await remember(standIn, 1);
  const other = await begin(memory);
  await other.done({ id: '7', after: renaming().after });
  const mine = await begin(memory, robot('mail', 'a'));
  await mine.done({ id: 'mail', after: { code: 'mail', handler: 'a' } });
  const [store] = standIn.state.world.entities.entityStores;
  for (const item of store?.items ?? []) Reflect.deleteProperty(item.PROPERTY_VALUES, 'LATEST');
  expect(await recalled(portal)).toEqual([]);
});
