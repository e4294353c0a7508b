/** The portal's memory when answers are lost, and pages are killed; real SDK, stand-in. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startPortal, type RunningPortal } from '../portal/server.ts';
import { requestsSince } from './at-work.ts';
import { leaveFrame } from './frame-in-node.ts';
import {
  begin,
  browser,
  failureOf,
  itemsOf,
  noon,
  people,
  remember,
  renaming,
  storeOf,
} from './memory-for-test.ts';

let standIn: RunningPortal;

beforeAll(async () => {
  standIn = await startPortal({ port: 0, appUrl: 'http://app.example/index.html' });
});
beforeEach(() => standIn.state.setWorld({ entities: structuredClone(people) }));
afterAll(async () => {
  leaveFrame();
  await standIn.close();
});

const done = { id: '7', after: renaming().after };

/** A finished revision first, so that the storage is there. */
async function remembering(userId = 1, options: Parameters<typeof remember>[2] = {}) {
  const one = await remember(standIn, userId, options);
  await (await begin(one.memory)).done(done);
  return one;
}

describe('a lost answer of begin', () => {
  test.each(['drop', 'garbled'])('that was stored is found by its nonce (%s)', async (way) => {
    const { memory } = await remembering();
    const effect = way === 'drop' ? { drop: 'after' } : { answer: 'truncated' };
    standIn.state.addFault({ method: 'entity.item.add', effect });
    const from = standIn.state.calls.length;
    const ticket = await begin(memory);
    expect(requestsSince(standIn, from)).toEqual(['batch 200', 'entity.item.get 200']);
    await ticket.done(done);
    expect(itemsOf(standIn).map(({ STATE }) => STATE)).toEqual(['done', 'done']);
  });

  test('that was not stored is a failure, and nothing is sent a second time', async () => {
    const { memory } = await remembering();
    standIn.state.addFault({ method: 'entity.item.add', effect: { drop: 'before' } });
    const from = standIn.state.calls.length;
    expect(await failureOf(memory.begin(renaming()))).toMatchObject({ kind: 'unreachable' });
    expect(requestsSince(standIn, from)).toEqual(['batch 0', 'entity.item.get 200']);
    expect(itemsOf(standIn)).toHaveLength(1);
  });

  test('on the very first save leaves one storage and one item', async () => {
    const { memory } = await remember(standIn, 1);
    standIn.state.addFault({ method: 'batch', effect: { drop: 'after' } });
    await (await begin(memory)).done(done);
    await (await begin(memory)).done(done);
    expect(itemsOf(standIn).map(({ STATE }) => STATE)).toEqual(['done', 'done']);
  });

  test('that cannot be looked for is looked for before the next try, and adopted', async () => {
    const { memory } = await remembering();
    standIn.state.addFault({ method: 'entity.item.add', effect: { drop: 'after' } });
    const refuse = { status: 503, error: 'OVERLOAD_LIMIT', error_description: '' };
    standIn.state.addFault({ method: 'entity.item.get', after: 1, effect: { refuse } });
    expect(await failureOf(memory.begin(renaming()))).toMatchObject({ kind: 'unreachable' });
    const from = standIn.state.calls.length;
    await (await begin(memory)).done(done);
    expect(requestsSince(standIn, from)).toEqual(['entity.item.get 200', 'batch 200']);
    expect(itemsOf(standIn).map(({ STATE }) => STATE)).toEqual(['done', 'done']);
  });

  test('is taken back when the person changed something else meanwhile', async () => {
    const { memory } = await remembering();
    standIn.state.addFault({ method: 'entity.item.add', effect: { drop: 'after' } });
    const refuse = { status: 503, error: 'OVERLOAD_LIMIT', error_description: '' };
    standIn.state.addFault({ method: 'entity.item.get', after: 1, effect: { refuse } });
    await failureOf(memory.begin(renaming()));
    const other = { title: 'Helpdesk', typeIds: [1] };
    await (await begin(memory, renaming({ after: other }))).done({ id: '7', after: other });
    expect(itemsOf(standIn).map(({ STATE }) => STATE)).toEqual(['done', 'void', 'done']);
  });

  test('counts as done when the person went on without the memory', async () => {
    const { memory } = await remembering();
    standIn.state.addFault({ method: 'entity.item.add', effect: { drop: 'after' } });
    const refuse = { status: 503, error: 'OVERLOAD_LIMIT', error_description: '' };
    standIn.state.addFault({ method: 'entity.item.get', after: 1, effect: { refuse } });
    await failureOf(memory.begin(renaming()));
    const next = { title: 'Helpdesk', typeIds: [1] };
    await begin(memory, renaming({ before: renaming().after, after: next }));
    expect(itemsOf(standIn).map(({ STATE }) => STATE)).toEqual(['done', 'done', 'open']);
  });

  test('refused by the portal is no lost one', async () => {
    const { memory } = await remembering();
    const refuse = { status: 400, error: 'ERROR_CORE', error_description: 'Internal error' };
    standIn.state.addFault({ method: 'entity.item.add', effect: { refuse } });
    const from = standIn.state.calls.length;
    const failure = await failureOf(memory.begin(renaming()));
    expect(failure).toMatchObject({ kind: 'refused', code: 'ERROR_CORE', isWrite: true });
    expect(requestsSince(standIn, from)).toEqual(['batch 200']);
  });

  test('of which the portal keeps only a part is refused and taken away', async () => {
    const { memory } = await remembering();
    delete storeOf(standIn).properties['TITLE'];
    expect(await failureOf(memory.begin(renaming()))).toMatchObject({ code: 'not-kept' });
    expect(itemsOf(standIn)).toHaveLength(1);
    await (await begin(memory)).done(done);
    expect(itemsOf(standIn)[1]).toMatchObject({ TITLE: '"Service"', STATE: 'done' });
  });
});

describe('a lost answer of done', () => {
  test.each([
    ['before', 'open', true],
    ['after', 'done', false],
  ])('(%s) is told, and said again by its page only if needed', async (drop, state, isLater) => {
    let now = noon;
    const { memory } = await remember(standIn, 1, { clock: () => now });
    const ticket = await begin(memory);
    standIn.state.addFault({ method: 'entity.item.update', effect: { drop } });
    const from = standIn.state.calls.length;
    expect(await failureOf(ticket.done(done))).toMatchObject({ kind: 'unreachable' });
    expect(requestsSince(standIn, from)).toHaveLength(1);
    expect(itemsOf(standIn).map(({ STATE }) => STATE)).toEqual([state]);
    now += 31_000;
    // Its own page knows what happened, so nobody has to find out.
    expect(await memory.unsettled()).toEqual([]);
    expect(itemsOf(standIn)).toMatchObject([{ STATE: 'done', LATER: isLater ? 'Y' : 'N' }]);
    expect(await memory.history()).toMatchObject([{ state: 'done', isSettledLater: isLater }]);
  });
});

describe('an intent without a word', () => {
  test('of another person is left alone while the save may still run, and settled afterwards', async () => {
    let now = noon;
    const ann = await remember(standIn, 1);
    await begin(ann.memory);
    const bo = await remember(standIn, 2, { clock: () => now });
    expect(await bo.memory.unsettled()).toEqual([]);
    now += 149_000;
    expect(await bo.memory.unsettled()).toEqual([]);
    now += 2_000;
    const [left] = await bo.memory.unsettled();
    await left?.ticket.void();
    expect(left?.revision).toMatchObject({ by: { id: 1 }, operation: 'update', state: 'open' });
    expect(await bo.memory.history()).toMatchObject([{ state: 'void', isSettledLater: true }]);
  });

  test('of this person is settled at once when its page is gone, not while it is open', async () => {
    const oneBrowser = browser();
    const killed = oneBrowser.openPage();
    const first = await remember(standIn, 1, { page: killed });
    await begin(first.memory);
    const second = await remember(standIn, 1, { page: oneBrowser.openPage() });
    expect(await second.memory.unsettled()).toEqual([]);
    oneBrowser.living.delete(killed.id);
    const third = await remember(standIn, 1, { page: oneBrowser.openPage() });
    expect(await third.memory.unsettled()).toHaveLength(1);
  });

  test('under way in this very page is nobody’s business', async () => {
    let now = noon;
    const { memory } = await remember(standIn, 1, { clock: () => now });
    await begin(memory);
    now += 60_000;
    expect(await memory.unsettled()).toEqual([]);
  });

  test('is settled by one of two people, and the save’s own word wins over both', async () => {
    const later = { clock: () => noon + 200_000 };
    const ann = await remember(standIn, 1);
    const ticket = await begin(ann.memory);
    const bo = await remember(standIn, 2, later);
    const cy = await remember(standIn, 2, later);
    const [byBo] = await bo.memory.unsettled();
    const [byCy] = await cy.memory.unsettled();
    await byBo?.ticket.void();
    await byCy?.ticket.unclear({ title: 'Third' });
    expect(await bo.memory.history()).toMatchObject([{ state: 'void', isSettledLater: true }]);
    await ticket.done(done);
    await byCy?.ticket.void();
    const [revision] = await bo.memory.history();
    expect(revision).toMatchObject({ state: 'done', isSettledLater: false, after: done.after });
  });

  test('costs nothing to look for at the opening', async () => {
    const ann = await remember(standIn, 1);
    await begin(ann.memory);
    const bo = await remember(standIn, 2, { clock: () => noon + 200_000 });
    const from = standIn.state.calls.length;
    expect(await bo.memory.unsettled()).toHaveLength(1);
    expect(requestsSince(standIn, from)).toEqual([]);
    await bo.memory.unsettled();
    expect(requestsSince(standIn, from)).toEqual(['entity.item.get 200']);
  });
});
