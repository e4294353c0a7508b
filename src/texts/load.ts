import type { AbstractIntlMessages } from 'use-intl';
import type { Lang } from './languages';

/** Compiled messages in a tree. */
export type Messages = AbstractIntlMessages;

const shared: Record<Lang, () => Promise<{ default: unknown }>> = {
  en: () => import('./en.json'),
  ru: () => import('./ru.json'),
  de: () => import('./de.json'),
};

/** Anything that has texts of its own below a name; kinds do. */
export interface TextSource {
  readonly slug: string;
  loadTexts(lang: Lang): Promise<unknown>;
}

const later: Record<Lang, () => Promise<{ default: unknown }>> = {
  en: () => import('./later-texts/en.json'),
  ru: () => import('./later-texts/ru.json'),
  de: () => import('./later-texts/de.json'),
};

/** Words of screens that few openings show. They join the shared ones, so `useTexts` has them. */
export const laterTexts: TextSource = {
  slug: 'later',
  loadTexts: async (lang) => (await later[lang]()).default,
};

/** The words of one language that are loaded so far: the shared ones, and those of sources by slug. */
export interface Texts {
  readonly lang: Lang;
  readonly shared: Messages;
  readonly kinds: Readonly<Record<string, Messages>>;
}

function messagesOf(value: unknown, what: string): Messages {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new Error(`The texts of ${what} are not a tree of messages.`);
}

export async function loadSource(lang: Lang, source: TextSource): Promise<Messages> {
  return messagesOf(await source.loadTexts(lang), source.slug);
}

/** Shared words and those of the given sources, in parallel. */
export async function loadTexts(lang: Lang, sources: readonly TextSource[]): Promise<Texts> {
  const [own, ...others] = await Promise.all([
    shared[lang]().then((module) => messagesOf(module.default, lang)),
    ...sources.map((source) => loadSource(lang, source)),
  ]);
  const kinds = Object.fromEntries(sources.map(({ slug }, at) => [slug, others[at] ?? {}]));
  return { lang, shared: own, kinds };
}
