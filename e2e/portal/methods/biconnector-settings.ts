/** The settings of a connector and the limits of its table: what is looked at last (X10, X11, X14). */
import { isRecord } from '../core/check.ts';
import type { Call, Dialect } from '../core/method.ts';
import { castText } from '../core/php.ts';
import type { Row, World } from '../core/world.ts';
import { Objection } from './biconnector-refusing.ts';

const TYPES: readonly unknown[] = ['STRING', 'INT'];

/**
 * Element by element: the three keys, the two lengths, the type. Further keys are dropped; the portal does not name the
 * element it objects to. An empty list is accepted (X10), and the answer replaces the whole list (X12).
 */
export function readSettings(given: unknown, dialect: Dialect): Row[] {
  const elements: unknown[] =
    typeof given === 'object' && given !== null ? Object.values(given) : [];
  return elements.map((element) => {
    const setting = { name: inner(element, 'name'), code: inner(element, 'code') };
    const type = inner(element, 'type');
    if ([...Object.values(setting), type].some((value) => value === undefined || value === null)) {
      throw new Objection(
        'VALIDATION_SETTINGS_MISSING_REQUIRED_FIELDS',
        'Settings must include "type", "name" and "code" fields.',
      );
    }
    const [name, code] = [castText(setting.name), castText(setting.code)];
    for (const [key, text] of Object.entries({ name, code })) refuseLong(key, text, dialect);
    if (!TYPES.includes(type)) {
      throw new Objection('VALIDATION_SETTINGS_INVALID_TYPE', 'Parameter "type" is not correct.');
    }
    return { name, code, type };
  });
}

/** X11: a key with a capital first letter survives the portal's change of case, one in capitals does not. */
function inner(element: unknown, key: string): unknown {
  if (!isRecord(element)) return undefined;
  return element[key] ?? element[key.charAt(0).toUpperCase() + key.slice(1)];
}

/** The sentence says "less than 512", and the docs mean it; the portal's code takes 512 (D22). */
function refuseLong(key: string, text: string, dialect: Dialect): void {
  const longest = dialect === 'documented' ? 511 : 512;
  if (Array.from(text).length <= longest) return;
  throw new Objection(
    `VALIDATION_SETTINGS_${key.toUpperCase()}_TOO_LONG`,
    `Parameter "${key}" must be less than 512 characters.`,
  );
}

/** Columns that must not be empty, and how many characters they take. `sourceCode` may be empty. */
const COLUMNS: readonly { name: string; longest: number; mayBeEmpty?: true }[] = [
  { name: 'title', longest: 512 },
  { name: 'logo', longest: Number.POSITIVE_INFINITY },
  { name: 'urlCheck', longest: 2048 },
  { name: 'urlData', longest: 2048 },
  { name: 'urlTableList', longest: 2048 },
  { name: 'urlTableDescription', longest: 2048 },
  { name: 'sourceCode', longest: 64, mayBeEmpty: true },
];

/** Our own wording: the portal's varies by language and version, and clients must not match it (X14). */
const SENTENCES = {
  BX_EMPTY_REQUIRED: {
    en: (name: string) => `Required field "${name}" is not filled`,
    ru: (name: string) => `Не заполнено обязательное поле "${name}"`,
    de: (name: string) => `Das Pflichtfeld "${name}" ist nicht ausgefüllt`,
  },
  BX_INVALID_VALUE: {
    en: (name: string) => `Field "${name}" has more characters than allowed`,
    ru: (name: string) => `В поле "${name}" больше символов, чем разрешено`,
    de: (name: string) => `Das Feld "${name}" hat mehr Zeichen als erlaubt`,
  },
} as const;

/** X14: refused by the table, after everything else. A text of blanks is a text; neither URL nor logo is looked into (X13). */
export function refuseAtTable(call: Call, fields: Row): void {
  for (const { name, longest, mayBeEmpty } of COLUMNS) {
    const value = fields[name];
    if (typeof value !== 'string') continue;
    if (value === '' && mayBeEmpty !== true) throw objection(call.world, 'BX_EMPTY_REQUIRED', name);
    if (Array.from(value).length > longest) throw objection(call.world, 'BX_INVALID_VALUE', name);
  }
}

function objection(world: World, code: keyof typeof SENTENCES, name: string): Objection {
  const { language } = world;
  const sentence = SENTENCES[code][language === 'ru' || language === 'de' ? language : 'en'];
  return new Objection(code, sentence(name));
}
