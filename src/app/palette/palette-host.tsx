import { lazy, Suspense, useEffect } from 'react';
import { isShortcut, setPaletteOpen, usePaletteOpen } from './open-palette';

const PaletteDialog = lazy(async () => ({
  default: (await import('./palette-dialog')).PaletteDialog,
}));

/** Listens for the shortcut and shows the search. Another dialog has to be answered first. */
export function PaletteHost() {
  const isOpen = usePaletteOpen();

  useEffect(() => {
    function listen(event: KeyboardEvent) {
      if (!isShortcut(event)) return;
      // In some browsers the same keys lead to the address bar.
      event.preventDefault();
      if (isOpen) setPaletteOpen(false);
      else if (document.querySelector('dialog[open]') === null) setPaletteOpen(true);
    }
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [isOpen]);

  return isOpen ? (
    <Suspense>
      <PaletteDialog onClose={() => setPaletteOpen(false)} />
    </Suspense>
  ) : null;
}
