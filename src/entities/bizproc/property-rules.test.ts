import { describe, expect, test } from 'vitest';
import { judge } from '@/forms/judge';
import { contract } from './contract';
import { emptyContext, fineValues, row } from './samples';

function found(values: unknown) {
  return judge(contract(emptyContext), values).map(
    ({ path, text }) => `${path} ${text.key.replace('problems.', '')}`,
  );
}

const fine = fineValues;

describe('parameters', () => {
  const list = { options: [{ key: 'pdf', title: 'PDF' }], type: 'select' };
  test.each<[Parameters<typeof row>[1] & object, string[]]>([
    [{ key: '' }, ['0.key keyEmpty']],
    [{ key: '1st' }, ['0.key keyWrong']],
    [{ key: 'a-b' }, ['0.key keyWrong']],
    [{ key: 'a\n' }, ['0.key keyWrong']],
    [{ key: 'A_9' }, []],
    [{ name: '' }, ['0.name parameterNameEmpty']],
    [{ name: '0' }, ['0.name parameterNameEmpty']],
    [{ name: { de: 'x', DE: 'y' } }, ['0.name languageTwice']],
    [{ description: { en: 'x', EN: 'y' } }, ['0.description languageTwice']],
    [{ type: '' }, []],
    [{ type: 'file' }, []],
    [{ type: 'UF:address' }, ['0.type typeUnknown']],
    [{ type: 'select' }, ['0.options noOptions']],
    [{ ...list }, []],
    [{ ...list, options: [{ key: '', title: 'x' }] }, ['0.options.0.key optionKeyEmpty']],
    [{ ...list, options: [{ key: 'x', title: '' }] }, ['0.options.0.title optionTitleEmpty']],
    [{ ...list, options: [{ key: '__proto__', title: 'x' }] }, ['0.options.0.key optionKeyWrong']],
    [
      {
        ...list,
        options: [
          { key: 'x', title: 'a' },
          { key: 'x', title: 'b' },
        ],
      },
      ['0.options.1.key optionTwice'],
    ],
    [{ ...list, default: { value: 'pdf' } }, []],
    [{ ...list, default: { value: 'PDF' } }, []],
    [{ ...list, default: { value: 'docx' } }, ['0.default defaultNoOption']],
    [{ ...list, default: { value: '{=Document:TITLE}' } }, []],
    [{ ...list, isMultiple: true, default: { value: ['pdf'] } }, []],
    [
      { ...list, isMultiple: true, default: { value: ['pdf', 'x'] } },
      ['0.default defaultNoOption'],
    ],
    [{ isMultiple: true, default: { value: 'x' } }, ['0.default defaultNotList']],
    [{ isMultiple: true, default: { value: '{=Document:TITLE}' } }, []],
    [{ default: { value: ['x'] } }, ['0.default defaultList']],
    [{ default: { value: null } }, []],
    [{ default: { value: true } }, ['0.default defaultNotText']],
    [{ default: { value: { a: 'b' } } }, ['0.default defaultNotText']],
    [{ type: 'bool', default: { value: 'Y' } }, []],
    [{ type: 'bool', default: { value: 'yes' } }, ['0.default defaultNotYesNo']],
    [{ type: 'int', default: { value: 7 } }, []],
    [{ type: 'int', default: { value: '7' } }, []],
    [{ type: 'int', default: { value: '7.5' } }, ['0.default defaultNotWhole']],
    [{ type: 'double', default: { value: '7.5' } }, []],
    [{ type: 'double', default: { value: 'many' } }, ['0.default defaultNotNumber']],
    [{ type: 'user', default: { value: 'Author;' } }, []],
    [{ type: 'date', default: { value: '{=System:Date}' } }, []],
  ])('%j: %j', (changes, problems) => {
    const rows = [row('key', changes)];
    expect(found({ ...fine, properties: rows })).toEqual(
      problems.map((each) => `properties.${each}`),
    );
    expect(found({ ...fine, returnProperties: rows })).toEqual(
      problems.map((each) => `returnProperties.${each}`),
    );
  });

  test('a code may be there once in each list, and its case counts (B4)', () => {
    const properties = [row('a'), row('A'), row('a')];
    expect(found({ ...fine, properties, returnProperties: [row('a')] })).toEqual([
      'properties.2.key keyTwice',
    ]);
  });

  test('a type of the document type is allowed once there is one', () => {
    const properties = [row('a', { type: 'UF:address' })];
    const documentType = ['crm', 'CCrmDocumentDeal', 'DEAL'];
    expect(found({ ...fine, properties, documentType })).toEqual([]);
  });

  test('a list of 65534 bytes is kept, one of 65535 is not (B26)', () => {
    // a:1:{s:1:"a";a:4:{s:4:"Name";s:N:"…";s:4:"Type";s:6:"string";s:8:"Required";s:1:"N";s:8:"Multiple";s:1:"N";}}
    const around =
      'a:1:{s:1:"a";a:4:{s:4:"Name";s:65400:"";s:4:"Type";s:6:"string";s:8:"Required";s:1:"N";s:8:"Multiple";s:1:"N";}}';
    const longest = 65_534 - around.length;
    const named = (length: number) => [row('a', { name: 'x'.repeat(length) })];
    expect(found({ ...fine, properties: named(longest) })).toEqual([]);
    expect(found({ ...fine, properties: named(longest + 1) })).toEqual(['properties tooLong']);
  });
});
