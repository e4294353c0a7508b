import {
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { rowForKey } from './table-order';

interface TabStop {
  index: number;
  id: string;
}

/**
 * The one row whose controls are in the tab order. It is a place in the list; while a row holds the focus it is that
 * row, wherever filtering or fresh rows move it.
 */
export function useTabStop<Row>(rows: readonly Row[], rowId: (row: Row) => string) {
  const [stop, setStop] = useState<TabStop>({ index: 0, id: '' });
  const [isHeld, setHeld] = useState(false);

  function idAt(index: number) {
    const row = rows[index];
    return row === undefined ? '' : rowId(row);
  }

  function find() {
    const last = Math.max(0, rows.length - 1);
    if (isHeld && idAt(stop.index) !== stop.id) {
      const moved = rows.findIndex((row) => rowId(row) === stop.id);
      if (moved !== -1) return moved;
    }
    return Math.min(stop.index, last);
  }

  const active = find();
  return {
    active,
    setActive: (index: number) => {
      const id = idAt(index);
      setStop((last) => (last.index === index && last.id === id ? last : { index, id }));
    },
    setHeld: (next: boolean) => {
      setHeld(next);
      if (!next) setStop({ index: active, id: idAt(active) });
    },
  };
}

interface RowFocusOptions {
  count: number;
  onActive: (index: number) => void;
  onHeldChange: (isHeld: boolean) => void;
  body: RefObject<HTMLTableSectionElement | null>;
  scroller: RefObject<HTMLDivElement | null>;
  /** Scrolls a drawn row into sight. */
  reveal: (index: number) => void;
}

function indexOf(target: EventTarget): number | null {
  if (!(target instanceof Element)) return null;
  const index = target.closest<HTMLElement>('[data-index]')?.dataset['index'];
  return index === undefined ? null : Number(index);
}

/**
 * Moving between rows with the keyboard. The row of the tab order is drawn wherever it stands, so the next render
 * brings the row that a key leads to, and the focus goes there with its commit.
 */
export function useRowFocus(options: RowFocusOptions) {
  const { count, onActive, onHeldChange, body, scroller, reveal } = options;
  const wanted = useRef<number | null>(null);

  // Without a list of dependencies on purpose: the row may appear with any later render.
  useLayoutEffect(() => {
    const index = wanted.current;
    if (index === null) return;
    const row = body.current?.querySelector(`[data-index="${index}"]`);
    const link =
      row?.querySelector<HTMLElement>('[data-row-link]') ??
      row?.querySelector<HTMLElement>('a, button, input');
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
    reveal(index);
  });

  function handleKeyDown(event: KeyboardEvent) {
    // A menu inside the row uses the same keys and marks the event as done.
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const from = indexOf(event.target);
    if (from === null) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / 44) - 2);
    const to = rowForKey(event.key, from, count, page);
    if (to === null) return;
    event.preventDefault();
    // No render would follow, and the wish would take the focus from wherever the person goes next.
    if (to === from) {
      reveal(to);
      return;
    }
    wanted.current = to;
    onActive(to);
  }

  function handleFocus(event: FocusEvent) {
    onHeldChange(true);
    const index = indexOf(event.target);
    if (index !== null) onActive(index);
  }

  function handleBlur(event: FocusEvent) {
    if (!body.current?.contains(event.relatedTarget)) onHeldChange(false);
  }

  return { onKeyDown: handleKeyDown, onFocus: handleFocus, onBlur: handleBlur };
}
