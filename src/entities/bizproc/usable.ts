/** Whether a robot or an activity can be used at a place in CRM: by sort of document and FILTER. */
import type { CrmPlace } from '../kind';
import { documentTypeOf, isForRobots, type DocumentMeaning } from './document-types';
import { isOffered } from './filter';
import type { BizprocKind, BizprocValues } from './values';

/** Numbers of CRM types (rest-contract 7.1). */
const fixed: ReadonlyMap<number, DocumentMeaning['id']> = new Map([
  [1, 'lead'],
  [2, 'deal'],
  [3, 'contact'],
  [4, 'company'],
  [7, 'quote'],
  [31, 'invoice'],
]);
const firstSpa = 128;

function documentAt({ entityTypeId }: CrmPlace): DocumentMeaning | null {
  const id = fixed.get(entityTypeId);
  if (id !== undefined) return { id, number: null };
  return entityTypeId >= firstSpa ? { id: 'spa', number: entityTypeId } : null;
}

/**
 * Null when the app cannot know: a place of another sort, or a filter registered elsewhere. DOCUMENT_TYPE does not limit
 * where it is offered; it only decides which types its parameters may have (both pages).
 */
export function isUsableAt(
  kind: BizprocKind,
  values: BizprocValues | null,
  place: CrmPlace,
): boolean | null {
  const document = documentAt(place);
  if (document === null) return null;
  if (kind === 'robot' && !isForRobots(document.id)) return false;
  const filter = values?.filter ?? null;
  return filter === null ? null : isOffered(filter, documentTypeOf(document));
}
