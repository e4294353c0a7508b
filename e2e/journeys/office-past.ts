/** The office with a past: what its history holds before the journey begins. */
import type { PortalControl } from '../pages/portal-control.ts';
import { storeOf, type Past } from '../pages/remembered.ts';
import { office } from './office.ts';

const appId = 'local.stand-in';

export function officeWith(past: readonly Past[]) {
  const entities = { ...office().entities, entityStores: [storeOf(appId, past)] };
  return office({ entities });
}

/** Ids of the revisions in the portal's own books, oldest first. */
export function keptRefs(portal: PortalControl): readonly number[] {
  let refs: readonly number[] = [];
  portal.change(({ entities }) => {
    refs = entities.entityStores.flatMap(({ items }) => items.map(({ ID }) => ID));
  });
  return refs.toSorted((one, other) => one - other);
}
