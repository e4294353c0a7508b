/** What the bridge's option commands leave behind in the world (table B, A7 and A9 of sdk-and-frame.md). */
import type { PortalState } from '../core/state.ts';
import { isPortalAdmin } from './session.ts';
import type { OptionAction } from './types.ts';

export function isOptionAction(value: unknown): value is OptionAction {
  return (
    value === 'setAppOption' ||
    value === 'setUserOption' ||
    value === 'setInstall' ||
    value === 'setInstallFinish'
  );
}

/**
 * Applies one command to the live world.
 * @returns what the portal replies; null when it keeps silent, and then nothing was saved
 */
export function applyOption(
  state: PortalState,
  action: OptionAction,
  params: Record<string, unknown>,
): unknown {
  const { world } = state;
  switch (action) {
    case 'setAppOption': {
      if (!isPortalAdmin(world)) return null;
      const name = optionName(params);
      if (name !== null) world.entities.app_options[name] = stored(params['value']);
      return world.entities.app_options;
    }
    case 'setUserOption': {
      const name = optionName(params);
      const key = String(world.user.id);
      if (name !== null) {
        const own = (world.entities.user_options[key] ??= {});
        own[name] = stored(params['value']);
      }
      return params;
    }
    case 'setInstall':
      // The flag belongs to this user and this version of the app; from now on it is no first run.
      world.firstRun = !params['install'];
      return params;
    case 'setInstallFinish':
      if (world.app !== null) world.app.installed = params['value'] !== false;
      return null;
  }
}

/** `__proto__` would reach into the object instead of naming an option. */
function optionName(params: Record<string, unknown>): string | null {
  const name = params['name'];
  return typeof name === 'string' && name !== '' && name !== '__proto__' ? name : null;
}

/** Options travel by form encoding, which knows strings only (B4). */
function stored(value: unknown): unknown {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(stored);
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, stored(item)]));
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
