import { expect, test } from 'vitest';
import { languageFor, languages } from './languages';

test('the app speaks three languages', () => {
  expect(languages).toEqual(['en', 'ru', 'de']);
});

test.each([
  ['en', 'en'],
  ['ru', 'ru'],
  ['de', 'de'],
  ['DE', 'de'],
  ['kz', 'ru'],
  ['by', 'ru'],
  ['uz', 'ru'],
  ['fr', 'en'],
  ['la', 'en'],
  ['ua', 'en'],
  ['', 'en'],
  ['toString', 'en'],
  ['constructor', 'en'],
])('a portal in %j is served in %s', (portalLang, lang) => {
  expect(languageFor(portalLang)).toBe(lang);
});
