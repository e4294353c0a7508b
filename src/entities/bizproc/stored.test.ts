import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fineValues, row } from './samples';
import { isPropertyRows, lightRows, revive } from './stored';
import { unknownValues, type BizprocValues } from './values';

const rich: BizprocValues = {
  ...fineValues,
  name: { '*': 'Name', de: 'Name' },
  description: '',
  properties: [
    row('a', { description: { en: 'x' }, default: { value: [1, null, { deep: ['x'] }] } }),
    row('b', { options: [{ key: '0', title: 'A' }], isOptionList: true, extra: { Odd: true } }),
  ],
  documentType: ['crm', 'CCrmDocumentDeal', 'DEAL'],
  filter: { include: ['b24', ['crm']], exclude: [['lists', 'BizprocDocument']] },
  usesPlacement: true,
  placementHandler: 'https://app.example.com/s',
  extra: { OTHER: { kept: 1 } },
};

test.each([
  ['a whole definition', rich],
  ['one of which nothing is known', unknownValues('x')],
])('%s comes back from the memory as it went in', (_what, values) => {
  const stored: unknown = JSON.parse(JSON.stringify(values));
  expect(revive(stored)).toEqual(values);
});

test('keys that the form does not have are left out', () => {
  expect(revive({ ...rich, later: 1 })).toEqual(rich);
});

const brokenRow = (change: object) => ({ ...rich, properties: [{ ...row('a'), ...change }] });

test.each<[string, unknown]>([
  ['nothing', null],
  ['a list', []],
  ['a text', 'x'],
  ['no code', { ...rich, code: undefined }],
  ['a number for a name', { ...rich, name: 1 }],
  ['a list for a name', { ...rich, name: ['x'] }],
  ['a name that is not a text in one language', { ...rich, name: { en: 1 } }],
  ['a run-as user in halves', { ...rich, authUserId: 1.5 }],
  ['a run-as user as text', { ...rich, authUserId: '1' }],
  ['Y for yes', { ...rich, waits: 'Y' }],
  ['a map for a list', { ...rich, properties: {} }],
  ['a hole in a list', { ...rich, properties: [null] }],
  ['a row without a key', brokenRow({ key: undefined })],
  ['options as a map', brokenRow({ options: { a: 'b' } })],
  ['a bare default', brokenRow({ default: 'x' })],
  ['a default that is no JSON', brokenRow({ default: { value: Number.NaN } })],
  ['required as text', brokenRow({ isRequired: 'N' })],
  ['a document type with a number', { ...rich, documentType: ['crm', 1, 'x'] }],
  ['half a filter', { ...rich, filter: { include: [] } }],
  ['a rule that is a map', { ...rich, filter: { include: [{}], exclude: [] } }],
  ['a text without end', { ...rich, handler: 'x'.repeat(100_001) }],
  ['more rows than any portal keeps', { ...rich, properties: Array(5001).fill(row('a')) }],
  ['a prototype in a name', { ...rich, name: JSON.parse('{"__proto__":"x"}') as unknown }],
  [
    'a prototype in what is kept',
    { ...rich, extra: JSON.parse('{"a":{"__proto__":{}}}') as unknown },
  ],
])('%s is not a definition', (_what, stored) => {
  expect(revive(stored)).toBeNull();
});

test('a default nested without end is not a definition', () => {
  let value: unknown = 'x';
  for (let depth = 0; depth < 60; depth += 1) value = [value];
  expect(revive(brokenRow({ default: { value } }))).toBeNull();
});

test('whatever is stored, reading it never fails', () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom(...Object.keys(rich)), (value, key) => {
      expect(() => revive(value)).not.toThrow();
      const revived = revive({ ...rich, [key]: value });
      expect(Object.keys(revived ?? rich).toSorted()).toEqual(Object.keys(rich).toSorted());
    }),
    { numRuns: 500 },
  );
});

test('a row that was judged once is not judged again, another one is', () => {
  const rows = [row('a')];
  expect(isPropertyRows(rows)).toBe(true);
  expect(isPropertyRows([...rows, { key: 'b' }])).toBe(false);
});

test('rows out of the memory are marked once and stay the same objects', () => {
  const once = revive(rich)?.properties ?? [];
  expect(lightRows(once)).toBe(once);
  const mixed = lightRows([...once, row('new')]);
  expect(mixed.slice(0, once.length).every((light, at) => light === once[at])).toBe(true);
  expect(JSON.stringify(mixed.at(-1))).toBe(JSON.stringify(row('new')));
  expect(revive({ ...rich, properties: mixed })?.properties).toBe(mixed);
});
