/** The few PHP habits a client can notice: form bodies, truthiness, and arrays that become lists or objects. */

/** `""`, `"0"`, `0`, `null`, `false` and an empty array are false; every other value is true, also `"N"` (R2). */
export function isTruthy(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return false;
  if (value === '' || value === '0' || value === 0) return false;
  if (typeof value === 'object') return Object.keys(value).length > 0;
  return true;
}

/** `(string)` of a scalar; an array becomes the word PHP prints for it. */
export function castText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value === true) return '1';
  return typeof value === 'object' && value !== null ? 'Array' : '';
}

/** `(int)`: the leading number of a text, 0 where there is none; a non-empty array is 1. */
export function castInteger(value: unknown): number {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0 ? 1 : 0;
  const number = Number.parseFloat(castText(value).trim());
  return Number.isFinite(number) ? Math.trunc(number) : 0;
}

/** `is_numeric`: numbers and texts that are wholly a decimal number, blanks around it allowed. */
export function isNumeric(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' && /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i.test(value);
}

/** The value under a key whatever its case; the last one wins, as after PHP's change of case. */
export function readCaseless(params: Record<string, unknown>, key: string): unknown {
  const wanted = key.toLowerCase();
  return Object.entries(params).findLast(([name]) => name.toLowerCase() === wanted)?.[1];
}

/**
 * What `json_encode` makes of a PHP array: a list when the keys are 0, 1, 2 … in order (also when empty), else an
 * object (G9).
 */
export function encodeMap(entries: readonly (readonly [string, unknown])[]): unknown {
  if (entries.every(([key], index) => key === String(index)))
    return entries.map(([, value]) => value);
  return Object.fromEntries(entries);
}

/**
 * A query string or form body as PHP reads it: brackets nest, `[]` counts up, every leaf is a text. An empty list or
 * object has no form at all and so is missing afterwards (C21, R9).
 */
export function parseForm(text: string): Record<string, unknown> {
  const root: Branch = new Map();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    plant(root, name, equals < 0 ? '' : decode(pair.slice(equals + 1)));
  }
  return Object.fromEntries([...root].map(([key, value]) => [key, grow(value)]));
}

// A Map, not an object: a key such as `__proto__` is then only a key.
type Branch = Map<string, Branch | string>;

const DEEPEST = 64;

function plant(root: Branch, name: string, value: string): void {
  const open = name.indexOf('[');
  // PHP turns blanks and dots of the first part into underscores; what has no first part is dropped.
  const first = (open <= 0 ? name : name.slice(0, open)).trimStart().replace(/[ .]/g, '_');
  if (first === '') return;
  const parts = open <= 0 ? [] : [...name.slice(open).matchAll(/\[([^\]]*)\]/g)];
  if (parts.length > DEEPEST) return;
  let branch = root;
  let key = first;
  for (const part of parts) {
    let inner = branch.get(key);
    if (!(inner instanceof Map)) {
      inner = new Map();
      branch.set(key, inner);
    }
    branch = inner;
    key = part[1] === undefined || part[1] === '' ? nextIndex(branch) : part[1];
  }
  branch.set(key, value);
}

function nextIndex(branch: Branch): string {
  const indexes = [...branch.keys()].filter((key) => /^\d+$/.test(key)).map(Number);
  return String(indexes.length === 0 ? 0 : Math.max(...indexes) + 1);
}

function grow(value: Branch | string): unknown {
  if (typeof value === 'string') return value;
  return encodeMap([...value].map(([key, inner]) => [key, grow(inner)]));
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    // PHP leaves a broken escape as it is.
    return spaced;
  }
}
