import { describe, expect, test } from 'vitest';
import { deskOf, failure, portalOfNotes, sentTo, start } from '@/screens/save/sample-editing';
import { isGone, remove, type RemovalAttempt } from './remove';

const free: RemovalAttempt = { id: '5', start, unblock: null, reason: 'unused' };
const blocked: RemovalAttempt = { ...free, unblock: { name: 'old', rows: [] } };
const unblocking = ['read note.get', 'write note.update'];

describe('a person deletes a record that nothing blocks', () => {
  test('it is read afresh, noted, deleted once, and noted as done', async () => {
    const portal = portalOfNotes();
    const desk = deskOf(portal);
    expect(await remove(desk, free)).toEqual({ is: 'removed' });
    expect(sentTo(portal)).toEqual(['read note.get', 'write note.delete']);
    expect(desk.intents).toEqual([
      {
        object: { kind: 'notes', id: '5' },
        operation: 'remove',
        title: 'old',
        before: start,
        after: null,
        call: { method: 'note.delete', params: { id: '5' } },
        reason: 'unused',
      },
    ]);
    expect(desk.ends).toEqual([['done', { id: '5', after: null }]]);
  });

  test('that somebody changed meanwhile: nothing is sent', async () => {
    const note = { id: '5', name: 'theirs', rows: [1] };
    const portal = portalOfNotes({ 'note.get': { result: { note } } });
    expect(await remove(deskOf(portal), free)).toEqual({ is: 'conflict' });
    expect(sentTo(portal)).toEqual(['read note.get']);
  });

  test('that is gone already: what was wanted is the case', async () => {
    const portal = portalOfNotes({ 'note.get': failure('missing', 'NOT_FOUND', 'note.get') });
    const desk = deskOf(portal);
    expect(await remove(desk, free)).toEqual({ is: 'removed' });
    expect(sentTo(portal)).toEqual(['read note.get']);
    expect(desk.intents).toEqual([]);
  });

  test.each(['unreachable', 'garbled', 'busy', 'forbidden'] as const)(
    'whose fresh read fails as %s: failed for certain, nothing is sent',
    async (kind) => {
      const error = failure(kind, 'CODE', 'note.get');
      const portal = portalOfNotes({ 'note.get': error });
      expect(await remove(deskOf(portal), free)).toEqual({ is: 'failed', error, step: 'remove' });
      expect(sentTo(portal)).toEqual(['read note.get']);
    },
  );

  test.each(['refused', 'forbidden', 'busy', 'garbled'] as const)(
    'and the portal answers %s: failed, its note is taken back',
    async (kind) => {
      const error = failure(kind, 'HAS_BOUND_TYPES', 'note.delete');
      const portal = portalOfNotes({ 'note.delete': error });
      const desk = deskOf(portal);
      expect(await remove(desk, free)).toEqual({ is: 'failed', error, step: 'remove' });
      expect(desk.ends).toEqual([['void', null]]);
    },
  );

  test.each(['unreachable'] as const)(
    'and the answer is %s: unknown, never sent a second time, its note stays open',
    async (kind) => {
      const error = failure(kind, 'NETWORK_ERROR', 'note.delete');
      const portal = portalOfNotes({ 'note.delete': error });
      const desk = deskOf(portal);
      const outcome = await remove(desk, free);
      expect(outcome).toMatchObject({ is: 'unknown', error, step: 'remove', ticket: { ref: '1' } });
      expect(sentTo(portal)).toEqual(['read note.get', 'write note.delete']);
      expect(desk.ends).toEqual([]);
    },
  );

  test('and the journal cannot be written: nothing is deleted', async () => {
    const portal = portalOfNotes();
    const begin = failure('busy', 'QUERY_LIMIT_EXCEEDED', 'entity.item.add');
    expect(await remove(deskOf(portal, { begin }), free)).toEqual({
      is: 'no-journal',
      error: begin,
    });
    expect(sentTo(portal)).toEqual(['read note.get']);
  });

  test('without a journal it is deleted all the same', async () => {
    const portal = portalOfNotes();
    expect(await remove({ ...deskOf(portal), journal: null }, free)).toEqual({ is: 'removed' });
    expect(sentTo(portal)).toEqual(['read note.get', 'write note.delete']);
  });
});

describe('a person deletes a record that must be emptied first', () => {
  test('it is emptied, then deleted, each once and each noted', async () => {
    const portal = portalOfNotes();
    const desk = deskOf(portal);
    expect(await remove(desk, blocked)).toEqual({ is: 'removed' });
    expect(sentTo(portal)).toEqual([...unblocking, 'write note.delete']);
    expect(portal.calls[1]?.params).toEqual({ id: '5', fields: { rows: [] } });
    expect(desk.intents.map(({ operation }) => operation)).toEqual(['update', 'remove']);
    expect(desk.ends.map(([end]) => end)).toEqual(['done', 'done']);
  });

  test('that somebody changed meanwhile: nothing is sent', async () => {
    const note = { id: '5', name: 'old', rows: [1, 2] };
    const portal = portalOfNotes({ 'note.get': { result: { note } } });
    expect(await remove(deskOf(portal), blocked)).toEqual({ is: 'conflict' });
    expect(sentTo(portal)).toEqual(['read note.get']);
  });

  test('and the portal answers 200 without emptying it: it is not deleted', async () => {
    const note = { id: '5', ...start };
    const portal = portalOfNotes({ 'note.update': { result: { note } } });
    expect(await remove(deskOf(portal), blocked)).toEqual({ is: 'still-blocked' });
    expect(sentTo(portal)).toEqual(unblocking);
  });

  test('and the emptying is refused: it is not deleted', async () => {
    const error = failure('forbidden', 'ACCESS_DENIED');
    const portal = portalOfNotes({ 'note.update': error });
    expect(await remove(deskOf(portal), blocked)).toMatchObject({
      is: 'failed',
      error,
      step: 'unblock',
    });
    expect(sentTo(portal)).toEqual(unblocking);
  });

  test('and the answer to the emptying is lost: unknown, and it is not deleted', async () => {
    const portal = portalOfNotes({ 'note.update': failure('unreachable') });
    expect(await remove(deskOf(portal), blocked)).toMatchObject({ is: 'unknown', step: 'unblock' });
    expect(sentTo(portal)).toEqual(unblocking);
  });

  test('that is gone already: what was wanted is the case', async () => {
    const portal = portalOfNotes({ 'note.get': failure('missing', 'NOT_FOUND', 'note.get') });
    expect(await remove(deskOf(portal), blocked)).toEqual({ is: 'removed' });
    expect(sentTo(portal)).toEqual(['read note.get']);
  });
});

describe('after a lost answer to a removal', () => {
  test('a record that can be read is still there', async () => {
    expect(await isGone(deskOf(portalOfNotes()), '5')).toBe(false);
  });

  test('a record that is missing is gone', async () => {
    const portal = portalOfNotes({ 'note.get': failure('missing', 'NOT_FOUND', 'note.get') });
    expect(await isGone(deskOf(portal), '5')).toBe(true);
  });

  test('a failing read decides nothing', async () => {
    const error = failure('unreachable', 'NETWORK_ERROR', 'note.get');
    await expect(isGone(deskOf(portalOfNotes({ 'note.get': error })), '5')).rejects.toBe(error);
  });
});
