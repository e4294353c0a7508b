import { describe, expect, test } from 'vitest';
import { check, settle, type Found } from './check';
import { deskOf, failure, portalOfNotes, sampleEditing, sentTo, start } from './sample-editing';
import { save, type Attempt } from './save';

const update: Attempt = {
  id: '5',
  start,
  values: { name: ' new ', rows: [1] },
  context: null,
  reason: '',
};
const creation: Attempt = { ...update, id: null, start: null };
const holding = (name: string) =>
  portalOfNotes({ 'note.get': { result: { note: { id: '5', name, rows: [1] } } } });

describe('after a lost answer of an update a check', () => {
  test('finds it done when the portal has what was sent', async () => {
    const portal = holding('new');
    expect(await check(deskOf(portal), update)).toEqual({
      is: 'done',
      id: '5',
      values: { name: 'new', rows: [1] },
    });
    expect(sentTo(portal)).toEqual(['read note.get']);
  });

  test('finds it not done when the portal has what the form began with', async () => {
    expect(await check(deskOf(holding('old')), update)).toEqual({ is: 'not-done' });
  });

  test('cannot tell when the record is neither', async () => {
    expect(await check(deskOf(holding('theirs')), update)).toEqual({
      is: 'other',
      theirs: { name: 'theirs', rows: [1] },
    });
  });

  test('finds the record gone', async () => {
    const portal = portalOfNotes({ 'note.get': failure('missing', 'NOT_FOUND', 'note.get') });
    expect(await check(deskOf(portal), update)).toEqual({ is: 'gone' });
  });

  test.each(['unreachable', 'busy', 'garbled', 'forbidden'] as const)(
    'that fails as %s leaves the question open',
    async (kind) => {
      const error = failure(kind, 'CODE', 'note.get');
      const portal = portalOfNotes({ 'note.get': error });
      expect(await check(deskOf(portal), update)).toEqual({ is: 'failed', error });
    },
  );
});

describe('after a lost answer of a creation a check', () => {
  test('finds the record that was made', async () => {
    const portal = portalOfNotes({ 'note.find': { result: '6' } });
    expect(await check(deskOf(portal), creation)).toEqual({
      is: 'done',
      id: '6',
      values: { name: 'new', rows: [1] },
    });
    expect(sentTo(portal)).toEqual(['read note.find']);
  });

  test('finds nothing', async () => {
    const portal = portalOfNotes({ 'note.find': { result: null } });
    expect(await check(deskOf(portal), creation)).toEqual({ is: 'not-done' });
  });
});

test('a write that was cut after the portal did it is sent once, and the check finds it done', async () => {
  const stored = { name: 'old' };
  const portal = portalOfNotes({
    'note.get': () => ({ result: { note: { id: '5', name: stored.name, rows: [1] } } }),
    'note.update': () => {
      stored.name = 'new';
      return failure('unreachable', 'NETWORK_ERROR');
    },
  });
  const desk = deskOf(portal);
  expect((await save(desk, update)).is).toBe('unknown');
  expect((await check(desk, update)).is).toBe('done');
  expect(sentTo(portal)).toEqual(['read note.get', 'write note.update', 'read note.get']);
});

describe('what a check found is written down', () => {
  test.each<[Found, readonly unknown[]]>([
    [{ is: 'done', id: '5', values: start }, [['done', { id: '5', after: start }]]],
    [{ is: 'not-done' }, [['void', null]]],
    [{ is: 'other', theirs: start }, [['unclear', start]]],
    [{ is: 'gone' }, [['unclear', null]]],
    [{ is: 'failed', error: failure('busy') }, []],
  ])('%j', async (found, ends) => {
    const desk = deskOf(portalOfNotes({ 'note.update': failure('unreachable') }));
    const outcome = await save(desk, update);
    if (outcome.is !== 'unknown') throw new Error('The answer was not lost.');
    await settle(outcome.ticket, found);
    expect(desk.ends).toEqual(ends);
  });

  test('and when that fails, nobody is told: the next opening will ask again', async () => {
    const portal = portalOfNotes({ 'note.update': failure('unreachable') });
    const outcome = await save(deskOf(portal, { end: failure('busy') }), update);
    if (outcome.is !== 'unknown') throw new Error('The answer was not lost.');
    for (const is of ['not-done', 'gone'] as const) {
      await expect(settle(outcome.ticket, { is })).resolves.toBeUndefined();
    }
  });
});

describe('a kind whose settings the portal does not show', () => {
  const remembered = { ...sampleEditing, isRemembered: true } as const;

  test('cannot tell whether an update happened, whatever the memory says', async () => {
    const portal = portalOfNotes();
    const attempt = { id: '5', start, values: { ...start, name: 'new' }, context: null };
    expect(await check({ portal, editing: remembered }, attempt)).toEqual({
      is: 'untold',
      sent: { ...start, name: 'new' },
    });
  });

  test('writes the doubt down with what was sent', async () => {
    const desk = deskOf(portalOfNotes());
    const ticket = await desk.journal?.begin({
      object: { kind: 'notes', id: '5' },
      operation: 'update',
      title: 'new',
      before: start,
      after: { ...start, name: 'new' },
      call: { method: 'note.update', params: {} },
      reason: '',
    });
    await settle(ticket ?? null, { is: 'untold', sent: { ...start, name: 'new' } });
    expect(desk.ends).toEqual([['unclear', { ...start, name: 'new' }]]);
  });

  test('still tells whether a creation happened: its code is there or not', async () => {
    const portal = portalOfNotes({ 'note.find': { result: '6' } });
    const attempt = { id: null, start: null, values: { ...start, name: 'new' }, context: null };
    expect(await check({ portal, editing: remembered }, attempt)).toMatchObject({
      is: 'done',
      id: '6',
    });
  });
});
