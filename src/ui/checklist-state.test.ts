import { expect, test } from 'vitest';
import { filterOptions, selectedFirst, toggleId } from './checklist-state';
import { isNearLimit, textLength } from './counter';

const options = [
  { id: '1', title: 'Deals', detail: 'id 1', note: 'in CRM' },
  { id: '2', title: 'Purchases', detail: 'id 2' },
  { id: '3', title: 'Rent', detail: 'id 3', note: 'in Warehouse' },
];
const ids = (found: readonly { id: string }[]) => found.map((option) => option.id);

test('ticked options stand first and both groups keep their order', () => {
  expect(ids(selectedFirst(options, new Set(['3', '2'])))).toEqual(['2', '3', '1']);
});

test('the search looks at title, detail and note', () => {
  const find = (query: string) => ids(filterOptions(options, { query, only: null, locale: 'en' }));
  expect(find('rent')).toEqual(['3']);
  expect(find('id 2')).toEqual(['2']);
  expect(find('crm')).toEqual(['1']);
  expect(find('')).toEqual(['1', '2', '3']);
});

test('only selected hides the rest and still searches', () => {
  const only = new Set(['1', '2']);
  expect(ids(filterOptions(options, { query: 'purch', only, locale: 'en' }))).toEqual(['2']);
});

test('a tick goes to the end and its removal keeps the order of the rest', () => {
  expect(toggleId(['5', '9'], '7')).toEqual(['5', '9', '7']);
  expect(toggleId(['5', '9', '7'], '9')).toEqual(['5', '7']);
});

test('the counter counts an emoji as one character and appears near the limit', () => {
  expect(textLength('a😀')).toBe(2);
  expect([isNearLimit(79, 100), isNearLimit(80, 100)]).toEqual([false, true]);
});
