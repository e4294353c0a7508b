import { describe, expect, test } from 'vitest';
import { isPortalError } from '@/bitrix24/portal-error';
import { deskOf, failure, portalOfNotes, sampleEditing, sentTo, start } from './sample-editing';
import { callFor, save, type Attempt } from './save';

const update: Attempt = {
  id: '5',
  start,
  values: { name: 'new', rows: [1] },
  context: null,
  reason: 'tidy up',
};
const creation: Attempt = { ...update, id: null, start: null };
const readAndWrite = ['read note.get', 'write note.update'];

describe('the call of a save', () => {
  test('of an existing record holds only what changed', () => {
    expect(callFor(sampleEditing, update)?.params).toEqual({ id: '5', fields: { name: 'new' } });
    const rows = { ...update, values: { name: 'old', rows: [] } };
    expect(callFor(sampleEditing, rows)?.params).toEqual({ id: '5', fields: { rows: [] } });
  });

  test('does not exist when nothing changed', () => {
    expect(callFor(sampleEditing, { ...update, values: start })).toBeNull();
  });

  test('of a new record is its creation', () => {
    expect(callFor(sampleEditing, creation)?.method).toBe('note.add');
  });
});

describe('a person saves a change', () => {
  test('it is read afresh, noted, written once, and noted as done', async () => {
    const portal = portalOfNotes();
    const desk = deskOf(portal);
    expect(await save(desk, update)).toEqual({
      is: 'saved',
      id: '5',
      values: { name: 'new', rows: [1] },
      kept: [],
      isRevisionLate: false,
    });
    expect(sentTo(portal)).toEqual(readAndWrite);
    expect(desk.intents).toEqual([
      {
        object: { kind: 'notes', id: '5' },
        operation: 'update',
        title: 'new',
        before: start,
        after: { name: 'new', rows: [1] },
        call: { method: 'note.update', params: { id: '5', fields: { name: 'new' } } },
        reason: 'tidy up',
      },
    ]);
    expect(desk.ends).toEqual([['done', { id: '5', after: { name: 'new', rows: [1] } }]]);
  });

  test('without a journal it is saved all the same', async () => {
    const portal = portalOfNotes();
    const outcome = await save({ ...deskOf(portal), journal: null }, update);
    expect(outcome.is).toBe('saved');
    expect(sentTo(portal)).toEqual(readAndWrite);
  });

  test('with nothing changed nothing is written and nothing noted', async () => {
    const portal = portalOfNotes();
    const desk = deskOf(portal);
    expect(await save(desk, { ...update, values: start })).toMatchObject({ is: 'saved', kept: [] });
    expect(sentTo(portal)).toEqual(['read note.get']);
    expect(desk.intents).toEqual([]);
  });

  test('blanks around the old name are no change', async () => {
    const portal = portalOfNotes();
    await save(deskOf(portal), { ...update, values: { name: ' old ', rows: [1] } });
    expect(sentTo(portal)).toEqual(['read note.get']);
  });

  test('blanks that the portal trims do not count as kept', async () => {
    const portal = portalOfNotes();
    const outcome = await save(deskOf(portal), { ...update, values: { name: ' new ', rows: [1] } });
    expect(outcome).toMatchObject({ is: 'saved', kept: [], values: { name: 'new' } });
  });
});

describe('somebody else changed the record in between', () => {
  test('both versions are shown and nothing is sent', async () => {
    const note = { id: '5', name: 'theirs', rows: [1] };
    const portal = portalOfNotes({ 'note.get': { result: { note } } });
    const desk = deskOf(portal);
    expect(await save(desk, update)).toEqual({
      is: 'conflict',
      theirs: { name: 'theirs', rows: [1] },
    });
    expect(sentTo(portal)).toEqual(['read note.get']);
    expect(desk.intents).toEqual([]);
  });

  test('a change of a field that I did not touch is a conflict too', async () => {
    const note = { id: '5', name: 'old', rows: [] };
    const portal = portalOfNotes({ 'note.get': { result: { note } } });
    expect((await save(deskOf(portal), update)).is).toBe('conflict');
  });
});

describe('the portal answers 200 and keeps the old value', () => {
  test('the fields it kept are named', async () => {
    const note = { id: '5', name: 'old', rows: [1] };
    const portal = portalOfNotes({ 'note.update': { result: { note } } });
    const desk = deskOf(portal);
    expect(await save(desk, update)).toMatchObject({ is: 'saved', kept: ['name'], values: start });
    expect(desk.ends).toEqual([['done', { id: '5', after: start }]]);
  });

  test('a half that was kept is told apart from the half that was saved', async () => {
    const note = { id: '5', name: 'new', rows: [1] };
    const portal = portalOfNotes({ 'note.update': { result: { note } } });
    const both = { ...update, values: { name: 'new', rows: [] } };
    expect(await save(deskOf(portal), both)).toMatchObject({ is: 'saved', kept: ['rows'] });
  });
});

describe('the fresh read fails', () => {
  test.each(['missing', 'forbidden', 'unreachable', 'busy', 'garbled', 'signed-out'] as const)(
    'as %s: the save has failed for certain, and nothing was sent',
    async (kind) => {
      const error = failure(kind, 'CODE', 'note.get');
      const portal = portalOfNotes({ 'note.get': error });
      const desk = deskOf(portal);
      expect(await save(desk, update)).toEqual({ is: 'failed', error });
      expect(sentTo(portal)).toEqual(['read note.get']);
      expect(desk.intents).toEqual([]);
    },
  );

  test('with an unreadable record: failed, nothing was sent', async () => {
    const portal = portalOfNotes({ 'note.get': { result: { note: null } } });
    expect(await save(deskOf(portal), update)).toMatchObject({
      is: 'failed',
      error: { kind: 'garbled' },
    });
    expect(sentTo(portal)).toEqual(['read note.get']);
  });
});

describe('the write fails', () => {
  test.each(['refused', 'forbidden', 'missing', 'busy', 'garbled'] as const)(
    'as %s: it was not done, and its note is taken back',
    async (kind) => {
      const error = failure(kind);
      const portal = portalOfNotes({ 'note.update': error });
      const desk = deskOf(portal);
      expect(await save(desk, update)).toEqual({ is: 'failed', error });
      expect(sentTo(portal)).toEqual(readAndWrite);
      expect(desk.ends).toEqual([['void', null]]);
    },
  );

  test('as signed-out: it was not done, and its note waits for the next opening', async () => {
    const error = failure('signed-out');
    const desk = deskOf(portalOfNotes({ 'note.update': error }));
    expect(await save(desk, update)).toEqual({ is: 'failed', error });
    expect(desk.ends).toEqual([]);
  });

  test.each(['unreachable'] as const)(
    'as %s: nobody knows, it is never sent a second time, and its note stays open',
    async (kind) => {
      const error = failure(kind);
      const portal = portalOfNotes({ 'note.update': error });
      const desk = deskOf(portal);
      const outcome = await save(desk, update);
      expect(outcome).toMatchObject({ is: 'unknown', error, ticket: { ref: '1' } });
      expect(sentTo(portal)).toEqual(readAndWrite);
      expect(desk.ends).toEqual([]);
    },
  );

  test('with an answer that cannot be read: unknown, although it was a 200', async () => {
    const portal = portalOfNotes({ 'note.update': { result: true } });
    const desk = deskOf(portal);
    expect(await save(desk, update)).toMatchObject({ is: 'unknown', error: { kind: 'garbled' } });
    expect(sentTo(portal)).toEqual(readAndWrite);
    expect(desk.ends).toEqual([]);
  });
});

describe('the journal fails', () => {
  test('before the write: nothing is sent', async () => {
    const portal = portalOfNotes();
    const begin = failure('refused', 'ERROR_CORE', 'entity.item.add');
    expect(await save(deskOf(portal, { begin }), update)).toEqual({
      is: 'no-journal',
      error: begin,
    });
    expect(sentTo(portal)).toEqual(['read note.get']);
  });

  test('after the write: it is saved, its revision comes later', async () => {
    const portal = portalOfNotes();
    const outcome = await save(deskOf(portal, { end: failure('busy') }), update);
    expect(outcome).toMatchObject({ is: 'saved', isRevisionLate: true });
  });

  test('after a refusal: the refusal is what the person hears', async () => {
    const error = failure('refused');
    const portal = portalOfNotes({ 'note.update': error });
    expect(await save(deskOf(portal, { end: failure('busy') }), update)).toEqual({
      is: 'failed',
      error,
    });
  });
});

describe('a person creates a record', () => {
  test('it is written once, without a read, and answers its id', async () => {
    const portal = portalOfNotes();
    const desk = deskOf(portal);
    expect(await save(desk, creation)).toMatchObject({ is: 'saved', id: '6', kept: [] });
    expect(sentTo(portal)).toEqual(['write note.add']);
    expect(desk.intents).toMatchObject([
      { object: { kind: 'notes', id: null }, operation: 'create', title: 'new', before: null },
    ]);
    expect(desk.ends).toMatchObject([['done', { id: '6' }]]);
  });

  test('a lost answer is unknown and the creation is not repeated', async () => {
    const portal = portalOfNotes({
      'note.add': failure('unreachable', 'NETWORK_ERROR', 'note.add'),
    });
    expect(await save(deskOf(portal), creation)).toMatchObject({ is: 'unknown' });
    expect(sentTo(portal)).toEqual(['write note.add']);
  });

  test('a refusal is a failure and nothing is repeated', async () => {
    const portal = portalOfNotes({ 'note.add': failure('refused') });
    expect(await save(deskOf(portal), creation)).toMatchObject({ is: 'failed' });
    expect(sentTo(portal)).toEqual(['write note.add']);
  });
});

test('a fault of our own is no outcome: it is thrown on', async () => {
  const editing = {
    ...sampleEditing,
    read: async () => {
      throw new TypeError('a bug');
    },
  };
  const attempt = save({ ...deskOf(portalOfNotes()), editing }, update);
  const error = await attempt.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(TypeError);
  expect(isPortalError(error)).toBe(false);
});

describe('a kind whose settings the portal does not show', () => {
  const editing = { ...sampleEditing, isRemembered: true } as const;
  const attempt = {
    id: '5',
    start: { ...start, name: 'saved a moment ago' },
    values: { ...start, name: 'new' },
    context: null,
    reason: '',
  };

  test('is saved without a journal although nothing remembers the save before', async () => {
    const portal = portalOfNotes();
    const outcome = await save({ portal, slug: 'notes', editing, journal: null }, attempt);
    expect(outcome).toMatchObject({ is: 'saved' });
  });

  test('stops with a journal when somebody else saved in between', async () => {
    const desk = { ...deskOf(portalOfNotes()), editing };
    expect(await save(desk, attempt)).toMatchObject({ is: 'conflict', theirs: start });
  });
});
