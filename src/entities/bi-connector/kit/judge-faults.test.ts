// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { Endpoint } from '../contract';
import { columns, header, row, rules, withCell } from './judge-sample';

describe('a planted fault is found', () => {
  test.each<[what: string, endpoint: Endpoint, body: unknown, found: readonly string[]]>([
    ['an empty check', 'urlCheck', '', ['wrong - empty']],
    ['a check of blanks', 'urlCheck', ' \n', ['wrong - empty']],
    ['a check that is a sign-in page', 'urlCheck', '<!doctype html><p>', ['look - html']],
    ['an empty answer', 'urlTableList', '', ['wrong - empty']],
    ['a page', 'urlTableList', '\n<html></html>', ['wrong - html']],
    ['a byte order mark', 'urlTableList', '\uFEFF[]', ['wrong - bom']],
    [
      'a notice before the list',
      'urlTableList',
      'Notice: x\n[{"code":"a","title":"b"}]',
      ['wrong - textBefore'],
    ],
    [
      'a notice with brackets before the list',
      'urlData',
      'Notice: a[0] is\n[["ID"]]',
      ['wrong - textBefore'],
    ],
    ['half an answer', 'urlData', '[["ID"],[1', ['wrong - notJson']],
    ['a list in an object', 'urlTableList', { result: [] }, ['wrong - wrapped']],
    ['an error with 200', 'urlTableList', { error: 'x' }, ['wrong - errorObject']],
    ['a numbered object', 'urlTableList', { 0: { code: 'a' } }, ['wrong - notList']],
    ['null', 'urlData', 'null', ['wrong - notList']],
    ['a text', 'urlData', '"ok"', ['wrong - notList']],

    ['no tables', 'urlTableList', [], ['look - noTables']],
    ['names of tables only', 'urlTableList', ['orders'], ['wrong 0 notObject']],
    ['a table without title', 'urlTableList', [{ code: 'a' }], ['wrong 0 missing']],
    ['a table with an empty title', 'urlTableList', [{ code: 'a', title: '' }], ['wrong 0 blank']],
    [
      'a table with null for a code',
      'urlTableList',
      [{ code: null, title: 'A' }],
      ['wrong 0 blank'],
    ],
    [
      'a table with a number for a title',
      'urlTableList',
      [{ code: 'a', title: 7 }],
      ['look 0 notText'],
    ],
    [
      'a table with a list for a title',
      'urlTableList',
      [{ code: 'a', title: [] }],
      ['wrong 0 notText'],
    ],
    [
      'a table whose code PHP calls empty',
      'urlTableList',
      [{ code: '0', title: 'A' }],
      ['wrong 0 blank'],
    ],
    [
      'a table twice',
      'urlTableList',
      [
        { code: 'a', title: 'A' },
        { code: 'a', title: 'B' },
      ],
      ['wrong 1 twice'],
    ],

    ['no columns', 'urlTableDescription', [], ['wrong - noColumns']],
    [
      'a column without type',
      'urlTableDescription',
      [{ code: 'a', name: 'A' }],
      ['wrong 0 missing'],
    ],
    [
      'a column of an unknown type',
      'urlTableDescription',
      [{ code: 'a', name: 'A', type: 'money' }],
      ['look 0 typeUnknown'],
    ],
    [
      'a column without name',
      'urlTableDescription',
      [{ code: 'a', name: '', type: 'int' }],
      ['wrong 0 blank'],
    ],

    ['nothing at all', 'urlData', [], ['wrong - noHeader']],
    ['the header alone', 'urlData', [header], ['look - noRows']],
    ['an empty header', 'urlData', [[], []], ['wrong 0 headerBlank', 'wrong 0 headerData']],
    [
      'no header',
      'urlData',
      [row, row],
      ['wrong 0 headerCell', 'wrong 0 headerCell', 'wrong 0 headerData'],
    ],
    [
      'captions for codes',
      'urlData',
      [columns.map(({ name }) => name), row],
      ['wrong 0 headerNames'],
    ],
    ['one unknown code', 'urlData', [['NO', ...header.slice(1)], row], ['wrong 0 headerUnknown']],
    [
      'a code twice',
      'urlData',
      [
        ['ID', 'ID'],
        [1, 2],
      ],
      ['wrong 0 headerTwice'],
    ],
    [
      'a blank code',
      'urlData',
      [
        ['ID', ''],
        [1, 2],
      ],
      ['wrong 0 headerBlank'],
    ],
    ['rows as objects', 'urlData', [header, { ID: 1 }], ['wrong 1 rowObject']],
    ['all rows as objects', 'urlData', [{ ID: 1 }], ['wrong 0 rowObject']],
    ['a row that is a text', 'urlData', [header, row, 'x'], ['wrong 2 rowType']],
    ['a short row', 'urlData', [header, row.slice(1)], ['wrong 1 cells']],
    ['a long row', 'urlData', [header, [...row, 1]], ['wrong 1 cells']],

    ['a word for a whole number', 'urlData', withCell('ID', 'one'), ['wrong 1 int']],
    ['a fraction for a whole number', 'urlData', withCell('ID', 1.5), ['wrong 1 int']],
    ['an empty text for a whole number', 'urlData', withCell('ID', ''), ['wrong 1 int']],
    ['a comma in a number', 'urlData', withCell('SUM', '12,50'), ['wrong 1 double']],
    ['blanks in a number', 'urlData', withCell('SUM', '1 000'), ['wrong 1 double']],
    ['a word for a date', 'urlData', withCell('DAY', 'today'), ['wrong 1 date']],
    ['a number for a date', 'urlData', withCell('DAY', 20_260_301), ['wrong 1 date']],
    ['a German date', 'urlData', withCell('DAY', '01.03.2026'), ['look 1 dateFormat']],
    ['an American date', 'urlData', withCell('DAY', '03/01/2026'), ['look 1 dateFormat']],
    ['a date with time', 'urlData', withCell('DAY', '2026-03-01 10:00:00'), ['look 1 dateFormat']],
    ['30 February', 'urlData', withCell('DAY', '2026-02-30'), ['wrong 1 dateNone']],
    ['month 13', 'urlData', withCell('DAY', '2026-13-01'), ['wrong 1 dateNone']],
    [
      '29 February of a year that has none',
      'urlData',
      withCell('DAY', '2025-02-29'),
      ['wrong 1 dateNone'],
    ],
    ['a timestamp', 'urlData', withCell('AT', 1_772_352_000), ['wrong 1 datetime']],
    ['a time zone', 'urlData', withCell('AT', '2026-03-01T08:00:00+03:00'), ['look 1 zone']],
    ['Z', 'urlData', withCell('AT', '2026-03-01T08:00:00.000Z'), ['look 1 zone']],
    ['25 o’clock', 'urlData', withCell('AT', '2026-03-01 25:00:00'), ['wrong 1 dateNone']],
    ['a date without time', 'urlData', withCell('AT', '2026-03-01'), ['look 1 dateFormat']],
    [
      'a date with rubbish behind',
      'urlData',
      withCell('AT', '2026-03-01 08:00:00 x'),
      ['wrong 1 datetime'],
    ],
    ['a nested value', 'urlData', withCell('TITLE', { a: 1 }), ['wrong 1 nested']],
    ['a list as value', 'urlData', withCell('TITLE', [1]), ['wrong 1 nested']],
    ['true', 'urlData', withCell('ID', true), ['look 1 boolean']],
  ])('%s (%s)', (_what, endpoint, body, found) => {
    expect(rules(endpoint, body)).toEqual(found);
  });

  test.each([201, 204, 401, 404, 500, 0, Number.NaN])('status %i, whatever the body', (status) => {
    expect(rules('urlCheck', 'ok', {}, status)).toEqual(['wrong - status']);
  });

  test.each([301, 302, 307])('a redirect (%i)', (status) => {
    expect(rules('urlData', '', {}, status)).toEqual(['wrong - redirect']);
  });

  test('a table that was not searched for', () => {
    const tables = [
      { code: 'orders', title: 'Orders' },
      { code: 'stock', title: 'Stock' },
    ];
    expect(rules('urlTableList', tables, { searchString: 'ORD' })).toEqual(['look 1 notFound']);
  });

  test('columns beside what select asked for', () => {
    const data = [
      ['ID', 'SUM'],
      [1, 2],
    ];
    expect(rules('urlData', data, { select: ['ID', 'DAY'] })).toEqual([
      'look 0 notSelected',
      'wrong 0 selectMissing',
    ]);
  });

  test('more rows than limit asked for', () => {
    expect(rules('urlData', [header, row, row], { limit: 2 })).toEqual([]);
    expect(rules('urlData', [header, row, row], { limit: 1 })).toEqual(['wrong - limit']);
  });
});
