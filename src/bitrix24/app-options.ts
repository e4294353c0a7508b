import type { AppOptions, Json, Portal } from './portal';
import { PortalError } from './portal-error';

/**
 * Settings kept by the portal for the app. Through REST, not through the frame: the SDK's `appGet` throws on falsy values
 * and knows only what was true at the handshake, and its `appSet` looks like success when nothing was saved (A10, B3).
 * Values are JSON texts, because the portal stores what a form would (B4). Keep them small: every handshake carries all.
 */
export function createAppOptions(
  portal: Pick<Portal, 'read' | 'write'>,
  isAdmin: boolean,
): AppOptions {
  return {
    canWrite: isAdmin,
    async read(key) {
      const { result } = await portal.read({ method: 'app.option.get', params: { option: key } });
      return readJson(result);
    },
    async write(key, value) {
      const method = 'app.option.set';
      if (!isAdmin) {
        throw new PortalError({
          kind: 'forbidden',
          reason: 'right',
          code: 'not-admin',
          said: '',
          method,
          requestId: '',
          status: 0,
          isWrite: true,
        });
      }
      await portal.write({ method, params: { options: { [key]: JSON.stringify(value) } } });
    },
  };
}

/** Null for what was never set (portal-behaviour R7) and for texts that this app did not write. */
function readJson(stored: unknown): Json {
  if (typeof stored !== 'string') return null;
  try {
    const value: Json = JSON.parse(stored);
    return value;
  } catch {
    return null;
  }
}
