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

/** One definition. Exactly `Y` and `N`; keys in the spelling and order they were written in, new ones behind. */
export function propertyJson(row: PropertyRow): Json {
  const isTrap = isCaseTrap(row.key);
  const spelled = new Map(row.written.map((key) => [key.toLowerCase(), key]));
  const texts = isTrap
    ? { name: raised(row.name), description: raised(row.description) }
    : { name: row.name, description: row.description };
  const found = new Map<string, Json | undefined>([
    ['name', texts.name],
    ['description', texts.description ?? undefined],
    ['type', row.type === '' && !spelled.has('type') ? undefined : row.type],
    ['options', optionsJson(row)],
    ['required', flag(row.isRequired, spelled.has('required'))],
    ['multiple', flag(row.isMultiple, spelled.has('multiple'))],
    ['default', row.default?.value],
  ]);
  const known = new Map(propertyKeys.map((key) => [key.toLowerCase(), key]));
  const entries: (readonly [string, Json])[] = [];
  const order = new Set([...row.written, ...propertyKeys, ...Object.keys(row.extra)]);
  const done = new Set<string>();
  for (const key of order) {
    const id = known.has(key.toLowerCase()) ? key.toLowerCase() : key;
    if (done.has(id)) continue;
    done.add(id);
    const value = found.has(id) ? found.get(id) : row.extra[key];
    if (value === undefined) continue;
    entries.push([isTrap && found.has(id) ? key.toUpperCase() : key, value]);
  }
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
