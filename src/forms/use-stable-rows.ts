import { useState } from 'react';

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

/** The new rows, with the old object wherever a row says the same; the old list itself if all do. */
export function stableRows<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  const kept = after.map((row, at) => {
    const old = before[at];
    return old !== undefined && isSame(old, row) ? old : row;
  });
  const isUnchanged = kept.length === before.length && kept.every((row, at) => row === before[at]);
  return isUnchanged ? before : kept;
}

/**
 * The form library copies all values with every change, so that no row would ever be the same object twice. With the old
 * objects back, a list of 500 draws one line for one letter.
 */
export function useStableRows<T>(rows: readonly T[]): readonly T[] {
  const [held, setHeld] = useState(rows);
  const stable = stableRows(held, rows);
  if (stable !== held) setHeld(stable);
  return stable;
}
