/** Makes the memory's storage before anybody saves, so that a missing right shows while an administrator is looking. */
import type { Portal } from '@/bitrix24/portal';
import { isPortalError } from '@/bitrix24/portal-error';
import { firstFailure } from './begin';
import { ENTITY, everythingMissing, missingAmong, setupRequests, type Missing } from './layout';
import { notKept, writeTogether } from './write-together';

/**
 * One read, one batch sent once, one read. `made`: something was missing and is there now.
 * @throws PortalError why it could not be made.
 */
export async function prepareMemory(
  portal: Pick<Portal, 'batch' | 'write'>,
): Promise<'made' | 'there'> {
  const missing = await readMissing(portal);
  if (!missing.store && missing.properties.length === 0) return 'there';
  const setup = setupRequests(missing);
  const answers = await writeTogether<string>(portal, setup, { isHalting: false });
  const failure = firstFailure(setup, answers);
  if (failure !== undefined) throw failure;
  const left = await readMissing(portal);
  if (left.store || left.properties.length > 0) throw notKept('entity.add');
  return 'made';
}

async function readMissing(portal: Pick<Portal, 'batch'>): Promise<Missing> {
  const { columns } = await portal.batch({
    columns: { method: 'entity.item.property.get', params: { ENTITY } },
  });
  if (isPortalError(columns)) {
    if (columns.code === 'ERROR_ENTITY_NOT_FOUND') return everythingMissing;
    throw columns;
  }
  return missingAmong(Array.isArray(columns.result) ? columns.result : []);
}
