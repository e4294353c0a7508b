import { expect, test } from 'vitest';
import { formatNumber, parseNumber } from './number-text';

test.each([
  ['12', 'en', 12],
  ['1,234.5', 'en', 1234.5],
  ['1.234,5', 'de', 1234.5],
  ['1234,5', 'de', 1234.5],
  ['1.5', 'de', 1.5],
  ['1 234,5', 'ru', 1234.5],
  ['1\u00a0234,5', 'ru', 1234.5],
  ['1.5', 'ru', 1.5],
  ['-3', 'en', -3],
  ['−3', 'ru', -3],
  [' 7 ', 'en', 7],
  ['1,', 'de', 1],
])('parseNumber reads %j in %s as %d', (text, locale, value) => {
  expect(parseNumber(text, locale)).toBe(value);
});

test('an empty field is no number, not zero', () => {
  expect(parseNumber('  ', 'en')).toBeNull();
});

test.each(['abc', '12a', '1e5', '--1', '1.2.3', '-'])('parseNumber refuses %j', (text) => {
  expect(parseNumber(text, 'en')).toBeNaN();
});

test.each([0, -1.25, 1234567.891, 1e-7])('what formatNumber writes, parseNumber reads: %d', (n) => {
  for (const locale of ['en', 'ru', 'de'])
    expect(parseNumber(formatNumber(n, locale), locale)).toBe(n);
});
