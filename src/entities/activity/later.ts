import { mergedTexts } from '../bizproc/merged-texts';
import type { Lang } from '@/texts/languages';

const texts = {
  en: () => import('./texts/en.json'),
  ru: () => import('./texts/ru.json'),
  de: () => import('./texts/de.json'),
};

export const loadTexts = (lang: Lang) => mergedTexts(texts, lang);
export const loadEditing = async () => (await import('./editing')).editing;
export const loadConcerns = async () => (await import('../bizproc/family-concerns')).familyConcerns;
