import { describe, expect, test } from 'vitest';
import { fakePortal, type FakePortal } from '@/bitrix24/fake-portal';
import { PortalError, type FailureKind } from '@/bitrix24/portal-error';
import { startValues } from './contract';
import { toggles } from './toggles';

function toggle(id: string) {
  const found = toggles.find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no toggle ${id}.`);
  return found;
}

const active = toggle('active');
const pin = toggle('pin');

function failure(method: string, kind: FailureKind): PortalError {
  return new PortalError({
    kind,
    code: '0',
    said: '',
    method,
    requestId: '',
    status: 0,
    isWrite: true,
  });
}

interface Portal {
  readonly portal: FakePortal;
  readonly isOn: () => boolean;
}

/** A portal with one flow. `lost`: the answer to the flip is lost, after or before the flip was done. */
function portalOf(start: boolean, lost: 'after' | 'before' | null = null): Portal {
  let isOn = start;
  let isPinned = start;
  const row = {
    id: 517,
    creatorId: 1,
    ownerId: 1,
    name: 'A',
    distributionType: 'manually',
    plannedCompletionTime: 3600,
    responsibleCanChangeDeadline: false,
    matchWorkTime: true,
    taskControl: false,
    notifyAtHalfTime: false,
  };
  const portal = fakePortal({
    answers: {
      'tasks.flow.Flow.get': () => ({ result: { ...row, active: isOn } }),
      'tasks.flow.Flow.activate': () => {
        if (lost !== 'before') isOn = !isOn;
        return lost === null
          ? { result: true }
          : failure('tasks.flow.Flow.activate', 'unreachable');
      },
      'tasks.flow.Flow.pin': () => {
        isPinned = !isPinned;
        return { result: isPinned };
      },
    },
  });
  return { portal, isOn: () => isOn };
}

const flips = (portal: FakePortal, method = 'activate') =>
  portal.calls.filter((call) => call.method.endsWith(method)).length;

describe('active', () => {
  test.each([
    [true, true, 0],
    [false, false, 0],
    [false, true, 1],
    [true, false, 1],
  ])('from %s to %s takes %d flips', async (start, wanted, expected) => {
    const { portal, isOn } = portalOf(start);
    expect(await active.set(portal, '517', wanted)).toBe(wanted);
    expect(isOn()).toBe(wanted);
    expect(flips(portal)).toBe(expected);
  });

  test('five impatient clicks flip once', async () => {
    const { portal, isOn } = portalOf(false);
    await Promise.all([1, 2, 3, 4, 5].map(() => active.set(portal, '517', true)));
    expect([isOn(), flips(portal)]).toEqual([true, 1]);
  });

  test('on and off at once ends off', async () => {
    const { portal, isOn } = portalOf(false);
    await Promise.all([active.set(portal, '517', true), active.set(portal, '517', false)]);
    expect(isOn()).toBe(false);
  });

  test('a lost answer to a flip that was done ends in the wanted state, flipped once', async () => {
    const { portal, isOn } = portalOf(false, 'after');
    expect(await active.set(portal, '517', true)).toBe(true);
    expect([isOn(), flips(portal)]).toEqual([true, 1]);
  });

  test('a flip that the browser sent twice unseen is made good, each flip after a read', async () => {
    let isOn = false;
    let isFirst = true;
    const { portal: model } = portalOf(false);
    const portal: FakePortal = {
      ...model,
      async read(request) {
        const answer = await model.read(request);
        return { ...answer, result: { ...Object(answer.result), active: isOn } };
      },
      async write(request) {
        if (!isFirst) isOn = !isOn;
        isFirst = false;
        return model.write(request);
      },
    };
    expect(await active.set(portal, '517', true)).toBe(true);
    expect(portal.calls.map(({ method }) => method.split('.').at(-1))).toEqual([
      'get',
      'activate',
      'get',
      'activate',
      'get',
    ]);
  });

  test('a lost flip is not repeated: the failure is told and the person decides', async () => {
    const { portal } = portalOf(false, 'before');
    await expect(active.set(portal, '517', true)).rejects.toMatchObject({ kind: 'unreachable' });
    expect(flips(portal)).toBe(1);
  });

  test('the click after a failed one is not held up by it', async () => {
    const { portal } = portalOf(false, 'before');
    const clicks = [active.set(portal, '517', true), active.set(portal, '517', false)];
    const [first, second] = await Promise.allSettled(clicks);
    expect(first?.status).toBe('rejected');
    expect(second).toEqual({ status: 'fulfilled', value: false });
  });
});

describe('pin', () => {
  test('is never said to be known before', () => {
    expect(pin.isOn(startValues)).toBeNull();
  });

  test.each([
    [false, true, 1],
    [true, true, 2],
    [true, false, 1],
    [false, false, 2],
  ])('from %s to %s ends there after %d calls', async (start, wanted, calls) => {
    const { portal } = portalOf(start);
    expect(await pin.set(portal, '517', wanted)).toBe(wanted);
    expect(flips(portal, 'pin')).toBe(calls);
  });

  test('impatient clicks do not flip again', async () => {
    const { portal } = portalOf(false);
    const clicks = [1, 2, 3].map(() => pin.set(portal, '517', true));
    expect(await Promise.all(clicks)).toEqual([true, true, true]);
    expect(flips(portal, 'pin')).toBe(1);
  });
});
