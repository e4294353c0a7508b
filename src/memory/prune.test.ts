import { expect, test } from 'vitest';
import { itemsToDrop } from './prune';
import { readItem, type Item } from './read-item';
import { intentValues } from './write-item';

function item(ref: number, STATE: string, nonce = `n.${ref}`, LATER = 'N'): Item {
  const written = intentValues(
    {
      object: { kind: 'robots', id: 'a' },
      operation: 'update',
      title: 'A',
      before: {},
      after: {},
      call: { method: 'x', params: {} },
      reason: '',
    },
    { nonce, by: { id: 1, name: 'Ann' }, at: '2026-11-21T12:00:00.000Z' },
  );
  const values = STATE === 'damaged' ? {} : { ...written?.values, STATE, LATER };
  const read = readItem({ ID: String(ref), PROPERTY_VALUES: values });
  if (read === null) throw new Error('The item was not read.');
  return read;
}

function dropped(keep: number, ...newestFirst: Item[]): readonly string[] {
  return itemsToDrop(newestFirst, keep).map(({ revision }) => revision.ref);
}

test('the newest stay, the oldest go first', () => {
  const items = [9, 8, 7, 6].map((ref) => item(ref, 'done'));
  expect(dropped(2, ...items)).toEqual(['6', '7']);
  expect(dropped(4, ...items)).toEqual([]);
});

test('an open one never goes, and takes nobody’s place', () => {
  expect(dropped(1, item(9, 'open'), item(8, 'unclear'), item(7, 'open'), item(6, 'done'))).toEqual(
    ['6'],
  );
});

test('what did not happen or cannot be read pushes nothing out, and no more of it stays than of the rest', () => {
  const items = [
    item(9, 'void'),
    item(8, 'damaged'),
    item(7, 'done'),
    item(6, 'void'),
    item(5, 'done'),
  ];
  expect(dropped(3, ...items)).toEqual([]);
  expect(dropped(2, ...items)).toEqual(['6']);
  expect(dropped(1, ...items)).toEqual(['5', '6', '8']);
});

test('twins go, the save’s own word stays', () => {
  const items = [item(9, 'void', 'n', 'Y'), item(8, 'done', 'n'), item(7, 'void', 'n', 'Y')];
  expect(dropped(20, ...items)).toEqual(['7', '9']);
});
