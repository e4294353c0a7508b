/** A definition out of code: JSON, or a literal of JavaScript or PHP as the docs pages print it; also whole snippets. */
import { readEntries, readLiteral, type Node } from './literal';
import { LiteralError } from './literal-error';
import {
  readDefinition,
  openNotes,
  type ReadDefinition,
  type SourceProblem,
} from './read-definition';
import { readProperties } from './read-properties';
import { say } from './say';
import type { PropertyRow } from './values';

/** What the text may begin with: a name or a key in front of the literal, a semicolon behind. */
const assignment = /^\s*(?:(?:const|let|var)\s+)?[$\w]+\s*=\s*/;
const call = /bizproc\.(?:robot|activity)\.(?:add|update)\b['"]?\s*,/;
const curlBody = /(?:^|\s)(?:-d|--data|--data-raw)\s+'/;

/** The tree of the first literal that is there. @throws LiteralError */
function treeOf(source: string): Node {
  const body = curlBody.exec(source);
  if (body !== null) {
    // Within single quotes of a shell nothing is escaped; a quote itself is written '\''.
    const shell = source.replaceAll("'\\''", '\\u0027');
    return readLiteral(shell, body.index + body[0].length);
  }
  const called = call.exec(source);
  if (called !== null) return readLiteral(source, called.index + called[0].length);
  const from = assignment.exec(source)?.[0].length ?? 0;
  try {
    return readLiteral(source, from, true);
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error;
    return entriesOr(source, error);
  }
}

/** Entries without brackets, if the text is that; otherwise the first complaint is the better one. */
function entriesOr(source: string, first: LiteralError): Node {
  if (!/^(?:\s|\/\/[^\n]*\n)*['"]?[A-Za-z_]\w*['"]?\s*(?::|=>)/.test(source)) throw first;
  return readEntries(source);
}

function faultOf(error: unknown): SourceProblem {
  if (!(error instanceof LiteralError)) throw error;
  return { line: error.line, text: say(`paste.${error.fault}`) };
}

/** A whole definition, or the body of an add or update. Problems come with their line; then nothing is to be taken over. */
export function pasteDefinition(source: string): ReadDefinition {
  try {
    return readDefinition(treeOf(source));
  } catch (error) {
    return { given: {}, problems: [faultOf(error)], lines: new Map() };
  }
}

export interface PastedProperties {
  readonly rows: readonly PropertyRow[];
  readonly problems: readonly SourceProblem[];
  readonly lines: ReadonlyMap<string, number>;
}

/** One collection: its map alone, or with `PROPERTIES` (or the like) in front. `root` is the field of the form. */
export function pasteProperties(
  source: string,
  root: 'properties' | 'returnProperties',
): PastedProperties {
  try {
    const tree = treeOf(source);
    const wrapper = root === 'properties' ? 'PROPERTIES' : 'RETURN_PROPERTIES';
    const inner = tree.is === 'map' && tree.entries.length === 1 ? tree.entries[0] : undefined;
    const { notes, problems, lines } = openNotes();
    // A parameter of this very name would be a definition with a Name of its own.
    const isWrapped = inner?.key.toUpperCase() === wrapper && !hasName(inner.node);
    const rows = readProperties(isWrapped ? inner.node : tree, root, notes);
    return { rows, problems, lines };
  } catch (error) {
    return { rows: [], problems: [faultOf(error)], lines: new Map() };
  }
}

function hasName(node: Node): boolean {
  return (
    node.is === 'map' &&
    node.entries.some(
      ({ key, node: inside }) => key.toUpperCase() === 'NAME' && inside.is === 'value',
    )
  );
}

/** The line of a path of the form, or of the nearest thing around it. */
export function lineOf(lines: ReadonlyMap<string, number>, path: string): number | null {
  for (let rest = path; rest !== ''; rest = rest.slice(0, Math.max(0, rest.lastIndexOf('.')))) {
    const line = lines.get(rest) ?? lines.get(`${rest}.key`);
    if (line !== undefined) return line;
  }
  return null;
}
