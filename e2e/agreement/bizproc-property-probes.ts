/** Edge values of the two collections of parameters, and what the probes of all fields share. */
import fc from 'fast-check';
import { newProperty, type PropertyRow } from '@/entities/bizproc/values';
import type { FieldProbes } from './judge.ts';

export const long = (length: number, start = '') => start + 'a'.repeat(length - start.length);

export const anyJson = fc.jsonValue({ maxDepth: 1 });
export const wrongTypes: FieldProbes['edges'] = [
  ['missing', undefined],
  ['null', null],
  ['a number', 5],
  ['true', true],
  ['a list', ['x']],
  ['an object', { a: 1 }],
];

export const anyLocalText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.dictionary(fc.constantFrom('en', 'de', 'ru', '*'), fc.string({ maxLength: 8 })),
);

/** As a person would add it in the form. */
export function parameter(key: string, changes: Partial<PropertyRow> = {}): PropertyRow {
  return { ...newProperty(key), name: 'Name', ...changes };
}

const options = [
  { key: 'a', title: 'First' },
  { key: 'b', title: 'Second' },
];

/** Rows whose texts fill the column to this many bytes as PHP serialises them: B26. */
export function filling(bytes: number): readonly PropertyRow[] {
  const head = 'a:1:{s:4:"text";a:4:{s:4:"Name";s:65000:"";s:4:"Type";s:6:"string";}}'.length;
  const flags = 's:8:"Required";s:1:"N";s:8:"Multiple";s:1:"N";'.length;
  return [parameter('text', { name: long(bytes - head - flags) })];
}

export const collections: FieldProbes = {
  edges: [
    ...wrongTypes,
    ['none', []],
    ['one', [parameter('text')]],
    ['no code', [parameter('')]],
    ['a digit first', [parameter('1st')]],
    ['a hyphen', [parameter('to-whom')]],
    ['Cyrillic', [parameter('кому')]],
    ['a line break behind', [parameter('text\n')]],
    ['a code twice', [parameter('text'), parameter('text', { name: 'Other' })]],
    ['a code twice but for the case', [parameter('text'), parameter('Text')]],
    ['no name', [parameter('text', { name: '' })]],
    ['a blank name', [parameter('text', { name: ' ' })]],
    ['a name that is PHP empty', [parameter('text', { name: '0' })]],
    ['no language', [parameter('text', { name: {} })]],
    ['languages', [parameter('text', { name: { en: 'Text', de: 'Text' } })]],
    ['one language twice', [parameter('text', { name: { en: 'A', EN: 'B' } })]],
    ['languages without words', [parameter('text', { name: { en: '' } })]],
    ['a description', [parameter('text', { description: { en: 'Why' } })]],
    ['a twin in the description', [parameter('text', { description: { en: 'A', EN: 'B' } })]],
    ['required and multiple', [parameter('text', { isRequired: true, isMultiple: true })]],
    ['no type', [parameter('text', { type: '' })]],
    ['a type of documents', [parameter('text', { type: 'UF:address' })]],
    ['a type nobody knows', [parameter('text', { type: 'sting' })]],
    ['a list', [parameter('s', { type: 'select', options })]],
    ['a list without options', [parameter('s', { type: 'select', options: [] })]],
    ['a list, no options at all', [parameter('s', { type: 'select' })]],
    ['an empty option', [parameter('s', { type: 'select', options: [{ key: '', title: 'x' }] })]],
    ['no title', [parameter('s', { type: 'select', options: [{ key: 'a', title: '' }] })]],
    [
      'an option twice',
      [parameter('s', { type: 'select', options: [...options, { key: 'a', title: 'Again' }] })],
    ],
    [
      'options that are numbers',
      [
        parameter('s', {
          type: 'select',
          options: [
            { key: '10', title: 'Ten' },
            { key: '2', title: 'Two' },
          ],
        }),
      ],
    ],
    ['a default', [parameter('s', { type: 'select', options, default: { value: 'a' } })]],
    ['its title', [parameter('s', { type: 'select', options, default: { value: 'First' } })]],
    ['no option of it', [parameter('s', { type: 'select', options, default: { value: 'c' } })]],
    ['a list for one', [parameter('text', { default: { value: ['a'] } })]],
    ['one for a list', [parameter('text', { isMultiple: true, default: { value: 'a' } })]],
    ['a list for a list', [parameter('text', { isMultiple: true, default: { value: ['a'] } })]],
    ['a yes', [parameter('b', { type: 'bool', default: { value: 'Y' } })]],
    ['a true', [parameter('b', { type: 'bool', default: { value: true } })]],
    ['half a number', [parameter('i', { type: 'int', default: { value: '1.5' } })]],
    ['a word for a number', [parameter('d', { type: 'double', default: { value: 'x' } })]],
    ['an expression', [parameter('i', { type: 'int', default: { value: '{=Document:ID}' } })]],
    ['an object', [parameter('text', { default: { value: { a: 1 } } })]],
    ['a code with a case of its own', [parameter('OPTIONS', { description: { en: 'Why' } })]],
    ['another one', [parameter('PROPERTIES', { name: { en: 'A', de: 'B' } })]],
    ['keys no page names', [parameter('text', { extra: { Settings: { Deep: ['x'] } } })]],
    ['the largest', filling(65_534)],
    ['the largest and one', filling(65_535)],
    ['five hundred', Array.from({ length: 500 }, (_, index) => parameter(`p${index}`))],
  ],
  generated: fc.oneof(
    fc.array(
      fc
        .record({
          key: fc.oneof(fc.stringMatching(/^[A-Za-z_1][A-Za-z0-9_]{0,4}$/), fc.constant('text')),
          name: anyLocalText,
          type: fc.constantFrom('string', 'int', 'user', 'date', ''),
          isRequired: fc.boolean(),
          isMultiple: fc.boolean(),
        })
        .map(({ key, ...changes }) => parameter(key, changes)),
      { maxLength: 4 },
    ),
    anyJson,
  ),
};
