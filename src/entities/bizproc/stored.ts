/**
 * Values of the form out of a draft, a revision or a remembered definition: whoever may write there may have written
 * anything. Checked by hand, because the list needs it and should not bring a schema library with it.
 */
import type { Json } from '@/bitrix24/portal';
import type { BizprocValues, FilterRule, FilterValues, LocalText, PropertyRow } from './values';

/** More than any portal keeps (B26: 65,535 bytes per collection); what is beyond is not a definition. */
const mostRows = 5_000;
const mostKeys = 200;
const longestText = 100_000;
const deepestJson = 32;

type Fields = Readonly<Record<string, unknown>>;

/** A plain object of ours: a list is none, and neither is one that brings a prototype. */
function isFields(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !Object.hasOwn(value, '__proto__');
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestText;
}

function isListOf<T>(
  value: unknown,
  isItem: (item: unknown) => item is T,
  most = mostRows,
): value is readonly T[] {
  return Array.isArray(value) && value.length <= most && value.every((item) => isItem(item));
}

function isMapOf<T>(
  value: unknown,
  isItem: (item: unknown) => item is T,
): value is Readonly<Record<string, T>> {
  if (!isFields(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= mostKeys && entries.every(([key, item]) => isText(key) && isItem(item));
}

function isJson(value: unknown, depth = 0): value is Json {
  if (value === null || typeof value === 'boolean' || isText(value)) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (depth >= deepestJson) return false;
  const isInside = (item: unknown): item is Json => isJson(item, depth + 1);
  return isListOf(value, isInside) || isMapOf(value, isInside);
}

function isTop(value: unknown): value is Json {
  return isJson(value);
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isNullOr<T>(value: unknown, isIt: (value: unknown) => value is T): value is T | null {
  return value === null || isIt(value);
}

/** Whether a value of the form is one text or one per language. */
export function isLocalText(value: unknown): value is LocalText {
  return isText(value) || isMapOf(value, isText);
}

function isOption(value: unknown): value is { readonly key: string; readonly title: string } {
  return isFields(value) && isText(value['key']) && isText(value['title']);
}

function isOptionList(value: unknown): value is NonNullable<PropertyRow['options']> {
  return isListOf(value, isOption);
}

function isBoxed(value: unknown): value is NonNullable<PropertyRow['default']> {
  return isFields(value) && isJson(value['value']);
}

function isPropertyRow(value: unknown): value is PropertyRow {
  return (
    isFields(value) &&
    isText(value['key']) &&
    isLocalText(value['name']) &&
    isNullOr(value['description'], isLocalText) &&
    isText(value['type']) &&
    isNullOr(value['options'], isOptionList) &&
    isBoolean(value['isOptionList']) &&
    isBoolean(value['isRequired']) &&
    isBoolean(value['isMultiple']) &&
    isNullOr(value['default'], isBoxed) &&
    isListOf(value['written'], isText) &&
    isMapOf(value['extra'], isTop)
  );
}

const fine = new WeakSet<object>();

/** Whether a value of the form is a list of parameters. Rows never change, so each is judged once. */
export function isPropertyRows(value: unknown): value is readonly PropertyRow[] {
  return isListOf(value, (row): row is PropertyRow => {
    if (typeof row !== 'object' || row === null) return false;
    if (!fine.has(row)) {
      if (!isPropertyRow(row)) return false;
      fine.add(row);
    }
    return true;
  });
}

/** Nothing but a mark: what has a constructor of its own is no plain object. */
const lightMark = { constructor: null };

function isLight(row: PropertyRow): boolean {
  return Object.getPrototypeOf(row) === lightMark;
}

/**
 * The same rows under a prototype of their own. The form library copies every plain object of its values with every letter
 * that is typed; these it leaves alone, so that of 500 rows the 499 others stay what they are.
 */
export function lightRows(rows: readonly PropertyRow[]): readonly PropertyRow[] {
  if (rows.every(isLight)) return rows;
  return rows.map((row) => {
    if (isLight(row)) return row;
    const light = { ...row };
    Object.setPrototypeOf(light, lightMark);
    fine.add(light);
    return light;
  });
}

function isTexts(value: unknown): value is readonly string[] {
  return isListOf(value, isText);
}

function isFilterRule(value: unknown): value is FilterRule {
  return isText(value) || isTexts(value);
}

/** Whether a value of the form is a filter. */
export function isFilter(value: unknown): value is FilterValues {
  return (
    isFields(value) &&
    isListOf(value['include'], isFilterRule) &&
    isListOf(value['exclude'], isFilterRule)
  );
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** Judged only by shape; null when it is not (any more) what the form holds. Keys of other times are left out. */
export function revive(stored: unknown): BizprocValues | null {
  if (!isFields(stored)) return null;
  const { code, name, description, handler, authUserId, waits, properties, returnProperties } =
    stored;
  const { documentType, filter, usesPlacement, placementHandler, extra } = stored;
  if (!isText(code) || !isLocalText(name) || !isNullOr(description, isLocalText)) return null;
  if (!isText(handler) || !isNullOr(authUserId, isWhole) || !isNullOr(waits, isBoolean))
    return null;
  if (!isNullOr(properties, isPropertyRows) || !isNullOr(returnProperties, isPropertyRows))
    return null;
  if (!isNullOr(documentType, isTexts) || !isNullOr(filter, isFilter)) return null;
  if (!isNullOr(usesPlacement, isBoolean) || !isText(placementHandler) || !isMapOf(extra, isTop))
    return null;
  return {
    code,
    name,
    description,
    handler,
    authUserId,
    waits,
    properties: properties && lightRows(properties),
    returnProperties: returnProperties && lightRows(returnProperties),
    documentType,
    filter,
    usesPlacement,
    placementHandler,
    extra,
  };
}
