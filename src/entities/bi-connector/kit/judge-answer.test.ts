// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import facts from '../../../../e2e/facts/biconnector.json';
import { endpoints } from '../contract';
import { columnsFrom, judgeAnswer } from './judge-answer';
import { columnTypes, type Column } from './judge-objects';
import { asked, columns, header, row, rules, withCell } from './judge-sample';

describe('documented samples are accepted', () => {
  test.each(facts.endpoints.map((fact) => [fact.name, fact] as const))('%s', (name, fact) => {
    const endpoint = endpoints.find((known) => known === name);
    if (endpoint === undefined) throw new Error(`No endpoint ${name}.`);
    const body = fact.answer === null ? '1' : fact.answer;
    // The page repeats one code for each type; a table has each once.
    const once =
      endpoint === 'urlTableDescription' && Array.isArray(body)
        ? body.map((column: object, at) => ({ ...column, code: `code_${at}` }))
        : body;
    expect(rules(endpoint, once, { columns: null })).toEqual([]);
  });

  test('types in capitals, as the official example answers them (A-24)', () => {
    const described = columnTypes.map((type) => ({
      code: type,
      name: type,
      type: type.toUpperCase(),
    }));
    expect(rules('urlTableDescription', described)).toEqual([]);
    expect(
      columnsFrom({ status: 200, body: JSON.stringify(described) })?.map(({ type }) => type),
    ).toEqual(columnTypes);
  });

  test('data with every type, texts for numbers, null and an empty text', () => {
    const texts = ['2', '', '7.25', '2026-03-02', '2026-03-02T09:30'];
    const nothing = [null, null, null, null, null];
    expect(rules('urlData', [header, row, texts, nothing])).toEqual([]);
  });

  test('an empty list of tables where something was searched for', () => {
    expect(rules('urlTableList', [], { searchString: 'nothing' })).toEqual([]);
  });
});

test('the finding names row, column and value', () => {
  const [found] = judgeAnswer(
    'urlData',
    { status: 200, body: JSON.stringify([header, row, ...withCell('SUM', '12,50').slice(1)]) },
    asked,
  );
  expect(found).toEqual({
    severity: 'wrong',
    row: 2,
    text: { key: 'findings.double', values: { value: '12,50', code: 'SUM' } },
  });
});

test('a very long value is not repeated in full', () => {
  const [found] = judgeAnswer(
    'urlData',
    { status: 200, body: JSON.stringify(withCell('ID', 'x'.repeat(5000))) },
    asked,
  );
  expect(String(found?.text.values?.['value'])).toHaveLength(61);
});

test('a table of 100,000 wrong rows is judged at once and not told in full', () => {
  const body = JSON.stringify([
    header,
    ...Array.from({ length: 100_000 }, () => ['x', 'x', 'x', 'x', 'x']),
  ]);
  const found = judgeAnswer('urlData', { status: 200, body }, asked);
  expect(found.length).toBeGreaterThan(500);
  expect(found.length).toBeLessThan(600);
});

test('a wrong description gives no columns to judge data by', () => {
  const wrong = JSON.stringify([{ code: 'a', name: '', type: 'int' }]);
  expect(columnsFrom({ status: 200, body: wrong })).toBeNull();
  expect(columnsFrom({ status: 500, body: '[]' })).toBeNull();
  expect(columnsFrom({ status: 200, body: 'x' })).toBeNull();
});

describe('whatever arrives', () => {
  const anyAnswer = fc.oneof(
    fc.string(),
    fc.json(),
    fc.array(fc.array(fc.jsonValue({ maxDepth: 1 }))).map((value) => JSON.stringify(value)),
    fc
      .array(
        fc.dictionary(
          fc.constantFrom('code', 'title', 'name', 'type'),
          fc.jsonValue({ maxDepth: 1 }),
        ),
      )
      .map((value) => JSON.stringify(value)),
  );

  test('the judge answers and never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...endpoints), anyAnswer, (endpoint, body) => {
        for (const { row: at } of judgeAnswer(endpoint, { status: 200, body }, asked)) {
          expect(at === null || at >= 0).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  const day = fc.date({
    min: new Date('0001-01-01'),
    max: new Date('9999-12-31'),
    noInvalidDate: true,
  });
  const cell: Readonly<Record<Column['type'], fc.Arbitrary<unknown>>> = {
    int: fc.integer(),
    string: fc.string(),
    double: fc.double({ noNaN: true, noDefaultInfinity: true }),
    date: day.map((date) => date.toISOString().slice(0, 10)),
    datetime: day.map((date) => date.toISOString().slice(0, 19).replace('T', ' ')),
  };
  const rightRow = fc.tuple(...columns.map(({ type }) => fc.option(cell[type])));

  test('right data have no finding', () => {
    fc.assert(
      fc.property(fc.array(rightRow, { minLength: 1, maxLength: 20 }), (data) => {
        expect(rules('urlData', [header, ...data])).toEqual([]);
      }),
    );
  });

  test('one row too short is found wherever it is', () => {
    fc.assert(
      fc.property(fc.array(rightRow, { minLength: 1, maxLength: 20 }), fc.nat(), (data, at) => {
        const spoiled = at % data.length;
        const body = [
          header,
          ...data.map((each, index) => (index === spoiled ? each.slice(1) : each)),
        ];
        expect(rules('urlData', body)).toEqual([`wrong ${spoiled + 1} cells`]);
      }),
    );
  });

  test('right tables have no finding, and one spoiled title is found in its row', () => {
    const name = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && text !== '0');
    const tables = fc.uniqueArray(fc.record({ code: name, title: name }), {
      minLength: 1,
      selector: ({ code }) => code,
    });
    fc.assert(
      fc.property(tables, fc.nat(), (list, at) => {
        expect(rules('urlTableList', list)).toEqual([]);
        const spoiled = at % list.length;
        const wrong = list.map((table, index) =>
          index === spoiled ? { ...table, title: '' } : table,
        );
        expect(rules('urlTableList', wrong)).toEqual([`wrong ${spoiled} blank`]);
      }),
    );
  });
});
