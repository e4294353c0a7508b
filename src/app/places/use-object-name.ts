import { useTexts } from '@/texts/use-texts';

interface NamedSpa {
  readonly entityTypeId: number;
  readonly title: string;
}

const own = new Set([1, 2, 3, 4, 7, 31]);

function isOwn(id: number): id is 1 | 2 | 3 | 4 | 7 | 31 {
  return own.has(id);
}

/** What people call a CRM object: the portal's own word, or the title somebody gave an SPA. */
export function useObjectName(spas: readonly NamedSpa[]): (entityTypeId: number) => string {
  const text = useTexts();
  return (entityTypeId) => {
    if (isOwn(entityTypeId)) return text(`places.objects.${entityTypeId}`);
    const spa = spas.find((each) => each.entityTypeId === entityTypeId);
    return spa === undefined || spa.title.trim() === ''
      ? text('places.spa', { number: String(entityTypeId) })
      : spa.title;
  };
}
