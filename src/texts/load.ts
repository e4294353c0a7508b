import type { AbstractIntlMessages } from 'use-intl';
import type { Lang } from './languages';

/** Compiled messages of the whole app: the shared ones, and each kind's below its slug in `kinds`. */
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

function isMessages(value: unknown): value is Messages {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Shared words and those of the given sources in one tree, loaded in parallel. */
export async function loadTexts(lang: Lang, sources: readonly TextSource[]): Promise<Messages> {
  const [own, ...others] = await Promise.all([
    shared[lang]().then((module) => module.default),
    ...sources.map((source) => source.loadTexts(lang)),
  ]);
  if (!isMessages(own)) throw new Error(`The texts of "${lang}" are not a tree of messages.`);
  const kinds: Messages = {};
  for (const [index, source] of sources.entries()) {
    const messages = others[index];
    if (isMessages(messages)) kinds[source.slug] = messages;
  }
  return { ...own, kinds };
}
