import { expect, test } from 'vitest';
import { fineValues, knownOf } from './samples';
import { codeRows, definitionsOf } from './states';

const known = [
  knownOf('robot', 'a'),
  knownOf('robot', 'b'),
  knownOf('activity', 'c'),
  knownOf('robot', 'd'),
];

test('every code is known, unknown, lost or taken by the other kind', () => {
  const registered = { robot: ['x', 'a', 'A'], activity: ['d', 'c'] };
  expect(codeRows('robot', registered, known).map(({ code, state }) => [code, state])).toEqual([
    ['x', 'unknown'],
    ['a', 'known'],
    ['A', 'unknown'],
    ['b', 'lost'],
    ['d', 'taken'],
  ]);
  expect(codeRows('activity', registered, known).map(({ code, state }) => [code, state])).toEqual([
    ['d', 'unknown'],
    ['c', 'known'],
  ]);
});

test('a code listed twice is one row', () => {
  expect(codeRows('robot', { robot: ['a', 'a'], activity: [] }, [])).toHaveLength(1);
});

test.each([
  ['a definition that was removed', { values: null }],
  ['what is no definition', { values: { code: 'a' } }],
  ['a definition of another code', { values: { ...fineValues, code: 'b' } }],
  ['a definition of another kind of record', { slug: 'digital-workplaces' }],
])('%s counts as not remembered', (_what, change) => {
  const kept = { slug: 'robots', id: 'a', by: 'Anna', at: '2026-11-01T10:00:00.000Z' };
  const whole = { ...kept, values: { ...fineValues, code: 'a' }, isUnclear: false };
  expect(definitionsOf([whole])).toHaveLength(1);
  expect(definitionsOf([{ ...whole, ...change }])).toEqual([]);
});
