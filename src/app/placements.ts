import type { Placement } from '@/bitrix24/portal';
import { kindOfSlug } from './entities';

/** The CRM's own objects by the word in a placement code, with their `entityTypeId` (rest-contract 7.1, 8). */
export const crmObjects: Readonly<Record<string, number>> = {
  LEAD: 1,
  DEAL: 2,
  CONTACT: 3,
  COMPANY: 4,
  QUOTE: 7,
  SMART_INVOICE: 31,
};

/** The place of a robot's own settings page (rest-contract 3.8). */
export const robotSettings = 'BIZPROC_ACTIVITY_PROPERTIES_DIALOG';

/** `entityTypeId` of the CRM object whose card, list or designer a placement code belongs to; null for every other code. */
export function entityTypeOf(code: string): number | null {
  const [, object = '', spa] =
    /^CRM_(LEAD|DEAL|CONTACT|COMPANY|QUOTE|SMART_INVOICE|DYNAMIC_([1-9]\d{0,9}))_/.exec(code) ?? [];
  return spa === undefined ? (crmObjects[object] ?? null) : Number(spa);
}

/**
 * The address that the place of opening asks for: a slider or link that carries `kind` and perhaps `id`, a robot's
 * settings, or a place of CRM. Null: the person begins at the overview. Options come from outside, so only known kinds count.
 */
export function addressFor(placement: Placement): string | null {
  const kind = kindOfSlug(placement.options['kind'] ?? '');
  if (kind !== undefined) {
    const id = placement.options['id'] ?? '';
    return id === '' ? `/${kind.slug}` : `/${kind.slug}/${encodeURIComponent(id)}`;
  }
  if (placement.code === robotSettings) return '/robot-settings';
  const entityTypeId = entityTypeOf(placement.code);
  return entityTypeId === null ? null : `/for/${entityTypeId}`;
}
