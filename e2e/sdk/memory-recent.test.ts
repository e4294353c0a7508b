/** What the overview asks of the memory; real SDK, stand-in. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startPortal, type RunningPortal } from '../portal/server.ts';
import { requestsSince } from './at-work.ts';
import { leaveFrame } from './frame-in-node.ts';
import { begin, noon, people, remember, renaming, storeOf } from './memory-for-test.ts';

let standIn: RunningPortal;
const kinds = ['digital-workplaces', 'robots'];

beforeAll(async () => {
  standIn = await startPortal({ port: 0, appUrl: 'http://app.example/index.html' });
});
beforeEach(() => standIn.state.setWorld({ entities: structuredClone(people) }));
afterAll(async () => {
  leaveFrame();
  await standIn.close();
});

/** Copies of one finished revision, each with its own changes, the first one the oldest. */
async function fill(changes: readonly Readonly<Record<string, string>>[]): Promise<void> {
  const { memory } = await remember(standIn, 1);
  const ticket = await begin(memory);
  await ticket.done({ id: '7', after: renaming().after });
  const store = storeOf(standIn);
  const [first] = store.items;
  if (first === undefined) throw new Error('Nothing was stored.');
  store.items = changes.map((change, at) => ({
    ...first,
    ID: first.ID + at,
    PROPERTY_VALUES: { ...first.PROPERTY_VALUES, NONCE: `old.${at}`, ...change },
  }));
  standIn.state.world.lastIds['entityItems'] = first.ID + changes.length;
}

test('a portal without a storage has nothing recent, which costs one request', async () => {
  const { memory } = await remember(standIn, 1);
  const from = standIn.state.calls.length;
  expect(await memory.recent(kinds)).toEqual({ revisions: [], latest: new Map(), unsettled: [] });
  expect(requestsSince(standIn, from)).toEqual(['batch 200']);
});

test('the newest come first, without what did not happen, in one request', async () => {
  await fill([{ TITLE: '"Old"' }, { TITLE: '"Void"', STATE: 'void' }, { TITLE: '"New"' }]);
  const { memory } = await remember(standIn, 1);
  const from = standIn.state.calls.length;
  const { revisions, latest, unsettled } = await memory.recent(kinds);
  expect(revisions.map(({ title }) => title)).toEqual(['New', 'Old']);
  expect(latest.get('digital-workplaces')?.title).toBe('New');
  expect(latest.has('robots')).toBe(false);
  expect(unsettled).toEqual([]);
  expect(requestsSince(standIn, from)).toEqual(['batch 200']);
});

test('a kind that was not changed for long is looked up in a second request', async () => {
  const robot = { KIND: 'robots', OBJECT: 'robots/x', TITLE: '"Robot"' };
  await fill([robot, ...Array.from({ length: 60 }, () => ({ TITLE: '"Later"' }))]);
  const { memory } = await remember(standIn, 1);
  const from = standIn.state.calls.length;
  const { latest, revisions } = await memory.recent(kinds);
  expect(latest.get('robots')?.title).toBe('Robot');
  expect(revisions).toHaveLength(50);
  expect(requestsSince(standIn, from)).toEqual(['batch 200', 'batch 200']);
});

test('unsettled are old open intents and unclear saves that nobody repeated', async () => {
  const at = (before: number) => new Date(noon - before).toISOString();
  await fill([
    { TITLE: '"Unclear"', STATE: 'unclear', OBJECT: 'digital-workplaces/1' },
    { TITLE: '"Repeated"', STATE: 'unclear', OBJECT: 'digital-workplaces/2' },
    { TITLE: '"Again"', OBJECT: 'digital-workplaces/2' },
    { TITLE: '"Old open"', STATE: 'open', LATEST: 'N', AT: at(600_000) },
    { TITLE: '"Under way"', STATE: 'open', LATEST: 'N', AT: at(10_000) },
  ]);
  const { memory } = await remember(standIn, 1);
  const { unsettled } = await memory.recent(kinds);
  expect(unsettled.map(({ title }) => title)).toEqual(['Old open', 'Unclear']);
});
