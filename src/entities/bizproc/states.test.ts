import { expect, test } from 'vitest';
import { fakePortal } from '@/bitrix24/fake-portal';
import { PortalError } from '@/bitrix24/portal-error';
import { restoreAll } from './restore';
import { fineValues } from './samples';
import { codeRows, restorePlan, type KnownDefinition } from './states';
import type { BizprocKind } from './values';

const known = (kind: BizprocKind, code: string): KnownDefinition => ({
  kind,
  code,
  values: { ...fineValues, code },
});
const remembered = [
  known('robot', 'a'),
  known('robot', 'b'),
  known('activity', 'c'),
  known('robot', 'd'),
];

test('every code is known, unknown, lost or taken by the other kind', () => {
  const registered = { robot: ['x', 'a', 'A'], activity: ['d', 'c'] };
  expect(codeRows('robot', registered, remembered).map(({ code, state }) => [code, state])).toEqual(
    [
      ['x', 'unknown'],
      ['a', 'known'],
      ['A', 'unknown'],
      ['b', 'lost'],
      ['d', 'taken'],
    ],
  );
  expect(
    codeRows('activity', registered, remembered).map(({ code, state }) => [code, state]),
  ).toEqual([
    ['d', 'unknown'],
    ['c', 'known'],
  ]);
});

test('after an update of the app everything lost is registered anew, the rest is left alone', () => {
  const plan = restorePlan({ robot: ['x', 'a'], activity: ['d'] }, remembered);
  expect(plan.map(({ call }) => [call.method, call.params['CODE']])).toEqual([
    ['bizproc.robot.add', 'b'],
    ['bizproc.activity.add', 'c'],
  ]);
  expect(restorePlan({ robot: ['a', 'b', 'd'], activity: ['c'] }, remembered)).toEqual([]);
});

test('a code remembered as both kinds is restored once', () => {
  const plan = restorePlan({ robot: [], activity: [] }, [
    known('activity', 'a'),
    known('robot', 'a'),
  ]);
  expect(plan.map(({ kind }) => kind)).toEqual(['robot']);
});

function refusal(kind: PortalError['kind'], code: string): PortalError {
  const method = 'bizproc.robot.add';
  return new PortalError({
    kind,
    code,
    said: '',
    method,
    requestId: '',
    status: 400,
    isWrite: true,
  });
}

async function restored(
  answer: (code: unknown) => PortalError | { result: unknown },
  stopAfter = 99,
) {
  const portal = fakePortal({
    answers: {
      'bizproc.robot.add': (params) => answer(params['CODE']),
      'bizproc.activity.add': (params) => answer(params['CODE']),
    },
  });
  const plan = restorePlan({ robot: [], activity: [] }, remembered);
  const shown: number[] = [];
  const done = await restoreAll(portal, plan, {
    isStopped: () => shown.length >= stopAfter,
    show: (list, total) => void shown.push(list.length * 100 + total),
  });
  return { outcomes: done.map(({ step, outcome }) => `${step.code} ${outcome}`), shown, portal };
}

test('each is sent once, and progress is told after each', async () => {
  const { outcomes, shown, portal } = await restored(() => ({ result: true }));
  expect(outcomes).toEqual(['a restored', 'b restored', 'd restored', 'c restored']);
  expect(shown).toEqual([104, 204, 304, 404]);
  expect(portal.calls.map(({ via, params }) => `${via} ${String(params['CODE'])}`)).toEqual([
    'write a',
    'write b',
    'write d',
    'write c',
  ]);
});

test('one that is there already counts as there, one that is refused does not stop the others', async () => {
  const { outcomes } = await restored((code) => {
    if (code === 'a') return refusal('refused', 'ERROR_ACTIVITY_ALREADY_INSTALLED');
    return code === 'b' ? refusal('refused', 'ERROR_WRONG_HANDLER_URL') : { result: true };
  });
  expect(outcomes).toEqual(['a there', 'b failed', 'd restored', 'c restored']);
});

test.each<[PortalError['kind'], string]>([
  ['unreachable', 'b unsure'],
  ['signed-out', 'b failed'],
  ['forbidden', 'b failed'],
  ['busy', 'b failed'],
])('a fault in the middle (%s) leaves an honest list', async (kind, second) => {
  const { outcomes, portal } = await restored((code) =>
    code === 'b' ? refusal(kind, 'X') : { result: true },
  );
  expect(outcomes).toEqual(['a restored', second, 'd skipped', 'c skipped']);
  expect(portal.calls).toHaveLength(2);
});

test('a person stops it', async () => {
  const { outcomes } = await restored(() => ({ result: true }), 1);
  expect(outcomes).toEqual(['a restored', 'b skipped', 'd skipped', 'c skipped']);
});
