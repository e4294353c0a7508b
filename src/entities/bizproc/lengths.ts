/** How long things get in the portal's tables (B26). */
import type { Json } from '@/bitrix24/portal';

export const longestCode = 128;
export const longestHandler = 1000;
/** PROPERTIES and RETURN_PROPERTIES are kept serialised by PHP in fewer bytes than this, each. */
export const serialisedLimit = 65_535;

/** Characters as the portal's database counts them: an emoji is one. */
export function characters(text: string): number {
  return Array.from(text).length;
}

/** Bytes of UTF-8. Counted by hand: this runs over every text of 500 parameters while a person types. */
function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // A half of a pair counts two, the pair four.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

function digits(count: number): number {
  return count < 10 ? 1 : count < 100 ? 2 : String(count).length;
}

function textBytes(text: string): number {
  const bytes = utf8Bytes(text);
  return 's::"";'.length + digits(bytes) + bytes;
}

/** PHP makes an integer of a key that looks like one. */
function keyBytes(key: string): number {
  const first = key.charCodeAt(0);
  const mayBeNumber = first === 0x2d || (first >= 0x30 && first <= 0x39);
  const isNumber = mayBeNumber && /^(?:0|-?[1-9]\d{0,17})$/.test(key);
  return isNumber ? `i:${key};`.length : textBytes(key);
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
