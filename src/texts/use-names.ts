import type { Lang } from './languages';
import { useLanguage } from './use-texts';

export interface Names {
  readonly one: string;
  readonly many: string;
}

interface Named {
  readonly names: Readonly<Record<Lang, Names>>;
}

/** What one and many of a kind are called, in the person's language. */
export function useNames({ names }: Named): Names {
  return names[useLanguage()];
}
