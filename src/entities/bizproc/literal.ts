/**
 * Reads a literal of JSON, JavaScript or PHP, as the docs pages print definitions, into a tree that knows its lines.
 * Nothing is ever evaluated.
 */
import { LiteralError } from './literal-error';
import { openScanner, type Scanner } from './literal-scanner';

export interface Entry {
  readonly key: string;
  readonly line: number;
  readonly node: Node;
}

export type Node =
  | {
      readonly is: 'value';
      readonly line: number;
      readonly value: string | number | boolean | null;
    }
  | { readonly is: 'list'; readonly line: number; readonly items: readonly Node[] }
  | { readonly is: 'map'; readonly line: number; readonly entries: readonly Entry[] };

/** 500 parameters in three languages are about 150,000 characters. */
export const longestPaste = 1_000_000;
const deepest = 16;
const words: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** A key that would reach an object's prototype is never taken, whatever reads the tree later. */
function checkedKey(key: string, line: number): string {
  if (key === '__proto__') throw new LiteralError('forbiddenKey', line);
  return key;
}

function keyOf(node: Node): string | null {
  if (node.is !== 'value' || typeof node.value === 'boolean' || node.value === null) return null;
  return String(node.value);
}

function takesArrow(scan: Scanner): boolean {
  return scan.takes('=>') || scan.takes(':');
}

/** The inside of brackets of any sort: entries with keys make a map, values without keys a list (PHP mixes both). */
function readInside(scan: Scanner, close: string, line: number, depth: number): Node {
  if (depth > deepest) throw new LiteralError('depth', line);
  const entries: Entry[] = [];
  let hasKeys = close === '}';
  let position = 0;
  while (!scan.takes(close)) {
    if (scan.isAtEnd()) throw new LiteralError('unfinished', line);
    const at = scan.line();
    const bare = scan.takeName();
    const isKey = bare !== null && takesArrow(scan);
    const first = isKey ? null : bare === null ? readNode(scan, depth + 1) : wordNode(bare, at);
    const key = isKey ? bare : first !== null && takesArrow(scan) ? keyOf(first) : null;
    const isKeyed = isKey || key !== null;
    if (!isKeyed && close === '}') throw new LiteralError('unexpected', scan.line());
    const node = isKeyed || first === null ? readNode(scan, depth + 1) : first;
    entries.push({ key: checkedKey(key ?? String(position), at), line: at, node });
    if (!isKeyed) position += 1;
    hasKeys ||= isKeyed;
    if (scan.takes(',')) continue;
    if (!scan.isAtEnd() && !scan.sees(close)) throw new LiteralError('unexpected', scan.line());
  }
  return hasKeys
    ? { is: 'map', line, entries }
    : { is: 'list', line, items: entries.map(({ node }) => node) };
}

function wordNode(word: string, line: number): Node {
  const value = words.get(word.toLowerCase());
  if (value === undefined) throw new LiteralError('unexpected', line);
  return { is: 'value', line, value };
}

function readNode(scan: Scanner, depth: number): Node {
  const line = scan.line();
  if (scan.isAtEnd()) throw new LiteralError('unfinished', line);
  if (scan.takes('{')) return readInside(scan, '}', line, depth);
  if (scan.takes('[')) return readInside(scan, ']', line, depth);
  const text = scan.takeText();
  if (text !== null) return { is: 'value', line, value: text };
  const number = scan.takeNumber();
  if (number !== null) return { is: 'value', line, value: number };
  const name = scan.takeName();
  if (name === null) throw new LiteralError('unexpected', line);
  if (name.toLowerCase() === 'array' && scan.takes('(')) return readInside(scan, ')', line, depth);
  return wordNode(name, line);
}

/**
 * The literal at `from`; what follows it is not looked at unless it must be the whole text.
 * @throws LiteralError
 */
export function readLiteral(source: string, from = 0, isWhole = false): Node {
  if (source.length > longestPaste) throw new LiteralError('size', 1);
  const scan = openScanner(source, from);
  const node = readNode(scan, 0);
  if (isWhole) {
    scan.takes(';');
    if (!scan.isAtEnd()) throw new LiteralError('unexpected', scan.line());
  }
  return node;
}

/** Entries without brackets around them, as the pages print examples: `'docType': {…}, 'saveDoc': {…}`. @throws LiteralError */
export function readEntries(source: string): Node {
  if (source.length > longestPaste) throw new LiteralError('size', 1);
  return readLiteral(`{${source}\n}`, 0, true);
}
