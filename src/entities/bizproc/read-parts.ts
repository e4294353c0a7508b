import type { Node } from './literal';
import type { Notes } from './read-definition';
import { say } from './say';
import { emptyFilter, type FilterRule, type FilterValues, type LocalText } from './values';

/** A text; a whole number is taken as one. */
export function readTexts(node: Node, notes: Notes): string {
  if (node.is === 'value' && typeof node.value === 'string') return node.value;
  if (node.is === 'value' && typeof node.value === 'number') return String(node.value);
  notes.problem(node, say('paste.notText'));
  return '';
}

/** `Y` and `N`; true, false, 1 and 0 of code are taken for them. Empty is no answer. */
export function readYesNo(node: Node, notes: Notes): boolean | null {
  const value = node.is === 'value' ? node.value : undefined;
  if (value === 'Y' || value === true || value === 1) return true;
  if (value === 'N' || value === false || value === 0) return false;
  if (value !== '') notes.problem(node, say('paste.notYesNo'));
  return null;
}

export function readUserId(node: Node, notes: Notes): number | null {
  const id = node.is === 'value' ? Number(node.value) : Number.NaN;
  if (Number.isSafeInteger(id) && id >= 0) return id;
  notes.problem(node, say('paste.notUserId'));
  return null;
}

/** One text, or one per language. */
export function readLocalText(node: Node, notes: Notes): LocalText {
  if (node.is !== 'map') return readTexts(node, notes);
  const seen = new Set<string>();
  for (const { key, line } of node.entries) {
    const lang = key.toLowerCase();
    if (seen.has(lang)) notes.problem({ line }, say('paste.keyTwice', { key }));
    seen.add(lang);
  }
  return Object.fromEntries(
    node.entries.map(({ key, node: said }) => [key, readTexts(said, notes)]),
  );
}

function readRule(node: Node, notes: Notes): FilterRule {
  if (node.is === 'list') return node.items.map((item) => readTexts(item, notes));
  return readTexts(node, notes);
}

/** INCLUDE and EXCLUDE, each a list of rules; an empty filter means everywhere (B19). */
export function readFilter(node: Node, notes: Notes): FilterValues {
  if (node.is === 'list' && node.items.length === 0) return emptyFilter;
  if (node.is !== 'map') {
    notes.problem(node, say('paste.notFilter'));
    return emptyFilter;
  }
  const found = new Map<string, readonly FilterRule[]>();
  for (const { key, line, node: rules } of node.entries) {
    const side = key.toUpperCase();
    if (side !== 'INCLUDE' && side !== 'EXCLUDE') {
      notes.problem({ line }, say('paste.filterKey', { key }));
    } else if (rules.is !== 'list') {
      notes.problem(rules, say('paste.notRules', { key }));
    } else {
      const field = side === 'INCLUDE' ? 'include' : 'exclude';
      notes.place(`filter.${field}`, line);
      found.set(
        field,
        rules.items.map((rule, at) => {
          notes.place(`filter.${field}.${at}`, rule.line);
          return readRule(rule, notes);
        }),
      );
    }
  }
  return { include: found.get('include') ?? [], exclude: found.get('exclude') ?? [] };
}
