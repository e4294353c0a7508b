/** Where the app can be shown: the left menu, and five corners of each CRM object (rest-contract 8). */
import { crmObjects, entityTypeOf } from '../placements';

export const leftMenu = 'LEFT_MENU';

/** In the order a person meets them; only what the portal lists is offered. */
export const corners = [
  'DETAIL_TAB',
  'DETAIL_TOOLBAR',
  'LIST_MENU',
  'LIST_TOOLBAR',
  'ROBOT_DESIGNER_TOOLBAR',
] as const;
export type Corner = (typeof corners)[number];

export interface PlaceCode {
  readonly code: string;
  readonly corner: Corner;
}

/** One CRM object of this portal and the corners it has. */
export interface PlaceGroup {
  readonly entityTypeId: number;
  readonly places: readonly PlaceCode[];
}

export function codeOf(entityTypeId: number, corner: Corner): string {
  const own = Object.keys(crmObjects).find((name) => crmObjects[name] === entityTypeId);
  return `CRM_${own ?? `DYNAMIC_${entityTypeId}`}_${corner}`;
}

/** The corner a code belongs to; null for the left menu and for every place this app does not use. */
export function cornerOf(code: string): Corner | null {
  const entityTypeId = entityTypeOf(code);
  if (entityTypeId === null) return null;
  return corners.find((corner) => code === codeOf(entityTypeId, corner)) ?? null;
}

/** Places this app binds and unbinds; all others are left as they are, whoever bound them. */
export function isManaged(code: string): boolean {
  return code === leftMenu || cornerOf(code) !== null;
}

/** The CRM objects among the codes a portal knows: its own first, then SPAs by number. */
export function groupsOf(known: readonly string[]): readonly PlaceGroup[] {
  const codes = new Set(known);
  const fixed = Object.values(crmObjects);
  const spas = known
    .flatMap((code) => entityTypeOf(code) ?? [])
    .filter((id) => !fixed.includes(id));
  const all = [...fixed, ...new Set(spas.toSorted((a, b) => a - b))];
  return all.flatMap((entityTypeId) => {
    const places = corners
      .map((corner) => ({ code: codeOf(entityTypeId, corner), corner }))
      .filter(({ code }) => codes.has(code));
    return places.length === 0 ? [] : [{ entityTypeId, places }];
  });
}

/** What is ticked where nobody has chosen yet: the menu, and a tab on the cards that robots work on most. */
export function suggested(known: readonly string[]): readonly string[] {
  const wanted = [leftMenu, codeOf(1, 'DETAIL_TAB'), codeOf(2, 'DETAIL_TAB')];
  return wanted.filter((code) => known.includes(code));
}
