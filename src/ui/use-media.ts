import { useSyncExternalStore } from 'react';

/** From this width there are three columns; the same figure as `--breakpoint-wide` in app.css. */
export const WIDE = '(min-width: 68.75rem)';
/** Below this width tables are cards and sections are a menu; the same figure as `--breakpoint-sm`. */
export const NARROW = '(max-width: 39.99rem)';

/** Whether a media query holds now; the component draws again when that changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const list = matchMedia(query);
      list.addEventListener('change', notify);
      return () => list.removeEventListener('change', notify);
    },
    () => matchMedia(query).matches,
  );
}
