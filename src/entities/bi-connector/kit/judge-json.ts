/** From the text of an answer to the list it should be. */
import { finding, isObject, typeOf, type Finding } from './finding';

export type ReadList =
  | { readonly list: readonly unknown[] }
  | { readonly findings: readonly Finding[] };

function whole(
  ...args: Parameters<typeof finding> extends [unknown, unknown, ...infer R] ? R : never
) {
  return { findings: [finding('wrong', null, ...args)] };
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return null;
  }
}

/** Something was printed before the JSON when the rest of the text is JSON. */
function hasTextBefore(body: string): boolean {
  const from = body.search(/[[{]/);
  if (from <= 0) return false;
  // A notice may hold brackets itself; the list begins a line then.
  const line = body.search(/^[^\S\r\n]*[[{]/m);
  return [from, line].some((start) => start > 0 && parse(body.slice(start)) !== null);
}

function unreadable(body: string): ReadList {
  if (body.startsWith('\uFEFF')) return whole('bom');
  if (/^\s*</.test(body)) return whole('html');
  return whole(hasTextBefore(body) ? 'textBefore' : 'notJson');
}

/** Every answer but that of the check is a JSON list (rest-contract 5.3). */
export function readList(body: string): ReadList {
  if (body.trim() === '') return whole('empty');
  const parsed = body.startsWith('\uFEFF') ? null : parse(body);
  if (parsed === null) return unreadable(body);
  const { value } = parsed;
  if (Array.isArray(value)) return { list: value };
  if (isObject(value)) {
    const keys = Object.keys(value);
    const error = keys.find((key) => /^error/i.test(key));
    if (error !== undefined) return whole('errorObject', { key: error });
    const wrapping = keys.find((key) => !/^\d+$/.test(key) && Array.isArray(value[key]));
    if (wrapping !== undefined) return whole('wrapped', { key: wrapping });
  }
  return whole('notList', {}, typeOf(value));
}
