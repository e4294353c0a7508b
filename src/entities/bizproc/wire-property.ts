/** PROPERTIES and RETURN_PROPERTIES as JSON. Pages 001 and 004, section PROPERTY; B4, B16, B17. */
import type { Json } from '@/bitrix24/portal';
import type { LocalText, OptionRow, PropertyRow } from './values';

/** The documented spellings, in the order of the docs table. */
export const propertyKeys = [
  'Name',
  'Description',
  'Type',
  'Options',
  'Required',
  'Multiple',
  'Default',
] as const;

/**
 * Quirk: below these three keys the portal keeps the case of keys (B4), also when they are a parameter's own code. Inside
 * such a parameter only `NAME` is found, so its keys are written in capitals.
 */
const keepsCase: ReadonlySet<string> = new Set(['OPTIONS', 'PROPERTIES', 'RETURN_PROPERTIES']);

export function isCaseTrap(key: string): boolean {
  return keepsCase.has(key);
}

function optionsJson(row: PropertyRow): Json | undefined {
  if (row.options === null) return undefined;
  const isStillList = row.options.every(({ key }, at) => key === String(at));
  if (row.isOptionList && isStillList) return row.options.map(({ title }) => title);
  return Object.fromEntries(row.options.map(({ key, title }) => [key, title]));
}

function flag(isOn: boolean, isWritten: boolean): Json | undefined {
  if (isOn) return 'Y';
  return isWritten ? 'N' : undefined;
}

function raised(text: LocalText | null): LocalText | null {
  if (text === null || typeof text === 'string') return text;
  return Object.fromEntries(Object.entries(text).map(([lang, said]) => [lang.toUpperCase(), said]));
}

type Part = (row: PropertyRow, isWritten: boolean) => Json | undefined;

/** By the documented spelling; nothing for a key that the definition leaves out. */
const parts: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['name', (row) => row.name],
  ['description', (row) => row.description ?? undefined],
  ['type', (row, isWritten) => (row.type === '' && !isWritten ? undefined : row.type)],
  ['options', optionsJson],
  ['required', (row, isWritten) => flag(row.isRequired, isWritten)],
  ['multiple', (row, isWritten) => flag(row.isMultiple, isWritten)],
  ['default', (row) => row.default?.value],
]);

/** One definition. Exactly `Y` and `N`; keys in the spelling and order they were written in, new ones behind. */
export function propertyJson(given: PropertyRow): Json {
  const isTrap = isCaseTrap(given.key);
  const row = isTrap
    ? {
        ...given,
        name: raised(given.name) ?? '',
        description: raised(given.description),
      }
    : given;
  const entries: (readonly [string, Json])[] = [];
  const done = new Set<string>();
  function write(key: string, isWritten: boolean) {
    const id = key.toLowerCase();
    const part = parts.get(id);
    const mark = part === undefined ? key : id;
    if (done.has(mark)) return;
    done.add(mark);
    const value = part === undefined ? row.extra[key] : part(row, isWritten);
    if (value === undefined) return;
    entries.push([isTrap && part !== undefined ? key.toUpperCase() : key, value]);
  }
  for (const key of row.written) write(key, true);
  for (const key of propertyKeys) write(key, false);
  for (const key of Object.keys(row.extra)) write(key, false);
  return Object.fromEntries(entries);
}

/** A whole collection; the portal replaces what it had, so it always goes complete. */
export function propertiesJson(rows: readonly PropertyRow[]): Readonly<Record<string, Json>> {
  return Object.fromEntries(rows.map((row) => [row.key, propertyJson(row)]));
}

/** Quirk: JSON objects put keys that are whole numbers first, in their order; the portal gets them so. */
export function isReordered(options: readonly OptionRow[]): boolean {
  const keys = options.map(({ key }) => key);
  return (
    Object.keys(Object.fromEntries(keys.map((key) => [key, '']))).join('\n') !== keys.join('\n')
  );
}
