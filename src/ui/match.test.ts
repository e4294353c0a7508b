import { expect, test } from 'vitest';
import { fold, isMatch, queryWords, splitByMatch } from './match';

test('isMatch finds every word of the query in any order and any case', () => {
  const words = queryWords('  INVOICE create ');
  expect(isMatch('Create invoice', words)).toBe(true);
  expect(isMatch('Create offer', words)).toBe(false);
});

test('isMatch accepts everything for an empty query', () => {
  expect(isMatch('anything', queryWords('   '))).toBe(true);
});

test('a person who types е finds ё', () => {
  expect(isMatch('Счёт', queryWords('счет', 'ru'), 'ru')).toBe(true);
});

test('splitByMatch marks each occurrence and joins to the same text', () => {
  const parts = splitByMatch('Create invoice for invoice 5', 'inv');
  expect(parts.map((part) => part.text).join('')).toBe('Create invoice for invoice 5');
  expect(parts.filter((part) => part.isMatch).map((part) => part.text)).toEqual(['inv', 'inv']);
});

test('splitByMatch joins words that touch into one mark', () => {
  expect(splitByMatch('abcdef', 'abc cd')).toEqual([
    { text: 'abcd', isMatch: true },
    { text: 'ef', isMatch: false },
  ]);
});

test('splitByMatch leaves a text without a match whole', () => {
  expect(splitByMatch('Robot', 'zzz')).toEqual([{ text: 'Robot', isMatch: false }]);
});

test('fold keeps the length, so that marks stand on the right letters', () => {
  // The lower case of İ has two characters.
  expect(fold('İx')).toHaveLength(2);
  expect(splitByMatch('İnvoice', 'voice').at(-1)).toEqual({ text: 'voice', isMatch: true });
});
