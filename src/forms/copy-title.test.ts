import { expect, test } from 'vitest';
import { copyTitle } from './copy-title';

test.each([
  ['Service', 20, 'Service (copy)'],
  ['Service', 14, 'Service (copy)'],
  ['Service', 13, 'Servic (copy)'],
  ['ab😀cd', 10, 'ab (copy)'],
  ['ab😀cd', 11, 'ab😀 (copy)'],
  ['Service', 3, ' (copy)'],
])('"%s" within %i is "%s"', (title, longest, copy) => {
  expect(copyTitle(title, '(copy)', longest)).toBe(copy);
});

test('a title without end is cut at once', () => {
  expect(copyTitle('x'.repeat(1_000_000), '(copy)', 255)).toHaveLength(255);
});
