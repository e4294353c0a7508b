/** Reading and pruning revisions, and who may; real SDK, stand-in. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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

describe('history and pruning', () => {
  async function fill(count: number): Promise<void> {
    const { memory } = await remember(standIn, 1);
    const ticket = await begin(memory);
    await ticket.done({ id: '7', after: renaming().after });
    const store = storeOf(standIn);
    const [first] = store.items;
    if (first === undefined) throw new Error('Nothing was stored.');
    for (let at = 1; at < count; at += 1) {
      const values = { ...first.PROPERTY_VALUES, NONCE: `old.${at}`, TITLE: `"No ${at}"` };
      store.items.push({ ...first, ID: first.ID + at, PROPERTY_VALUES: values });
    }
    standIn.state.world.lastIds['entityItems'] = first.ID + count;
  }

  test('2,000 revisions are read in two requests, newest first', async () => {
    await fill(2000);
    const { memory } = await remember(standIn, 1);
    const from = standIn.state.calls.length;
    const all = await memory.history();
    expect(requestsSince(standIn, from)).toEqual(['entity.item.get 200', 'batch 200']);
    const refs = all.map(({ ref }) => Number(ref));
    expect(refs).toHaveLength(2000);
    expect(refs).toEqual(refs.toSorted((a, b) => b - a));
    expect(all[0]).toMatchObject({ title: 'No 1999', state: 'done', by: { id: 1 } });
  });

  test('pruning keeps the newest and the open ones, of this object only', async () => {
    await fill(130);
    const { memory } = await remember(standIn, 1);
    const items = storeOf(standIn).items;
    const oldest = items[0];
    const foreign = items[1];
    if (oldest === undefined || foreign === undefined) throw new Error('Nothing was stored.');
    oldest.PROPERTY_VALUES['STATE'] = 'open';
    foreign.PROPERTY_VALUES['OBJECT'] = 'digital-workplaces/8';
    await memory.prune({ kind: 'digital-workplaces', id: '7' }, 20);
    const left = storeOf(standIn).items.map(({ ID }) => ID);
    expect(left).toHaveLength(22);
    expect(left.slice(0, 2)).toEqual([oldest.ID, foreign.ID]);
    expect(left.at(-1)).toBe(oldest.ID + 129);
    expect(left[2]).toBe(oldest.ID + 110);
  });

  test('two people may prune at once', async () => {
    await fill(60);
    const ann = await remember(standIn, 1);
    const bo = await remember(standIn, 2);
    const object = { kind: 'digital-workplaces', id: '7' };
    await Promise.all([ann.memory.prune(object, 20), bo.memory.prune(object, 20)]);
    expect(storeOf(standIn).items).toHaveLength(20);
  });
});

describe('somebody without the right or the scope', () => {
  test('without the scope the app is told, reads nothing and writes nothing', async () => {
    standIn.state.world.scopes = ['crm'];
    const { memory } = await remember(standIn, 1);
    expect(memory).toMatchObject({ off: 'no-scope', canWrite: false, me: { id: 1 } });
    const from = standIn.state.calls.length;
    expect(await memory.begin(renaming())).toBeNull();
    expect(await memory.history()).toEqual([]);
    expect(await memory.unsettled()).toEqual([]);
    await memory.prune({ kind: 'x', id: '1' }, 1);
    expect(requestsSince(standIn, from)).toEqual([]);
  });

  test('an employee reads what administrators kept and writes nothing', async () => {
    const before = await remember(standIn, 5);
    expect(before.memory).toMatchObject({ off: 'no-right', canWrite: false });
    const ann = await remember(standIn, 1);
    await begin(ann.memory);
    const { memory } = await remember(standIn, 5);
    expect(memory).toMatchObject({ off: null, canWrite: false, me: { id: 5, name: 'Cy Oak' } });
    expect(await memory.history()).toMatchObject([{ title: 'Service', by: { id: 1 } }]);
    expect(await memory.begin(renaming())).toBeNull();
    expect(await memory.unsettled()).toEqual([]);
    await memory.prune({ kind: 'digital-workplaces', id: '7' }, 0);
    expect(itemsOf(standIn)).toHaveLength(1);
  });

  test('an employee who would write into the storage is refused by the portal itself', async () => {
    const ann = await remember(standIn, 1);
    await begin(ann.memory);
    const { portal } = await remember(standIn, 5);
    const add = portal.write({
      method: 'entity.item.add',
      params: { ENTITY: 'studio_rev', NAME: 'x' },
    });
    await expect(add).rejects.toMatchObject({ kind: 'forbidden', reason: 'right' });
  });
});
