import { describe, expect, test } from 'vitest';
import { fakePortal } from './fake-portal';
import type { Portal } from './portal';
import { PortalError } from './portal-error';

/** The compiler refuses this literal when the Portal gains or loses a member. */
const members: Readonly<Record<keyof Portal, true>> = {
  origin: true,
  domain: true,
  lang: true,
  isAdmin: true,
  memberId: true,
  isInstallMode: true,
  isFirstRun: true,
  placement: true,
  read: true,
  batch: true,
  write: true,
  options: true,
  window: true,
  people: true,
  setPropertyValues: true,
  installFinish: true,
};

const busy = new PortalError({
  kind: 'busy',
  code: 'QUERY_LIMIT_EXCEEDED',
  said: '',
  method: 'b',
  requestId: '',
  status: 503,
  isWrite: false,
});

describe('the fake portal', () => {
  test('has the members of a Portal, and only its own three besides', () => {
    expect(Object.keys(fakePortal()).toSorted()).toEqual(
      [...Object.keys(members), 'calls', 'acts', 'push'].toSorted(),
    );
  });

  test('throws on a call that the test did not declare, naming the method', async () => {
    const portal = fakePortal({ answers: { a: { result: 1 } } });
    const request = { method: 'crm.type.list', params: {} };
    await expect(portal.read(request)).rejects.toThrow('"crm.type.list"');
    await expect(portal.write(request)).rejects.toThrow('"crm.type.list"');
    await expect(portal.batch({ x: request })).rejects.toThrow('"crm.type.list"');
    await expect(portal.read({ method: 'toString', params: {} })).rejects.toThrow('"toString"');
    expect(portal.calls).toEqual([]);
  });

  test('answers like a portal: alone it throws a failure, in a batch it hands it over', async () => {
    const portal = fakePortal({
      answers: { a: ({ id }) => ({ result: { id }, total: 1 }), b: busy },
    });
    expect(await portal.read({ method: 'a', params: { id: 5 } })).toEqual({
      result: { id: 5 },
      total: 1,
      next: null,
    });
    await expect(portal.write({ method: 'b', params: {} })).rejects.toBe(busy);
    const { first, second } = await portal.batch({
      first: { method: 'a', params: {} },
      second: { method: 'b', params: {} },
    });
    expect(first).toMatchObject({ total: 1 });
    expect(second).toBe(busy);
    expect(portal.calls.map(({ via, method }) => `${via} ${method}`)).toEqual([
      'read a',
      'write b',
      'batch a',
      'batch b',
    ]);
  });

  test('lets the test play the person at the dialog', async () => {
    const portal = fakePortal();
    const first = portal.people.pickUsers({ multiple: false });
    const second = portal.people.pickUsers({ multiple: false });
    portal.push.picked([]);
    expect(await first.picked).toBeNull();
    expect(await second.picked).toEqual([]);
    expect(() => portal.push.picked([])).toThrow('no dialog is open');
  });

  test('remembers what was asked of the window', async () => {
    const portal = fakePortal();
    portal.window.setTitle('x');
    const { closed } = portal.window.openSlider({ kind: 'robot' });
    portal.push.sliderClosed();
    await closed;
    expect(portal.acts).toEqual([
      ['setTitle', 'x'],
      ['openSlider', { kind: 'robot' }, {}],
    ]);
  });
});
