import { reveal } from '@/forms/reveal';
import { useEffect, useEffectEvent, useState } from 'react';

interface Focusing {
  setFocus(name: string): void;
}

/** Brings a field into view and gives it the focus. */
export function useFocusField(form: Focusing) {
  const [wanted, setWanted] = useState<{ readonly path: string } | null>(null);

  function focusField(path: string | undefined) {
    if (path === undefined) return;
    reveal(path);
    // A cell of a row is known to the document only; the form knows its whole list.
    const control = document.getElementById(`field-${path}`);
    const frame = document.querySelector(`[data-field="field-${CSS.escape(path)}"]`);
    (frame ?? control)?.scrollIntoView({ block: 'center' });
    if (control !== null) control.focus({ preventScroll: true });
    else form.setFocus(path);
  }

  const focusWanted = useEffectEvent((path: string) => focusField(path));
  useEffect(() => {
    if (wanted === null) return;
    // Folded rows are unfolded at once, which React cannot do while it still commits.
    const frame = requestAnimationFrame(() => focusWanted(wanted.path));
    return () => cancelAnimationFrame(frame);
  }, [wanted]);

  return {
    focusField,
    /** A dialog that closes gives the focus back first; an effect comes after that. */
    focusAfterDialog: (path: string) => setWanted({ path }),
  };
}
