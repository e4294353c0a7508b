export interface TextPart {
  text: string;
  isMatch: boolean;
}

/**
 * Lower case for comparing what a person typed with what stands in a row; "ё" counts as "е", as in the portal's
 * search. The result has the length of the input (characters whose lower case is longer stay as they are), so
 * that positions in one are positions in the other.
 */
export function fold(text: string, locale?: string): string {
  const lower = text.toLocaleLowerCase(locale).replaceAll('ё', 'е');
  return lower.length === text.length ? lower : foldByCharacter(text);
}

function foldByCharacter(text: string): string {
  let folded = '';
  for (const character of text) {
    const lower = character.toLowerCase();
    folded += lower.length === character.length ? lower : character;
  }
  return folded.replaceAll('ё', 'е');
}

/** The words of a query, folded. An empty list matches everything. */
export function queryWords(query: string, locale?: string): string[] {
  return fold(query, locale).split(/\s+/u).filter(Boolean);
}

/** Whether the text holds every word of the query, in any order. */
export function isMatch(text: string, words: readonly string[], locale?: string): boolean {
  if (words.length === 0) return true;
  const folded = fold(text, locale);
  return words.every((word) => folded.includes(word));
}

/** Cuts a text into matching and other parts; joined again they give the text. */
export function splitByMatch(text: string, query: string, locale?: string): TextPart[] {
  const words = queryWords(query, locale);
  if (words.length === 0 || text === '') return [{ text, isMatch: false }];
  const folded = fold(text, locale);
  const isMarked = Array.from({ length: text.length }, () => false);
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
      isMarked.fill(true, at, at + word.length);
    }
  }
  const parts: TextPart[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && isMarked[at] === isMarked[start]) continue;
    parts.push({ text: text.slice(start, at), isMatch: isMarked[start] === true });
    start = at;
  }
  return parts;
}
