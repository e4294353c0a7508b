import type { KeyOf, TextValues } from '@/texts/use-texts';
import type { Said } from '../kind';
import type texts from './texts/en.json';

export type Key = KeyOf<typeof texts>;

/** A text of this kind; a key that the files do not hold does not compile. */
export function say(key: Key, values?: TextValues): Said {
  return values === undefined ? { key } : { key, values };
}
