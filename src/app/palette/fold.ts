/** Text as it is compared: without case, accents and the difference between ё and е. */

/** "Prüfung" → "prufung", "Счёт" → "счет", "Straße" → "strasse". */
export function foldText(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** Words of a text; a word with umlauts also as it is typed without them: "prufung" and "pruefung". */
export function wordsOf(text: string): readonly string[] {
  const words = split(foldText(text));
  const lower = text.toLowerCase().normalize('NFC');
  if (!/[äöü]/.test(lower)) return words;
  const spelled = split(foldText(lower.replace(/[äöü]/g, (letter) => umlauts[letter] ?? letter)));
  return [...new Set([...words, ...spelled])];
}

function split(folded: string): readonly string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Whether two words differ by one letter at most: another, a missing, an added one, or two exchanged. */
export function isOneTypoAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  const isExchanged = short[at] === long[at + 1] && short[at + 1] === long[at];
  return isExchanged && short.slice(at + 2) === long.slice(at + 2);
}
