import { expect, test } from 'vitest';
import { PortalError } from '@/bitrix24/portal-error';
import { editorState, openState, type EditorEvent } from './editor-state';

const lostAnswer = new PortalError({
  kind: 'unreachable',
  code: 'NETWORK_ERROR',
  said: '',
  method: 'x.update',
  requestId: '',
  status: 0,
  isWrite: true,
});

function after(...events: readonly EditorEvent[]) {
  return events.reduce(editorState, openState({ title: 'a' }));
}

const lost: readonly EditorEvent[] = [
  { type: 'review' },
  { type: 'save' },
  { type: 'lost', error: lostAnswer, sent: { title: 'b' }, ticket: null },
];

test('saving begins in the review only', () => {
  expect(after({ type: 'save' }).phase.is).toBe('editing');
  expect(after({ type: 'review' }, { type: 'save' }).phase.is).toBe('saving');
});

test('a second impatient save does nothing', () => {
  const saving = after({ type: 'review' }, { type: 'save' });
  expect(editorState(saving, { type: 'save' })).toBe(saving);
});

test('after a lost answer nobody can review and save again before the check', () => {
  expect(after(...lost, { type: 'review' }).phase.is).toBe('unknown');
  expect(after(...lost, { type: 'check' }, { type: 'review' }).phase.is).toBe('checking');
});

test('a check that found nothing saved opens the way to try again', () => {
  const state = after(...lost, { type: 'check' }, { type: 'not-saved' });
  expect(state.phase.is).toBe('editing');
  expect(state.isKnownUnsaved).toBe(true);
});

test('a check that could not be made leaves the question open', () => {
  expect(after(...lost, { type: 'check' }, { type: 'check-failed' }).phase.is).toBe('unknown');
});

test('what was saved is the new start, with the fields the portal kept', () => {
  const state = after({ type: 'saved', values: { title: 'b' }, kept: ['title'] });
  expect(state.start).toEqual({ title: 'b' });
  expect(state.kept).toEqual(['title']);
});

test('their version becomes the start once the person has seen it', () => {
  const state = after(
    { type: 'review' },
    { type: 'save' },
    { type: 'conflict', theirs: { title: 'c' } },
    { type: 'rebased', theirs: { title: 'c' } },
  );
  expect(state).toMatchObject({ phase: { is: 'editing' }, start: { title: 'c' } });
});
