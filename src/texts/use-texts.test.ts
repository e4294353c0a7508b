import { expect, test } from 'vitest';
import { isolated } from './use-texts';

test('a name that turns the direction of writing is closed in itself, other values stay as they are', () => {
  const turned = 'in\u202Evoice';
  expect(isolated({ title: turned, count: 3, code: 'plain' })).toEqual({
    title: `\u2068${turned}\u2069`,
    count: 3,
    code: 'plain',
  });
  expect(isolated(undefined)).toBeUndefined();
});
