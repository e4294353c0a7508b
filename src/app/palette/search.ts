/**
 * Finding among all records and commands. Pure, and quick enough to run with every key: the texts are folded once, and
 * each entry is then a few searches in short texts.
 */
import { foldText, isOneTypoAway, wordsOf } from './fold';

export interface Entry {
  readonly key: string;
  readonly title: string;
  /** Codes, ids, columns: what the record is also found by. */
  readonly words: readonly string[];
  /** What kind of thing it is, in every language: finds commands, and narrows records down. */
  readonly context: readonly string[];
  /** A command is also found by its context alone; a record is not, or each of thousands would answer to "robot". */
  readonly isCommand: boolean;
  /** Comes after its like that fit as well. */
  readonly isSecondary?: boolean;
}

interface Field {
  /** Words between blanks, with a blank at both ends. */
  readonly text: string;
  readonly words: readonly string[];
}

interface Indexed<E extends Entry> {
  readonly entry: E;
  readonly folded: string;
  readonly fields: readonly [title: Field, words: Field, context: Field];
}

export type Index<E extends Entry> = readonly Indexed<E>[];

/** More lines help nobody to choose. */
export const mostResults = 50;
/** A longer query is no search. */
const longestQuery = 200;
/** Below this length every short word is one letter away from every other. */
const shortestTypo = 4;

/** What a match costs: how well the word fits, and where it was found. The cheapest entry comes first. */
const costs = { exact: 0, prefix: 1, inside: 3, typo: 4, secondary: 1 };
const fieldCosts = [0, 2, 5] as const;
const bonus = { whole: -12, exactId: -8, beginning: -4 };

export function indexEntries<E extends Entry>(entries: readonly E[]): Index<E> {
  const contexts = new Map<readonly string[], Field>();
  return entries.map((entry) => {
    // Records of one kind share their context.
    const context = contexts.get(entry.context) ?? fieldOf(entry.context.join(' '));
    contexts.set(entry.context, context);
    return {
      entry,
      folded: foldText(entry.title).trim(),
      fields: [fieldOf(entry.title), fieldOf(entry.words.join(' ')), context],
    };
  });
}

function fieldOf(text: string): Field {
  const words = wordsOf(text);
  return { text: ` ${words.join(' ')} `, words };
}

/**
 * Every word of the query has to be found, in any order: as a word, the beginning of one, or inside; when nothing fits so,
 * one typing error per word is forgiven. Without a query: what was used lately, then the commands.
 * @param recent keys of entries, the latest first; they win among equals.
 */
export function search<E extends Entry>(
  index: Index<E>,
  query: string,
  recent: readonly string[] = [],
): readonly E[] {
  const asked = foldText(query.slice(0, longestQuery)).trim();
  const ranks = new Map(recent.map((key, at) => [key, at] as const));
  if (asked === '') return withoutQuery(index, ranks);
  const words = wordsOf(asked);
  const found = match(index, asked, words, false);
  const forgiven = found.length > 0 ? found : match(index, asked, words, true);
  const last = recent.length;
  return forgiven
    .toSorted(
      (a, b) =>
        a.cost - b.cost ||
        (ranks.get(a.row.entry.key) ?? last) - (ranks.get(b.row.entry.key) ?? last) ||
        Number(b.row.entry.isCommand) - Number(a.row.entry.isCommand) ||
        compare(a.row.folded, b.row.folded),
    )
    .slice(0, mostResults)
    .map(({ row }) => row.entry);
}

function withoutQuery<E extends Entry>(
  index: Index<E>,
  ranks: ReadonlyMap<string, number>,
): readonly E[] {
  const used = index
    .flatMap(({ entry }) => (ranks.has(entry.key) ? [entry] : []))
    .toSorted((a, b) => (ranks.get(a.key) ?? 0) - (ranks.get(b.key) ?? 0));
  const commands = index.flatMap(({ entry }) =>
    entry.isCommand && !ranks.has(entry.key) ? [entry] : [],
  );
  return [...used, ...commands].slice(0, mostResults);
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

interface Match<E extends Entry> {
  readonly row: Indexed<E>;
  readonly cost: number;
}

function match<E extends Entry>(
  index: Index<E>,
  asked: string,
  words: readonly string[],
  isForgiving: boolean,
): readonly Match<E>[] {
  // A query of signs only is looked for as it stands.
  if (words.length === 0) {
    return index.flatMap((row) => (row.folded.includes(asked) ? [{ row, cost: 0 }] : []));
  }
  return index.flatMap((row) => {
    const cost = costOf(row, asked, words, isForgiving);
    return cost === null ? [] : [{ row, cost }];
  });
}

function costOf(
  { entry, folded, fields }: Indexed<Entry>,
  asked: string,
  words: readonly string[],
  isForgiving: boolean,
): number | null {
  let cost = 0;
  let hasOwn = entry.isCommand;
  for (const word of words) {
    let best: number | null = null;
    for (const [at, field] of fields.entries()) {
      const fit = fitOf(field, word, isForgiving);
      if (fit === null) continue;
      if (at < 2) hasOwn = true;
      const total = fit + (fieldCosts[at] ?? 0);
      if (best === null || total < best) best = total;
    }
    if (best === null) return null;
    cost += best;
  }
  if (!hasOwn) return null;
  if (entry.isSecondary === true) cost += costs.secondary;
  if (folded === asked) return cost + bonus.whole;
  if (fields[1].text.includes(` ${words.join(' ')} `)) return cost + bonus.exactId;
  return folded.startsWith(asked) ? cost + bonus.beginning : cost;
}

function fitOf({ text, words }: Field, word: string, isForgiving: boolean): number | null {
  const at = text.indexOf(` ${word}`);
  if (at !== -1) return text.includes(` ${word} `) ? costs.exact : costs.prefix;
  if (text.includes(word)) return costs.inside;
  if (!isForgiving || word.length < shortestTypo) return null;
  const isNear = words.some(
    (each) =>
      isOneTypoAway(word, each) ||
      (each.length > word.length &&
        (isOneTypoAway(word, each.slice(0, word.length)) ||
          isOneTypoAway(word, each.slice(0, word.length + 1)))),
  );
  return isNear ? costs.typo : null;
}
