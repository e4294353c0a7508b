/** Makes the memory's storage before anybody saves, so that a missing right shows while an administrator is looking. */
import type { Portal, PortalAnswer } from '@/bitrix24/portal';
import { isPortalError, type PortalError } from '@/bitrix24/portal-error';
import { isRecord } from './is-record';
import {
  alreadyThere,
  codes,
  ENTITY,
  everythingMissing,
  setupRequests,
  type Missing,
} from './layout';
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
  const answers: Readonly<Record<string, PortalAnswer | PortalError>> = await writeTogether<string>(
    portal,
    setupRequests(missing),
    { isHalting: false },
  );
  for (const answer of Object.values(answers)) {
    if (isPortalError(answer) && !alreadyThere.has(answer.code)) throw answer;
  }
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
  const rows: readonly unknown[] = Array.isArray(columns.result) ? columns.result : [];
  const there = new Set(rows.map((row) => (isRecord(row) ? row['PROPERTY'] : undefined)));
  return { store: false, properties: codes.filter((code) => !there.has(code)) };
}
