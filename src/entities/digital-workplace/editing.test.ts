import { describe, expect, test } from 'vitest';
import type { WorkplaceContext } from './contract';
import { editing } from './editing';

const context: WorkplaceContext = {
  spas: [{ id: 14, title: 'Leave', entityTypeId: 142, home: { in: 'crm' } }],
  workplaces: [],
};

describe('a copy', () => {
  test('takes the title with a word behind it, and no SPA, which would be taken from the original', () => {
    expect(editing.copyOf({ title: 'HR', typeIds: [14] }, '(copy)')).toEqual({
      title: 'HR (copy)',
      typeIds: [],
    });
  });

  test.each(['a', 'я', '😀'])(
    'of the longest title of %s keeps the word and the limit',
    (letter) => {
      const { title } = editing.copyOf({ title: letter.repeat(255), typeIds: [] }, '(copy)');
      expect(title).toMatch(/ \(copy\)$/);
      expect(Array.from(title).length).toBeLessThanOrEqual(255);
      // A letter cut in half cannot be written as UTF-8 and throws here.
      expect(encodeURIComponent(title)).not.toBe('');
    },
  );

  test('one line per SPA, a hidden one by its id', () => {
    expect(editing.shown('typeIds', [14, 77], context)).toEqual(['Leave (14)', '#77']);
  });

  test('nothing for an empty set', () => {
    expect(editing.shown('typeIds', [], context)).toEqual([]);
  });
});

test('what comes back from a draft counts only when it is what the form holds', () => {
  const values = { title: 'HR', typeIds: [14] };
  expect(editing.revive(values)).toEqual(values);
  for (const stored of [
    {},
    { title: 'HR' },
    { title: 5, typeIds: [] },
    { title: 'HR', typeIds: ['x'] },
  ]) {
    expect(editing.revive(stored)).toBeNull();
  }
});
