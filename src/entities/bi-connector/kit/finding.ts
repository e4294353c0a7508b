import type { Said } from '../../kind';
import { say, type Key } from '../say';

/** `wrong`: the portal cannot use it, or uses it otherwise than meant. `look`: not covered by the documentation. */
export type Severity = 'wrong' | 'look';

/** What JSON calls a value; a text of its own, since words of one sentence differ per language. */
export type JsonType = 'null' | 'boolean' | 'number' | 'string' | 'list' | 'object';

export interface Finding {
  readonly severity: Severity;
  /** Index in the answer's list; null for the whole answer. */
  readonly row: number | null;
  readonly text: Said;
  /** Becomes `{type}` of the text. */
  readonly type?: JsonType;
}

type Rule = Key extends infer K ? (K extends `findings.${infer Name}` ? Name : never) : never;

/** Values of the answer are shown as they came, but not by the page. */
const longestShown = 60;

function short(value: string | number): string | number {
  return typeof value === 'string' && value.length > longestShown
    ? `${value.slice(0, longestShown)}…`
    : value;
}

export function finding(
  severity: Severity,
  row: number | null,
  rule: Rule,
  values: Readonly<Record<string, string | number>> = {},
  type?: JsonType,
): Finding {
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, short(value)]),
  );
  const text = say(`findings.${rule}`, shown);
  return type === undefined ? { severity, row, text } : { severity, row, text, type };
}

export function typeOf(value: unknown): JsonType {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'list';
  switch (typeof value) {
    case 'boolean':
      return 'boolean';
    case 'number':
      return 'number';
    case 'string':
      return 'string';
    default:
      return 'object';
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeOf(value) === 'object';
}
