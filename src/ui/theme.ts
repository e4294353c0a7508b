export type Theme = 'light' | 'dark' | 'system';

const KEY = 'ui.theme';

function isTheme(value: unknown): value is Theme {
  return value === 'light' || value === 'dark' || value === 'system';
}

/**
 * What the person chose on this device, `system` when nothing is known. A frame of another site may be refused
 * storage, by an exception even on reading the property, so every access is guarded.
 */
export function rememberedTheme(): Theme {
  try {
    const value = localStorage.getItem(KEY);
    return isTheme(value) ? value : 'system';
  } catch {
    return 'system';
  }
}

/** Shows a theme at once and remembers it where the browser allows that. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Refused storage costs the memory only; the theme itself is already shown.
  }
}

/** What a switch offers next: light, dark, as the device has it, and round again. */
export function nextTheme(theme: Theme): Theme {
  if (theme === 'light') return 'dark';
  return theme === 'dark' ? 'system' : 'light';
}
