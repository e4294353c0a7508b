import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let isOpen = false;

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The header stands outside of the portal's context, so button and dialog meet here. */
export function setPaletteOpen(open: boolean): void {
  isOpen = open;
  for (const listener of listeners) listener();
}

export function usePaletteOpen(): boolean {
  return useSyncExternalStore(subscribe, () => isOpen);
}

/** How the shortcut is called on this device. */
export function shortcutName(): string {
  return /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';
}

/** Also on keyboards whose K gives another letter: `л` in Russian. */
export function isShortcut(event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false;
  const letter = event.key.toLowerCase();
  return letter === 'k' || (event.code === 'KeyK' && !/^[a-z]$/.test(letter));
}
