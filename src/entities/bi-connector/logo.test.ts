import { expect, test } from 'vitest';
import { dataOf, hasActiveContent, largestFile, logoFault, longestLogo, typeOfBytes } from './logo';

const svg = (text: string) => `data:image/svg+xml;base64,${btoa(text)}`;
const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const text = (value: string) => new TextEncoder().encode(value);

test('the largest file that may be chosen fits as base64', () => {
  const longestPrefix = 'data:image/svg+xml;base64,'.length;
  expect(Math.ceil(largestFile / 3) * 4 + longestPrefix).toBeLessThanOrEqual(longestLogo);
  expect(longestLogo).toBe(65_535);
});

test.each(['svg+xml', 'png', 'jpeg', 'gif', 'webp'])('an image of type %s is allowed', (type) => {
  expect(logoFault(`data:image/${type};base64,AAAA`)).toBeNull();
});

test.each([
  ['data:image/bmp;base64,AAAA', 'type'],
  ['data:image/x-icon;base64,AAAA', 'type'],
  ['data:application/javascript;base64,AAAA', 'type'],
  ['data:image/png;charset=utf-8;base64,AAAA', 'base64'],
  ['data:image/png;base64,', 'base64'],
  ['data:image/png;base64,AA AA', 'base64'],
  ['data:nothing', 'shape'],
])('%s: %s', (logo, fault) => {
  expect(logoFault(logo)).toBe(fault);
});

test('type and size of an image are told', () => {
  expect(dataOf('data:image/png;base64,AAAA')).toEqual({ type: 'image/png', bytes: 3 });
  expect(dataOf('data:image/png;base64,AAA=')).toEqual({ type: 'image/png', bytes: 2 });
  expect(dataOf('https://example.com/a.png')).toBeNull();
});

test.each([
  ['a script', '<svg><script>alert(1)</script></svg>', true],
  ['an event', '<svg onload="alert(1)"/>', true],
  ['a link that runs code', '<svg><a href="javascript:alert(1)"/></svg>', true],
  ['foreign content', '<svg><foreignObject/></svg>', true],
  ['a drawing', '<svg><circle r="3"/></svg>', false],
])('%s in an SVG is noticed: %s → %s', (_what, drawing, isActive) => {
  expect(hasActiveContent(svg(drawing))).toBe(isActive);
});

test('an image that is no SVG, or is broken, has no active content', () => {
  expect(hasActiveContent('data:image/png;base64,AAAA')).toBe(false);
  expect(hasActiveContent('data:image/svg+xml;base64,%')).toBe(false);
});

test.each([
  ['PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'image/png'],
  ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
  ['GIF', text('GIF89a'), 'image/gif'],
  ['WebP', text('RIFF\0\0\0\0WEBPVP8 '), 'image/webp'],
  ['SVG', text('<svg xmlns="x"/>'), 'image/svg+xml'],
  ['an empty SVG', text('<svg/>'), 'image/svg+xml'],
  [
    'SVG with preamble',
    text('<?xml version="1.0"?>\n<!-- made --><svg width="1"/>'),
    'image/svg+xml',
  ],
  ['a page that holds an SVG', text('<html><svg></svg></html>'), null],
  ['a program', bytes(0x4d, 0x5a), null],
  ['nothing', bytes(), null],
])('a file is known by its content: %s', (_what, content, type) => {
  expect(typeOfBytes(content)).toBe(type);
});
