import { expect, test } from 'vitest';
import { lengthOf } from './contract';
import { editing } from './editing';
import { sample, sampleContext } from './sample-connector';
import de from './texts/de.json';
import en from './texts/en.json';
import ru from './texts/ru.json';

test('a copy shares everything but the title', () => {
  expect(editing.copyOf(sample, '(copy)')).toEqual({ ...sample, title: 'Warehouse (copy)' });
});

test('the word of a copy stays where the title fills its room', () => {
  const { title } = editing.copyOf({ ...sample, title: '🏬'.repeat(512) }, '(copy)');
  expect(lengthOf(title)).toBe(512);
  expect(title).toMatch(/🏬 \(copy\)$/u);
});

test('a saved logo counts as stored from then on', () => {
  expect(editing.contextAfter?.(sampleContext, '4', sample).storedLogo).toBe(sample.logo);
});

test('a review shows parameters with their place, so that a new order shows', () => {
  expect(editing.shown('settings', sample.settings, sampleContext)).toEqual([
    '1. Login (login, STRING)',
    '2. Port (port, INT)',
  ]);
});

test('a review shows an image in words, an address as it is, nothing as nothing', () => {
  expect(editing.shown('logo', 'data:image/png;base64,AAAA', sampleContext)).toEqual([
    { key: 'shown.image', values: { type: 'image/png', bytes: 3, end: ';base64,AAAA' } },
  ]);
  expect(editing.shown('logo', sample.logo, sampleContext)).toEqual([sample.logo]);
  expect(editing.shown('sort', null, sampleContext)).toEqual([]);
  expect(editing.shown('sort', 100, sampleContext)).toEqual(['100']);
  expect(editing.shown('supportMapping', true, sampleContext)).toEqual([{ key: 'shown.yes' }]);
});

/** Dotted keys; a message that was compiled ahead is a list. */
function keysOf(texts: object, before = ''): readonly string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? keysOf(value, `${before}${key}.`)
      : [before + key],
  );
}

test.each([
  ['ru', ru],
  ['de', de],
])('every text of English is there in %s, and no other', (_lang, texts) => {
  expect(keysOf(texts)).toEqual(keysOf(en));
});

test('every field has its label, hint and help, every section and panel its name', () => {
  const keys = new Set(keysOf(en));
  for (const name of Object.keys(editing.fields)) {
    for (const part of ['label', 'hint', 'help']) expect(keys).toContain(`fields.${name}.${part}`);
  }
  for (const { id } of editing.sections) expect(keys).toContain(`sections.${id}`);
  for (const { id } of editing.panels) expect(keys).toContain(`panels.${id}`);
});
