import { expect, test } from 'vitest';
import type { Revision } from '@/memory/memory';
import { isSame } from '@/screens/save/changes';
import { everything, fitting, peopleOf, touchedFields } from './filter';

const now = Date.parse('2026-11-21T12:00:00Z');

function revision(change: Partial<Revision>): Revision {
  return {
    ref: '1',
    nonce: 'n',
    object: { kind: 'robots', id: 'a' },
    operation: 'update',
    title: 'A',
    before: { title: 'a', rows: [1] },
    after: { title: 'b', rows: [1] },
    call: { method: 'x', params: {} },
    reason: '',
    state: 'done',
    by: { id: 1, name: 'Ann' },
    at: '2026-11-21T11:00:00Z',
    isSettledLater: false,
    ...change,
  };
}

const all = [
  revision({ ref: '3' }),
  revision({ ref: '2', by: { id: 2, name: 'Bo' }, at: '2026-11-19T11:00:00Z' }),
  revision({ ref: '1', object: { kind: 'flows', id: '9' }, at: '2026-10-01T11:00:00Z' }),
];

test.each([
  [everything, ['3', '2', '1']],
  [{ ...everything, person: '2' }, ['2']],
  [{ ...everything, kind: 'flows' }, ['1']],
  [{ ...everything, span: 'day' as const }, ['3']],
  [{ ...everything, span: 'week' as const }, ['3', '2']],
  [{ ...everything, span: 'month' as const, person: '1' }, ['3']],
])('filter %j leaves %j', (filter, refs) => {
  expect(fitting(all, filter, now).map(({ ref }) => ref)).toEqual(refs);
});

test('everybody appears once, by name', () => {
  expect(peopleOf(all)).toEqual([
    { id: '1', name: 'Ann' },
    { id: '2', name: 'Bo' },
  ]);
});

test('touched fields are those that differ; all fields when the record came or went', () => {
  expect(touchedFields(revision({}), isSame)).toEqual(['title']);
  expect(touchedFields(revision({ before: null }), isSame)).toEqual(['title', 'rows']);
  expect(touchedFields(revision({ after: null }), isSame)).toEqual(['title', 'rows']);
});
