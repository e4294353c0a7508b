import { describe, expect, test } from 'vitest';
import { readPlacement } from './placement';

describe('placement options', () => {
  test.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['an empty list, as PHP writes an empty map', []],
    ['null', null],
    ['a text that is not JSON', 'ID=5'],
    ['JSON of a list', '[1]'],
  ])('that came as %s are empty', (_, given) => {
    expect(readPlacement('DEFAULT', given).options).toEqual({});
  });

  test('are read from an object and from JSON alike, as texts', () => {
    const given = { ID: 5, open: true, place: 'list', nested: { a: 1 }, list: [1], none: null };
    const options = { ID: '5', open: 'true', place: 'list' };
    expect(readPlacement('CRM_DEAL_DETAIL_TAB', given).options).toEqual(options);
    expect(readPlacement('CRM_DEAL_DETAIL_TAB', JSON.stringify(given)).options).toEqual(options);
  });

  test('cannot reach a prototype', () => {
    const { options } = readPlacement('X', '{"__proto__": "a", "constructor": "b", "ID": "1"}');
    expect(options).toEqual({ ID: '1' });
    expect(Object.getPrototypeOf(options)).toBe(Object.prototype);
  });

  test('keep what is no plain text as it came, without keys of a prototype', () => {
    const text = '{"__proto__": {"a": 1}, "properties": {"x": {"NAME": "X"}}, "ID": 1}';
    const { given } = readPlacement('X', text);
    expect(given).toEqual({ properties: { x: { NAME: 'X' } }, ID: 1 });
    expect('a' in given).toBe(false);
  });

  test('say whether the app is in a slider', () => {
    expect(readPlacement('DEFAULT', { IFRAME: 'Y' }).isSliderMode).toBe(true);
    expect(readPlacement('DEFAULT', { IFRAME: 'N' }).isSliderMode).toBe(false);
    expect(readPlacement('DEFAULT', '').isSliderMode).toBe(false);
  });

  test('belong to DEFAULT when the portal names no place', () => {
    expect(readPlacement('', {}).code).toBe('DEFAULT');
    expect(readPlacement(undefined, {}).code).toBe('DEFAULT');
  });
});
