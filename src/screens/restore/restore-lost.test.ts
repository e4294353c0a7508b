import { describe, expect, test } from 'vitest';
import type { PortalError } from '@/bitrix24/portal-error';
import { deskOf, failure, portalOfNotes, sentTo } from '@/screens/save/sample-editing';
import type { FakePortal } from '@/bitrix24/fake-portal';
import type { LostRecord } from './lost-records';
import { restoreLost, type RestoreDesk, type Restored } from './restore-lost';

const lost: readonly LostRecord[] = ['a', 'b', 'c'].map((id) => ({
  slug: 'notes',
  id,
  title: `Note ${id}`,
  values: { name: id, rows: [] },
}));

/** A portal that answers the creations in this order. */
function answering(...answers: readonly (PortalError | 'yes')[]): FakePortal {
  let at = 0;
  return portalOfNotes({
    'note.add': ({ fields }) => {
      const answer = answers[at] ?? 'yes';
      at += 1;
      if (answer !== 'yes') throw answer;
      return { result: { note: { ...Object(fields), id: 'new' } } };
    },
  });
}

function deskWith(portal: FakePortal, faults: Parameters<typeof deskOf>[1] = {}) {
  const desk = deskOf(portal, faults);
  const isThere = (error: PortalError) => error.code === 'ALREADY';
  const made: RestoreDesk = { ...desk, isThere };
  return { ...desk, made };
}

async function run(portal: FakePortal, change: { readonly stopAfter?: number } = {}) {
  const desk = deskWith(portal);
  const shown: number[] = [];
  const done = await restoreLost(async () => desk.made, lost, {
    reason: 'Restored',
    isStopped: () => shown.length >= (change.stopAfter ?? Infinity),
    show: (now) => shown.push(now.length),
  });
  return { done, shown, desk };
}

const verdicts = (done: readonly Restored[]) => done.map(({ verdict }) => verdict);

describe('lost records', () => {
  test('are made anew one after the other, each with an intent, one write and a revision', async () => {
    const portal = answering();
    const { done, shown, desk } = await run(portal);
    expect(verdicts(done)).toEqual(['restored', 'restored', 'restored']);
    expect(shown).toEqual([1, 2, 3]);
    expect(sentTo(portal)).toEqual(['write note.add', 'write note.add', 'write note.add']);
    expect(desk.intents.map(({ operation, reason }) => [operation, reason])).toEqual(
      lost.map(() => ['create', 'Restored']),
    );
    expect(desk.ends.map(([end]) => end)).toEqual(['done', 'done', 'done']);
  });

  test('that somebody else made meanwhile are told so, and the rest goes on', async () => {
    const { done, desk } = await run(answering(failure('refused', 'ALREADY')));
    expect(verdicts(done)).toEqual(['there', 'restored', 'restored']);
    expect(desk.ends.map(([end]) => end)).toEqual(['void', 'done', 'done']);
  });

  test('that the portal refuses are told with its refusal, and the next is tried', async () => {
    const { done } = await run(answering('yes', failure('refused', 'BAD')));
    expect(verdicts(done)).toEqual(['restored', 'failed', 'restored']);
    expect(done[1]?.refusal?.error.code).toBe('BAD');
  });

  test.each(['signed-out', 'forbidden', 'busy'] as const)(
    'end with a failure that every other would meet too: %s',
    async (kind) => {
      const portal = answering('yes', failure(kind));
      const { done } = await run(portal);
      expect(verdicts(done)).toEqual(['restored', 'failed', 'skipped']);
      expect(sentTo(portal)).toHaveLength(2);
    },
  );

  test('without an answer are never sent a second time, and their intent stays open', async () => {
    const portal = answering(failure('unreachable'));
    const { done, desk } = await run(portal);
    expect(verdicts(done)).toEqual(['unsure', 'skipped', 'skipped']);
    expect(sentTo(portal)).toHaveLength(1);
    expect(desk.ends).toEqual([]);
  });

  test('are not sent when no intent can be kept', async () => {
    const portal = answering();
    const { made } = deskWith(portal, { begin: failure('unreachable') });
    const done = await restoreLost(async () => made, lost, {
      reason: '',
      isStopped: () => false,
      show: () => undefined,
    });
    expect(verdicts(done)).toEqual(['failed', 'skipped', 'skipped']);
    expect(sentTo(portal)).toEqual([]);
  });

  test('are left when the person stops, and the list says which', async () => {
    const portal = answering();
    const { done } = await run(portal, { stopAfter: 1 });
    expect(verdicts(done)).toEqual(['restored', 'skipped', 'skipped']);
    expect(sentTo(portal)).toHaveLength(1);
  });
});
