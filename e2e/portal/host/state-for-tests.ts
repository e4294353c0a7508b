/** A portal state for unit tests of the host page's server part. */
import type { BridgeRecord, PortalState } from '../core/state.ts';
import type { World } from '../core/world.ts';

export function fakeState(
  world: World,
  given: { origin?: string; appUrl?: string; dialect?: PortalState['dialect'] } = {},
): PortalState {
  const bridge: BridgeRecord[] = [];
  let issued = 0;
  return {
    origin: given.origin ?? 'http://127.0.0.1:5400',
    appUrl: given.appUrl ?? 'http://127.0.0.1:5401/index.html',
    world,
    dialect: given.dialect ?? 'observed',
    calls: [],
    bridge,
    issueTokens() {
      issued += 1;
      return { AUTH_ID: `token${issued}`, AUTH_EXPIRES: '3600', REFRESH_ID: `refresh${issued}` };
    },
    setWorld: unused,
    setDialect: unused,
    addFault: unused,
    clearFaults: unused,
    onChange: () => () => {},
  };
}

function unused(): never {
  throw new Error('The host page must leave this to the remote control.');
}
