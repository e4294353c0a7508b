/** Paging by `start`: 50 per page, `total` beside the result, `next` while there is more (rest-contract §10.2). */
import { castInteger } from '../core/php.ts';

const PAGE_SIZE = 50;

interface Page<T> {
  readonly rows: T[];
  /** Rows in all pages; 0 when the caller asked not to count with `start: -1`. */
  readonly total: number;
  readonly next?: number;
  readonly isCounted: boolean;
}

/**
 * Newer list methods begin exactly at `start` (`exact`), older ones at the page `start` lies on (`page`). With
 * `start: -1` nothing is counted and the first 50 rows come back without `next`.
 */
export function pageOf<T>(rows: readonly T[], start: unknown, begins: 'exact' | 'page'): Page<T> {
  const asked = castInteger(start);
  if (asked < 0) return { rows: rows.slice(0, PAGE_SIZE), total: 0, isCounted: false };
  const from = begins === 'exact' ? asked : asked - (asked % PAGE_SIZE);
  const shown = rows.slice(from, from + PAGE_SIZE);
  const end = from + shown.length;
  const hasMore = shown.length > 0 && end < rows.length;
  return { rows: shown, total: rows.length, isCounted: true, ...(hasMore ? { next: end } : {}) };
}

/** The part of an answer that stands beside `result`. */
export function beside(page: Page<unknown>): { total: number; next?: number } {
  return page.next === undefined ? { total: page.total } : { total: page.total, next: page.next };
}
