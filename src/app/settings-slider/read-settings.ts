/**
 * What the portal hands to a robot's settings page (rest-contract 3.8). The properties come normalised (`Type`, booleans)
 * or as they were registered (`TYPE`, `Y`), the words as one text or per language; every key is therefore read without
 * looking at its case, and everything as text.
 */
type Fields = Readonly<Record<string, unknown>>;

export const settingTypes = [
  'bool',
  'date',
  'datetime',
  'double',
  'file',
  'int',
  'select',
  'string',
  'text',
  'user',
] as const;
export type SettingType = (typeof settingTypes)[number];

export interface Setting {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly type: SettingType;
  readonly isRequired: boolean;
  readonly isMultiple: boolean;
  readonly options: readonly (readonly [key: string, title: string])[];
}

export interface RobotSettings {
  /** Of the registration, e.g. `send_sms`; empty when the portal did not say. */
  readonly robot: string;
  readonly settings: readonly Setting[];
  /** By code; one text for each value, none where nothing is set. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** @param lang the portal's language id; names without it are read in English, then in any. */
export function readSettings(given: Fields, lang: string): RobotSettings {
  const settings: Setting[] = [];
  const values = new Map<string, readonly string[]>();
  const current = fieldsIn(given['current_values']);
  for (const [code, property] of Object.entries(fieldsIn(given['properties']))) {
    const fields = upperKeys(property);
    const type = settingTypes.find((each) => each === textOf(fields['TYPE']).toLowerCase());
    settings.push({
      code,
      name: wordIn(fields['NAME'], lang) || code,
      description: wordIn(fields['DESCRIPTION'], lang),
      type: type ?? 'string',
      isRequired: isYes(fields['REQUIRED']),
      isMultiple: isYes(fields['MULTIPLE']),
      options: Object.entries(fieldsIn(fields['OPTIONS'])).map(
        ([key, title]) => [key, wordIn(title, lang)] as const,
      ),
    });
    const value = Object.hasOwn(current, code) ? current[code] : fields['DEFAULT'];
    values.set(code, textsOf(value));
  }
  return { robot: textOf(given['code']), settings, values };
}

/** A map; PHP sends an empty one as a list, and forms send maps as JSON. */
function fieldsIn(value: unknown): Fields {
  const parsed = typeof value === 'string' ? parse(value) : value;
  if (typeof parsed !== 'object' || parsed === null) return {};
  return Object.fromEntries(Object.entries(parsed).filter(([key]) => !notKeys.has(key)));
}

/** Keys that would change an object instead of filling it. */
const notKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function upperKeys(value: unknown): Fields {
  return Object.fromEntries(
    Object.entries(fieldsIn(value)).map(([key, inner]) => [key.toUpperCase(), inner]),
  );
}

function wordIn(value: unknown, lang: string): string {
  if (typeof value !== 'object') return textOf(value);
  const words = upperKeys(value);
  const found = [words[lang.toUpperCase()], words['EN'], words['*'], ...Object.values(words)];
  return found.map(textOf).find((word) => word !== '') ?? '';
}

function textsOf(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  const list: readonly unknown[] = typeof value === 'object' ? Object.values(value) : [value];
  return list.map(textOf).filter((text) => text !== '');
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'Y' : 'N';
  return '';
}

function isYes(value: unknown): boolean {
  return ['Y', 'YES', '1', 'TRUE'].includes(textOf(value).toUpperCase());
}
