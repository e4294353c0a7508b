import { describe, expect, test } from 'vitest';
import { compareValues, gaps, isBlank, plainPlaces, rowForKey, toggleRange } from './table-order';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

describe('compareValues', () => {
  test('orders numbers inside texts by size', () => {
    expect(compareValues('Robot 9', 'Robot 10', collator)).toBeLessThan(0);
  });
  test('orders numbers, dates and yes or no by value', () => {
    expect(compareValues(2, 10, collator)).toBeLessThan(0);
    expect(compareValues(new Date(5), new Date(3), collator)).toBeGreaterThan(0);
    expect(compareValues(false, true, collator)).toBeLessThan(0);
  });
  test('an empty text is blank, zero is not', () => {
    expect([isBlank(''), isBlank(null), isBlank(undefined)]).toEqual([true, true, true]);
    expect([isBlank(0), isBlank(false)]).toEqual([false, false]);
  });
});

describe('rowForKey', () => {
  test.each([
    ['ArrowDown', 5, 6],
    ['ArrowUp', 5, 4],
    ['PageDown', 5, 15],
    ['PageUp', 5, 0],
    ['Home', 50, 0],
    ['End', 5, 99],
    ['ArrowDown', 99, 99],
    ['ArrowUp', 0, 0],
  ])('%s leads from row %i to row %i of 100', (key, from, to) => {
    expect(rowForKey(key, from, 100, 10)).toBe(to);
  });
  test('other keys and an empty list move nothing', () => {
    expect(rowForKey('a', 5, 100, 10)).toBeNull();
    expect(rowForKey('ArrowDown', 0, 0, 10)).toBeNull();
  });
});

describe('toggleRange', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  test('a single tick changes one row', () => {
    expect([...toggleRange(ids, new Set(['a']), 2, null)]).toEqual(['a', 'c']);
    expect([...toggleRange(ids, new Set(['a']), 0, null)]).toEqual([]);
  });
  test('Shift ticks every row since the last one, in both directions', () => {
    expect([...toggleRange(ids, new Set(['b']), 3, 1)].toSorted()).toEqual(['b', 'c', 'd']);
    expect([...toggleRange(ids, new Set(['d']), 1, 3)].toSorted()).toEqual(['b', 'c', 'd']);
  });
  test('Shift on a ticked row clears the range', () => {
    expect([...toggleRange(ids, new Set(ids), 4, 2)]).toEqual(['a', 'b']);
  });
  test('rows that the filter hides keep their state', () => {
    expect([...toggleRange(['a'], new Set(['z']), 0, null)].toSorted()).toEqual(['a', 'z']);
  });
});

describe('gaps', () => {
  test('keeps the height of what is not drawn, also around a lonely row far away', () => {
    const items = [
      { index: 0, start: 40, end: 84 },
      { index: 10, start: 480, end: 524 },
      { index: 11, start: 524, end: 568 },
    ];
    const { before, after } = gaps(items, 40, 4400);
    expect(before).toEqual([0, 396, 0]);
    expect(before.reduce((sum, gap) => sum + gap, 0) + 3 * 44 + after).toBe(4400);
  });
  test('is all behind when nothing is drawn', () => {
    expect(gaps([], 40, 4400)).toEqual({ before: [], after: 4400 });
  });
});

describe('plainPlaces', () => {
  test('draws the first rows, one behind the other', () => {
    expect(plainPlaces(2, 1, 44)).toEqual([
      { index: 0, start: 0, end: 44 },
      { index: 1, start: 44, end: 88 },
    ]);
  });
  test('draws the row of the tab order where it will stand', () => {
    expect(gaps(plainPlaces(2, 10, 44), 0, 0).before).toEqual([0, 0, 352]);
    expect(gaps(plainPlaces(2, 2, 44), 0, 0).before).toEqual([0, 0, 0]);
  });
  test('draws nothing of an empty list', () => {
    expect(plainPlaces(0, 0, 44)).toEqual([]);
  });
});
