/** A definition as written in code (the tree of `literal.ts`) to values of the form. Keys count without case (B4). */
import type { Said } from '../kind';
import type { Entry, Node } from './literal';
import { plainOf } from './plain';
import { readFilter, readLocalText, readTexts, readUserId, readYesNo } from './read-parts';
import { readProperties } from './read-properties';
import { say } from './say';
import type { BizprocValues } from './values';

/** `line` counts from 1. */
export interface SourceProblem {
  readonly line: number;
  readonly text: Said;
}

/** Collects what is wrong and where each path of the form was written. */
export interface Notes {
  problem(node: { readonly line: number }, text: Said): void;
  place(path: string, line: number): void;
}

export interface ReadDefinition {
  /** Only what the definition says. */
  readonly given: Partial<BizprocValues>;
  readonly problems: readonly SourceProblem[];
  /** Line by dotted path (`properties.3.name`). */
  readonly lines: ReadonlyMap<string, number>;
}

export function openNotes() {
  const problems: SourceProblem[] = [];
  const lines = new Map<string, number>();
  const notes: Notes = {
    problem: ({ line }, text) => void problems.push({ line, text }),
    place: (path, line) => void lines.set(path, line),
  };
  return { notes, problems, lines };
}

type Taken = Partial<{ -readonly [K in keyof BizprocValues]: BizprocValues[K] }>;
type Take = (node: Node, into: Taken, notes: Notes) => void;

const takes: ReadonlyMap<string, readonly [path: keyof BizprocValues, take: Take]> = new Map<
  string,
  readonly [keyof BizprocValues, Take]
>([
  ['CODE', ['code', (node, into, notes) => void (into.code = readTexts(node, notes))]],
  ['HANDLER', ['handler', (node, into, notes) => void (into.handler = readTexts(node, notes))]],
  [
    'AUTH_USER_ID',
    ['authUserId', (node, into, notes) => void (into.authUserId = readUserId(node, notes))],
  ],
  [
    'USE_SUBSCRIPTION',
    ['waits', (node, into, notes) => void (into.waits = readYesNo(node, notes))],
  ],
  ['NAME', ['name', (node, into, notes) => void (into.name = readLocalText(node, notes))]],
  [
    'DESCRIPTION',
    ['description', (node, into, notes) => void (into.description = readLocalText(node, notes))],
  ],
  [
    'PROPERTIES',
    [
      'properties',
      (node, into, notes) => void (into.properties = readProperties(node, 'properties', notes)),
    ],
  ],
  [
    'RETURN_PROPERTIES',
    [
      'returnProperties',
      (node, into, notes) =>
        void (into.returnProperties = readProperties(node, 'returnProperties', notes)),
    ],
  ],
  [
    'DOCUMENT_TYPE',
    [
      'documentType',
      (node, into, notes) => {
        if (node.is === 'list' && node.items.length === 0) into.documentType = [];
        else if (node.is !== 'list') notes.problem(node, say('paste.notDocumentType'));
        else into.documentType = node.items.map((item) => readTexts(item, notes));
      },
    ],
  ],
  ['FILTER', ['filter', (node, into, notes) => void (into.filter = readFilter(node, notes))]],
  [
    'USE_PLACEMENT',
    ['usesPlacement', (node, into, notes) => void (into.usesPlacement = readYesNo(node, notes))],
  ],
  [
    'PLACEMENT_HANDLER',
    [
      'placementHandler',
      (node, into, notes) => void (into.placementHandler = readTexts(node, notes)),
    ],
  ],
]);

function isNull(node: Node): boolean {
  return node.is === 'value' && node.value === null;
}

/** The body of an update wraps its fields; an add and a stored definition are flat. */
function flat(entries: readonly Entry[]): readonly Entry[] {
  const fields = entries.find(({ key }) => key.toUpperCase() === 'FIELDS');
  if (fields?.node.is !== 'map') return entries;
  return [...entries.filter((entry) => entry !== fields), ...fields.node.entries];
}

/** A whole definition: flat, or wrapped in FIELDS as in the body of an update. */
export function readDefinition(node: Node): ReadDefinition {
  const { notes, problems, lines } = openNotes();
  const given: Taken = {};
  if (node.is !== 'map') {
    notes.problem(node, say('paste.notDefinition'));
    return { given, problems, lines };
  }
  const extra: (readonly [string, ReturnType<typeof plainOf>])[] = [];
  const seen = new Set<string>();
  for (const { key, line, node: inside } of flat(node.entries)) {
    const known = takes.get(key.toUpperCase());
    const id = known ? key.toUpperCase() : key;
    if (seen.has(id)) notes.problem({ line }, say('paste.keyTwice', { key }));
    seen.add(id);
    // `auth` is a token: it must not get into memory.
    if (!known && key.toLowerCase() !== 'auth') extra.push([key, plainOf(inside)]);
    if (!known || isNull(inside)) continue;
    notes.place(known[0], line);
    known[1](inside, given, notes);
  }
  if (extra.length > 0) given.extra = Object.fromEntries(extra);
  return { given, problems, lines };
}
