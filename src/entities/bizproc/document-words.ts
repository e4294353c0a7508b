import { useKindTexts } from '@/texts/use-texts';
import type { DocumentMeaning, Spa } from './document-types';
import { ruleMeaning } from './filter';
import { say } from './say';
import type { FilterRule } from './values';

/** Document types and rules in words: the title of an SPA, never a class. */
export function useDocumentWords(slug: string, spas: readonly Spa[]) {
  const kindText = useKindTexts(slug);

  function document({ id, number }: DocumentMeaning): string {
    if (number === null) return kindText(say(`documents.${id}`));
    const spa = id === 'spa' ? spas.find(({ entityTypeId }) => entityTypeId === number) : undefined;
    if (spa !== undefined) return kindText(say('documents.spaNamed', { title: spa.title }));
    return kindText(
      say('documents.numbered', { name: kindText(say(`documents.${id}`)), number: String(number) }),
    );
  }

  function rule(given: FilterRule): string {
    const meaning = ruleMeaning(given);
    if (meaning === null) return typeof given === 'string' ? given : given.join(' / ');
    switch (meaning.is) {
      case 'edition':
        return kindText(say(`editions.${meaning.edition}`));
      case 'module':
        return kindText(say(`modules.${meaning.module}`));
      case 'object':
        return kindText(say('documents.all', { name: kindText(say(`documents.${meaning.id}`)) }));
      case 'document':
        return document(meaning.document);
    }
  }

  return { document, rule };
}
