/** Ids of flows this app has met, kept by the portal for all who use the app: an empty flow shows in no task. */
import type { Portal } from '@/bitrix24/portal';
import { isPortalError } from '@/bitrix24/portal-error';

const key = 'flow-ids';
/** Every handshake carries all options, so the list stays below 4 kB; the newest are kept. */
const most = 500;

function readIds(stored: unknown): readonly number[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter((id): id is number => Number.isSafeInteger(id) && id > 0);
}

/** None when they cannot be read: the list then says less, it does not fail. */
export async function recallIds(portal: Portal): Promise<readonly number[]> {
  try {
    return readIds(await portal.options.read(key));
  } catch (error) {
    if (!isPortalError(error)) throw error;
    return [];
  }
}

/** Adds ids to what is remembered; nobody waits for it, and only an administrator's app may write (R7). */
export async function rememberIds(portal: Portal, ids: readonly number[]): Promise<void> {
  if (!portal.options.canWrite || ids.length === 0) return;
  const known = await recallIds(portal);
  const fresh = [...new Set(ids)].filter((id) => !known.includes(id));
  if (fresh.length === 0) return;
  try {
    await portal.options.write(key, [...known, ...fresh].slice(-most));
  } catch (error) {
    if (!isPortalError(error)) throw error;
  }
}
