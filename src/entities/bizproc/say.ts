import type { KeyOf, TextValues } from '@/texts/use-texts';
import type { Said } from '../kind';
import type texts from './texts/en.json';

export type Key = KeyOf<typeof texts>;

/** A text of the family; robots and activities carry the family's texts below their own namespace. */
export function say(key: Key, values?: TextValues): Said {
  return values === undefined ? { key } : { key, values };
}
