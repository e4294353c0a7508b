import { useSyncExternalStore } from 'react';
import { applyTheme, nextTheme, rememberedTheme, type Theme } from '@/ui/theme';

const listeners = new Set<() => void>();
/** Kept here and not read back: a frame may be refused storage. */
let chosen: Theme | null = null;

function current(): Theme {
  chosen ??= rememberedTheme();
  return chosen;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Light, dark, as the device has it, and round again. */
export function switchTheme(): void {
  chosen = nextTheme(current());
  applyTheme(chosen);
  for (const listener of listeners) listener();
}

/** The theme that is chosen now, wherever it was chosen. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, current);
}
