/**
 * Filter, order and paging of the crm list methods (C18, rest-contract.md 2.1 and 7.1). Fields are known by exact name;
 * what is not understood is `INVALID_ARG_VALUE`, 400.
 */
import { Refusal } from './method.ts';
import { castInteger, castText, isNumeric } from './php.ts';

type Fields = Readonly<Record<string, unknown>>;
type Test = (row: Fields) => boolean;

export const PAGE_SIZE = 50;

const OPERATORS = /^(!=%|!%=|!@|!%|!=|=%|%=|>=|<=|>|<|%|@|=|!)?(.*)$/s;

/** Only these take a list of values. */
const LIST_OPERATORS = ['', '=', '!=', '@', '!@'];

/** A test for rows. `hasBareNot` is true where the page lists `!` by itself, as for crm.type.list. */
export function readFilter(
  filter: Readonly<Record<string, unknown>>,
  fields: readonly string[],
  hasBareNot = false,
): Test {
  const tests: Test[] = [];
  let isAnyEnough = false;
  for (const [key, value] of Object.entries(filter)) {
    if (key === 'logic') {
      if (value !== 'AND' && value !== 'OR') throw invalidFilter(key, 'has invalid value');
      isAnyEnough = value === 'OR';
    } else if (/^\d+$/.test(key) && typeof value === 'object' && value !== null) {
      tests.push(readFilter(Object.fromEntries(Object.entries(value)), fields, hasBareNot));
    } else {
      tests.push(readCondition(key, value, fields, hasBareNot));
    }
  }
  if (isAnyEnough && tests.length > 0) return (row) => tests.some((test) => test(row));
  return (row) => tests.every((test) => test(row));
}

function readCondition(
  key: string,
  value: unknown,
  fields: readonly string[],
  hasBareNot: boolean,
): Test {
  const [, operator = '', field = ''] = OPERATORS.exec(key) ?? [];
  if (!fields.includes(field) || (operator === '!' && !hasBareNot)) {
    throw invalidFilter(operator === '!' && !hasBareNot ? key : field, 'is not allowed in filter');
  }
  if (typeof value === 'object' && value !== null) {
    const values = Object.values(value);
    if (!LIST_OPERATORS.includes(operator) || values.some((one) => typeof one === 'object')) {
      throw invalidFilter(field, 'has invalid value');
    }
    const isWanted = !operator.startsWith('!');
    return (row) => values.some((one) => isEqual(row[field], one)) === isWanted;
  }
  return compare(operator, field, value);
}

function compare(operator: string, field: string, value: unknown): Test {
  switch (operator) {
    case '':
    case '=':
    case '@':
      return (row) => isEqual(row[field], value);
    case '!':
    case '!=':
    case '!@':
      return (row) => !isEqual(row[field], value);
    case '>':
      return (row) => order(row[field], value) > 0;
    case '>=':
      return (row) => order(row[field], value) >= 0;
    case '<':
      return (row) => order(row[field], value) < 0;
    case '<=':
      return (row) => order(row[field], value) <= 0;
    case '%':
      return (row) => isInside(row[field], value);
    case '!%':
      return (row) => !isInside(row[field], value);
    default: {
      // `=%` and `%=`: the caller writes the percent signs; `!=%` and `!%=` are their opposites.
      const pattern = likePattern(castText(value));
      const isWanted = !operator.startsWith('!');
      return (row) => pattern.test(castText(row[field])) === isWanted;
    }
  }
}

/** Texts compare as the database does: without regard to case. */
function isEqual(held: unknown, asked: unknown): boolean {
  if (held === null) return asked === null || asked === '';
  if (typeof held === 'number') return isNumeric(asked) && held === Number(asked);
  return castText(held).toLowerCase() === castText(asked).toLowerCase();
}

function order(held: unknown, asked: unknown): number {
  if (held === null) return Number.NaN;
  if (typeof held === 'number') {
    return held - (isNumeric(asked) ? Number(asked) : castInteger(asked));
  }
  return compareTexts(castText(held), castText(asked));
}

function isInside(held: unknown, asked: unknown): boolean {
  return castText(held).toLowerCase().includes(castText(asked).toLowerCase());
}

function likePattern(text: string): RegExp {
  const source = text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.');
  return new RegExp(`^${source}$`, 'isu');
}

function compareTexts(one: string, other: string): number {
  return one.toLowerCase().localeCompare(other.toLowerCase(), 'en');
}

function invalidFilter(field: string, reason: string): Refusal {
  return new Refusal(400, 'INVALID_ARG_VALUE', `Invalid filter: field '${field}' ${reason}`);
}

/** A comparison by several fields; ids ascending when nothing is asked. Directions are in capitals only. */
export function readOrder(
  given: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): (one: Fields, other: Fields) => number {
  const steps = Object.entries(given).map(([field, direction]) => {
    if (!fields.includes(field)) {
      throw new Refusal(
        400,
        'INVALID_ARG_VALUE',
        `Invalid order: field '${field}' is not allowed in order`,
      );
    }
    if (direction !== 'ASC' && direction !== 'DESC') {
      throw new Refusal(
        400,
        'INVALID_ARG_VALUE',
        `Invalid order: allowed sort directions are ASC, DESC. But got '${castText(direction)}' for field '${field}'`,
      );
    }
    return { field, sign: direction === 'ASC' ? 1 : -1 };
  });
  steps.push({ field: 'id', sign: 1 });
  return (one, other) => {
    for (const { field, sign } of steps) {
      const difference = compareCells(one[field], other[field]);
      if (difference !== 0) return difference * sign;
    }
    return 0;
  };
}

function compareCells(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  // Empty cells come first, as in the database.
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  return compareTexts(castText(one), castText(other));
}

/**
 * One page of fifty. `start` is an offset that is read as a page number; `-1` skips counting, so there is neither
 * `total` nor `next` (C18).
 */
export function takePage<T>(
  rows: readonly T[],
  start: unknown,
): { readonly rows: T[]; readonly total?: number; readonly next?: number } {
  const asked = castInteger(start);
  const first = Math.max(0, Math.floor(asked / PAGE_SIZE)) * PAGE_SIZE;
  const page = rows.slice(first, first + PAGE_SIZE);
  if (asked < 0) return { rows: page };
  const next = first + PAGE_SIZE;
  return { rows: page, total: rows.length, ...(next < rows.length ? { next } : {}) };
}
