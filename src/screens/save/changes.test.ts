import { expect, test } from 'vitest';
import type { FieldRule, Sending } from '@/entities/editing';
import { changedFields, isSame, sentFields } from './changes';

function rule(send: Sending): FieldRule {
  return { send, isRequired: false, docs: 'https://example.org/' };
}

const fields = {
  code: rule('never'),
  title: rule('changed'),
  rows: rule('whole'),
  planned: rule('always'),
  owner: rule({ together: 'place' }),
  group: rule({ together: 'place' }),
};

test.each([
  [1, 1, true],
  [1, '1', false],
  [Number.NaN, Number.NaN, true],
  [null, undefined, false],
  [[1, 2], [2, 1], false],
  [[1, 2], [1, 2], true],
  [{ a: 1, b: [{ c: 2 }] }, { b: [{ c: 2 }], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [[], {}, false],
])('%j and %j are the same: %s', (a, b, verdict) => {
  expect(isSame(a, b)).toBe(verdict);
});

test('only fields that differ are changed', () => {
  expect(changedFields({ title: 'a', rows: [1] }, { title: 'a', rows: [1, 2] }, fields)).toEqual([
    'rows',
  ]);
});

test('an update sends what changed and what is always sent', () => {
  expect([...sentFields(['title'], fields)]).toEqual(['title', 'planned']);
});

test('of a pair both are sent', () => {
  expect([...sentFields(['group'], fields)]).toEqual(['planned', 'owner', 'group']);
});

test('a fixed field is never sent, and alone it sends nothing', () => {
  expect([...sentFields(['code'], fields)]).toEqual([]);
  expect([...sentFields(['code', 'title'], fields)]).toEqual(['title', 'planned']);
});

test('nothing changed, nothing sent', () => {
  expect(sentFields([], fields).size).toBe(0);
});
