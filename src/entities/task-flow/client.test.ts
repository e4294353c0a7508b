import { describe, expect, test } from 'vitest';
import { fakePortal, type FakeOptions, type FakePortal } from '@/bitrix24/fake-portal';
import type { Request } from '@/bitrix24/portal';
import { PortalError, type FailureKind } from '@/bitrix24/portal-error';
import { findCreated, isNameTaken, open, read } from './client';
import { startValues } from './contract';
import type { FlowRow } from './discovery';
import { listing } from './listing';
import { readFlow } from './wire';

const nothingKept = () => Promise.reject(new Error('This list asks the portal only.'));

function refusal(said: string, kind: FailureKind = 'refused'): PortalError {
  return new PortalError({
    kind,
    code: '0',
    said,
    method: 'x',
    requestId: '',
    status: 400,
    isWrite: false,
  });
}

function flowOf(id: number, change: object = {}) {
  return {
    id,
    creatorId: 1,
    ownerId: 4,
    groupId: 178,
    templateId: 12,
    efficiency: 80,
    active: true,
    plannedCompletionTime: 7200,
    activity: '2026-01-01T09:00:00+00:00',
    name: `Flow ${id}`,
    description: '',
    distributionType: 'queue',
    responsibleList: [
      ['user', '3'],
      ['department', '17:F'],
    ],
    responsibleCanChangeDeadline: false,
    matchWorkTime: true,
    taskControl: false,
    notifyAtHalfTime: false,
    taskCreators: [['meta-user', 'all-users']],
    ...change,
  };
}

const user = (id: number) => ({
  ID: String(id),
  NAME: 'User',
  LAST_NAME: String(id),
  ACTIVE: true,
});

/** A portal with tasks of flows; ids above `last` are no flows. */
function portalOf(
  {
    tasks = 0,
    flows = [] as readonly number[],
    stored = [] as readonly number[],
    hidden = [] as readonly number[],
  },
  answers: FakeOptions['answers'] = {},
): FakePortal {
  const flowIds = new Set(flows);
  return fakePortal({
    answers: {
      'tasks.task.list': ({ start }) => {
        const from = Number(start ?? 0);
        const rows = Array.from({ length: Math.max(0, Math.min(50, tasks - from)) }, (_, at) => {
          const flow = flows[(from + at) % Math.max(1, flows.length)];
          return { id: String(from + at + 1), flowId: flow === undefined ? null : String(flow) };
        });
        return { result: { tasks: rows }, total: tasks };
      },
      'tasks.flow.Flow.get': ({ flowId }) => {
        const id = Number(flowId);
        const isThere = (flowIds.has(id) || stored.includes(id)) && !hidden.includes(id);
        return isThere ? { result: flowOf(id) } : refusal('Access denied or flow not found');
      },
      'user.get': ({ FILTER }: Request['params']) => {
        const asked: unknown = Object(FILTER).ID;
        return { result: (Array.isArray(asked) ? asked.map(Number) : [4]).map(user) };
      },
      'department.get': { result: [{ ID: '17', NAME: 'Sales', PARENT: '1' }] },
      'socialnetwork.api.workgroup.list': {
        result: { workgroups: [{ id: '178', name: 'Group' }] },
      },
      'tasks.template.get': { result: { ID: '12', TITLE: 'Form' } },
      'app.option.get': { result: JSON.stringify(stored) },
      ...answers,
    },
  });
}

/** Batches of 50 as the real portal makes them. */
function requestsOf(portal: FakePortal): number {
  const singles = portal.calls.filter(({ via }) => via !== 'batch').length;
  return singles + (batches.get(portal)?.length ?? 0);
}

const batches = new WeakMap<FakePortal, number[]>();

/** Counts the batches, which the fake does not. */
function counted(portal: FakePortal): FakePortal {
  const sizes: number[] = [];
  const counting: FakePortal = {
    ...portal,
    batch(requests) {
      sizes.push(Object.keys(requests).length);
      return portal.batch(requests);
    },
  };
  batches.set(counting, sizes);
  return counting;
}

const patient = { isStopped: () => false, show: () => undefined };

describe('opening a flow', () => {
  test('is one read and one batch with all names', async () => {
    const portal = counted(portalOf({ flows: [517] }));
    const { values, context } = await open(portal, '517');
    expect(values).toMatchObject({ name: 'Flow 517', ownerId: 4 });
    expect(context.directory.people.get(3)).toMatchObject({
      is: 'known',
      value: { name: 'User 3' },
    });
    expect(context.directory.departments.get(17)).toMatchObject({ is: 'known' });
    expect(context.directory.groups.get(178)).toMatchObject({ value: { name: 'Group' } });
    expect(context.directory.templates.get(12)).toMatchObject({ value: { name: 'Form' } });
    expect(requestsOf(portal)).toBe(2);
  });

  test('120 people take three commands of the same batch', async () => {
    const responsibleList = Array.from({ length: 119 }, (_, at) => ['user', String(at + 10)]);
    const portal = counted(
      portalOf({}, { 'tasks.flow.Flow.get': { result: flowOf(517, { responsibleList }) } }),
    );
    const { context } = await open(portal, '517');
    expect(portal.calls.filter(({ method }) => method === 'user.get')).toHaveLength(3);
    expect(context.directory.people.get(128).is).toBe('known');
    expect(requestsOf(portal)).toBe(2);
  });

  test('people the portal leaves out are gone, and a refused question leaves numbers', async () => {
    const portal = portalOf(
      { flows: [517] },
      {
        'user.get': { result: [user(4)] },
        'department.get': refusal('', 'forbidden'),
        'tasks.template.get': { result: false },
      },
    );
    const { directory } = (await open(portal, '517')).context;
    expect(directory.people.get(3).is).toBe('gone');
    expect(directory.departments.get(17).is).toBe('unread');
    expect(directory.templates.get(12).is).toBe('gone');
  });

  test('remembers it for the list', async () => {
    const portal = portalOf({ flows: [517], stored: [3] });
    await open(portal, '517');
    await Promise.resolve();
    expect(portal.acts).toEqual([['options.write', 'flow-ids', [3, 517]]]);
  });

  test('a new one asks the portal for nothing', async () => {
    const portal = portalOf({});
    expect((await open(portal, null)).values).toEqual(startValues);
    expect(portal.calls).toEqual([]);
  });

  test.each([
    'Flow not found',
    'Flow with this ID does not exist.',
    'Поток с таким ID не существует',
  ])('“%s” is a missing record', async (said) => {
    const portal = portalOf({}, { 'tasks.flow.Flow.get': refusal(said) });
    await expect(read(portal, '9')).rejects.toMatchObject({ kind: 'missing', said });
  });

  test('a sentence that may mean a lacking right is not taken for a missing record', async () => {
    const portal = portalOf(
      {},
      { 'tasks.flow.Flow.get': refusal('Access denied or flow not found') },
    );
    await expect(read(portal, '9')).rejects.toMatchObject({ kind: 'refused' });
  });
});

test('whether a name is taken leaves the own flow out', async () => {
  const portal = portalOf({}, { 'tasks.flow.Flow.isExists': { result: { exists: true } } });
  expect(await isNameTaken(portal, 'A', '517')).toBe(true);
  expect(portal.calls[0]?.params).toEqual({ flowData: { name: 'A', id: 517 } });
});

describe('the list', () => {
  test('of 500 tasks and 20 flows takes two requests, with names', async () => {
    const flows = Array.from({ length: 20 }, (_, at) => at + 1);
    const portal = counted(portalOf({ tasks: 500, flows }));
    const rows = await listing.list(portal, patient, nothingKept);
    expect(rows.map(({ flow }) => flow.id).toSorted((a, b) => a - b)).toEqual(flows);
    expect(new Set(rows.map(({ ownerName }) => ownerName))).toEqual(new Set(['User 4']));
    expect(requestsOf(portal)).toBe(2);
  });

  test('of 5,000 tasks and 80 flows takes six requests, shows rows meanwhile, and looks at each task once', async () => {
    const flows = Array.from({ length: 80 }, (_, at) => at + 1);
    const portal = counted(portalOf({ tasks: 5000, flows }));
    const shown: [number, number, number | null][] = [];
    const rows = await listing.list(
      portal,
      {
        isStopped: () => false,
        show: (some, { done, total }) => shown.push([some.length, done, total]),
      },
      nothingKept,
    );
    expect(rows).toHaveLength(80);
    expect(requestsOf(portal)).toBeLessThanOrEqual(6);
    expect(shown[0]).toEqual([0, 500, 5000]);
    expect(shown[1]?.[0]).toBeGreaterThan(0);
    expect(shown.at(-1)).toEqual([80, 5000, 5000]);
    const starts = portal.calls
      .filter(({ method }) => method === 'tasks.task.list')
      .map(({ params }) => params['start']);
    expect(new Set(starts).size).toBe(starts.length);
    expect(starts).toHaveLength(100);
  });

  test('holds remembered flows that no task leads to, and remembers those it found', async () => {
    const portal = portalOf({ tasks: 3, flows: [5], stored: [9] });
    const rows = await listing.list(portal, patient, nothingKept);
    expect(rows.map(({ flow }) => flow.id)).toEqual([9, 5]);
    await Promise.resolve();
    expect(portal.acts).toEqual([['options.write', 'flow-ids', [9, 5]]]);
  });

  test('says how many known flows the portal does not show', async () => {
    const portal = portalOf({ tasks: 3, flows: [5, 6], hidden: [6] });
    const rows = await listing.list(portal, patient, nothingKept);
    expect(listing.foot?.(rows)).toEqual({
      key: 'list.footUnseen',
      values: { tasks: 3, unseen: 1 },
    });
  });

  test('of nothing says so', async () => {
    const rows = await listing.list(portalOf({}), patient, nothingKept);
    expect([rows, listing.foot?.(rows)]).toEqual([[], { key: 'list.footEmpty' }]);
  });

  test('stopped, says so; gone on with, does not look at the same tasks again and reads the flows anew', async () => {
    const portal = portalOf({ tasks: 5000, flows: [5, 6] });
    let steps = 0;
    const stopped = await listing.list(
      portal,
      {
        isStopped: () => (steps += 1) > 1,
        show: () => undefined,
      },
      nothingKept,
    );
    expect(listing.foot?.(stopped)).toMatchObject({ key: 'list.footEmpty' });
    const before = portal.calls.filter(({ method }) => method === 'tasks.task.list').length;
    const rows = await listing.list(portal, patient, nothingKept);
    expect(listing.foot?.(rows)).toEqual({ key: 'list.foot', values: { tasks: 5000 } });
    expect(rows).toHaveLength(2);
    expect(portal.calls.filter(({ method }) => method === 'tasks.task.list').length).toBe(100);
    expect(before).toBe(10);
  });

  test('stopped with rows, tells how far it came', async () => {
    const portal = portalOf({ tasks: 5000, flows: [5], stored: [5] });
    let steps = 0;
    const rows = await listing.list(
      portal,
      {
        isStopped: () => (steps += 1) > 2,
        show: () => undefined,
      },
      nothingKept,
    );
    expect(listing.foot?.(rows)).toMatchObject({
      key: 'list.footStopped',
      values: { total: 5000 },
    });
  });

  test('a busy portal stops it with its failure, and nothing is taken for missing', async () => {
    const portal = portalOf(
      { tasks: 3, flows: [5] },
      { 'tasks.flow.Flow.get': refusal('', 'busy') },
    );
    await expect(listing.list(portal, patient, nothingKept)).rejects.toMatchObject({
      kind: 'busy',
    });
  });

  test('a row that is off, or that nobody may add to, says so', () => {
    const flow = readFlow({ ...flowOf(1), active: false, taskCreators: [] }, 'x');
    const found = { tasks: 0, total: 0, isStopped: false, unseen: 0 };
    const row: FlowRow = { flow, ownerName: '', found };
    expect(listing.notes(row).map(({ text }) => text.key)).toEqual([
      'notes.off',
      'notes.nobodyCreates',
    ]);
  });
});

describe('a flow named by hand', () => {
  test('is looked up by its id or link', async () => {
    const portal = portalOf({ flows: [517] });
    expect(await listing.find?.(portal, 'https://p.example/tasks/flow/517/')).toBe('517');
  });

  test('that cannot be read is the portal’s refusal; words are no flow', async () => {
    const portal = portalOf({});
    await expect(listing.find?.(portal, '9')).rejects.toMatchObject({ kind: 'refused' });
    expect(await listing.find?.(portal, 'the flow of Ann')).toBeNull();
  });
});

describe('after a lost creation', () => {
  const values = { ...startValues, name: 'Flow 12' };

  test('a name nobody has was not made', async () => {
    const portal = portalOf({}, { 'tasks.flow.Flow.isExists': { result: { exists: false } } });
    expect(await findCreated(portal, values)).toBeNull();
  });

  test('the new flow is found beyond all known ids', async () => {
    const portal = portalOf(
      { tasks: 3, flows: [5], stored: [7, 12] },
      {
        'tasks.flow.Flow.isExists': { result: { exists: true } },
        'app.option.get': { result: '[7]' },
      },
    );
    expect(await findCreated(portal, values)).toBe('12');
    expect(portal.calls.filter(({ via }) => via === 'write')).toEqual([]);
  });

  test('a name that is there and cannot be found is never called not made', async () => {
    const portal = portalOf({}, { 'tasks.flow.Flow.isExists': { result: { exists: true } } });
    await expect(findCreated(portal, values)).rejects.toMatchObject({ kind: 'garbled' });
  });
});
