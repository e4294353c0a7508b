import { describe, expect, test } from 'vitest';
import { choices, documentTypeOf, documentsFor, meaningOf } from './document-types';
import { isOffered, ruleMeaning } from './filter';
import { fallbackOrder, seenText, withText } from './languages';
import { serialisedBytes } from './lengths';
import { cellOf, coverage, gridLanguages, textRows, withCell } from './localisation';
import {
  matching,
  moved,
  withAdded,
  withDuplicate,
  withFlag,
  without,
  withType,
} from './property-list';
import { fineValues, row } from './samples';
import { pasteSheet, readSheet } from './sheet';

describe('what a person of a language sees (B15)', () => {
  const text = { ru: 'р', EN: 'e', '*': 'all', de: '' };
  test.each([
    ['ru', 'р', 'ru'],
    ['ua', 'р', 'ru'],
    ['de', 'e', 'en'],
    ['DE', 'e', 'en'],
    ['en', 'e', 'en'],
  ])('%s: %s', (lang, said, from) => {
    expect(seenText(text, lang)).toEqual({ text: said, from });
  });
  test('the text for all is the last, and there may be nothing', () => {
    expect(seenText({ '*': 'all', ru: 'р' }, 'fr')).toEqual({ text: 'all', from: '*' });
    expect(seenText({ ru: 'р' }, 'fr')).toEqual({ text: '', from: null });
    expect(seenText('one', 'fr')).toEqual({ text: 'one', from: '*' });
    expect(fallbackOrder('ua')).toEqual(['ua', 'ru', 'en', '*']);
  });
  test.each<[Parameters<typeof withText>, unknown]>([
    [['one', '*', 'two'], 'two'],
    [['one', 'de', 'eins'], { '*': 'one', de: 'eins' }],
    [['', 'de', 'eins'], { de: 'eins' }],
    [[null, 'de', 'eins'], { de: 'eins' }],
    [[{ DE: 'eins', en: 'one' }, 'de', 'zwei'], { DE: 'zwei', en: 'one' }],
    [[{ de: 'eins', en: 'one' }, 'de', ''], { en: 'one' }],
    [[{ de: 'eins', '*': 'one' }, 'de', ''], 'one'],
    [[{ de: 'eins' }, 'de', ''], ''],
  ])('%j becomes %j', ([before, lang, said], after) => {
    expect(withText(before, lang, said)).toEqual(after);
  });
});

test.each([
  ['abc', 's:3:"abc";'],
  ['é', 's:2:"é";'],
  [7, 'i:7;'],
  [1.5, 'd:1.5;'],
  [true, 'b:1;'],
  [null, 'N;'],
  [['a'], 'a:1:{i:0;s:1:"a";}'],
  [{ '5': 'a', '05': 'b' }, 'a:2:{i:5;s:1:"a";s:2:"05";s:1:"b";}'],
])('PHP serialises %j as %s', (value, serialised) => {
  expect(serialisedBytes(value)).toBe(new TextEncoder().encode(serialised).length);
});

describe('documents', () => {
  test('robots live in fewer places than activities (A-52)', () => {
    expect(documentsFor('robot')).toEqual(['lead', 'deal', 'quote', 'invoice', 'spa']);
    expect(documentsFor('activity')).toHaveLength(10);
  });
  test.each(documentsFor('activity'))('%s goes there and back', (id) => {
    const number = ['spa', 'process', 'list', 'drive'].includes(id) ? 31 : null;
    expect(meaningOf(documentTypeOf({ id, number }))).toEqual({ id, number });
  });
  test.each([
    [['crm', 'CCrmDocumentLead', 'DEAL']],
    [['lists', 'BizprocDocument', 'iblock_XXX']],
    [['lists', 'BizprocDocument', 'iblock_0']],
    [['crm', 'CCrmDocumentLead']],
    [[]],
  ])('%j means nothing', (documentType) => {
    expect(meaningOf(documentType)).toBeNull();
  });
  test('the SPAs of the portal are choices, by their entityTypeId (A-1)', () => {
    const found = choices('robot', [{ entityTypeId: 156, title: 'Invoices' }]);
    const last = found.at(-1);
    expect(found).toHaveLength(5);
    expect(last && documentTypeOf(last.meaning)[2]).toBe('DYNAMIC_156');
  });
  test('a document that needs a number is not made without one', () => {
    expect(() => documentTypeOf({ id: 'spa', number: null })).toThrow('needs a number');
  });
});

describe('rules of availability', () => {
  test.each([
    ['b24', 'edition'],
    [['lists'], 'module'],
    [['crm', 'CCrmDocumentDeal'], 'object'],
    [['crm', 'CCrmDocumentDeal', 'DEAL'], 'document'],
    ['cloud', undefined],
    [['crm', 'Nonsense'], undefined],
    [[], undefined],
  ])('%j is %s', (rule, is) => {
    expect(ruleMeaning(rule)?.is).toBe(is);
  });
  const deal = ['crm', 'CCrmDocumentDeal', 'DEAL'];
  test.each([
    [{ include: [], exclude: [] }, true],
    [{ include: ['b24'], exclude: [] }, true],
    [{ include: [['lists']], exclude: [] }, false],
    [{ include: [['crm']], exclude: [] }, true],
    [{ include: [['crm']], exclude: [['crm', 'CCrmDocumentDeal']] }, false],
  ])('with %j a deal is offered: %s', (filter, isIn) => {
    expect(isOffered(filter, deal)).toBe(isIn);
  });
});

describe('editing the list of parameters', () => {
  const rows = [row('a'), row('b'), row('c')];
  const keys = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key).join();
  test('add, duplicate, remove and move keep the other rows', () => {
    expect(keys(withAdded(rows))).toBe('a,b,c,parameter');
    expect(keys(withAdded(withAdded(rows)))).toBe('a,b,c,parameter,parameter2');
    expect(keys(withDuplicate(withDuplicate(rows, 0), 0))).toBe('a,a3,a2,b,c');
    expect(keys(without(rows, new Set([0, 2])))).toBe('b');
    expect(keys(moved(rows, 0, 1))).toBe('b,a,c');
    expect(keys(moved(rows, 2, 0))).toBe('c,a,b');
    expect(keys(moved(rows, 2, 9))).toBe('a,b,c');
    expect(moved(rows, 0, -1)).toBe(rows);
    expect(withDuplicate(rows, 0)[2]).toBe(rows[1]);
  });
  test('required or multiple for many at once', () => {
    const both = withFlag(rows, new Set([0, 1]), 'isRequired', true);
    expect(both.map(({ isRequired }) => isRequired)).toEqual([true, true, false]);
    const many = withFlag(
      [row('a', { default: { value: 'x' } })],
      new Set([0]),
      'isMultiple',
      true,
    );
    expect(many[0]?.default).toEqual({ value: ['x'] });
    expect(withFlag(many, new Set([0]), 'isMultiple', false)[0]?.default).toEqual({ value: 'x' });
  });
  test('a new type takes the default away and gives a list its first option', () => {
    const select = withType(row('a', { default: { value: 'x' } }), 'select');
    expect([select.default, select.options]).toEqual([null, [{ key: '', title: '' }]]);
    expect(withType(select, 'int').options).toBeNull();
  });
  test('search finds code, type and every language of the name', () => {
    const named = [row('a', { name: { de: 'Betrag' } }), row('amount'), row('x', { type: 'int' })];
    expect(matching(named, 'BETRAG')).toEqual([0]);
    expect(matching(named, 'am')).toEqual([1]);
    expect(matching(named, 'int')).toEqual([2]);
    expect(matching(named, ' ')).toEqual([0, 1, 2]);
  });
});

describe('the localisation grid', () => {
  const values = {
    ...fineValues,
    name: { de: 'Senden', en: 'Send' },
    properties: [row('a', { name: { en: 'A' }, description: { en: 'About' } })],
  };
  const texts = textRows(values);
  test('rows, languages and coverage', () => {
    expect(texts.map(({ key, place }) => `${key}.${place.part}`)).toEqual([
      '.name',
      '.description',
      'a.name',
      'a.description',
    ]);
    expect(gridLanguages(texts, ['en', 'fr'])).toEqual(['*', 'en', 'fr', 'de']);
    expect(coverage(texts, 'en')).toEqual({ filled: 3, total: 3 });
    expect(coverage(texts, 'de')).toEqual({ filled: 1, total: 3 });
    const third = texts[2];
    expect(third && cellOf(third, 'de')).toEqual({ own: '', seen: { text: 'A', from: 'en' } });
  });
  test('a cell changes one text and nothing else', () => {
    const next = withCell(values, { of: 'properties', at: 0, part: 'name' }, 'de', 'Ä');
    expect(next.properties?.[0]?.name).toEqual({ en: 'A', de: 'Ä' });
    expect(next.name).toBe(values.name);
    expect(withCell(next, { of: 'properties', at: 9, part: 'name' }, 'de', 'x')).toBe(next);
    const gone = withCell(values, { of: 'properties', at: 0, part: 'description' }, 'en', '');
    expect(gone.properties?.[0]?.description).toBeNull();
  });
  test('a sheet keeps tabs, lines and quotes inside quotes', () => {
    expect(readSheet('a\tb\r\n"x\ty"\t"say ""hi""\nthere"\n')).toEqual([
      ['a', 'b'],
      ['x\ty', 'say "hi"\nthere'],
    ]);
    expect(readSheet('5" screen\tb')).toEqual([['5" screen', 'b']]);
    expect(readSheet('')).toEqual([['']]);
  });
  test('a sheet is laid over the grid, by position or by its head; empty cells change nothing', () => {
    const languages = ['*', 'de', 'en'];
    const byHead = pasteSheet(
      values,
      texts,
      languages,
      { row: 0, column: 0 },
      'en\tde\nMail\tMailen\n\tText',
    );
    expect(byHead.values.name).toEqual({ de: 'Mailen', en: 'Mail' });
    expect(byHead.values.description).toEqual({ de: 'Text' });
    expect([byHead.cells, byHead.left]).toEqual([3, 0]);
    const beyond = pasteSheet(values, texts, languages, { row: 3, column: 2 }, 'x\ty\nz');
    expect([beyond.cells, beyond.left]).toEqual([1, 2]);
  });
});
