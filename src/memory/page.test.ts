import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

async function load() {
  vi.resetModules();
  return (await import('./page')).thisPage();
}

/** Locks of one browser, held until their page is gone. */
function lockManager() {
  const names: string[] = ['of-somebody-else'];
  return {
    request: async (name: string): Promise<never> => {
      names.push(name);
      return new Promise<never>(() => undefined);
    },
    query: async () => ({ held: names.map((name) => ({ name })) }),
  };
}

test('a page knows itself and the other open pages of its browser', async () => {
  vi.stubGlobal('navigator', { locks: lockManager() });
  const one = await load();
  const two = await load();
  expect(one.id).toMatch(/^[0-9a-f]{16}$/);
  expect(two.id).not.toBe(one.id);
  expect(await two.living()).toEqual(new Set([one.id, two.id]));
});

test('is the same however often it is asked for', async () => {
  vi.resetModules();
  const { thisPage } = await import('./page');
  expect(thisPage()).toBe(thisPage());
});

test.each([
  ['without locks, as on a portal without https', {}],
  [
    'that refuses locks, as it refuses storage',
    {
      locks: {
        request: async () => Promise.reject(new DOMException('no', 'SecurityError')),
        query: async () => Promise.reject(new DOMException('no', 'SecurityError')),
      },
    },
  ],
])('in a browser %s nobody knows', async (_, navigator) => {
  vi.stubGlobal('navigator', navigator);
  expect(await (await load()).living()).toBeNull();
});
