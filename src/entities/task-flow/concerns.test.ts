import { expect, test } from 'vitest';
import { fakePortal, type FakeOptions, type FakePortal } from '@/bitrix24/fake-portal';
import { PortalError, type FailureKind } from '@/bitrix24/portal-error';
import { concerns } from './concerns';
import type { FlowRow } from './discovery';
import { readFlow } from './wire';

function failure(kind: FailureKind): PortalError {
  const shape = { code: '0', said: '', method: 'x', requestId: '', status: 400, isWrite: false };
  return new PortalError({ kind, ...shape });
}

function flowOf(id: number, change: object = {}) {
  return {
    id,
    creatorId: 1,
    ownerId: 4,
    efficiency: 80,
    active: true,
    plannedCompletionTime: 7200,
    activity: '',
    name: `Flow ${id}`,
    distributionType: 'queue',
    responsibleList: [
      ['user', '3'],
      ['user', '5'],
    ],
    responsibleCanChangeDeadline: false,
    matchWorkTime: true,
    taskControl: false,
    notifyAtHalfTime: false,
    taskCreators: [['meta-user', 'all-users']],
    ...change,
  };
}

/** People 1 to 9 are there; those in `dismissed` have left, all others never existed. */
function portalOf(
  flows: readonly ReturnType<typeof flowOf>[],
  dismissed: readonly number[],
  answers: FakeOptions['answers'] = {},
): FakePortal {
  const personOf = (id: number) => ({ ID: String(id), ACTIVE: !dismissed.includes(id) });
  return fakePortal({
    answers: {
      'app.option.get': { result: JSON.stringify(flows.map(({ id }) => id)) },
      'tasks.flow.Flow.get': ({ flowId }) => {
        const flow = flows.find(({ id }) => id === flowId);
        return flow === undefined ? failure('refused') : { result: flow };
      },
      'user.get': ({ FILTER, start }) => {
        const from = Number(start ?? 0);
        if (JSON.stringify(FILTER) === '{"ACTIVE":"N"}') {
          const page = dismissed.slice(from, from + 50).map(personOf);
          return { result: page, total: dismissed.length };
        }
        const asked = [...JSON.stringify(FILTER).matchAll(/\d+/g)].map(Number);
        return { result: asked.filter((id) => id < 10).map(personOf) };
      },
      ...answers,
    },
  });
}

function told(found: Awaited<ReturnType<typeof concerns.find>>): readonly string[] {
  return found.map(({ id, severity, text }) => `${id} ${severity} ${text.key}`);
}

const rowsOf = (flows: readonly object[]): readonly FlowRow[] =>
  flows.map((flow) => ({
    flow: readFlow(flow, 'test'),
    ownerName: '',
    found: { tasks: 0, total: 0, isStopped: false, unseen: 0 },
  }));

const planted: readonly [string, object, readonly number[], readonly string[]][] = [
  ['nothing when everybody is there', {}, [8], []],
  ['the administrator', {}, [4], ['1 warning concerns.owner.text']],
  ['one of the team', {}, [5], ['1 warning concerns.team.text']],
  ['the whole team', {}, [3, 5], ['1 danger concerns.nobody.text']],
  [
    'some of a team with a department',
    {
      responsibleList: [
        ['user', '3'],
        ['department', '17:F'],
      ],
    },
    [3],
    ['1 warning concerns.team.text'],
  ],
  [
    'the moderator',
    { distributionType: 'manually', responsibleList: [['user', '3']] },
    [3],
    ['1 danger concerns.moderator.text'],
  ],
  ['that nobody may add tasks', { taskCreators: [] }, [], ['1 warning concerns.closed.text']],
  ['nothing of a flow that is off', { active: false, taskCreators: [] }, [3, 4, 5], []],
];

test.each(planted)('of remembered flows it tells %s', async (_what, change, gone, expected) => {
  const portal = portalOf([flowOf(1, change)], gone);
  expect(told(await concerns.find(portal, null))).toEqual(expected);
});

test.each(planted)('of listed flows it tells %s', async (_what, change, gone, expected) => {
  const flows = [flowOf(1, change)];
  expect(told(await concerns.find(portalOf(flows, gone), rowsOf(flows)))).toEqual(expected);
});

test('a person whom the portal does not show is gone too, where the list was read', async () => {
  const flows = [flowOf(1, { ownerId: 77 })];
  const found = await concerns.find(portalOf(flows, []), rowsOf(flows));
  expect(told(found)).toEqual(['1 warning concerns.owner.text']);
});

test('a remembered flow that the portal does not show is passed over', async () => {
  const portal = portalOf([flowOf(1, { ownerId: 4 })], [4], {
    'app.option.get': { result: '[1,2]' },
  });
  expect(told(await concerns.find(portal, null))).toEqual(['1 warning concerns.owner.text']);
});

test('dismissed people beyond the first 500 come with the flows', async () => {
  const many = Array.from({ length: 620 }, (_empty, at) => at + 1000);
  const portal = portalOf([flowOf(1, { ownerId: 1610 })], many);
  expect(told(await concerns.find(portal, null))).toEqual(['1 warning concerns.owner.text']);
});

test('nothing remembered is one request, and no flow is asked for', async () => {
  const portal = portalOf([], [4], { 'app.option.get': { result: '' } });
  expect(await concerns.find(portal, null)).toEqual([]);
  expect(portal.calls.some(({ method }) => method === 'tasks.flow.Flow.get')).toBe(false);
});

test('both ways take at most two batches, however many flows there are', async () => {
  const flows = Array.from({ length: 120 }, (_empty, at) => flowOf(at + 1));
  const portal = portalOf(flows, []);
  let batches = 0;
  const counted: typeof portal.batch = (requests) => {
    batches += Math.ceil(Object.keys(requests).length / 50);
    return portal.batch(requests);
  };
  await concerns.find({ ...portal, batch: counted }, null);
  expect(batches).toBe(2);
  await concerns.find({ ...portal, batch: counted }, rowsOf(flows));
  expect(batches).toBe(3);
});

test('a portal that may not be asked about people is no portal without problems', async () => {
  const flows = [flowOf(1)];
  const portal = portalOf(flows, [], { 'user.get': failure('forbidden') });
  await expect(concerns.find(portal, null)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(concerns.find(portal, rowsOf(flows))).rejects.toMatchObject({ kind: 'forbidden' });
});
