import { expect, test } from 'vitest';
import { firstProblem } from './first-problem';

test.each([
  [{}, undefined],
  [{ title: { type: 'empty', message: '' } }, 'title'],
  [{ settings: [undefined, { code: { type: 'twice' } }] }, 'settings.1.code'],
  [{ settings: { type: 'few', root: { type: 'x' } }, title: { type: 'empty' } }, 'settings'],
  [{ rows: [null, 'text'], title: { type: 'empty' } }, 'title'],
])('of %j the first problem is %s', (errors, path) => {
  expect(firstProblem(errors)).toBe(path);
});
