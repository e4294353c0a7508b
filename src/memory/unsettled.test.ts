import { expect, test } from 'vitest';
import type { Revision } from './memory';
import { isLeft } from './unsettled';

const now = Date.parse('2026-11-21T12:00:00Z');

function revision(ageMs: number, change: Partial<Revision> = {}): Revision {
  return {
    ref: '1',
    nonce: 'other.1',
    object: { kind: 'robots', id: 'a' },
    operation: 'update',
    title: 'A',
    before: {},
    after: {},
    call: { method: 'x', params: {} },
    reason: '',
    state: 'open',
    by: { id: 1, name: 'Ann' },
    at: new Date(now - ageMs).toISOString(),
    isSettledLater: false,
    ...change,
  };
}

const look = { now, me: { id: 1, name: 'Ann' }, pageId: 'here', living: null, own: undefined };
const byBo = { by: { id: 2, name: 'Bo' } };

test.each([
  ['of another person, 150 s old', revision(150_000, byBo), look, false],
  ['of another person, older', revision(150_001, byBo), look, true],
  ['of another person whose clock runs an hour ahead', revision(-3_600_000, byBo), look, true],
  ['of mine from a page of another browser, or nobody knows', revision(0), look, true],
  ['of mine from an open tab', revision(0), { ...look, living: new Set(['other']) }, false],
  ['of mine from a closed tab', revision(0), { ...look, living: new Set(['here']) }, true],
  [
    'of mine from an open tab, older than a save can last',
    revision(200_000),
    { ...look, living: new Set(['other']) },
    true,
  ],
  [
    'of this page, under way',
    revision(0, { nonce: 'here.1' }),
    { ...look, own: 'under-way' as const },
    false,
  ],
  [
    'of this page, without its word',
    revision(0, { nonce: 'here.1' }),
    { ...look, own: 'left' as const },
    true,
  ],
  [
    'of somebody unknown, seen by somebody unknown',
    revision(0, { by: { id: 0, name: '' } }),
    { ...look, me: { id: 0, name: '' } },
    false,
  ],
])('an intent %s', (_, given, eyes, verdict) => {
  expect(isLeft(given, eyes)).toBe(verdict);
});
