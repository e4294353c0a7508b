import { useDeferredValue, useLayoutEffect, useReducer, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { VirtualOptions, VirtualRows, VirtualStart } from './data-table-virtual';
import { gaps, plainPlaces } from './table-order';

/** Up to so many rows are drawn as they are; most lists never need the virtualiser and do not load it. */
export const PLAIN_ROWS = 100;
/** A screen full of rows, which is painted before the plain rows below it are drawn. */
const FIRST_ROWS = 30;

type Open = (start: VirtualStart) => VirtualRows;

let open: Open | null = null;
let opening: Promise<Open | null> | null = null;

/** Answers null when the code cannot be had; the next call tries again. */
function loadVirtualRows(): Promise<Open | null> {
  opening ??= import('./data-table-virtual')
    .then(({ openVirtualRows }) => {
      open = openVirtualRows;
      return open;
    })
    .catch(() => {
      opening = null;
      return null;
    });
  return opening;
}

interface WindowOptions extends Omit<VirtualOptions, 'scroller' | 'onChange'> {
  scroller: RefObject<HTMLDivElement | null>;
  body: RefObject<HTMLTableSectionElement | null>;
}

export interface RowWindow {
  /** Indexes of the rows to draw, ascending. */
  indexes: readonly number[];
  /** Empty room in front of each of them and behind the last one, CSS pixels. */
  space: { before: readonly number[]; after: number };
  measure: ((element: HTMLTableRowElement | null) => void) | undefined;
  /** Scrolls a drawn row into sight, no further than needed. */
  reveal: (index: number) => void;
}

/** A table that is 700 px high and not scrolled: without a first guess the first render would draw no row at all. */
const unknownStart: VirtualStart = { offset: 0, height: 700, sizes: new Map() };

/** The virtualiser goes on where the plain rows stand, so that nothing moves under the person's eyes. */
function startFrom({ scroller, body, keyOf }: WindowOptions): VirtualStart {
  const sizes = new Map<number, number>();
  if (keyOf !== undefined) {
    for (const row of body.current?.querySelectorAll<HTMLElement>('[data-index]') ?? [])
      sizes.set(Number(row.dataset['index']), row.offsetHeight);
  }
  const box = scroller.current;
  return { offset: box?.scrollTop ?? 0, height: box?.clientHeight ?? unknownStart.height, sizes };
}

function revealPlain({ scroller, body, head }: WindowOptions, index: number) {
  const box = scroller.current;
  const row = body.current?.querySelector(`[data-index="${index}"]`)?.getBoundingClientRect();
  if (box === null || row === undefined) return;
  const { top, bottom } = box.getBoundingClientRect();
  if (row.top < top + head) box.scrollTop -= top + head - row.top;
  else if (row.bottom > bottom) box.scrollTop += row.bottom - bottom;
}

/**
 * Which rows stand in the document: all of them up to `PLAIN_ROWS`, beyond that those in sight. While the code for the
 * latter is on its way the first `PLAIN_ROWS` are there and the one that holds the focus; if it never comes, all are,
 * since a slow table is better than a cut one. Rows are drawn by the caller in every case and keep their elements.
 */
export function useRowWindow(options: WindowOptions): RowWindow {
  const { count, rowHeight, head, active, keyOf, scroller } = options;
  const isLong = count > PLAIN_ROWS;
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  // Only a table that has just been opened begins with less.
  const plainRows = useDeferredValue(PLAIN_ROWS, FIRST_ROWS);
  const [hasFailed, setFailed] = useState(false);
  const [virtual, setVirtual] = useState(() => (isLong ? (open?.(unknownStart) ?? null) : null));
  const isWaiting = isLong && virtual === null && !hasFailed;
  // Asked for while rendering, as `lazy` does: the rows to draw meanwhile would delay an effect.
  if (isWaiting) void loadVirtualRows();

  useLayoutEffect(() => {
    if (!isWaiting) return;
    let isGone = false;
    function begin(opened: Open | null) {
      if (isGone) return;
      if (opened === null) setFailed(true);
      else setVirtual(opened(startFrom(options)));
    }
    if (open === null) void loadVirtualRows().then(begin);
    else begin(open);
    return () => {
      isGone = true;
    };
  });

  const drawn = virtual?.update({
    count,
    rowHeight,
    head,
    active,
    keyOf,
    scroller: () => scroller.current,
    onChange(isAtOnce) {
      if (!isLong) return;
      // A scrolled row must be there before the browser paints.
      if (isAtOnce) flushSync(redraw);
      else redraw();
    },
  });
  useLayoutEffect(() => virtual?.close, [virtual]);
  useLayoutEffect(() => virtual?.commit());

  if (isLong && drawn !== undefined && virtual !== null) {
    return {
      indexes: drawn.items.map(({ index }) => index),
      space: gaps(drawn.items, head, drawn.total),
      measure: virtual.measure,
      reveal: virtual.reveal,
    };
  }
  const places = plainPlaces(hasFailed ? count : Math.min(count, plainRows), active, rowHeight);
  return {
    indexes: places.map(({ index }) => index),
    space: { before: gaps(places, 0, 0).before, after: 0 },
    measure: virtual?.measure,
    reveal: (index) => revealPlain(options, index),
  };
}
