import { describe, expect, test } from 'vitest';
import { readFrameName } from './frame-name';
import { createAllowList, judgeParent } from './trust';

describe('the name of the frame', () => {
  test.each([
    ['portal.example|1|abc', 'https://portal.example'],
    ['portal.example:443|1|abc', 'https://portal.example'],
    ['Portal.Example:80|0|abc', 'http://portal.example'],
    ['127.0.0.1:5400|0|abc', 'http://127.0.0.1:5400'],
  ])('%s leads to %s', (name, origin) => {
    expect(readFrameName(name)?.origin).toBe(origin);
  });

  test.each([
    '',
    'portal.example',
    'portal.example|1',
    '|1|abc',
    'evil.example/x|1|abc',
    'a@b|1|c',
  ])('"%s" is not a portal’s', (name) => {
    expect(readFrameName(name)).toBeNull();
  });
});

describe('the page around the frame', () => {
  function judge(name: string, parentOrigin: string | null) {
    const frame = readFrameName(name);
    if (frame === null) throw new Error('the name must be valid here');
    return judgeParent(frame, { name, isFramed: true, parentOrigin });
  }

  test('is believed when the browser confirms it or cannot tell', () => {
    expect(judge('portal.example|1|abc', 'https://portal.example')).toBeNull();
    expect(judge('portal.example|1|abc', null)).toBeNull();
  });

  test('with the other scheme can never be heard', () => {
    expect(judge('127.0.0.1:5400|1|abc', 'http://127.0.0.1:5400')).toBe('wrong-scheme');
  });

  test.each(['https://evil.example', 'http://evil.example', 'https://portal.example:8443', 'null'])(
    '%s is not the portal it says',
    (origin) => {
      expect(judge('portal.example|1|abc', origin)).toBe('untrusted');
    },
  );
});

describe('the list of portals of a build', () => {
  test('lets every portal in when it is empty', () => {
    expect(createAllowList(undefined)('https://any.example')).toBe(true);
    expect(createAllowList(' ')('https://any.example')).toBe(true);
  });

  test('lets in only what it names', () => {
    const isAllowed = createAllowList('https://a.example, https://b.example');
    expect(isAllowed('https://b.example')).toBe(true);
    expect(isAllowed('https://c.example')).toBe(false);
  });
});
