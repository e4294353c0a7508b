import { afterEach, expect, test, vi } from 'vitest';
import { nextTheme, rememberedTheme } from './theme';

afterEach(() => vi.unstubAllGlobals());

test('a browser that refuses storage gives the theme of the device', () => {
  vi.stubGlobal('localStorage', {
    getItem() {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  expect(rememberedTheme()).toBe('system');
});

test('a remembered theme comes back, nonsense does not', () => {
  const stored = { value: 'dark' };
  vi.stubGlobal('localStorage', { getItem: () => stored.value });
  expect(rememberedTheme()).toBe('dark');
  stored.value = 'purple';
  expect(rememberedTheme()).toBe('system');
});

test('the switch goes round all three themes', () => {
  expect([nextTheme('light'), nextTheme('dark'), nextTheme('system')]).toEqual([
    'dark',
    'system',
    'light',
  ]);
});
