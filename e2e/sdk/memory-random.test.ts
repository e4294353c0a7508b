/** Two people, random saves, lost answers and killed pages: each write has one revision, and only writes have one. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Memory } from '@/memory/memory';
import { startPortal, type RunningPortal } from '../portal/server.ts';
import { leaveFrame } from './frame-in-node.ts';
import { browser, itemsOf, noon, people, remember, renaming } from './memory-for-test.ts';

let standIn: RunningPortal;

beforeAll(async () => {
  standIn = await startPortal({ port: 0, appUrl: 'http://app.example/index.html' });
});
afterAll(async () => {
  leaveFrame();
  await standIn.close();
});

const fault = fc.constantFrom(null, 'before', 'after');

const step = fc.record({
  who: fc.constantFrom(1, 2),
  losesBegin: fault,
  losesWord: fault,
  /** What the write itself did, known to the test only. */
  isWritten: fc.boolean(),
  /** Where the page is killed; `never` lets the save say its word. */
  killed: fc.constantFrom('never', 'never', 'after-begin', 'after-write'),
  isSettledByOther: fc.boolean(),
});

function lose(method: string, drop: string | null): void {
  if (drop !== null) standIn.state.addFault({ method, effect: { drop } });
}

test('no revision is lost, doubled or made up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      standIn.state.setWorld({ entities: structuredClone(people) });
      const pages = new Map([1, 2].map((id) => [id, browser()]));
      const written = new Set<string>();
      let now = noon;

      async function settle(memory: Memory): Promise<void> {
        for (const { revision, ticket } of await memory.unsettled()) {
          if (written.has(revision.reason)) await ticket.done({ id: '7', after: revision.after });
          else await ticket.void();
        }
      }

      for (const [
        at,
        { who, losesBegin, losesWord, isWritten, killed, isSettledByOther },
      ] of steps.entries()) {
        const reason = `save ${at}`;
        const page = pages.get(who)?.openPage();
        if (page === undefined) throw new Error('There is no such person.');
        const options = { page, clock: () => now };
        const { memory } = await remember(standIn, who, options);
        lose('entity.item.add', losesBegin);
        // A begin that failed is a save that stopped.
        const ticket = await memory.begin(renaming({ reason })).catch(() => null);
        standIn.state.clearFaults();
        if (ticket !== null && killed !== 'after-begin') {
          if (isWritten) written.add(reason);
          if (killed === 'never') {
            if (isSettledByOther) {
              const other = await remember(standIn, 3 - who, { clock: () => now + 200_000 });
              await settle(other.memory);
            }
            lose('entity.item.update', losesWord);
            const word = isWritten
              ? ticket.done({ id: '7', after: renaming().after })
              : ticket.void();
            await word.catch(() => undefined);
            standIn.state.clearFaults();
          }
        }
        pages.get(who)?.living.delete(page.id);
        now += 1_000;
      }

      now += 200_000;
      const last = await remember(standIn, 1, { clock: () => now });
      await settle(last.memory);
      expect(await last.memory.unsettled()).toEqual([]);
      const history = await last.memory.history();
      expect(history.every((revision) => revision.isDamaged === undefined)).toBe(true);
      const done = history.filter(({ state }) => state === 'done').map(({ reason }) => reason);
      expect(done.toSorted()).toEqual([...written].toSorted());
      const rest = history.filter(({ state }) => state !== 'done');
      expect(rest.every(({ state }) => state === 'void')).toBe(true);
      const hasStore = standIn.state.world.entities.entityStores.length > 0;
      const nonces = hasStore ? itemsOf(standIn).map(({ NONCE }) => NONCE) : [];
      expect(new Set(nonces).size).toBe(nonces.length);
      expect(nonces.length).toBeLessThanOrEqual(steps.length);
    }),
    { numRuns: 40 },
  );
}, 60_000);
