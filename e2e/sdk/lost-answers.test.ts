/** The rows of sdk-and-frame.md C4 in which it is not known what the portal did, with the real SDK against the stand-in. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RunningPortal } from '../portal/server.ts';
import { leaveFrame } from './frame-in-node.ts';
import { openSession, readOne, rename, startStandIn, type Session } from './session.ts';

let standIn: RunningPortal;
let session: Session;

beforeAll(async () => {
  standIn = await startStandIn();
});
beforeEach(async () => {
  session = await openSession(standIn);
});
afterAll(async () => {
  leaveFrame();
  await standIn.close();
});

function refuse(status: number, error: string | number, said: string, times = 1): void {
  const effect = { refuse: { status, error, error_description: said } };
  standIn.state.addFault({ method: 'crm.*', times, effect });
}

function fault(effect: Readonly<Record<string, unknown>>, times = 1): void {
  standIn.state.addFault({ method: 'crm.*', times, effect });
}

const get = 'crm.automatedsolution.get';
const update = 'crm.automatedsolution.update';

describe('a crash of the server', () => {
  test.each([['INTERNAL_SERVER_ERROR'], ['ERROR_UNEXPECTED_ANSWER']])(
    'with %s is not repeated',
    async (code) => {
      refuse(500, code, 'Internal server error', 2);
      expect(await session.failure(session.read(readOne))).toMatchObject({ kind: 'garbled', code });
      expect(await session.failure(session.write(rename('New')))).toMatchObject({
        kind: 'unreachable',
        code,
      });
      expect(session.requests()).toEqual([`${get} 500`, `${update} 500`]);
    },
  );

  test('of another kind is tried three times by a read, once by a write', async () => {
    refuse(500, 'ERROR_CORE', 'Query failed', 4);
    expect(await session.failure(session.read(readOne))).toMatchObject({ kind: 'garbled' });
    expect(await session.failure(session.write(rename('New')))).toMatchObject({
      kind: 'unreachable',
    });
    expect(session.requests()).toEqual([`${get} 500`, `${get} 500`, `${get} 500`, `${update} 500`]);
  });

  test('behind a gateway’s page means that nobody was reached', async () => {
    fault({ answer: 'html' }, 4);
    refuse(502, 'BAD_GATEWAY', '', 4);
    expect(await session.failure(session.read(readOne))).toMatchObject({
      kind: 'unreachable',
      code: 'not-json',
      status: 502,
    });
    expect(await session.failure(session.write(rename('New')))).toMatchObject({
      kind: 'unreachable',
    });
    expect(session.requests()).toHaveLength(4);
  });
});

describe('a lost answer', () => {
  test('of a read is asked for again', async () => {
    fault({ drop: 'before' }, 2);
    await session.read(readOne);
    expect(session.requests()).toEqual([`${get} 0`, `${get} 0`, `${get} 200`]);
  });

  test('of a read that stays lost is unreachable', async () => {
    fault({ drop: 'after' }, 3);
    expect(await session.failure(session.read(readOne))).toMatchObject({
      kind: 'unreachable',
      code: 'NETWORK_ERROR',
      status: 0,
    });
  });

  test('of a write that was done is unreachable, and the write is not repeated', async () => {
    fault({ drop: 'after' });
    expect(await session.failure(session.write(rename('New')))).toMatchObject({
      kind: 'unreachable',
      code: 'NETWORK_ERROR',
      isWrite: true,
    });
    expect(session.title()).toBe('New');
    expect(session.requests()).toEqual([`${update} 200`]);
  });

  test('of a write that was not done looks the same', async () => {
    fault({ drop: 'before' });
    expect(await session.failure(session.write(rename('New')))).toMatchObject({
      kind: 'unreachable',
      code: 'NETWORK_ERROR',
    });
    expect(session.title()).toBe('Service');
    expect(session.requests()).toEqual([`${update} 0`]);
  });

  test('after the renewal of a token counts as lost, not as signed out', async () => {
    fault({ expireTokens: true });
    standIn.state.addFault({ method: update, after: 1, effect: { drop: 'after' } });
    const call = session.write(rename('New'));
    expect(await session.failure(call)).toMatchObject({ kind: 'unreachable' });
  });

  test.each(['read', 'write'] as const)('by time-out ends a %s after one request', async (way) => {
    fault({ delayMs: 700 });
    const call = way === 'read' ? session.read(readOne) : session.write(rename('New'));
    const failure = await session.failure(call);
    expect(failure).toMatchObject({ kind: 'unreachable', code: 'REQUEST_TIMEOUT', status: 0 });
    await expect.poll(() => session.requests(), { timeout: 3000 }).toHaveLength(1);
    expect(session.title()).toBe(way === 'read' ? 'Service' : 'New');
  });
});

describe('an answer that is not the portal’s', () => {
  test.each([
    ['html', 'not-json'],
    ['empty', 'empty-answer'],
    ['truncated', 'not-json'],
  ])('(%s) is garbled for a read and leaves a write in doubt', async (answer, code) => {
    fault({ answer }, 2);
    expect(await session.failure(session.read(readOne))).toMatchObject({ kind: 'garbled', code });
    expect(await session.failure(session.write(rename('New')))).toMatchObject({
      kind: 'unreachable',
      code,
      status: 200,
    });
    expect(session.title()).toBe('New');
    expect(session.requests()).toEqual([`${get} 200`, `${update} 200`]);
  });
});

describe('values that JSON cannot carry', () => {
  test('are refused before anything is sent', async () => {
    const loop: Record<string, unknown> = { id: 1 };
    loop['self'] = loop;
    const call = session.write({ method: update, params: loop });
    expect(await session.failure(call)).toMatchObject({ kind: 'garbled', code: 'not-plain' });
    expect(session.requests()).toEqual([]);
  });

  test('such as functions vanish, and the answer of the write is not lost over them', async () => {
    const params = { ...rename('New').params, callback: () => undefined };
    await session.write({ method: update, params });
    expect(session.title()).toBe('New');
  });
});
