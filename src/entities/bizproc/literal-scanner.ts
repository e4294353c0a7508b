import { LiteralError } from './literal-error';

/** Walks over source text; blanks and comments between tokens are skipped. */
export interface Scanner {
  /** Line of the next token, from 1. */
  line(): number;
  isAtEnd(): boolean;
  sees(token: string): boolean;
  takes(token: string): boolean;
  /** A bare name: a key of JavaScript, `true`, `array`. */
  takeName(): string | null;
  takeNumber(): number | null;
  /** A quoted text. @throws LiteralError when it does not end */
  takeText(): string | null;
}

const blank = /(?:\s+|\/\/[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const name = /[A-Za-z_$][\w$]*/y;
const number = /-?(?:\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
const controls: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
]);

/**
 * One escape after a backslash. In single quotes PHP knows only two, and the pages print class names there with single
 * backslashes (`'Bitrix\Crm\…'`), so an unknown escape keeps its backslash.
 */
function escaped(source: string, at: number, isPhpSingle: boolean): readonly [string, number] {
  const next = source.charAt(at);
  if (next === '\\' || next === "'" || next === '"' || next === '/' || next === '`')
    return isPhpSingle && next !== '\\' && next !== "'" ? [`\\${next}`, 1] : [next, 1];
  if (isPhpSingle) return [`\\${next}`, 1];
  const code = /^u([0-9a-fA-F]{4})/.exec(source.slice(at, at + 5));
  if (code !== null) return [String.fromCharCode(Number.parseInt(code[1] ?? '', 16)), 5];
  return [controls.get(next) ?? `\\${next}`, 1];
}

export function openScanner(source: string, from: number): Scanner {
  const isPhp = source.includes('=>');
  let at = from;
  let counted = 0;
  let lines = 1;

  function match(pattern: RegExp): string | null {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0] ?? '';
    if (found === '') return null;
    at += found.length;
    return found;
  }

  function skip(): void {
    match(blank);
  }

  return {
    line() {
      skip();
      for (; counted < at; counted += 1) if (source.charAt(counted) === '\n') lines += 1;
      return lines;
    },
    isAtEnd() {
      skip();
      return at >= source.length;
    },
    sees(token) {
      skip();
      return source.startsWith(token, at);
    },
    takes(token) {
      skip();
      if (!source.startsWith(token, at)) return false;
      at += token.length;
      return true;
    },
    takeName() {
      skip();
      return match(name);
    },
    takeNumber() {
      skip();
      const found = match(number);
      return found === null ? null : Number(found);
    },
    takeText() {
      const line = this.line();
      const quote = source.charAt(at);
      if (quote !== '"' && quote !== "'" && quote !== '`') return null;
      const parts: string[] = [];
      let start = at + 1;
      let end = start;
      while (source.charAt(end) !== quote) {
        if (end >= source.length) throw new LiteralError('unfinished', line);
        if (source.charAt(end) !== '\\') {
          end += 1;
          continue;
        }
        const [said, length] = escaped(source, end + 1, isPhp && quote === "'");
        parts.push(source.slice(start, end), said);
        end += 1 + length;
        start = end;
      }
      parts.push(source.slice(start, end));
      at = end + 1;
      return parts.join('');
    },
  };
}
