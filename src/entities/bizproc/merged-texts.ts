/** Words of a kind: those of the family, with the kind's own beside and above them. */
import type { Lang } from '@/texts/languages';

type Tree = Readonly<Record<string, object | string>>;

export type TextFiles = Readonly<Record<Lang, () => Promise<{ readonly default: Tree }>>>;

const family: TextFiles = {
  en: () => import('./texts/en.json'),
  ru: () => import('./texts/ru.json'),
  de: () => import('./texts/de.json'),
};

/** Groups of both are joined, one level deep. */
export async function mergedTexts(own: TextFiles, lang: Lang): Promise<Tree> {
  const [{ default: shared }, { default: above }] = await Promise.all([
    family[lang](),
    own[lang](),
  ]);
  const joined = Object.entries(above).map(([key, group]) => [
    key,
    Object.assign({}, shared[key], group),
  ]);
  return { ...shared, ...Object.fromEntries(joined) };
}
