import { compareValues, isBlank, type SortValue } from './table-order';

export interface SortRule<Row> {
  value: (row: Row) => SortValue;
  isDescending: boolean;
}

/** Long enough for every safe integer. */
const DIGITS = 16;

/**
 * A text made so that a plain collator puts numbers inside it in order of size. The collator's own `numeric` option
 * costs ten times as much, which is felt with 10,000 rows.
 */
export function sortKey(value: SortValue): SortValue {
  if (typeof value !== 'string') return value;
  return value.replaceAll(/\d+/gu, (digits) => digits.padStart(DIGITS, '0'));
}

/** The rows in order; equal ones keep the order they came in, blank ones stand last in both directions. */
export function sortRows<Row>(
  rows: readonly Row[],
  rule: SortRule<Row>,
  collator: Intl.Collator,
): Row[] {
  const blank: Row[] = [];
  const keyed: { row: Row; key: SortValue }[] = [];
  for (const row of rows) {
    const value = rule.value(row);
    if (isBlank(value)) blank.push(row);
    else keyed.push({ row, key: sortKey(value) });
  }
  const sign = rule.isDescending ? -1 : 1;
  keyed.sort((a, b) => sign * compareValues(a.key, b.key, collator));
  return [...keyed.map((each) => each.row), ...blank];
}

/**
 * A sorter for one rule that remembers the longest list it has sorted. Filtering passes shorter and shorter lists of
 * the same rows while a person types; they are picked from the remembered order instead of being sorted again.
 */
export function rememberingSorter<Row>(rule: SortRule<Row>, collator: Intl.Collator) {
  let ordered: readonly Row[] = [];
  let known = new Set<Row>();
  return (rows: readonly Row[]): readonly Row[] => {
    if (rows.length <= known.size && rows.every((row) => known.has(row))) {
      if (rows.length === known.size) return ordered;
      const wanted = new Set(rows);
      return ordered.filter((row) => wanted.has(row));
    }
    ordered = sortRows(rows, rule, collator);
    known = new Set(rows);
    return ordered;
  };
}
