import { expect, test } from 'vitest';
import { relativeTime } from './use-formats';

const now = Date.parse('2026-11-21T12:00:00Z');
const second = 1000;
const day = 86_400 * second;

test.each([
  ['en', 0, 'now'],
  ['en', -59 * second, '59 seconds ago'],
  ['en', -60 * second, '1 minute ago'],
  ['en', -2 * 3600 * second, '2 hours ago'],
  ['en', -day, 'yesterday'],
  ['en', -7 * day, 'last week'],
  ['en', -40 * day, 'last month'],
  ['en', -800 * day, '2 years ago'],
  ['en', 3 * 60 * second, 'in 3 minutes'],
  ['ru', -5 * 60 * second, '5 минут назад'],
  ['de', -3 * day, 'vor 3 Tagen'],
])('in %s, %i ms away is "%s"', (locale, away, said) => {
  expect(relativeTime(locale, now + away, now)).toBe(said);
});
