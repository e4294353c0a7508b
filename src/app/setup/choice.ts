/** What the administrator chose, as the portal keeps it: small, because every opening of the app carries all options. */
import type { Json } from '@/bitrix24/portal';
import { crmObjects, entityTypeOf } from '../placements';
import { codeOf, cornerOf, corners, leftMenu } from './place-codes';

/** The name of the app option. */
export const choiceOption = 'places';

/** `{menu: true, DETAIL_TAB: [2, 1036]}`: CRM objects by `entityTypeId` for each corner. */
export function storeChoice(codes: Iterable<string>): Json {
  const chosen = [...new Set(codes)];
  const stored: Record<string, Json> = { menu: chosen.includes(leftMenu) };
  for (const corner of corners) {
    const ids = chosen
      .filter((code) => cornerOf(code) === corner)
      .flatMap((code) => entityTypeOf(code) ?? []);
    if (ids.length > 0) stored[corner] = ids.toSorted((a, b) => a - b);
  }
  return stored;
}

/** The codes; null when nobody has chosen yet, or what is kept was not written by this app. */
export function readChoice(stored: Json): readonly string[] | null {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return null;
  const fields = new Map<string, unknown>(Object.entries(stored));
  if (typeof fields.get('menu') !== 'boolean') return null;
  const codes = fields.get('menu') === true ? [leftMenu] : [];
  for (const corner of corners) {
    const ids = fields.get(corner);
    if (!Array.isArray(ids)) continue;
    for (const id of ids) if (isEntityType(id)) codes.push(codeOf(id, corner));
  }
  return codes;
}

function isEntityType(id: unknown): id is number {
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1) return false;
  return Object.values(crmObjects).includes(id) || id >= 128;
}
