import { expect, test } from 'vitest';
import { fakePortal } from '@/bitrix24/fake-portal';
import { listing } from './listing';

const nothingKept = () => Promise.reject(new Error('This list asks the portal only.'));

const portal = fakePortal({
  answers: {
    'crm.automatedsolution.list': {
      result: {
        automatedSolutions: [
          { id: 9, title: 'HR', typeIds: [15, 14, 77] },
          { id: 10, title: 'Bare', typeIds: [] },
        ],
      },
      total: 2,
    },
    'crm.type.list': {
      result: {
        types: [
          { id: 14, title: 'Leave', entityTypeId: 142 },
          { id: 15, title: 'Visits', entityTypeId: 143 },
        ],
      },
      total: 2,
    },
  },
});
const rows = await listing.list(
  portal,
  { isStopped: () => false, show: () => undefined },
  nothingKept,
);

test('the list costs one batch of two commands', () => {
  expect(portal.calls.map(({ via }) => via)).toEqual(['batch', 'batch']);
});

test('a row shows title, names of its SPAs, their number and the id; a hidden SPA by its id', () => {
  const shown = rows.map((row) => listing.columns.map((column) => [column.id, column.text(row)]));
  expect(shown.map((cells) => Object.fromEntries(cells))).toEqual([
    { title: 'HR', spas: 'Leave, Visits, #77', count: '3', id: '9' },
    { title: 'Bare', spas: '', count: '0', id: '10' },
  ]);
});

test('counts and ids are sorted as numbers', () => {
  const byNumber = listing.columns.filter((column) => column.isNumber === true);
  expect(byNumber.map(({ id }) => id)).toEqual(['count', 'id']);
  expect(rows.map((row) => byNumber.map((column) => column.sortBy?.(row)))).toEqual([
    [3, 9],
    [0, 10],
  ]);
});

test('only a workplace without SPAs carries the note that it is not in the menu', () => {
  expect(rows.map((row) => listing.notes(row).map(({ text }) => text.key))).toEqual([
    [],
    ['notes.notInMenu'],
  ]);
});

test('a row is opened by its id as text, and named by its title', () => {
  expect(rows.map((row) => [listing.id(row), listing.title(row)])).toEqual([
    ['9', 'HR'],
    ['10', 'Bare'],
  ]);
});

test('a row as code is the call that would create it', () => {
  expect(rows.map((row) => listing.code(row).params)).toEqual([
    { fields: { title: 'HR', typeIds: [14, 15, 77] } },
    { fields: { title: 'Bare' } },
  ]);
});
