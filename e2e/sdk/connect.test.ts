/** The handshake with the real SDK (sdk-and-frame.md A) against a host page played in Node. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type * as door from '@/bitrix24/connect';
import type { RunningPortal } from '../portal/server.ts';
import { enterFrame, frameSid, leaveFrame } from './frame-in-node.ts';
import { startStandIn } from './session.ts';

let standIn: RunningPortal;
let connect: typeof door.connect;

beforeAll(async () => {
  standIn = await startStandIn();
});
beforeEach(async () => {
  // The promise of the page lives in the module: a fresh module is a fresh page.
  vi.resetModules();
  ({ connect } = await import('@/bitrix24/connect'));
});
afterAll(async () => {
  leaveFrame();
  await standIn.close();
});

function host(): string {
  return new URL(standIn.origin).host;
}

describe('connecting inside a portal', () => {
  test('gives the portal’s facts', async () => {
    enterFrame(standIn, {
      initData: { LANG: 'de', PLACEMENT_OPTIONS: { ID: 5 }, INSTALL: true, FIRST_RUN: true },
    });
    expect(await connect()).toMatchObject({
      origin: standIn.origin,
      domain: host(),
      lang: 'de',
      isAdmin: true,
      memberId: 'member-of-the-stand-in',
      isInstallMode: true,
      isFirstRun: true,
      placement: { code: 'DEFAULT', options: { ID: '5' }, isSliderMode: false },
    });
  });

  test('survives flags and options that the portal leaves out', async () => {
    const left = { IS_ADMIN: undefined, INSTALL: undefined, PLACEMENT: undefined };
    enterFrame(standIn, { initData: { ...left, PLACEMENT_OPTIONS: undefined } });
    expect(await connect()).toMatchObject({
      isAdmin: false,
      isInstallMode: false,
      placement: { code: 'DEFAULT', options: {} },
    });
  });

  test('happens once for all who ask', async () => {
    const frame = enterFrame(standIn);
    const [first, second] = await Promise.all([connect(), connect()]);
    expect(second).toBe(first);
    expect(await connect()).toBe(first);
    expect(frame.commands).toEqual(['getInitData']);
  });

  test('reports the first run, and fails when that is not answered', async () => {
    const frame = enterFrame(standIn, { initData: { FIRST_RUN: true }, silent: ['setInstall'] });
    await expect(connect({ timeoutMs: 50 })).rejects.toMatchObject({ kind: 'silent' });
    expect(frame.commands).toEqual(['getInitData', 'setInstall']);
  });
});

describe('connecting elsewhere', () => {
  test.each([
    ['on a page of its own', { isFramed: false }],
    ['in a frame without a name', { name: '' }],
    ['in a frame with another name', { name: 'preview' }],
  ])('%s fails at once', async (_, options) => {
    const frame = enterFrame(standIn, options);
    await expect(connect()).rejects.toMatchObject({ kind: 'outside' });
    expect(frame.commands).toEqual([]);
  });

  test('below a silent page fails in time, and can be tried again', async () => {
    const frame = enterFrame(standIn, { silent: ['getInitData'] });
    await expect(connect({ timeoutMs: 50 })).rejects.toMatchObject({ kind: 'silent' });
    frame.silent.clear();
    expect(await connect({ timeoutMs: 5000 })).toMatchObject({ origin: standIn.origin });
  });

  test('below a page of the other scheme says so', async () => {
    enterFrame(standIn, { name: `${host()}|1|${frameSid}` });
    await expect(connect()).rejects.toMatchObject({ kind: 'wrong-scheme' });
  });

  test('below a portal that contradicts its own scheme says so', async () => {
    enterFrame(standIn, { initData: { PROTOCOL: 1 } });
    await expect(connect()).rejects.toMatchObject({ kind: 'wrong-scheme' });
  });

  test('below a page that borrows a portal’s name sends nothing', async () => {
    const frame = enterFrame(standIn, { parentOrigin: 'https://evil.example' });
    await expect(connect()).rejects.toMatchObject({ kind: 'untrusted' });
    expect(frame.commands).toEqual([]);
  });

  test('below a portal that this build does not serve sends nothing', async () => {
    const frame = enterFrame(standIn);
    const isAllowedOrigin = (origin: string) => origin === 'https://ours.example';
    await expect(connect({ isAllowedOrigin })).rejects.toMatchObject({ kind: 'untrusted' });
    expect(frame.commands).toEqual([]);
  });

  test('below a page that answers nonsense fails, and can be tried again', async () => {
    enterFrame(standIn, { garbled: ['getInitData'] });
    await expect(connect()).rejects.toMatchObject({ kind: 'failed' });
    enterFrame(standIn);
    expect(await connect()).toMatchObject({ origin: standIn.origin });
  });

  test('without the program’s own files fails, and can be tried again', async () => {
    enterFrame(standIn);
    vi.doMock('@bitrix24/b24jssdk', () => {
      throw new Error('the chunk did not load');
    });
    await expect(connect()).rejects.toMatchObject({ kind: 'failed' });
    vi.doUnmock('@bitrix24/b24jssdk');
    // The test tool forgets the failed module a moment after it was told to.
    const portal = await vi.waitFor(() => connect());
    expect(portal).toMatchObject({ origin: standIn.origin });
  });
});
