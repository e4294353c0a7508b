import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  joinParts,
  mostBytes,
  readStoredJson,
  sealOf,
  splitText,
  toStoredJson,
} from './stored-json';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('stored JSON', () => {
  test('is the same value afterwards, whatever is in it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (given) => {
        // The one key that is taken out on purpose, see below; -0 is not in JSON.
        const value: unknown = JSON.parse(JSON.stringify(given));
        fc.pre(!JSON.stringify(value).includes('__proto__'));
        expect(readStoredJson(toStoredJson(value))).toEqual(value);
      }),
    );
  });

  test('holds neither references of a batch nor surrogates', () => {
    const text = toStoredJson({ $result: '$result[a] 🦊 \ud800' });
    expect(text).not.toMatch(/[$\ud800-\udfff]/);
    expect(readStoredJson(text)).toEqual({ $result: '$result[a] 🦊 \ud800' });
  });

  test('loses keys that would change what an object is', () => {
    const value = readStoredJson('{"__proto__":{"isAdmin":true},"a":{"__proto__":1,"b":2}}');
    expect(value).toEqual({ a: { b: 2 } });
    expect(Object.keys(Object(value))).toEqual(['a']);
    expect(Reflect.get(Object(value), 'isAdmin')).toBeUndefined();
  });

  test.each([
    ['half a text', '{"a":'],
    ['nothing', ''],
    ['65 levels', '['.repeat(66) + ']'.repeat(66)],
    ['a hundred thousand levels', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['half a million values', `[${'0,'.repeat(500_000)}0]`],
  ])('that is %s cannot be read, and nothing is thrown', (_, text) => {
    expect(readStoredJson(text)).toBeUndefined();
  });

  test('of 64 levels can', () => {
    expect(readStoredJson('['.repeat(64) + ']'.repeat(64))).toBeDefined();
  });
});

describe('parts', () => {
  const room = mostBytes - 2;

  test.each([
    ['', 1],
    ['x'.repeat(room), 1],
    ['x'.repeat(room + 1), 2],
    ['ж'.repeat(Math.floor(room / 2)), 1],
    ['ж'.repeat(Math.floor(room / 2) + 1), 2],
    ['字'.repeat(Math.floor(room / 3)), 1],
    ['字'.repeat(Math.floor(room / 3) + 1), 2],
    ['x'.repeat(room * 3), 3],
    ['x'.repeat(room * 3 + 1), 4],
  ])('text %# has the fewest parts that fit', (text, count) => {
    const parts = splitText(text);
    expect(parts).toHaveLength(count);
    expect(Math.max(...parts.map(bytes))).toBeLessThanOrEqual(mostBytes);
    expect(joinParts(parts, sealOf(text))).toBe(text);
  });

  test('are below 48,000 bytes', () => {
    expect(mostBytes).toBeLessThan(48_000);
  });

  test('of which one is missing, changed, swapped or cut are no text', () => {
    const text = `${'a'.repeat(room)}${'b'.repeat(room)}c`;
    const [one = '', two = '', three = ''] = splitText(text);
    const seal = sealOf(text);
    expect(joinParts([one, two, three], seal)).toBe(text);
    expect(joinParts([one, two], seal)).toBeNull();
    expect(joinParts([one, undefined, three], seal)).toBeNull();
    expect(joinParts([one, three, two], seal)).toBeNull();
    expect(joinParts([one, two.slice(0, -1), three], seal)).toBeNull();
    expect(joinParts([one, '', three], seal)).toBeNull();
    expect(joinParts([one, two, '|d|'], seal)).toBeNull();
  });
});
