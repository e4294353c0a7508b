/** One frame of the real SDK on the stand-in, with our calls on top. */
import { inspect } from 'node:util';
import { expect } from 'vitest';
import { createCalls, type Calls } from '@/bitrix24/call';
import { PortalError } from '@/bitrix24/portal-error';
import { readRestrictions, type Patience } from '@/bitrix24/transports';
import { startPortal, type RunningPortal } from '../portal/server.ts';
import { enterFrame, frameSid, type FrameInNode } from './frame-in-node.ts';

const impatient: Patience = { readTimeoutMs: 400, writeTimeoutMs: 400, retryDelayMs: 1 };

/** Two workplaces and three SPAs, seen by an administrator. */
const world = {
  entities: {
    automatedSolutions: [
      { id: 1, title: 'Service', typeIds: [1] },
      { id: 2, title: 'Purchases', typeIds: [] },
    ],
    spaTypes: [
      { id: 1, title: 'Requests' },
      { id: 2, title: 'Orders' },
      { id: 3, title: 'Visits' },
    ],
  },
};

export const readOne = { method: 'crm.automatedsolution.get', params: { id: 1 } };

export function rename(title: string) {
  return { method: 'crm.automatedsolution.update', params: { id: 1, fields: { title } } };
}

export interface Session extends Calls {
  readonly portal: RunningPortal;
  readonly frame: FrameInNode;
  /** HTTP requests that the portal saw, as "method status"; commands inside a batch are left out. */
  requests(): readonly string[];
  /** Title of the first workplace in the portal's own books. */
  title(): string | undefined;
  /** The failure of a call, after looking through all of it for tokens. */
  failure(call: Promise<unknown>): Promise<PortalError>;
}

export function startStandIn(): Promise<RunningPortal> {
  return startPortal({ port: 0, appUrl: 'http://app.example/index.html' });
}

/** A fresh world, frame and pair of transports. */
export async function openSession(
  portal: RunningPortal,
  patience: Patience = impatient,
): Promise<Session> {
  portal.state.setWorld(structuredClone(world));
  const frame = enterFrame(portal);
  const sdk = await import('@bitrix24/b24jssdk');
  const { host } = new URL(portal.origin);
  const b24 = new sdk.B24Frame(
    { DOMAIN: host, PROTOCOL: false, APP_SID: frameSid, LANG: null },
    { restrictionParams: readRestrictions(sdk, patience) },
  );
  await b24.init();
  // Of axios' ways out of Node this one fails as a browser does: NETWORK_ERROR for every lost connection.
  b24.getHttpClient(sdk.ApiVersion.v2).ajaxClient.defaults.adapter = 'fetch';
  return {
    ...createCalls(sdk, b24, patience),
    portal,
    frame,
    requests: () =>
      portal.state.calls
        .filter(({ inBatch }) => !inBatch)
        .map(({ method, status }) => `${method} ${status}`),
    title: () => portal.state.world.entities.automatedSolutions.find(({ id }) => id === 1)?.title,
    async failure(call) {
      const error: unknown = await call.then(
        () => new Error('the call did not fail'),
        (thrown: unknown) => thrown,
      );
      if (!(error instanceof PortalError)) throw error;
      expectNoToken(error, frame.tokens);
      return error;
    },
  };
}

function expectNoToken(error: PortalError, tokens: readonly string[]): void {
  const everything = [
    JSON.stringify(error),
    String(error),
    error.stack,
    inspect(error, { showHidden: true, depth: Infinity }),
  ].join('\n');
  expect(tokens.length).toBeGreaterThan(0);
  for (const token of tokens) expect(everything).not.toContain(token);
}
