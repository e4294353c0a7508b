import { expect, test } from 'vitest';
import { stableRows } from './use-stable-rows';

const before = [
  { a: 1, b: ['x'] },
  { a: 2, b: [] },
];

test('a copy of the rows is the old list', () => {
  expect(stableRows(before, structuredClone(before))).toBe(before);
});

test.each([
  [
    'a value',
    [
      { a: 1, b: ['x'] },
      { a: 3, b: [] },
    ],
  ],
  [
    'a key',
    [
      { a: 1, b: ['x'] },
      { a: 2, c: [] },
    ],
  ],
  [
    'a list inside',
    [
      { a: 1, b: ['x'] },
      { a: 2, b: {} },
    ],
  ],
  ['a new row', [{ a: 1, b: ['x'] }, { a: 2, b: [null] }, { a: 4 }]],
])('where %s differs the others stay the same objects', (_, after) => {
  const stable = stableRows<object>(before, after);
  expect(stable).toEqual(after);
  expect(stable[0]).toBe(before[0]);
  expect(stable[1]).toBe(after[1]);
});

test('a list that became shorter is another list of the same objects', () => {
  const stable = stableRows(before, before.slice(0, 1));
  expect(stable).toHaveLength(1);
  expect(stable[0]).toBe(before[0]);
});
