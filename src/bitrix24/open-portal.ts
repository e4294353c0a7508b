import type { B24Frame } from '@bitrix24/b24jssdk';
import { createAppOptions } from './app-options';
import { createCalls } from './call';
import { finishInstall } from './install';
import { createPeople } from './people';
import { readPlacement } from './placement';
import type { Portal } from './portal';
import type { Patience, Sdk } from './transports';
import { createWindow } from './window';

/** Puts the rooms' one object together from a frame whose handshake is done. */
export function openPortal(sdk: Sdk, frame: B24Frame, patience: Patience): Portal {
  const calls = createCalls(sdk, frame, patience);
  const origin = frame.getTargetOrigin();
  const auth = frame.auth.getAuthData();
  // Typed as a flag, sent as the portal likes: absent without a token (sdk-and-frame A7).
  const isAdmin = Boolean(frame.auth.isAdmin);
  return {
    origin,
    domain: new URL(origin).host,
    lang: String(frame.getLang()).toLowerCase(),
    isAdmin,
    memberId: auth === false ? '' : (auth.member_id ?? ''),
    isInstallMode: Boolean(frame.isInstallMode),
    isFirstRun: Boolean(frame.isFirstRun),
    placement: readPlacement(frame.placement.placement, frame.placement.options),
    ...calls,
    options: createAppOptions(calls, isAdmin),
    window: createWindow(frame),
    people: createPeople(frame.dialog),
    setPropertyValues(values) {
      frame.placement.call('setPropertyValue', values).catch(() => undefined);
    },
    installFinish: () => finishInstall(frame),
  };
}
