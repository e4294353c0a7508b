import { expect, test } from 'vitest';
import type { Concern } from '@/entities/kind';
import { groupConcerns, rankOf } from './group-concerns';

function concern(id: string, change: Partial<Concern> = {}): Concern {
  return {
    id,
    title: `Record ${id}`,
    severity: 'warning',
    text: { key: 'concerns.http.text' },
    why: { key: 'concerns.http.why' },
    isRestorable: false,
    ...change,
  };
}

test('the same problem of several records is told once, with all records', () => {
  const groups = groupConcerns([concern('1'), concern('2'), concern('3')]);
  expect(groups.map(({ records }) => records.map(({ id }) => id))).toEqual([['1', '2', '3']]);
});

test('another text, other values, another severity or another remedy is another group', () => {
  const groups = groupConcerns([
    concern('1'),
    concern('2', { text: { key: 'concerns.logo.text' } }),
    concern('3', { text: { key: 'concerns.http.text', values: { count: 2 } } }),
    concern('4', { severity: 'danger' }),
    concern('5', { isRestorable: true }),
    concern('6'),
  ]);
  expect(groups.map(({ records }) => records.map(({ id }) => id).join())).toEqual([
    '1,6',
    '2',
    '3',
    '4',
    '5',
  ]);
});

test('danger comes before warning before info, and what can be restored at once comes first', () => {
  const told = [
    { severity: 'info', isRestorable: false },
    { severity: 'warning', isRestorable: false },
    { severity: 'warning', isRestorable: true },
    { severity: 'danger', isRestorable: false },
    { severity: 'danger', isRestorable: true },
  ] as const;
  expect(told.toSorted((a, b) => rankOf(a) - rankOf(b))).toEqual(told.toReversed());
});
