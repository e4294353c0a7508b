/**
 * Filters and sorting as list methods share them: a key is an operator followed by a field name. Which operators and
 * fields a method takes is its own rule; here is only what each of them means.
 */
import { textOf } from './parameters.ts';

type Scalar = string | number | boolean | null;

/** How a field is read from a row and compared. A field with several values (departments of a user) answers a list. */
export interface Column<T> {
  readonly kind: 'number' | 'text' | 'date';
  readonly read: (row: T) => Scalar | readonly Scalar[] | undefined;
}

export type Columns<T> = Readonly<Record<string, Column<T>>>;

export interface Condition {
  readonly operator: string;
  readonly field: string;
  readonly value: unknown;
}

/** `>=ID` becomes `>=` and `ID`. The operator ends where the first letter stands. */
export function splitKey(key: string): { operator: string; field: string } {
  const match = /^([^a-zA-Z]*)(.*)$/s.exec(key);
  return { operator: match?.[1] ?? '', field: match?.[2] ?? key };
}

/** Rows that satisfy every condition; a condition on an unknown field or with an unknown operator is ignored. */
export function filterRows<T>(
  rows: readonly T[],
  columns: Columns<T>,
  conditions: readonly Condition[],
): T[] {
  const known = conditions.flatMap((condition) => {
    const column = Object.hasOwn(columns, condition.field) ? columns[condition.field] : undefined;
    return column === undefined ? [] : [{ column, condition }];
  });
  return rows.filter((row) =>
    known.every(({ column, condition }) =>
      satisfies(valuesOf(column.read(row)), column.kind, condition.operator, condition.value),
    ),
  );
}

/** A condition against the values of one field. A negated condition holds when its positive twin does not. */
function satisfies(
  values: readonly Scalar[],
  kind: Column<unknown>['kind'],
  operator: string,
  wanted: unknown,
): boolean {
  if (operator.startsWith('!')) return !satisfies(values, kind, operator.slice(1), wanted);
  const list = wantedList(wanted);
  const first = list[0] ?? '';
  const isAny = (holds: (value: Scalar) => boolean) => values.some(holds);
  switch (operator) {
    case '':
    case '=':
    case '@':
      if (list.every((item) => item === '')) return values.length === 0;
      return isAny((value) => list.some((item) => compare(value, item, kind) === 0));
    case '<':
      return isAny((value) => compare(value, first, kind) < 0);
    case '<=':
      return isAny((value) => compare(value, first, kind) <= 0);
    case '>':
      return isAny((value) => compare(value, first, kind) > 0);
    case '>=':
      return isAny((value) => compare(value, first, kind) >= 0);
    case '><':
      return isAny(
        (value) => compare(value, first, kind) >= 0 && compare(value, list[1] ?? '', kind) <= 0,
      );
    case '%':
    case '?':
      return isAny((value) => list.some((item) => lower(value).includes(item.toLowerCase())));
    case '=%':
    case '%=':
      return isAny((value) => list.some((item) => likePattern(item).test(lower(value))));
    default:
      return true;
  }
}

/** Sorts a copy. Fields that are not columns are ignored; rows that compare equal keep their order. */
export function sortRows<T>(
  rows: readonly T[],
  columns: Columns<T>,
  order: readonly (readonly [field: string, direction: string])[],
): T[] {
  const known = order.flatMap(([field, direction]) => {
    const column = Object.hasOwn(columns, field) ? columns[field] : undefined;
    if (column === undefined) return [];
    return [{ column, sign: direction.toUpperCase().startsWith('DESC') ? -1 : 1 }];
  });
  return [...rows].sort((left, right) => {
    for (const { column, sign } of known) {
      const difference = compare(
        valuesOf(column.read(left))[0] ?? null,
        textOf(valuesOf(column.read(right))[0]),
        column.kind,
      );
      if (difference !== 0) return difference * sign;
    }
    return 0;
  });
}

/** SQL's LIKE as the portal passes it on: `%` is any text, `_` is any one character. */
function likePattern(text: string): RegExp {
  const source = text
    .toLowerCase()
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('%', '.*')
    .replaceAll('_', '.');
  return new RegExp(`^${source}$`, 's');
}

function valuesOf(value: Scalar | readonly Scalar[] | undefined): readonly Scalar[] {
  if (value === undefined || value === null || value === '') return [];
  return typeof value === 'object' ? value : [value];
}

function wantedList(wanted: unknown): string[] {
  if (typeof wanted === 'object' && wanted !== null) return Object.values(wanted).map(textOf);
  return [textOf(wanted)];
}

function lower(value: Scalar): string {
  return textOf(value).toLowerCase();
}

function compare(value: Scalar, wanted: string, kind: Column<unknown>['kind']): number {
  if (kind === 'number') return order(Number(textOf(value)), Number(wanted || '0'));
  if (kind === 'date') return order(Date.parse(textOf(value)), Date.parse(wanted));
  return order(lower(value), wanted.toLowerCase());
}

/** Not a number, as an unreadable date is, is unequal to everything. */
function order<T extends string | number>(left: T, right: T): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
