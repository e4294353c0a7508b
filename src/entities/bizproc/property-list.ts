/** Editing a collection of parameters: every function returns a new list and keeps the rows it did not touch. */
import type { Json } from '@/bitrix24/portal';
import { seenText } from './languages';
import { newProperty, type PropertyRow } from './values';

/** A code that is still free: `parameter`, `parameter2` … */
function freeKey(rows: readonly PropertyRow[], wanted: string): string {
  const used = new Set(rows.map(({ key }) => key.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) return wanted;
  const stem = wanted.replace(/\d+$/, '');
  for (let number = 2; ; number += 1) {
    if (!used.has(`${stem}${number}`.toLowerCase())) return `${stem}${number}`;
  }
}

export function withAdded(rows: readonly PropertyRow[]): readonly PropertyRow[] {
  return [...rows, newProperty(freeKey(rows, 'parameter'))];
}

/** The copy stands behind its original, with a free code. */
export function withDuplicate(rows: readonly PropertyRow[], at: number): readonly PropertyRow[] {
  const row = rows[at];
  if (row === undefined) return rows;
  return rows.toSpliced(at + 1, 0, {
    ...row,
    key: freeKey(rows, row.key === '' ? 'parameter' : row.key),
  });
}

export function without(
  rows: readonly PropertyRow[],
  gone: ReadonlySet<number>,
): readonly PropertyRow[] {
  return rows.filter((_, at) => !gone.has(at));
}

/** Moves one row; beyond an end it stays there. */
export function moved<T>(rows: readonly T[], from: number, to: number): readonly T[] {
  const row = rows[from];
  const target = Math.max(0, Math.min(rows.length - 1, to));
  if (row === undefined || target === from) return rows;
  return rows.toSpliced(from, 1).toSpliced(target, 0, row);
}

export function withRow(
  rows: readonly PropertyRow[],
  at: number,
  row: PropertyRow,
): readonly PropertyRow[] {
  return rows.with(at, row);
}

/** The default once the row holds many or one: nothing a person typed is lost without need. */
function defaultFor(row: PropertyRow, isMultiple: boolean): PropertyRow['default'] {
  if (row.default === null || row.default.value === null) return row.default;
  const { value } = row.default;
  if (isMultiple) return Array.isArray(value) ? row.default : { value: [value] };
  if (!Array.isArray(value)) return row.default;
  const first: Json | undefined = value[0];
  return first === undefined ? null : { value: first };
}

export function withMultiple(row: PropertyRow, isMultiple: boolean): PropertyRow {
  return { ...row, isMultiple, default: defaultFor(row, isMultiple) };
}

/** Another type: a list keeps its options, the default does not fit any more. */
export function withType(row: PropertyRow, type: string): PropertyRow {
  const options = type === 'select' ? (row.options ?? [{ key: '', title: '' }]) : row.options;
  const isEmptyList = options?.every(({ key, title }) => key === '' && title === '') ?? false;
  return {
    ...row,
    type,
    options: type !== 'select' && isEmptyList ? null : options,
    default: null,
  };
}

/** Required or multiple for many rows at once. */
export function withFlag(
  rows: readonly PropertyRow[],
  chosen: ReadonlySet<number>,
  flag: 'isRequired' | 'isMultiple',
  isOn: boolean,
): readonly PropertyRow[] {
  return rows.map((row, at) => {
    if (!chosen.has(at) || row[flag] === isOn) return row;
    return flag === 'isMultiple' ? withMultiple(row, isOn) : { ...row, isRequired: isOn };
  });
}

/** Positions of the rows that hold the words, in code, type or any language of the name. */
export function matching(rows: readonly PropertyRow[], query: string): readonly number[] {
  const wanted = query.trim().toLowerCase();
  const all = rows.map((_, at) => at);
  if (wanted === '') return all;
  return all.filter((at) => {
    const row = rows[at];
    if (row === undefined) return false;
    const names = typeof row.name === 'string' ? [row.name] : Object.values(row.name);
    return [row.key, row.type, ...names].some((text) => text.toLowerCase().includes(wanted));
  });
}

/** What the list shows as the name of a row. */
export function titleOf(row: PropertyRow, lang: string): string {
  return seenText(row.name, lang).text;
}
