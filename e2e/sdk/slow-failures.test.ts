/** The rows of sdk-and-frame.md C4 and B5 whose seconds are fixed inside the SDK; apart, so that they run beside the rest. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningPortal } from '../portal/server.ts';
import { leaveFrame } from './frame-in-node.ts';
import { openSession, readOne, rename, startStandIn, type Session } from './session.ts';

let standIn: RunningPortal;
let session: Session;

beforeAll(async () => {
  standIn = await startStandIn();
  session = await openSession(standIn);
});
afterAll(async () => {
  leaveFrame();
  await standIn.close();
});

test('a read gives up on the rate limit after three attempts', { timeout: 10_000 }, async () => {
  const refuse = {
    status: 503,
    error: 'QUERY_LIMIT_EXCEEDED',
    error_description: 'Too many requests',
  };
  standIn.state.addFault({ method: readOne.method, times: 3, effect: { refuse } });
  const failure = await session.failure(session.read(readOne));
  expect(failure).toMatchObject({ kind: 'busy', said: 'Too many requests' });
  expect(failure.retryAt).toBeGreaterThan(Date.now());
  expect(session.requests()).toHaveLength(3);
});

test(
  'a portal page that hands out no new token means signed out',
  { timeout: 15_000 },
  async () => {
    session.frame.silent.add('refreshAuth');
    standIn.state.addFault({ method: 'crm.*', times: 2, effect: { expireTokens: true } });
    const [read, write] = await Promise.all([
      session.failure(session.read(readOne)),
      session.failure(session.write(rename('New'))),
    ]);
    expect(read).toMatchObject({ kind: 'signed-out', code: 'expired_token', status: 401 });
    expect(write).toMatchObject({ kind: 'signed-out', code: 'expired_token', status: 401 });
    expect(session.title()).toBe('Service');
  },
);
