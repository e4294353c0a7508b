/** The only part of the table that needs the virtualiser, and so a chunk of its own: import it dynamically. */
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/react-virtual';

/** What the table knows before the virtualiser has measured anything. Lengths are CSS pixels. */
export interface VirtualStart {
  /** How far the table is scrolled already. */
  offset: number;
  /** Height of the part in sight. */
  height: number;
  /** Heights of the rows drawn already, by index, for rows whose height is measured. */
  sizes: ReadonlyMap<number, number>;
}

export interface VirtualOptions {
  count: number;
  rowHeight: number;
  /** Height of the heading line, which stays in front of the rows. */
  head: number;
  /** The row of the tab order: it is drawn wherever the person scrolls. */
  active: number;
  /** Name of a row whose height is measured, so that its height moves with it; rows of one height need none. */
  keyOf: ((index: number) => string) | undefined;
  scroller: () => HTMLDivElement | null;
  /** Other rows are to be drawn; at once when a scroll event waits for them. */
  onChange: (isAtOnce: boolean) => void;
}

export interface VirtualRows {
  /** To be called with every render. The rows to draw, and the height of all of them. */
  update: (options: VirtualOptions) => { items: readonly VirtualItem[]; total: number };
  /** To be called after every commit: the scrolling element is watched from the first one on. */
  commit: () => void;
  close: () => void;
  measure: (element: HTMLTableRowElement | null) => void;
  reveal: (index: number) => void;
}

function seed({ sizes }: VirtualStart, { keyOf, head }: VirtualOptions): VirtualItem[] {
  let end = head;
  return Array.from(sizes, ([index, size]) => {
    const start = end;
    end += size;
    return { index, start, end, size, key: keyOf?.(index) ?? index, lane: 0 };
  });
}

/**
 * What `useVirtualizer` does, without being a hook: a table that grows past the limit keeps its rows in the document
 * only when the same component goes on drawing them, and a component cannot start calling a hook.
 */
export function openVirtualRows(start: VirtualStart): VirtualRows {
  let virtualizer: Virtualizer<HTMLDivElement, HTMLTableRowElement> | null = null;
  let isMeasuring = false;

  function resolve(options: VirtualOptions) {
    const { keyOf, active, rowHeight } = options;
    return {
      count: options.count,
      getScrollElement: options.scroller,
      estimateSize: () => rowHeight,
      overscan: 6,
      initialOffset: start.offset,
      initialRect: { width: 0, height: start.height },
      scrollMargin: options.head,
      scrollPaddingStart: options.head,
      ...(keyOf === undefined ? {} : { getItemKey: keyOf }),
      // Once there is a measured list, an empty one in between must not bring the first heights back.
      ...(virtualizer === null ? { initialMeasurementsCache: seed(start, options) } : {}),
      rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const indexes = defaultRangeExtractor(range);
        if (indexes.includes(active) || active >= range.count) return indexes;
        return [...indexes, active].toSorted((a, b) => a - b);
      },
      // React is in the middle of a commit while it hands over rows to measure, and cannot draw at once.
      onChange: (_: unknown, isAtOnce: boolean) => options.onChange(isAtOnce && !isMeasuring),
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
    };
  }

  return {
    update(options) {
      const resolved = resolve(options);
      if (virtualizer === null) virtualizer = new Virtualizer(resolved);
      else virtualizer.setOptions(resolved);
      return { items: virtualizer.getVirtualItems(), total: virtualizer.getTotalSize() };
    },
    // oxlint-disable-next-line no-underscore-dangle -- the library names so what its adapter of every framework calls
    commit: () => virtualizer?._willUpdate(),
    // oxlint-disable-next-line no-underscore-dangle -- the same; what it answers is the cleaning up
    close: () => virtualizer?._didMount()(),
    measure(element) {
      isMeasuring = true;
      try {
        virtualizer?.measureElement(element);
      } finally {
        isMeasuring = false;
      }
    },
    reveal: (index) => virtualizer?.scrollToIndex(index, { align: 'auto' }),
  };
}
