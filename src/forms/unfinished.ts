/**
 * Text that is being typed beside the form and is not in it yet, such as JSON that cannot be read. A review asks first: what a
 * person typed must not be passed over in silence. Outside React, because the review asks at one moment.
 */
import { useEffect } from 'react';

const open = new Set<string>();

/** While `isUnfinished`, the element with this id holds text that the form does not have. */
export function useUnfinished(id: string, isUnfinished: boolean): void {
  useEffect(() => {
    if (!isUnfinished) return;
    open.add(id);
    return () => void open.delete(id);
  }, [id, isUnfinished]);
}

/** The first such element that is in the document, or null. */
export function findUnfinished(): HTMLElement | null {
  for (const id of open) {
    const element = document.getElementById(id);
    if (element !== null) return element;
  }
  return null;
}
