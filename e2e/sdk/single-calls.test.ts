/** The rows of sdk-and-frame.md C4 in which the portal says what it did, with the real SDK against the stand-in. */
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

describe('a call that goes well', () => {
  test('gives the result', async () => {
    const { result } = await session.read(readOne);
    expect(result).toMatchObject({ automatedSolution: { id: 1, title: 'Service' } });
    expect(session.requests()).toEqual([`${get} 200`]);
  });

  test('gives total and next of a list', async () => {
    const list = await session.read({ method: 'crm.automatedsolution.list', params: {} });
    expect(list).toMatchObject({ total: 2, next: null });
  });

  test('writes once, and an empty list arrives as one', async () => {
    const fields = { typeIds: [] };
    await session.write({ method: update, params: { id: 1, fields } });
    expect(standIn.state.calls.map(({ params }) => params)).toEqual([{ id: 1, fields }]);
  });

  test('counts as a success without `time`', async () => {
    fault({ answer: 'no-time' }, 2);
    expect((await session.read(readOne)).result).toBeDefined();
    expect((await session.write(rename('New'))).result).toBeDefined();
    expect(session.title()).toBe('New');
  });
});

describe('a refusal comes after one request', () => {
  test.each([
    [400, 'ERROR_CORE', 'refused'],
    [400, 'INVALID_REQUEST', 'garbled'],
    [400, '100', 'refused'],
    [403, 'insufficient_scope', 'forbidden'],
    [404, 'ERROR_METHOD_NOT_FOUND', 'forbidden'],
    [400, 'NOT_FOUND', 'missing'],
    // From the SDK's soft list: comes back as an unsuccessful result instead of being thrown.
    [400, 'ERROR_ENTITY_NOT_FOUND', 'missing'],
    [401, 'NO_AUTH_FOUND', 'signed-out'],
    [200, 'CONNECTOR_NOT_FOUND', 'missing'],
  ])('HTTP %i %s: %s', async (status, code, kind) => {
    refuse(status, code, 'The sentence.', 2);
    const read = await session.failure(session.read(readOne));
    expect(read).toMatchObject({ kind, code, status, said: 'The sentence.', method: get });
    const write = await session.failure(session.write(rename('New')));
    expect(write).toMatchObject({ kind, code, status, method: update, isWrite: true });
    expect(write.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(session.requests()).toEqual([`${get} ${status}`, `${update} ${status}`]);
    expect(session.frame.commands).not.toContain('refreshAuth');
  });

  test.each([
    ['"0"', 400, '0', '0'],
    ['0', 400, 0, '0'],
    ['empty', 400, '', ''],
    ['100 as a number', 400, 100, '100'],
    ['"0" in a 200', 200, '0', '0'],
    ['0 in a 200', 200, 0, '0'],
  ])('although the SDK hides its code: %s', async (_, status, error, code) => {
    refuse(status, error, 'A flow with this name already exists.');
    const failure = await session.failure(session.write(rename('New')));
    expect(failure).toMatchObject({
      kind: 'refused',
      code,
      said: 'A flow with this name already exists.',
    });
  });

  test('although it hides inside a success', async () => {
    standIn.state.setWorld({ user: { id: 9, role: 'employee' } });
    const call = session.read({ method: 'biconnector.connector.update', params: { id: 1 } });
    expect(await session.failure(call)).toMatchObject({
      kind: 'forbidden',
      reason: 'right',
      code: 'ACCESS_DENIED',
      status: 200,
    });
  });

  test('with the plan’s 403 told apart from a missing right', async () => {
    standIn.state.setWorld({ restAvailable: false });
    expect(await session.failure(session.read(readOne))).toMatchObject({
      kind: 'forbidden',
      reason: 'plan',
    });
  });
});

describe('a token that ran out', () => {
  test('is renewed once, for a read and for a write that happens once', async () => {
    fault({ expireTokens: true });
    await session.read(readOne);
    fault({ expireTokens: true });
    await session.write(rename('New'));
    expect(session.title()).toBe('New');
    expect(session.requests()).toEqual([
      `${get} 401`,
      `${get} 200`,
      `${update} 401`,
      `${update} 200`,
    ]);
    expect(session.frame.commands.filter((name) => name === 'refreshAuth')).toHaveLength(2);
  });

  test('is renewed as well when the portal has forgotten it', async () => {
    standIn.state.setWorld({});
    refuse(400, 'NOT_FOUND', '');
    await session.failure(session.read(readOne));
    expect(session.requests()).toEqual([`${get} 401`, `${get} 400`]);
  });

  test('and whose successor is refused too means signed out', async () => {
    refuse(401, 'expired_token', 'The access token provided has expired.', 4);
    expect(await session.failure(session.write(rename('New')))).toMatchObject({
      kind: 'signed-out',
      code: 'expired_token',
    });
    expect(await session.failure(session.read(readOne))).toMatchObject({ kind: 'signed-out' });
    expect(session.requests()).toHaveLength(4);
  });
});

describe('a limit', () => {
  test('of operating time is told at once, with the moment it eases', async () => {
    // A first good answer carries `operating_reset_at`, ten minutes from now.
    await session.read(readOne);
    refuse(429, 'OPERATION_TIME_LIMIT', 'Method is blocked due to operation time limit.', 2);
    const read = await session.failure(session.read(readOne));
    expect(read.kind).toBe('busy');
    expect((read.retryAt ?? 0) - Date.now()).toBeGreaterThan(500_000);
    const write = await session.failure(session.write(rename('New')));
    expect(write.kind).toBe('busy');
    // Nothing known about this method: the oldest minute has passed by then.
    expect((write.retryAt ?? 0) - Date.now()).toBeLessThanOrEqual(60_000);
    expect(session.requests()).toEqual([`${get} 200`, `${get} 429`, `${update} 429`]);
  });

  test('of overload is told at once, because waiting does not help', async () => {
    refuse(503, 'OVERLOAD_LIMIT', 'REST API is blocked due to overload', 2);
    const read = await session.failure(session.read(readOne));
    expect(read).toMatchObject({ kind: 'busy', isOverload: true });
    expect(read.retryAt).toBeUndefined();
    expect(await session.failure(session.write(rename('New')))).toMatchObject({ isOverload: true });
    expect(session.requests()).toEqual([`${get} 503`, `${update} 503`]);
  });

  test('of the rate is waited for by a read', async () => {
    refuse(503, 'QUERY_LIMIT_EXCEEDED', 'Too many requests');
    await session.read(readOne);
    expect(session.requests()).toEqual([`${get} 503`, `${get} 200`]);
  });

  test('of the rate is told at once to a write', async () => {
    refuse(503, 'QUERY_LIMIT_EXCEEDED', 'Too many requests');
    const failure = await session.failure(session.write(rename('New')));
    expect(failure).toMatchObject({ kind: 'busy', code: 'QUERY_LIMIT_EXCEEDED' });
    expect(failure.retryAt).toBeGreaterThan(Date.now());
    expect(session.requests()).toEqual([`${update} 503`]);
  });
});
