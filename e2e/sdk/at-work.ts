/** Several people with the app open in one portal, each with a frame of the real SDK on the stand-in. */
import { createCalls } from '@/bitrix24/call';
import { fakePortal } from '@/bitrix24/fake-portal';
import type { Portal } from '@/bitrix24/portal';
import { readRestrictions, type Patience } from '@/bitrix24/transports';
import type { RunningPortal } from '../portal/server.ts';
import { enterFrame, frameSid } from './frame-in-node.ts';

/** Long enough for a slow machine; none of these tests waits for a time-out. */
const patient: Patience = { readTimeoutMs: 20_000, writeTimeoutMs: 20_000, retryDelayMs: 1 };

/** REST is the real SDK's; of the rest nothing is used, and the fake says so when it is. The world stays as it is. */
export async function openAs(standIn: RunningPortal, userId: number): Promise<Portal> {
  standIn.state.world.user.id = userId;
  enterFrame(standIn);
  const sdk = await import('@bitrix24/b24jssdk');
  const { host } = new URL(standIn.origin);
  const frame = new sdk.B24Frame(
    { DOMAIN: host, PROTOCOL: false, APP_SID: frameSid, LANG: null },
    { restrictionParams: readRestrictions(sdk, patient) },
  );
  await frame.init();
  frame.getHttpClient(sdk.ApiVersion.v2).ajaxClient.defaults.adapter = 'fetch';
  return { ...fakePortal(), ...createCalls(sdk, frame, patient) };
}

/** HTTP requests the portal saw since `from`; commands inside a batch are left out. */
export function requestsSince(standIn: RunningPortal, from: number): readonly string[] {
  return standIn.state.calls
    .slice(from)
    .filter(({ inBatch }) => !inBatch)
    .map(({ method, status }) => `${method} ${status}`);
}
