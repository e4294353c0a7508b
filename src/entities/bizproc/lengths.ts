/** How long things get in the portal's tables (B26). */
import type { Json } from '@/bitrix24/portal';

export const longestCode = 128;
export const longestHandler = 1000;
/** PROPERTIES and RETURN_PROPERTIES are kept serialised by PHP in fewer bytes than this, each. */
export const serialisedLimit = 65_535;

const encoder = new TextEncoder();

/** Characters as the portal's database counts them: an emoji is one. */
export function characters(text: string): number {
  return Array.from(text).length;
}

function textBytes(text: string): number {
  const bytes = encoder.encode(text).length;
  return `s:${bytes}:"";`.length + bytes;
}

/** PHP makes an integer of a key that looks like one. */
function keyBytes(key: string): number {
  return /^(?:0|-?[1-9]\d{0,17})$/.test(key) ? `i:${key};`.length : textBytes(key);
}

/** Bytes that `serialize` of PHP makes of a value; an estimate where a number is not whole. */
export function serialisedBytes(value: Json): number {
  if (value === null) return 'N;'.length;
  if (typeof value === 'boolean') return 'b:1;'.length;
  if (typeof value === 'number') {
    return `${Number.isInteger(value) ? 'i' : 'd'}:${value};`.length;
  }
  if (typeof value === 'string') return textBytes(value);
  const entries: readonly (readonly [string, Json])[] = Array.isArray(value)
    ? value.map((item: Json, at: number) => [String(at), item] as const)
    : Object.entries(value);
  const head = `a:${entries.length}:{}`.length;
  return entries.reduce((sum, [key, item]) => sum + keyBytes(key) + serialisedBytes(item), head);
}
