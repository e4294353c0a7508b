import { expect, test } from 'vitest';
import { rememberingSorter, sortKey, sortRows } from './sorted-rows';

interface Item {
  name: string;
  uses: number | null;
}
const items: Item[] = [
  { name: 'Robot 10', uses: 2 },
  { name: 'Robot 9', uses: null },
  { name: 'robot 1', uses: 30 },
  { name: 'Ärger', uses: 4 },
];
const collator = new Intl.Collator('de');
const byName = { value: (item: Item) => item.name, isDescending: false };
const names = (sorted: readonly Item[]) => sorted.map((item) => item.name);

test('texts stand as the language orders them, numbers inside by size', () => {
  expect(names(sortRows(items, byName, collator))).toEqual([
    'Ärger',
    'robot 1',
    'Robot 9',
    'Robot 10',
  ]);
});

test('blank values stand last in both directions', () => {
  const uses = (isDescending: boolean) =>
    sortRows(items, { value: (item) => item.uses, isDescending }, collator).map((i) => i.uses);
  expect(uses(false)).toEqual([2, 4, 30, null]);
  expect(uses(true)).toEqual([30, 4, 2, null]);
});

test('sortKey leaves what is no text alone', () => {
  expect(sortKey(7)).toBe(7);
  expect(sortKey(null)).toBeNull();
});

test('a filtered list gets the remembered order without asking for values again', () => {
  let asked = 0;
  const value = (item: Item) => {
    asked += 1;
    return item.name;
  };
  const sort = rememberingSorter({ value, isDescending: true }, collator);
  sort(items);
  const before = asked;
  expect(names(sort(items.slice(1, 3)))).toEqual(['Robot 9', 'robot 1']);
  expect(names(sort(items))).toEqual(['Robot 10', 'Robot 9', 'robot 1', 'Ärger']);
  expect(asked).toBe(before);
});

test('a list with a new row is sorted anew', () => {
  const sort = rememberingSorter(byName, collator);
  sort(items);
  const more = [...items, { name: 'Robot 5', uses: 1 }];
  expect(names(sort(more))).toEqual(['Ärger', 'robot 1', 'Robot 5', 'Robot 9', 'Robot 10']);
});
