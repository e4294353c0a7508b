/** JSON as it is kept in the portal: ASCII-safe where portals are known to lose characters, in parts, with a seal. */
import { isRecord } from './is-record';

/** UTF-8 bytes of one property value, frame included. The column holds 65,535; no page documents it, so there is room. */
export const mostBytes = 47_999;
/** Deeper values are nobody's form values; the reader stops there. */
const deepest = 64;
const mostNodes = 300_000;
/** Each part stands between two bars: a value that begins or ends with a blank, or is empty or "0", survives the portal. */
const bar = '|';

/**
 * `$` is escaped because a batch resolves `$result[…]` inside values (rest-contract 10.1), surrogate pairs because an older
 * database cuts a text at the first one. Both are the same JSON afterwards.
 */
export function toStoredJson(value: unknown): string {
  // Without the `v` flag, so that each half of a pair is a match of its own.
  return JSON.stringify(value).replace(/[$\ud800-\udfff]/g, escapeUnit);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The text in parts of at most `mostBytes` each. It holds no surrogates, so any cut between two characters is a good one. */
export function splitText(text: string): readonly string[] {
  const parts: string[] = [];
  const room = mostBytes - 2 * bar.length;
  let from = 0;
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const size = bytesOf(text.charCodeAt(at));
    if (bytes + size > room) {
      parts.push(bar + text.slice(from, at) + bar);
      from = at;
      bytes = 0;
    }
    bytes += size;
  }
  parts.push(bar + text.slice(from) + bar);
  return parts;
}

function bytesOf(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 ? 2 : 3;
}

/** The whole text again, or null when a part is missing, cut or from another time. */
export function joinParts(parts: readonly (string | undefined)[], seal: string): string | null {
  const inner: string[] = [];
  for (const part of parts) {
    if (part === undefined || part.length < 2) return null;
    if (!part.startsWith(bar) || !part.endsWith(bar)) return null;
    inner.push(part.slice(1, -1));
  }
  const text = inner.join('');
  return sealOf(text) === seal ? text : null;
}

/** Length and FNV-1a of a text. It finds accidents, it does not keep anybody out. */
export function sealOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return `${text.length}-${(hash >>> 0).toString(16)}`;
}

/** The value, without `__proto__` keys and within limits of depth and size; undefined when it cannot be had. Never throws. */
export function readStoredJson(text: string): unknown {
  let nodes = 0;
  function clean(value: unknown, depth: number): unknown {
    nodes += 1;
    if (depth > deepest || nodes > mostNodes) throw new RangeError('Too deep or too large.');
    if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1));
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => key !== '__proto__')
        .map(([key, item]) => [key, clean(item, depth + 1)]),
    );
  }
  try {
    const value: unknown = JSON.parse(text);
    return clean(value, 0);
  } catch {
    return undefined;
  }
}
