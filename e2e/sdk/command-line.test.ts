/** Batch commands as the memory writes them, read the way a portal reads them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandLine } from '@/memory/command-line';
import { parseForm } from '../portal/core/php.ts';

function read(line: string): { readonly method: string; readonly params: unknown } {
  const mark = line.indexOf('?');
  if (mark < 0) return { method: line, params: {} };
  return { method: line.slice(0, mark), params: parseForm(line.slice(mark + 1)) };
}

test('texts arrive as they are, nested under any key', () => {
  const key = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/);
  // Operators in front of a field name; a bracket would end the key.
  const inner = fc.stringMatching(/^[=!<>%]{0,2}[A-Za-zЖ &+#"'][A-Za-z0-9_ ]{0,8}$/);
  const value = fc.string({ unit: 'grapheme' });
  const params = fc.dictionary(
    key,
    fc.oneof(
      value,
      fc.dictionary(inner, fc.oneof(value, fc.array(value, { minLength: 1 })), { minKeys: 1 }),
    ),
    { minKeys: 1 },
  );
  fc.assert(
    fc.property(params, (given) => {
      const line = commandLine({ method: 'entity.item.get', params: given });
      expect(read(line)).toEqual({
        method: 'entity.item.get',
        params: JSON.parse(JSON.stringify(given)),
      });
    }),
  );
});

test('numbers and flags become texts; nothing, and empty lists, vanish', () => {
  const params = { ID: 7, yes: true, no: false, nothing: null, none: [], gone: undefined };
  expect(read(commandLine({ method: 'm', params }))).toEqual({
    method: 'm',
    params: { ID: '7', yes: '1', no: '0' },
  });
  expect(commandLine({ method: 'm', params: { none: [] } })).toBe('m');
});

test('a reference stays one', () => {
  const line = commandLine({ method: 'm', params: { FILTER: { '=ID': '$result[add]' } } });
  expect(read(line).params).toEqual({ FILTER: { '=ID': '$result[add]' } });
});
