/** What a column can be sorted by. Empty values stand last in both directions. */
export type SortValue = string | number | boolean | Date | null | undefined;

/**
 * Compares two values of one column: texts as the language sorts them, with numbers inside by size ("item 9" before
 * "item 10"). Answers a negative number, zero or a positive number.
 */
export function compareValues(a: SortValue, b: SortValue, collator: Intl.Collator): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a) - Number(b);
}

/** Whether a value counts as empty, and so stands last however the column is sorted. */
export function isBlank(value: SortValue): boolean {
  return value === null || value === undefined || value === '';
}

/**
 * The row that a key leads to, or null when the key moves nothing. `page` is the number of rows in sight.
 */
export function rowForKey(key: string, from: number, count: number, page: number): number | null {
  const targets: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  if (target === undefined || count === 0) return null;
  return Math.min(Math.max(target, 0), count - 1);
}

/**
 * The selection after a tick at `at`: that row alone, or with Shift every row from the last tick `from`. All rows
 * of the range take the state the ticked row gets.
 */
export function toggleRange(
  ids: readonly string[],
  selected: ReadonlySet<string>,
  at: number,
  from: number | null,
): Set<string> {
  const next = new Set(selected);
  const id = ids[at];
  if (id === undefined) return next;
  const isOn = !selected.has(id);
  const start = from === null ? at : Math.min(from, at);
  const end = from === null ? at : Math.max(from, at);
  for (const each of ids.slice(start, end + 1)) {
    if (isOn) next.add(each);
    else next.delete(each);
  }
  return next;
}

export interface PlacedItem {
  index: number;
  start: number;
  end: number;
}

/**
 * The empty space in front of each drawn row and behind the last one, in CSS pixels. Rows need not be neighbours:
 * the row that holds the focus stays drawn wherever the person scrolls.
 */
export function gaps(items: readonly PlacedItem[], offset: number, total: number) {
  let end = offset;
  const before = items.map((item) => {
    const gap = Math.max(0, item.start - end);
    end = item.end;
    return gap;
  });
  return { before, after: Math.max(0, total + offset - end) };
}

/**
 * The first `count` rows, and the row `active` where it would stand if all rows before it were drawn. Heights are CSS
 * pixels and estimated: only the gap in front of `active` is read from them.
 */
export function plainPlaces(count: number, active: number, height: number): PlacedItem[] {
  const indexes = Array.from({ length: count }, (_, index) => index);
  if (active >= count && count > 0) indexes.push(active);
  return indexes.map((index) => ({ index, start: index * height, end: (index + 1) * height }));
}
