import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEntries, readLiteral, longestPaste, type Node } from './literal';
import { LiteralError, type LiteralFault } from './literal-error';
import { plainOf } from './plain';

const plain = (node: Node) => JSON.stringify(plainOf(node));

test.each([
  ['JSON', '{"a":1,"b":["x",null,true]}', '{"a":1,"b":["x",null,true]}'],
  ['JavaScript', "{ a: 'x', 'b': [1, 2,], /* c */ c: {} } // end", '{"a":"x","b":[1,2],"c":{}}'],
  ['PHP with brackets', "['a' => 1, 'b' => ['x' => TRUE]]", '{"a":1,"b":{"x":true}}'],
  ['PHP with array()', "array('a' => array(1, 2), # note\n 'b' => null);", '{"a":[1,2],"b":null}'],
  ['a list of pairs as the pages print it', "['v1': 't1', 'v2': 't2']", '{"v1":"t1","v2":"t2"}'],
  ['a PHP list with one key', "['box', 'x' => 1]", '{"0":"box","x":1}'],
  ['an empty map', '{}', '{}'],
  ['an empty list', '[]', '[]'],
])('a person pastes %s', (_, source, expected) => {
  expect(plain(readLiteral(source, 0, true))).toBe(expected);
});

test.each([
  ["'Template\\'s parameters'", "Template's parameters"],
  ["'Bitrix\\Crm\\Integration'", 'Bitrix\\Crm\\Integration'],
  ['"Bitrix\\\\Crm"', 'Bitrix\\Crm'],
  ['"a\\nb\\u0041"', 'a\nbA'],
  ['`x`', 'x'],
])('the text %s is read as %j', (source, expected) => {
  expect(plainOf(readLiteral(source, 0, true))).toBe(expected);
});

test('single quotes of PHP keep a backslash before n', () => {
  expect(plain(readLiteral("['a' => 'x\\n\\'']", 0, true))).toBe(JSON.stringify({ a: "x\\n'" }));
});

test('entries without brackets are a map, and lines count as in the text', () => {
  const node = readEntries("// example\n'one': {\n  'Type': 'int'\n},\n'two': {}");
  expect(plain(node)).toBe('{"one":{"Type":"int"},"two":{}}');
  expect(node.is === 'map' && node.entries.map(({ line }) => line)).toEqual([2, 5]);
});

test.each<[string, LiteralFault, number]>([
  ['{"a":1\n"b":2}', 'unexpected', 2],
  ['{"a":[1,2', 'unfinished', 1],
  ['{"a":"x', 'unfinished', 1],
  ['{\n\n"__proto__": {}}', 'forbiddenKey', 3],
  ['{"a": nonsense}', 'unexpected', 1],
  ['{"a":1} x', 'unexpected', 1],
  ['', 'unfinished', 1],
  ['['.repeat(40), 'depth', 1],
  [`"${'x'.repeat(longestPaste)}"`, 'size', 1],
  ['{1}', 'unexpected', 1],
])('a mistake is named with its line: %s', (source, fault, line) => {
  expect(() => readLiteral(source, 0, true)).toThrow(new LiteralError(fault, line));
});

test('whatever JSON says is read as JSON reads it', () => {
  const json = fc.jsonValue({ maxDepth: 5 }).filter((value) => {
    const text = JSON.stringify(value);
    return !text.includes('"__proto__"') && !Object.is(value, -0) && !/[[:,]-0[,\]}]/.test(text);
  });
  fc.assert(
    fc.property(json, fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(JSON.stringify(plainOf(readLiteral(text, 0, true)))).toBe(
        JSON.stringify(JSON.parse(text)),
      );
    }),
  );
});
