/** The default of a parameter as the form shows it: texts by line, and back. */
import { isExpression } from './property-types';
import type { PropertyRow } from './values';

type Default = PropertyRow['default'];

function lineOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** One line per value; nothing for no default. */
export function defaultLines({ default: standard }: PropertyRow): readonly string[] {
  if (standard === null) return [];
  const { value } = standard;
  return Array.isArray(value) ? value.map(lineOf) : [lineOf(value)];
}

/** A single value. Empty means that there is no default. */
export function defaultOf(line: string): Default {
  return line === '' ? null : { value: line };
}

/** Several values. An expression alone may stand for the whole list, so it is not wrapped. */
export function defaultOfLines(lines: readonly string[]): Default {
  const said = lines.filter((line) => line !== '');
  const [only] = said;
  if (only === undefined) return null;
  return said.length === 1 && isExpression(only) ? { value: only } : { value: [...said] };
}

/** Whether the value is better typed than chosen: an expression, or nothing that could be chosen. */
export function isTyped(row: PropertyRow): boolean {
  const lines = defaultLines(row).filter((line) => line !== '');
  const choices =
    row.type === 'bool'
      ? ['Y', 'N']
      : row.type === 'select'
        ? (row.options ?? []).map(({ key }) => key)
        : null;
  if (choices === null) return true;
  return lines.some((line) => !choices.includes(line));
}
