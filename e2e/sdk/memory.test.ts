/** The portal's memory with the real SDK against the stand-in: making the storage and saving. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { prepareMemory } from '@/memory/prepare';
import { startPortal, type RunningPortal } from '../portal/server.ts';
import { requestsSince } from './at-work.ts';
import { leaveFrame } from './frame-in-node.ts';
import { begin, itemsOf, people, remember, renaming, storeOf } from './memory-for-test.ts';

let standIn: RunningPortal;

beforeAll(async () => {
  standIn = await startPortal({ port: 0, appUrl: 'http://app.example/index.html' });
});
beforeEach(() => standIn.state.setWorld({ entities: structuredClone(people) }));
afterAll(async () => {
  leaveFrame();
  await standIn.close();
});

describe('the storage', () => {
  test('opens with one request, and nothing is made before the first save', async () => {
    const from = standIn.state.calls.length;
    const { memory } = await remember(standIn, 1);
    expect(requestsSince(standIn, from)).toEqual(['batch 200']);
    expect(memory).toMatchObject({ off: null, canWrite: true, me: { id: 1, name: 'Ann Lee' } });
    expect(standIn.state.world.entities.entityStores).toEqual([]);
    expect(await memory.history()).toEqual([]);
    expect(await memory.unsettled()).toEqual([]);
  });

  test('is made with the first intent, in the same request', async () => {
    const { memory } = await remember(standIn, 1);
    const from = standIn.state.calls.length;
    await begin(memory);
    expect(requestsSince(standIn, from)).toEqual(['batch 200']);
    const store = storeOf(standIn);
    expect([store.ENTITY, store.ACCESS]).toEqual(['studio_rev', { G1: 'X', AU: 'R', U1: 'X' }]);
    expect(Object.values(store.properties).every(({ TYPE }) => TYPE === 'S')).toBe(true);
  });

  test('can be made ahead, and a second time does nothing', async () => {
    const { portal } = await remember(standIn, 1);
    expect(await prepareMemory(portal)).toBe('made');
    const columns = Object.keys(storeOf(standIn).properties);
    expect(columns).toContain('LATEST');
    const { portal: other } = await remember(standIn, 2);
    const from = standIn.state.calls.length;
    expect(await prepareMemory(other)).toBe('there');
    expect(requestsSince(standIn, from)).toEqual(['batch 200']);
    expect(Object.keys(storeOf(standIn).properties)).toEqual(columns);
  });

  test('is made once by two administrators who both found none', async () => {
    const ann = await remember(standIn, 1);
    const bo = await remember(standIn, 2);
    const [one, two] = await Promise.all([begin(ann.memory), begin(bo.memory)]);
    expect(one.nonce).not.toBe(two.nonce);
    expect(itemsOf(standIn).map(({ BY }) => BY)).toEqual(expect.arrayContaining(['1', '2']));
    await Promise.all([
      one.done({ id: '7', after: renaming().after }),
      two.done({ id: '7', after: renaming().after }),
    ]);
    expect(itemsOf(standIn).map(({ STATE }) => STATE)).toEqual(['done', 'done']);
  });

  test('left half made by one administrator is completed by another', async () => {
    const ann = await remember(standIn, 1);
    standIn.state.addFault({
      method: 'entity.item.property.add',
      after: 3,
      effect: { drop: 'before' },
    });
    await expect(ann.memory.begin(renaming())).rejects.toMatchObject({ kind: 'unreachable' });
    expect(Object.keys(storeOf(standIn).properties)).toHaveLength(3);
    const bo = await remember(standIn, 2);
    const ticket = await begin(bo.memory);
    await ticket.done({ id: '7', after: renaming().after });
    expect(await bo.memory.history()).toMatchObject([
      { state: 'done', by: { id: 2, name: 'Bo Mai' } },
    ]);
  });

  test('removed while the app was open is made again by the save after the one that noticed', async () => {
    const { memory } = await remember(standIn, 1);
    await begin(memory);
    standIn.state.world.entities.entityStores.length = 0;
    await expect(memory.begin(renaming())).rejects.toMatchObject({
      code: 'ERROR_ENTITY_NOT_FOUND',
    });
    await begin(memory);
    expect(itemsOf(standIn)).toHaveLength(1);
  });

  test('never touches the app options, which every handshake carries', async () => {
    const { memory } = await remember(standIn, 1);
    for (let count = 0; count < 5; count += 1) await begin(memory);
    expect(standIn.state.world.entities.app_options).toEqual({});
    expect(standIn.state.world.entities.user_options).toEqual({});
  });
});

describe('a save', () => {
  test('costs one request before the write and one after it', async () => {
    const { memory } = await remember(standIn, 1);
    await begin(memory);
    const from = standIn.state.calls.length;
    const ticket = await begin(memory);
    await ticket.done({ id: '7', after: renaming().after });
    expect(requestsSince(standIn, from)).toEqual(['batch 200', 'batch 200']);
  });

  test('is one item, the intent becoming the revision', async () => {
    const { memory } = await remember(standIn, 1);
    const ticket = await begin(memory);
    expect(await memory.history()).toMatchObject([{ state: 'open', ref: ticket.ref }]);
    await ticket.done({ id: '7', after: renaming().after });
    expect(await memory.history({ kind: 'digital-workplaces', id: '7' })).toEqual([
      {
        ...renaming(),
        ref: ticket.ref,
        nonce: ticket.nonce,
        state: 'done',
        by: { id: 1, name: 'Ann Lee' },
        at: '2026-11-21T12:00:00.000Z',
        isSettledLater: false,
      },
    ]);
    expect(itemsOf(standIn)).toHaveLength(1);
  });

  test('of a new record is found under its id afterwards', async () => {
    const { memory } = await remember(standIn, 1);
    const object = { kind: 'robots', id: null };
    const ticket = await begin(memory, renaming({ object, operation: 'create', before: null }));
    await ticket.done({ id: 'a/b.c', after: renaming().after });
    const [made] = await memory.history({ kind: 'robots', id: 'a/b.c' });
    expect(made).toMatchObject({ object: { kind: 'robots', id: 'a/b.c' }, before: null });
    expect(await memory.history({ kind: 'robots', id: 'A/B.C' })).toEqual([]);
  });

  test('that the portal stored differently remembers what it stored', async () => {
    const { memory } = await remember(standIn, 1);
    const ticket = await begin(memory);
    await ticket.done({ id: '7', after: { title: 'Service', typeIds: [1] } });
    expect(await memory.history()).toMatchObject([{ after: { title: 'Service' }, state: 'done' }]);
    await ticket.done({ id: '7', after: renaming().after });
    expect(await memory.history()).toMatchObject([{ after: { title: 'Support' } }]);
  });

  test('that did not happen, or that nobody can tell of, says so', async () => {
    const { memory } = await remember(standIn, 1);
    await (await begin(memory)).void();
    await (await begin(memory)).unclear({ title: 'Third', typeIds: [] });
    await (await begin(memory, renaming({ operation: 'remove', after: null }))).unclear(null);
    expect(await memory.history()).toMatchObject([
      { state: 'unclear', after: null, operation: 'remove' },
      { state: 'unclear', after: { title: 'Third' }, before: { title: 'Service' } },
      { state: 'void', after: { title: 'Support' } },
    ]);
  });

  test('keeps texts that mean something to a batch, a database or JavaScript', async () => {
    const { memory } = await remember(standIn, 1);
    const text =
      ' $result[add] 100 % & = + ? # "x" \\ \r\n\t \u0000 <b>🦊</b> \ud800 \u2028 Ж&amp; ';
    const after = { title: text, [text]: [text, { deep: text }], empty: '', zero: 0, none: null };
    const intent = renaming({
      title: text,
      reason: text,
      after,
      call: { method: 'x', params: after },
    });
    await begin(memory, intent);
    // JSON itself writes a lone surrogate as an escape; everything comes back the same.
    expect(await memory.history()).toMatchObject([intent]);
  });

  test.each([
    ['47,999 bytes', 'x', 47_999],
    ['48,000 bytes', 'x', 48_000],
    ['48,001 bytes', 'x', 48_001],
    ['200,000 bytes', 'x', 200_000],
    ['200,000 bytes of Cyrillic', 'ж', 100_000],
    ['200,000 bytes of Chinese and emoji', '字🦊', 30_000],
  ])('of %s is kept in parts below 48 kB and comes back whole', async (_, unit, count) => {
    const { memory } = await remember(standIn, 1);
    const after = { title: unit.repeat(count) };
    const ticket = await begin(memory, renaming({ after }));
    await ticket.done({ id: '7', after: { ...after, changed: true } });
    const [revision] = await memory.history();
    expect(revision?.after).toEqual({ ...after, changed: true });
    expect(revision?.isDamaged).toBeUndefined();
    const sizes = itemsOf(standIn).flatMap((values) =>
      Object.values(values).map((value) => Buffer.byteLength(value)),
    );
    expect(Math.max(...sizes)).toBeLessThan(48_000);
  });

  test('too large to remember is refused before anything is sent', async () => {
    const { memory } = await remember(standIn, 1);
    const from = standIn.state.calls.length;
    const call = memory.begin(renaming({ after: { logo: 'x'.repeat(960_000) } }));
    await expect(call).rejects.toMatchObject({ code: 'too-large-to-remember' });
    expect(requestsSince(standIn, from)).toEqual([]);
  });

  test('keeps of the call its method and parameters only', async () => {
    const { memory } = await remember(standIn, 1);
    const call = { method: 'x', params: { id: 7 }, auth: 'secret-token' };
    await begin(memory, renaming({ call }));
    expect(JSON.stringify(standIn.state.world.entities.entityStores)).not.toContain('secret-token');
  });
});
