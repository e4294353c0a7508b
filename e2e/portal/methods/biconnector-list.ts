/** Lists of the biconnector family: select, filter, order, page (X17, X18). Fifty rows a page, no total, no next. */
import { readFilter, readOrder } from '../core/list-filter.ts';
import { Refusal, type Call } from '../core/method.ts';
import { castInteger, castText, isNumeric } from '../core/php.ts';
import type { Row } from '../core/world.ts';
import { Objection } from './biconnector-refusing.ts';

const PAGE_SIZE = 50;

type Place = 'select' | 'filter' | 'order';

/** A page of the rows, reduced to the selected fields; `fields` are the names the caller may use. */
export function listRows(call: Call, rows: readonly Row[], fields: readonly string[]): Row[] {
  const select = Object.values(readArray(call, 'select')).map((name) => castText(name));
  const filter = readArray(call, 'filter');
  const order = readArray(call, 'order');
  for (const name of select) demandAllowed(name, 'select', fields);
  refuseFilter(call, filter, fields);
  for (const name of Object.keys(order)) demandAllowed(name, 'order', fields);

  const matches = readFilter(plainFilter(filter), fields);
  const compare = readOrder(plainOrder(order), fields);
  const page = Math.max(1, isNumeric(call.params['page']) ? castInteger(call.params['page']) : 1);
  const chosen = select.length === 0 ? fields : select;
  return rows
    .filter(matches)
    .sort(compare)
    .slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
    .map((row) => Object.fromEntries(chosen.map((name) => [name, row[name]])));
}

/**
 * Names of parameters are case-sensitive, and so the capitals of the page's own cURL sample are not heard by the portal's
 * code. In the documented dialect they are, because the page shows an answer to them.
 */
function readArray(call: Call, name: Place): Record<string, unknown> {
  const capital = call.dialect === 'documented' ? call.params[name.toUpperCase()] : undefined;
  const given = call.params[name] ?? capital ?? [];
  if (typeof given === 'object') return Object.fromEntries(Object.entries(given));
  throw new Objection(
    `VALIDATION_${name.toUpperCase()}_TYPE`,
    `Parameter "${name}" must be array.`,
  );
}

function demandAllowed(name: string, place: Place, fields: readonly string[]): void {
  if (fields.includes(name)) return;
  throw new Objection(
    `VALIDATION_FIELD_NOT_ALLOWED_IN_${place.toUpperCase()}`,
    `Field "${name}" is not allowed in the "${place}".`,
  );
}

/** Prefixes are any run of these characters (X17). */
const PREFIX = /^[<>=!@%]*/;

/**
 * The portal's code reads an array under any key as a filter of its own, so that `"@title": ["a", "b"]` is refused for
 * its key 0 while a list of numbers passes (X17). By the docs a list of texts is what `@` is for.
 */
function refuseFilter(
  call: Call,
  filter: Record<string, unknown>,
  fields: readonly string[],
): void {
  for (const [key, value] of Object.entries(filter)) {
    const name = key.replace(PREFIX, '');
    const isIndex = /^\d+$/.test(key);
    if (key === 'logic') refuseLogic(call, value);
    else if (typeof value === 'object' && value !== null) {
      if (!isIndex) demandAllowed(name, 'filter', fields);
      if (isIndex || call.dialect === 'observed') {
        refuseFilter(call, Object.fromEntries(Object.entries(value)), fields);
      }
    } else if (!isIndex || !isNumeric(value)) demandAllowed(name, 'filter', fields);
  }
}

/** X18: in the portal's code a `logic` that is no text is a type error. */
function refuseLogic(call: Call, logic: unknown): void {
  if (typeof logic !== 'string' && call.dialect === 'observed') {
    throw new Refusal(500, 'INTERNAL_SERVER_ERROR', 'Internal server error');
  }
  if (logic === 'AND' || logic === 'OR') return;
  throw new Objection(
    'VALIDATION_INVALID_FILTER_LOGIC',
    'Field "logic" must be either "AND" or "OR".',
  );
}

const OPERATORS = ['', '=', '!=', '>', '>=', '<', '<=', '@', '!@', '%', '!%', '=%', '%='];

/** The checked filter in the words of the shared one. `settings` is no column, so a condition on it is ignored. */
function plainFilter(filter: Record<string, unknown>): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(filter)) {
    const isList = typeof value === 'object' && value !== null;
    if (key === 'logic') plain[key] = value;
    else if (/^\d+$/.test(key)) {
      if (isList) plain[key] = plainFilter(Object.fromEntries(Object.entries(value)));
    } else {
      const prefix = PREFIX.exec(key)?.[0] ?? '';
      const name = key.slice(prefix.length);
      if (name !== 'settings') plain[`${operatorOf(prefix, isList)}${name}`] = value;
    }
  }
  return plain;
}

/** A run of prefix characters that means nothing is an equality. */
function operatorOf(prefix: string, isList: boolean): string {
  if (isList) return prefix.startsWith('!') ? '!@' : '@';
  if (prefix === '!') return '!=';
  return OPERATORS.includes(prefix) ? prefix : '=';
}

/** Directions are not checked at this level: everything but `DESC` is ascending. */
function plainOrder(order: Record<string, unknown>): Record<string, 'ASC' | 'DESC'> {
  return Object.fromEntries(
    Object.entries(order).map(([name, direction]) => [
      name,
      castText(direction).toUpperCase() === 'DESC' ? 'DESC' : 'ASC',
    ]),
  );
}
