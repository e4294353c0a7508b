/** Ids of flows this app has met, kept by the portal for all who use the app: an empty flow shows in no task. */
import type { Portal, Request } from '@/bitrix24/portal';
import { isPortalError } from '@/bitrix24/portal-error';

const key = 'flow-ids';
/** Every handshake carries all options, so the list stays below 4 kB; the newest are kept. */
const most = 500;

/** For a batch beside other questions; `portal.options.read` would be a request of its own. */
export const recallCall: Request = { method: 'app.option.get', params: { option: key } };

/** `result` of `recallCall`: none for what was never kept, or was kept by something else. */
export function readRecalled(result: unknown): readonly number[] {
  if (typeof result !== 'string') return [];
  try {
    const stored: unknown = JSON.parse(result);
    if (!Array.isArray(stored)) return [];
    return stored.filter((id): id is number => Number.isSafeInteger(id) && id > 0);
  } catch {
    return [];
  }
}

/**
 * Adds ids to those that were recalled. Nobody waits for it and nothing depends on it; only an administrator's app may
 * write (R7).
 */
export async function rememberIds(
  portal: Pick<Portal, 'options'>,
  recalled: readonly number[],
  ids: readonly number[],
): Promise<void> {
  const fresh = [...new Set(ids)].filter((id) => !recalled.includes(id));
  if (!portal.options.canWrite || fresh.length === 0) return;
  try {
    await portal.options.write(key, [...recalled, ...fresh].slice(-most));
  } catch (error) {
    if (!isPortalError(error)) throw error;
  }
}
