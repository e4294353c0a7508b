/**
 * What the stand-in has in its books about a robot or an activity, against what the form holds. Written from the pages and
 * the B rules, not from the app's wire: one text is the text under `*` (B15), keys are in capitals (B4), nothing is null.
 */
import { isDeepStrictEqual } from 'node:util';
import { isFilter, isLocalText, isPropertyRows } from '@/entities/bizproc/stored';
import type { PropertyRow } from '@/entities/bizproc/values';
import { at } from '../portal/test-client.ts';

/** The portal's names of the fields of the form. */
export const columns: Readonly<Record<string, string>> = {
  code: 'CODE',
  name: 'NAME',
  description: 'DESCRIPTION',
  handler: 'HANDLER',
  authUserId: 'AUTH_USER_ID',
  waits: 'USE_SUBSCRIPTION',
  properties: 'PROPERTIES',
  returnProperties: 'RETURN_PROPERTIES',
  documentType: 'DOCUMENT_TYPE',
  filter: 'FILTER',
  usesPlacement: 'USE_PLACEMENT',
  placementHandler: 'PLACEMENT_HANDLER',
};

function capital(key: string): string {
  return key.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** Keys in capitals at every depth; the tests have no two that fall together unless they say so. */
export function raised(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(raised);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [capital(key), raised(inner)]),
  );
}

/** Language ids count without their case; two that fall together stay two here, and so differ from the books. */
function textMeant(text: unknown): unknown {
  if (typeof text !== 'object' || text === null) return text === '' ? [] : [['*', text]];
  return Object.entries(text)
    .map(([id, said]) => [capital(id), said] as const)
    .toSorted(([one], [other]) => one.localeCompare(other));
}

/** Only Y is on: Required and Multiple left out are off. */
function isOn(flag: unknown): boolean {
  return flag === 'Y';
}

function rowMeant(row: PropertyRow): unknown {
  return {
    key: row.key,
    name: textMeant(row.name),
    description: textMeant(row.description ?? ''),
    type: row.type,
    options: Object.fromEntries((row.options ?? []).map(({ key, title }) => [key, title])),
    isRequired: row.isRequired,
    isMultiple: row.isMultiple,
    default: row.default?.value ?? null,
    extra: raised(row.extra),
  };
}

const ownKeys = ['NAME', 'DESCRIPTION', 'TYPE', 'OPTIONS', 'REQUIRED', 'MULTIPLE', 'DEFAULT'];

function definitionStored([key, definition]: readonly [string, unknown]): unknown {
  const rest = Object.entries(Object(definition)).filter(([name]) => !ownKeys.includes(name));
  return {
    key,
    name: textMeant(at(definition, 'NAME')),
    description: textMeant(at(definition, 'DESCRIPTION') ?? ''),
    type: at(definition, 'TYPE') ?? '',
    options: Object.fromEntries(Object.entries(Object(at(definition, 'OPTIONS') ?? {}))),
    isRequired: isOn(at(definition, 'REQUIRED')),
    isMultiple: isOn(at(definition, 'MULTIPLE')),
    default: at(definition, 'DEFAULT') ?? null,
    extra: Object.fromEntries(rest),
  };
}

/** JSON puts keys that are whole numbers first; which parameters there are does not depend on it. */
function byKey(rows: readonly unknown[]): unknown {
  return rows.toSorted((one, other) =>
    String(at(one, 'key')).localeCompare(String(at(other, 'key'))),
  );
}

function storedRows(column: unknown): unknown {
  return byKey(Object.entries(Object(column ?? {})).map(definitionStored));
}

interface Side {
  readonly isShaped: (value: unknown) => boolean;
  readonly meant: (value: unknown) => unknown;
  readonly stored: (column: unknown) => unknown;
}

const same = (value: unknown) => value;
const isText = (value: unknown) => typeof value === 'string';
const localTexts: Side = {
  isShaped: (value) => value === null || isLocalText(value),
  meant: (value) => textMeant(value ?? ''),
  stored: (column) => {
    const found = textMeant(column ?? '');
    // An empty text under `*` shows nothing, as no text at all.
    return isDeepStrictEqual(found, [['*', '']]) ? [] : found;
  },
};
const plain: Side = { isShaped: isText, meant: same, stored: (column) => column ?? '' };
const flag: Side = {
  isShaped: (value) => value === null || typeof value === 'boolean',
  meant: (value) => (value === null ? '' : value === true ? 'Y' : 'N'),
  stored: (column) => column ?? '',
};
const collection: Side = {
  isShaped: (value) => value === null || isPropertyRows(value),
  meant: (value) => byKey(isPropertyRows(value) ? value.map(rowMeant) : []),
  stored: storedRows,
};

const sides: Readonly<Record<string, Side>> = {
  code: plain,
  name: localTexts,
  description: localTexts,
  handler: plain,
  authUserId: {
    isShaped: (value) => value === null || typeof value === 'number',
    meant: (value) => value ?? 0,
    stored: same,
  },
  waits: flag,
  properties: collection,
  returnProperties: collection,
  documentType: {
    isShaped: (value) => value === null || (Array.isArray(value) && value.every(isText)),
    meant: (value) => value ?? [],
    stored: (column) => column ?? [],
  },
  filter: {
    isShaped: (value) => value === null || isFilter(value),
    // Generated ones have no prototype.
    meant: (value) =>
      isFilter(value)
        ? { include: value.include, exclude: value.exclude }
        : { include: [], exclude: [] },
    stored: (column) => ({
      include: at(column, 'INCLUDE') ?? [],
      exclude: at(column, 'EXCLUDE') ?? [],
    }),
  },
  usesPlacement: { ...flag, meant: (value) => (value === true ? 'Y' : 'N') },
  placementHandler: plain,
};

/** Whether the books say what the form's value means. What is no value of the form must be there as it was sent. */
export function isAsSent(field: string, value: unknown, column: unknown): boolean {
  const side = sides[field];
  if (side === undefined) throw new TypeError(`There is no field ${field}.`);
  if (value === undefined) return isDeepStrictEqual(side.meant(null), side.stored(column));
  return side.isShaped(value)
    ? isDeepStrictEqual(side.meant(value), side.stored(column))
    : isDeepStrictEqual(raised(value), column);
}
