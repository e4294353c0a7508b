import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dropDraft, findDraft, keepDraft, type DraftKey } from './drafts';

const now = Date.parse('2026-11-21T12:00:00Z');
const day = 86_400_000;
const key: DraftKey = { portal: 'member', person: 1, kind: 'robots', id: 'a/b' };
const draft = { values: { title: 'New', rows: [1] }, start: { title: 'Old' }, at: now };

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('a draft is found again, and not after it was dropped', () => {
  expect(keepDraft(key, draft)).toBe(true);
  expect(findDraft(key, now)).toEqual(draft);
  dropDraft(key);
  expect(findDraft(key, now)).toBeNull();
});

test.each([
  { portal: 'other' },
  { person: 2 },
  { kind: 'activities' },
  { id: 'a' },
  { id: 'new' },
  { kind: 'robots/a', id: 'b' },
])('a draft is not that of %j', (change) => {
  keepDraft(key, draft);
  expect(findDraft({ ...key, ...change }, now)).toBeNull();
});

test('a draft of a new record has no start', () => {
  keepDraft({ ...key, id: 'new' }, { ...draft, start: null });
  expect(findDraft({ ...key, id: 'new' }, now)).toEqual({ ...draft, start: null });
});

test('a draft nobody came back for in 30 days is none', () => {
  keepDraft(key, draft);
  expect(findDraft(key, now + 30 * day)).not.toBeNull();
  expect(findDraft(key, now + 30 * day + 1)).toBeNull();
});

test.each(['{"values":', '[]', 'null', '{"values":[],"at":1}', '{"values":{},"at":"1"}', '7'])(
  'what is no draft is none: %s',
  (text) => {
    keepDraft(key, draft);
    for (const name of kept.keys()) kept.set(name, text);
    expect(findDraft(key, now)).toBeNull();
  },
);

test('keys that would change what an object is are not taken from a stored draft', () => {
  keepDraft(key, draft);
  const evil = `{"values":{"__proto__":{"isAdmin":true},"title":"x"},"start":null,"at":${now}}`;
  for (const name of kept.keys()) kept.set(name, evil);
  const values = findDraft(key, now)?.values ?? {};
  expect(Object.keys(values)).toEqual(['title']);
  expect(Reflect.get({ ...values }, 'isAdmin')).toBeUndefined();
  expect(Reflect.get(Object.assign({}, values), 'isAdmin')).toBeUndefined();
});

function refuse(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError');
}

test('a full storage is said, and what was kept before stays', () => {
  keepDraft(key, draft);
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: () => {
      throw new DOMException('Quota', 'QuotaExceededError');
    },
    removeItem: refuse,
  });
  expect(keepDraft(key, { ...draft, at: now + 1 })).toBe(false);
  expect(findDraft(key, now)).toEqual(draft);
  expect(() => dropDraft(key)).not.toThrow();
});

test('a storage whose very mention throws, as in a partitioned frame, keeps nothing and breaks nothing', () => {
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: refuse });
  expect(keepDraft(key, draft)).toBe(false);
  expect(findDraft(key, now)).toBeNull();
  expect(() => dropDraft(key)).not.toThrow();
});

test.each([undefined, null])('a storage that is %s keeps nothing and breaks nothing', (storage) => {
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: storage });
  expect(keepDraft(key, draft)).toBe(false);
  expect(findDraft(key, now)).toBeNull();
  expect(() => dropDraft(key)).not.toThrow();
});

test('values that are no JSON are refused like a full storage', () => {
  const loop: Record<string, unknown> = {};
  loop['self'] = loop;
  expect(keepDraft(key, { ...draft, values: loop })).toBe(false);
});
