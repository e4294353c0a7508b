import type { Json } from '@/bitrix24/portal';
import type { Entry, Node } from './literal';
import { plainOf } from './plain';
import type { Notes } from './read-definition';
import { readLocalText, readTexts, readYesNo } from './read-parts';
import { say } from './say';
import type { OptionRow, PropertyRow } from './values';
import { propertyKeys } from './wire-property';

const known: ReadonlySet<string> = new Set(propertyKeys.map((key) => key.toLowerCase()));

/** A map of value to title, or a list whose values are 0, 1 …; titles are one text for all languages. */
function readOptions(node: Node, notes: Notes): readonly OptionRow[] {
  if (node.is === 'value') {
    notes.problem(node, say('paste.notOptions'));
    return [];
  }
  if (node.is === 'list') {
    return node.items.map((item, at) => ({ key: String(at), title: readTexts(item, notes) }));
  }
  const seen = new Set<string>();
  return node.entries.map(({ key, line, node: title }) => {
    if (seen.has(key)) notes.problem({ line }, say('paste.keyTwice', { key }));
    seen.add(key);
    return { key, title: readTexts(title, notes) };
  });
}

function readRow({ key, line, node }: Entry, path: string, notes: Notes): PropertyRow {
  const parts = new Map<string, Node>();
  const extra: (readonly [string, Json])[] = [];
  notes.place(`${path}.key`, line);
  // A definition that is no map has no NAME (B16).
  if (node.is === 'value' || (node.is === 'list' && node.items.length > 0)) {
    notes.problem({ line }, say('paste.notParameter', { key }));
  }
  const entries = node.is === 'map' ? node.entries : [];
  for (const entry of entries) {
    const id = entry.key.toLowerCase();
    if (!known.has(id)) {
      extra.push([entry.key, plainOf(entry.node)]);
      continue;
    }
    // Of two spellings the portal keeps the later one (B4); here it is a mistake worth a word.
    if (parts.has(id)) notes.problem(entry, say('paste.keyTwice', { key: entry.key }));
    parts.set(id, entry.node);
    notes.place(`${path}.${id}`, entry.line);
  }
  function read<T>(id: string, take: (node: Node, notes: Notes) => T, otherwise: T): T {
    const found = parts.get(id);
    const isMissing = found === undefined || (found.is === 'value' && found.value === null);
    return isMissing ? otherwise : take(found, notes);
  }
  const standard = parts.get('default');
  return {
    key,
    name: read('name', readLocalText, ''),
    description: read('description', readLocalText, null),
    type: read('type', readTexts, ''),
    options: read<readonly OptionRow[] | null>('options', readOptions, null),
    isOptionList: parts.get('options')?.is === 'list',
    isRequired: read('required', readYesNo, false) ?? false,
    isMultiple: read('multiple', readYesNo, false) ?? false,
    default: standard === undefined ? null : { value: plainOf(standard) },
    written: entries.map((entry) => entry.key),
    extra: Object.fromEntries(extra),
  };
}

/** A collection in its order. `root` is the field it belongs to. */
export function readProperties(node: Node, root: string, notes: Notes): readonly PropertyRow[] {
  if (node.is === 'list' && node.items.length === 0) return [];
  if (node.is !== 'map') {
    notes.problem(node, say('paste.notParameters'));
    return [];
  }
  const seen = new Set<string>();
  return node.entries.map((entry, at) => {
    if (seen.has(entry.key)) notes.problem(entry, say('paste.keyTwice', { key: entry.key }));
    seen.add(entry.key);
    return readRow(entry, `${root}.${at}`, notes);
  });
}
