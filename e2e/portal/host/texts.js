/** Words of the host page. The portal speaks English where it does not know the language. */
import { de } from './texts-de.js';
import { en } from './texts-en.js';
import { ru } from './texts-ru.js';

/** @typedef {keyof typeof en} TextKey */

/** @type {Record<string, Record<TextKey, string>>} */
const languages = { en, ru, de };

/** @type {Record<TextKey, string>} */
let words = en;

/** @param {string} language e.g. `ru` */
export function speak(language) {
  words = languages[language] ?? en;
}

/** @param {TextKey} key */
export function text(key) {
  return words[key];
}
