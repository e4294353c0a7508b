import { useCallback, useEffect, useRef, useState } from 'react';
import { useReveal } from '@/forms/reveal';
import { useRows } from '@/forms/use-rows';
import { useStableRows } from '@/forms/use-stable-rows';
import {
  matching,
  moved,
  withAdded,
  withDuplicate,
  withFlag,
  without,
  withRow,
} from './property-list';
import { isPropertyRows, lightRows } from './stored';
import type { PropertyRow } from './values';

const none: readonly PropertyRow[] = [];

/**
 * The rows of one collection in the form, which one is open, which are ticked, and everything that can be done to them.
 * `onReveal`: a row is to be shown, whatever is shown instead of the table. `onRemoved`: with the way to take it back.
 */
export function usePropertyList(
  name: 'properties' | 'returnProperties',
  onReveal: () => void,
  onRemoved: (count: number, undo: () => void) => void,
) {
  const input = useRows(name);
  const { change, leave } = input;
  const stable = useStableRows(input.rows);
  const rows = isPropertyRows(stable) ? stable : none;
  const [opened, setCurrent] = useState<number | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [query, setQuery] = useState('');
  const last = rows.length - 1;
  const current = last < 0 ? null : Math.min(opened ?? 0, last);
  const found = matching(rows, query);

  // Always the same function, or every line would be drawn with every letter.
  const tick = useCallback((at: number) => {
    setTicked((old) => {
      const next = new Set(old);
      if (!next.delete(at)) next.add(at);
      return next;
    });
  }, []);

  useReveal(name, (path) => {
    const at = Number(path.split('.')[1]);
    if (!Number.isInteger(at)) return;
    onReveal();
    setQuery('');
    setCurrent(at);
  });

  /** A new row that is still to get the focus: its fields are drawn with a later render. */
  const added = useRef<number | null>(null);
  useEffect(() => {
    const key =
      added.current === null ? null : document.getElementById(`field-${name}.${added.current}.key`);
    if (!(key instanceof HTMLInputElement)) return;
    added.current = null;
    key.scrollIntoView({ block: 'nearest' });
    key.select();
    key.focus({ preventScroll: true });
  });

  function put(next: readonly PropertyRow[], at: number | null, isSameOrder: boolean) {
    change(lightRows(next));
    if (at !== null) setCurrent(at);
    // Ticks are places; after a move or a removal they would point at other rows.
    if (!isSameOrder) setTicked(new Set());
  }

  function remove(gone: ReadonlySet<number>) {
    const before = current === null ? 0 : [...gone].filter((at) => at < current).length;
    put(without(rows, gone), current === null ? null : Math.max(0, current - before), false);
    leave();
    onRemoved(gone.size, () => put(rows, current, false));
  }

  function moveTo(at: number, to: number) {
    if (to >= 0 && to <= last) put(moved(rows, at, to), to, false);
  }

  return {
    ...input,
    rows,
    current,
    ticked,
    query,
    setQuery,
    found,
    open: setCurrent,
    tick,
    tickAll: () => {
      const isFull = found.every((at) => ticked.has(at));
      setTicked(new Set(isFull ? [] : found));
    },
    add: () => {
      setQuery('');
      put(withAdded(rows), rows.length, true);
      added.current = rows.length;
    },
    duplicate: (at: number) => put(withDuplicate(rows, at), at + 1, false),
    remove: (at: number) => remove(new Set([at])),
    removeTicked: () => remove(ticked),
    move: (at: number, by: 1 | -1) => moveTo(at, at + by),
    moveTo,
    edit: (at: number, row: PropertyRow) => put(withRow(rows, at, row), null, true),
    flag: (flag: 'isRequired' | 'isMultiple', isOn: boolean) =>
      put(withFlag(rows, ticked, flag, isOn), null, true),
    replace: (next: readonly PropertyRow[]) => put(next, 0, false),
  };
}

export type PropertyList = ReturnType<typeof usePropertyList>;
