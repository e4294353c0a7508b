import type { Virtualizer } from '@tanstack/react-virtual';
import {
  useLayoutEffect,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { rowForKey } from './table-order';

interface RowFocusOptions {
  count: number;
  active: number;
  onActive: (index: number) => void;
  onHeldChange: (isHeld: boolean) => void;
  body: RefObject<HTMLTableSectionElement | null>;
  virtualizer: Virtualizer<HTMLDivElement, HTMLTableRowElement>;
}

function indexOf(target: EventTarget): number | null {
  if (!(target instanceof Element)) return null;
  const index = target.closest<HTMLElement>('[data-index]')?.dataset['index'];
  return index === undefined ? null : Number(index);
}

/**
 * Moving between rows with the keyboard. A row that is not drawn yet is scrolled to first and gets the focus as soon
 * as it stands in the document, which is why the wish is kept over renders.
 */
export function useRowFocus(options: RowFocusOptions) {
  const { count, active, onActive, onHeldChange, body, virtualizer } = options;
  const wanted = useRef<number | null>(null);

  // Without a list of dependencies on purpose: the row may appear with any later render.
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = body.current?.querySelector(`[data-index="${wanted.current}"]`);
    const link =
      row?.querySelector<HTMLElement>('[data-row-link]') ??
      row?.querySelector<HTMLElement>('a, button, input');
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  });

  function handleKeyDown(event: KeyboardEvent) {
    // A menu inside the row uses the same keys and marks the event as done.
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const from = indexOf(event.target);
    if (from === null) return;
    const page = Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 0) / 44) - 2);
    const to = rowForKey(event.key, from, count, page);
    if (to === null) return;
    event.preventDefault();
    wanted.current = to;
    onActive(to);
    virtualizer.scrollToIndex(to, { align: 'auto' });
  }

  function handleFocus(event: FocusEvent) {
    onHeldChange(true);
    const index = indexOf(event.target);
    if (index !== null && index !== active) onActive(index);
  }

  function handleBlur(event: FocusEvent) {
    if (!body.current?.contains(event.relatedTarget)) onHeldChange(false);
  }

  return { onKeyDown: handleKeyDown, onFocus: handleFocus, onBlur: handleBlur };
}
