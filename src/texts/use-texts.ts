import { useCallback } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import type shared from './en.json';
import type later from './later-texts/en.json';
import { languageFor, type Lang } from './languages';

type Leaf<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Before}${K}` : Leaf<T[K], `${Before}${K}.`>;
}[keyof T & string];

/** Every key of a text file, dotted: `editor.save`. A key that is not there does not compile. */
export type KeyOf<T> = Leaf<T>;
export type SharedKey = KeyOf<typeof shared> | KeyOf<typeof later>;

export type TextValues = Readonly<Record<string, string | number>>;

/** Words every kind shares. */
export function useTexts(): (key: SharedKey, values?: TextValues) => string {
  const translate = useTranslations();
  return useCallback((key, values) => translate(key, values), [translate]);
}

/** A text of one kind, as `{key, values}` below the kind's own namespace. */
export type KindTexts = (text: { readonly key: string; readonly values?: TextValues }) => string;

export function useKindTexts(slug: string): KindTexts {
  const translate = useTranslations(`kinds.${slug}`);
  return useCallback((text) => translate(text.key, text.values), [translate]);
}

export function useLanguage(): Lang {
  return languageFor(useLocale());
}
