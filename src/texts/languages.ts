/** The languages the app speaks; more are added by three files of texts and one entry here. */
export const languages = ['en', 'ru', 'de'] as const;
export type Lang = (typeof languages)[number];

/** A Map: the id may come from an address, and `constructor` is no language. */
const spokenInstead: ReadonlyMap<string, Lang> = new Map([
  ['by', 'ru'],
  ['kz', 'ru'],
  ['uz', 'ru'],
]);

/** The app's language for a portal language id (`en`, `ru`, `la`, `ua` …); English where there is nothing nearer. */
export function languageFor(portalLang: string): Lang {
  const id = portalLang.toLowerCase();
  return languages.find((lang) => lang === id) ?? spokenInstead.get(id) ?? 'en';
}
