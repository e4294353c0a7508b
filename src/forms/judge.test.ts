import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { judge } from './judge';

const contract = z.object({
  name: z.string().check(z.minLength(1, 'name.empty'), z.maxLength(3, 'name.long')),
  rows: z.array(z.object({ code: z.string().check(z.regex(/^[a-z]+$/, 'code.letters')) })),
});

test('values that keep every rule have no problem', () => {
  expect(judge(contract, { name: 'abc', rows: [{ code: 'x' }] })).toEqual([]);
});

test('a problem carries its path, its text key and the limit', () => {
  expect(judge(contract, { name: 'abcd', rows: [] })).toEqual([
    { path: 'name', text: { key: 'name.long', values: { maximum: 3 } } },
  ]);
});

test('a problem in a row names the row', () => {
  expect(judge(contract, { name: 'a', rows: [{ code: 'x' }, { code: '1' }] })).toEqual([
    { path: 'rows.1.code', text: { key: 'code.letters' } },
  ]);
});

test('only the first problem of a field is told', () => {
  const twice = z.object({
    name: z.string().check(z.minLength(2, 'first'), z.regex(/^[a-z]+$/, 'second')),
  });
  expect(judge(twice, { name: '1' }).map((problem) => problem.text.key)).toEqual(['first']);
});
