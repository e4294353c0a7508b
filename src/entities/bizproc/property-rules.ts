/** What pages 001 and 004 ask of a parameter, beyond what the portal looks at (B16, B17). */
import { isBlankText } from './languages';
import { serialisedBytes, serialisedLimit } from './lengths';
import { isExpression, isTypeAllowed } from './property-types';
import type { LocalText, PropertyRow } from './values';
import { propertiesJson } from './wire-property';
import type { Key } from './say';

export interface Found {
  /** Below the collection: `3.key`; empty for the collection itself. */
  readonly path: string;
  readonly rule: Key;
  readonly maximum?: number;
}

/** "Must start with a letter and can contain characters a-z, A-Z, 0-9, and underscore" (both pages). */
export const keyRule = /^[A-Za-z][A-Za-z0-9_]*$/;
const whole = /^[+-]?\d+$/;
const decimal = /^[+-]?\d+(?:[.,]\d+)?$/;

/** Whether one language is there twice, in different letter case: the portal keeps the last only (B4). */
export function hasTwinLanguages(text: LocalText | null): boolean {
  if (text === null || typeof text === 'string') return false;
  const ids = Object.keys(text).map((id) => id.toLowerCase());
  return new Set(ids).size !== ids.length;
}

function isFitting(row: PropertyRow, value: unknown): boolean {
  if (isExpression(value) || value === '' || value === null) return true;
  if (typeof value === 'object') return false;
  switch (row.type) {
    case 'bool':
      return value === 'Y' || value === 'N';
    case 'int':
      return Number.isInteger(value) || (typeof value === 'string' && whole.test(value));
    case 'double':
      return typeof value === 'number' || (typeof value === 'string' && decimal.test(value));
    case 'select':
      // The title instead of the key is what the pages' own example says (A-11): warned about, not refused.
      return (row.options ?? []).some(({ key, title }) => value === key || value === title);
    default:
      return typeof value !== 'boolean';
  }
}

function defaultRule(row: PropertyRow): Key | null {
  if (row.default === null) return null;
  const { value } = row.default;
  // An expression may stand for a whole list.
  if (value === null || value === '' || isExpression(value)) return null;
  if (row.isMultiple && !Array.isArray(value)) return 'problems.defaultNotList';
  if (!row.isMultiple && Array.isArray(value)) return 'problems.defaultList';
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (values.every((each) => isFitting(row, each))) return null;
  if (row.type === 'select') return 'problems.defaultNoOption';
  if (row.type === 'bool') return 'problems.defaultNotYesNo';
  if (row.type === 'int') return 'problems.defaultNotWhole';
  if (row.type === 'double') return 'problems.defaultNotNumber';
  return 'problems.defaultNotText';
}

function optionProblems({ type, options }: PropertyRow): readonly Found[] {
  const rows = options ?? [];
  if (type === 'select' && rows.length === 0)
    return [{ path: 'options', rule: 'problems.noOptions' }];
  const seen = new Set<string>();
  return rows.flatMap(({ key, title }, at): Found[] => {
    const isTwice = seen.has(key);
    seen.add(key);
    if (key === '') return [{ path: `options.${at}.key`, rule: 'problems.optionKeyEmpty' }];
    if (key === '__proto__')
      return [{ path: `options.${at}.key`, rule: 'problems.optionKeyWrong' }];
    if (isTwice) return [{ path: `options.${at}.key`, rule: 'problems.optionTwice' }];
    return title === '' ? [{ path: `options.${at}.title`, rule: 'problems.optionTitleEmpty' }] : [];
  });
}

function keyProblem(key: string, isTwice: boolean): Key | null {
  if (key === '') return 'problems.keyEmpty';
  if (!keyRule.test(key)) return 'problems.keyWrong';
  return isTwice ? 'problems.keyTwice' : null;
}

function rowProblems(
  row: PropertyRow,
  isTwice: boolean,
  documentType: readonly string[] | null,
): readonly Found[] {
  const found: Found[] = [];
  const key = keyProblem(row.key, isTwice);
  if (key !== null) found.push({ path: 'key', rule: key });
  if (isBlankText(row.name)) found.push({ path: 'name', rule: 'problems.parameterNameEmpty' });
  else if (hasTwinLanguages(row.name)) found.push({ path: 'name', rule: 'problems.languageTwice' });
  if (hasTwinLanguages(row.description))
    found.push({ path: 'description', rule: 'problems.languageTwice' });
  if (!isTypeAllowed(row.type, documentType))
    found.push({ path: 'type', rule: 'problems.typeUnknown' });
  found.push(...optionProblems(row));
  const standard = defaultRule(row);
  if (standard !== null) found.push({ path: 'default', rule: standard });
  return found;
}

/** All problems of one collection, rows in order. */
export function propertyProblems(
  rows: readonly PropertyRow[],
  documentType: readonly string[] | null,
): readonly Found[] {
  const seen = new Set<string>();
  const found = rows.flatMap((row, at) => {
    const isTwice = seen.has(row.key);
    seen.add(row.key);
    return rowProblems(row, isTwice, documentType).map((each) => ({
      ...each,
      path: `${at}.${each.path}`,
    }));
  });
  // Below 65535 bytes (B26). Only worth measuring where it can be near: every row has at least some 100 bytes.
  if (found.length === 0 && serialisedBytes(propertiesJson(rows)) >= serialisedLimit) {
    return [{ path: '', rule: 'problems.tooLong', maximum: serialisedLimit - 1 }];
  }
  return found;
}
