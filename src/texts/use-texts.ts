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

const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** A name that turns the direction of writing must not turn the sentence around it. */
export function isolated(values: TextValues | undefined): TextValues | undefined {
  if (values === undefined) return values;
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      directionMarks.test(String(value)) ? `\u2068${value}\u2069` : value,
    ]),
  );
}

/** Words every kind shares. */
export function useTexts(): (key: SharedKey, values?: TextValues) => string {
  const translate = useTranslations();
  return useCallback((key, values) => translate(key, isolated(values)), [translate]);
}

/** A text of one kind, as `{key, values}` below the kind's own namespace. */
export type KindTexts = (text: { readonly key: string; readonly values?: TextValues }) => string;

export function useKindTexts(slug: string): KindTexts {
  const translate = useTranslations(`kinds.${slug}`);
  return useCallback((text) => translate(text.key, isolated(text.values)), [translate]);
}

/** Whether the kind has this text: a stored record may hold what no field of the form shows. */
export function useHasKindText(slug: string): (key: string) => boolean {
  const translate = useTranslations(`kinds.${slug}`);
  return useCallback((key) => translate.has(key), [translate]);
}

export function useLanguage(): Lang {
  return languageFor(useLocale());
}
