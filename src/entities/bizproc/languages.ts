/** Languages of names and descriptions, and which one a person sees. */
import type { LocalText } from './values';

/** Language ids of a portal (docs, crm/data-types, lang-ids); `la` is Spanish, `br` Portuguese of Brazil. */
export const portalLanguages: readonly string[] = [
  'ar',
  'br',
  'de',
  'en',
  'fr',
  'hi',
  'id',
  'it',
  'ja',
  'la',
  'ms',
  'pl',
  'ru',
  'sc',
  'tc',
  'th',
  'tr',
  'ua',
  'vn',
];

/** The key of "every other language". */
export const anyLanguage = '*';

/** Who sees what, in the portal's order: own language, Russian for Ukrainian, English, the text for all (B15). */
export function fallbackOrder(lang: string): readonly string[] {
  const own = lang.toLowerCase();
  return [...new Set([own, ...(own === 'ua' ? ['ru'] : []), 'en', anyLanguage])];
}

export interface SeenText {
  readonly text: string;
  /** The language it was taken from, null where there is nothing to show. */
  readonly from: string | null;
}

/** What a person of this language sees. Keys count without their case, because the portal raises them (B4). */
export function seenText(text: LocalText | null, lang: string): SeenText {
  if (text === null) return { text: '', from: null };
  if (typeof text === 'string') return { text, from: text === '' ? null : anyLanguage };
  const byId = new Map(Object.entries(text).map(([id, said]) => [id.toLowerCase(), said]));
  for (const id of fallbackOrder(lang)) {
    const said = byId.get(id) ?? '';
    if (said !== '') return { text: said, from: id };
  }
  return { text: '', from: null };
}

/** Language ids a text speaks, in lower case; a single text speaks `*`. */
export function languagesOf(text: LocalText | null): readonly string[] {
  if (text === null || text === '') return [];
  if (typeof text === 'string') return [anyLanguage];
  return Object.entries(text)
    .filter(([, said]) => said !== '')
    .map(([id]) => id.toLowerCase());
}

/** The text of exactly this language, without any fallback. */
export function ownText(text: LocalText | null, lang: string): string {
  if (text === null) return '';
  if (typeof text === 'string') return lang === anyLanguage ? text : '';
  return Object.entries(text).find(([id]) => id.toLowerCase() === lang)?.[1] ?? '';
}

/**
 * The same text with another sentence in one language. A blank one leaves the map, since the portal would store it and
 * show nothing. A single text becomes a map when a language is added, and goes back when only `*` is left.
 */
export function withText(text: LocalText | null, lang: string, said: string): LocalText {
  if ((text === null || typeof text === 'string') && lang === anyLanguage) return said;
  const old =
    typeof text === 'string' ? (text === '' ? {} : { [anyLanguage]: text }) : (text ?? {});
  const spelled = Object.keys(old).find((id) => id.toLowerCase() === lang) ?? lang;
  const kept = Object.entries(old).filter(([id]) => id !== spelled || said !== '');
  const isThere = kept.some(([id]) => id === spelled);
  const entries = kept.map(([id, before]) => [id, id === spelled ? said : before] as const);
  const next = isThere || said === '' ? entries : [...entries, [spelled, said] as const];
  const [only] = next;
  if (next.length === 0) return '';
  if (next.length === 1 && only?.[0] === anyLanguage) return only[1];
  return Object.fromEntries(next);
}

/** Whether nobody would see anything. `"0"` is empty to PHP (B15, B16). */
export function isBlankText(text: LocalText | null): boolean {
  if (text === null) return true;
  if (typeof text === 'string') return text.trim() === '' || text === '0';
  return Object.values(text).every((said) => said.trim() === '');
}
