/** Twins, damaged items and both dialects of the portal; real SDK, stand-in. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startPortal, type RunningPortal } from '../portal/server.ts';
import { leaveFrame } from './frame-in-node.ts';
import { begin, itemsOf, noon, people, remember, renaming, storeOf } from './memory-for-test.ts';

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

describe('a request the browser sent twice on its own', () => {
  function double(): void {
    const { items } = storeOf(standIn);
    const last = items.at(-1);
    if (last === undefined) throw new Error('Nothing was stored.');
    standIn.state.world.lastIds['entityItems'] = last.ID + 1;
    items.push({ ...structuredClone(last), ID: last.ID + 1 });
  }

  test('is one revision, and done takes the twin away', async () => {
    const { memory } = await remembering();
    const ticket = await begin(memory);
    double();
    expect(await memory.history()).toHaveLength(2);
    await ticket.done(done);
    expect(itemsOf(standIn).map(({ STATE }) => STATE)).toEqual(['done', 'done']);
  });

  test('after the save was done is still one revision, and pruned first', async () => {
    const { memory } = await remembering();
    double();
    Object.assign(storeOf(standIn).items[1]?.PROPERTY_VALUES ?? {}, { STATE: 'void', LATER: 'Y' });
    expect(await memory.history()).toMatchObject([{ state: 'done' }]);
    await memory.prune({ kind: 'digital-workplaces', id: '7' }, 20);
    expect(itemsOf(standIn).map(({ STATE }) => STATE)).toEqual(['done']);
  });
});

describe('a damaged item', () => {
  test.each([
    ['a missing part', { DATA02: '' }],
    ['a part of another time', { DATA01: '|{"v":1}|' }],
    ['a part that was cut', { DATA01: '|{"v"' }],
    ['no count of parts', { PART: '' }],
    ['an unknown state', { STATE: 'perhaps' }],
    ['an unknown operation', { OP: 'drop table' }],
    ['no nonce', { NONCE: '' }],
    ['an object that is not its own', { OBJECT: '%E0%A4%A/x' }],
    ['a damaged addition', { AFTERPART: '2.1.9-x' }],
  ])('with %s is shown as damaged, beside the others', async (_, change) => {
    const { memory } = await remembering();
    const after = { title: 'x'.repeat(60_000) };
    await (await begin(memory, renaming({ after }))).done({ id: '7', after });
    Object.assign(storeOf(standIn).items[1]?.PROPERTY_VALUES ?? {}, change);
    const [damaged, whole, ...others] = await memory.history();
    expect(others).toEqual([]);
    expect(damaged).toMatchObject({
      isDamaged: true,
      by: { id: 1, name: 'Ann Lee' },
      title: 'Service',
    });
    expect(whole).toMatchObject({ ...renaming(), state: 'done' });
    expect(whole?.isDamaged).toBeUndefined();
  });

  test('that nobody of us wrote does not stop the others from being read', async () => {
    const { memory } = await remembering();
    storeOf(standIn).items.push({
      ID: 900,
      NAME: 'x',
      PROPERTY_VALUES: { AT: 'yesterday', BY: '-1', BYNAME: '{', TITLE: '[]' },
      DATE_CREATE: 'never',
      CREATED_BY: 2,
    });
    expect(await memory.history()).toMatchObject([
      { ref: '900', isDamaged: true, title: '', by: { id: 2, name: '' }, state: 'unclear' },
      { state: 'done' },
    ]);
  });

  test('left open is ended as unclear, because nothing is there to compare with', async () => {
    const { memory } = await remembering();
    await begin(memory);
    Object.assign(storeOf(standIn).items[1]?.PROPERTY_VALUES ?? {}, { DATA01: '' });
    const bo = await remember(standIn, 2, { clock: () => noon + 200_000 });
    expect(await bo.memory.unsettled()).toEqual([]);
    expect(itemsOf(standIn).map(({ STATE }) => STATE)).toEqual(['done', 'unclear']);
  });
});

test.each(['observed', 'documented'] as const)(
  'the %s portal is enough for all of it',
  async (dialect) => {
    standIn.state.setDialect(dialect);
    try {
      const { memory } = await remembering();
      const employee = await remember(standIn, 5);
      expect(await employee.memory.history()).toMatchObject([{ state: 'done' }]);
      await (await begin(memory)).unclear({ title: 'Third' });
      await memory.prune({ kind: 'digital-workplaces', id: '7' }, 1);
      expect(await memory.history()).toMatchObject([
        { state: 'unclear', after: { title: 'Third' } },
      ]);
    } finally {
      standIn.state.setDialect('observed');
    }
  },
);
