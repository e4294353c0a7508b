// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { objectOf } from './call-for-test.ts';
import { FLOW_A, portalWithFlows } from './tasks-flow-for-tests.ts';

const GET = 'tasks.flow.Flow.get';
const CREATE = 'tasks.flow.Flow.create';
const NEW = {
  name: 'New',
  plannedCompletionTime: 7200,
  distributionType: 'queue',
  responsibleList: [['department', '17']],
};

describe('tasks.flow.Flow.get', () => {
  it.each([
    ['the administrator', 1],
    ['the owner', 4],
    ['a responsible person', 3],
    ['somebody of a department that is named alone', 7],
    ['somebody who may add tasks', 5],
  ])('is for %s', (_name, userId) => {
    const { result } = portalWithFlows().call(GET, { flowId: '517' }, { userId });
    expect(objectOf(result)).toMatchObject({
      id: 517,
      name: 'Flow A',
      taskCreators: [['user', '5']],
    });
  });

  it('is not for others, below a department that is named alone neither', () => {
    const bench = portalWithFlows();
    for (const userId of [8, 9]) {
      expect(bench.refuse(GET, { flowId: 517 }, { userId }).message).toBe('Cannot find flow');
    }
  });

  it('counts those below a department that is named with all below, and everybody but outsiders', () => {
    const bench = portalWithFlows();
    Object.assign(bench.world.entities.flows[0] ?? {}, { responsibleList: [['department', '17']] });
    expect(bench.call(GET, { flowId: 517 }, { userId: 9 }).result).toMatchObject({ id: 517 });
    Object.assign(bench.world.entities.flows[0] ?? {}, {
      taskCreators: [['meta-user', 'all-users']],
    });
    expect(bench.call(GET, { flowId: 517 }, { userId: 8 }).result).toMatchObject({ id: 517 });
    expect(bench.refuse(GET, { flowId: 517 }, { userId: 10 }).message).toBe('Cannot find flow');
  });

  it('tells an administrator that there is no such flow, and nobody else', () => {
    const bench = portalWithFlows();
    const said = (userId: number) => bench.refuse(GET, { flowId: 404 }, { userId }).message;
    expect([said(1), said(8)]).toEqual(['Flow with this ID does not exist.', 'Cannot find flow']);
  });
});

describe('tasks.flow.Flow.create', () => {
  it('makes a flow with the portal’s defaults, and a group for it (F22, F24)', () => {
    const bench = portalWithFlows();
    const { result } = bench.call(CREATE, { flowData: { ...NEW, ownerId: 4 } });
    expect(result).toEqual({
      ...FLOW_A,
      ...NEW,
      id: 519,
      creatorId: 1,
      groupId: 201,
      templateId: 0,
      efficiency: 100,
      activity: '2026-09-01T09:00:00+00:00',
      description: '',
      demo: false,
      responsibleCanChangeDeadline: true,
      matchWorkTime: true,
      matchSchedule: false,
      taskControl: false,
      notifyAtHalfTime: false,
      notifyOnQueueOverflow: null,
      notifyOnTasksInProgressOverflow: null,
      notifyWhenEfficiencyDecreases: null,
      taskCreators: [],
      team: [['department', '17']],
      trialFeatureEnabled: false,
    });
    expect(bench.world.entities.groups.at(-1)).toEqual({
      ID: 201,
      NAME: 'New',
      type: 'group',
      OWNER_ID: 1,
      memberIds: [1, 4, 7, 9],
    });
    expect(bench.call(GET, { flowId: 519 }).result).toEqual(result);
  });

  it('leaves the new group behind when the name is taken (F22)', () => {
    const bench = portalWithFlows();
    const refusal = bench.refuse(CREATE, { flowData: { ...NEW, name: 'Flow A' } });
    expect(refusal.message).toBe('A flow with this name already exists.');
    expect(bench.world.entities.groups).toHaveLength(3);
    expect(bench.world.entities.flows).toHaveLength(2);
  });

  it.each(['plannedCompletionTime', 'name', 'distributionType'])('needs %s (F8)', (field) => {
    const flowData = { ...NEW, [field]: null };
    expect(portalWithFlows().refuse(CREATE, { flowData }).message).toBe(
      `Property ${field} cannot be null`,
    );
  });

  it.each([
    ['a stranger in the group', 5, { groupId: 178 }],
    ['an administrator in a closed group', 1, { groupId: 200 }],
    ['an administrator in an unknown group', 1, { groupId: 404 }],
    ['somebody from outside', 10, {}],
    ['somebody with another one’s template', 8, { templateId: 12 }],
  ])('is not for %s (F19)', (_name, userId, fields) => {
    const bench = portalWithFlows();
    const refusal = bench.refuse(CREATE, { flowData: { ...NEW, ...fields } }, { userId });
    expect(refusal.message).toBe('Cannot find flow');
  });

  it('is for a member of the group with a template of their own', () => {
    const flowData = { ...NEW, groupId: 178, templateId: 13 };
    expect(portalWithFlows().call(CREATE, { flowData }, { userId: 8 }).result).toMatchObject({
      creatorId: 8,
      ownerId: 8,
      groupId: 178,
    });
  });
});

describe('rights to change (F18, F20)', () => {
  const calls: [string, Record<string, unknown>][] = [
    ['tasks.flow.Flow.update', { flowData: { id: 517, responsibleList: [['user', '3']] } }],
    ['tasks.flow.Flow.activate', { flowId: 517 }],
    ['tasks.flow.Flow.delete', { flowData: { id: 517 } }],
  ];

  it.each(calls)('%s is for administrator, owner and creator only', (method, params) => {
    expect(portalWithFlows().call(method, params, { userId: 4 }).result).toBeTruthy();
    const bench = portalWithFlows({ user: { id: 1, role: 'employee' } });
    expect(bench.refuse(method, params, { userId: 3 }).message).toBe('Cannot find flow');
    expect(bench.call(method, params, { userId: 1 }).result).toBeTruthy();
  });

  it.each(calls)('%s is for nobody when the plan has no flows', (method, params) => {
    const bench = portalWithFlows({ featureEnabled: false });
    const { status, code, message } = bench.refuse(method, params);
    expect([status, code, message]).toEqual([400, 0, 'Cannot find flow']);
  });

  it('an unknown flow is a masked failure to an administrator', () => {
    const params = { flowData: { id: 404, responsibleList: [['user', '3']] } };
    const bench = portalWithFlows();
    for (const method of ['tasks.flow.Flow.update', 'tasks.flow.Flow.delete']) {
      expect(bench.refuse(method, params).message).toMatch(/^Unknown error\. \[Flow: \d+\]$/);
      expect(bench.refuse(method, params, { userId: 8 }).message).toBe('Cannot find flow');
    }
  });
});

describe('toggles and the rest (F25)', () => {
  it('activate answers true whichever way it went', () => {
    const bench = portalWithFlows();
    const toggled = () => bench.call('tasks.flow.Flow.activate', { flowId: 517 }).result;
    const active = () => objectOf(bench.call(GET, { flowId: 517 }).result)['active'];
    expect([toggled(), active(), toggled(), active()]).toEqual([true, false, true, true]);
  });

  it('pin answers the new state, for each person alone, and get does not show it', () => {
    const bench = portalWithFlows();
    const pin = (userId: number) =>
      bench.call('tasks.flow.Flow.pin', { flowId: 517 }, { userId }).result;
    expect([pin(1), pin(4), pin(1), pin(1), pin(4)]).toEqual([true, true, false, true, false]);
    expect(Object.keys(objectOf(bench.call(GET, { flowId: 517 }).result))).not.toContain(
      'pinnedBy',
    );
    const refusal = bench.refuse('tasks.flow.Flow.pin', { flowId: 517 }, { userId: 8 });
    expect(refusal).toMatchObject({ status: 400, code: 0, message: 'Cannot find flow' });
  });

  it('isExists asks for no right and no plan, but for a name', () => {
    const bench = portalWithFlows({ featureEnabled: false });
    const ask = (flowData: object) =>
      bench.call('tasks.flow.Flow.isExists', { flowData }, { userId: 10 }).result;
    expect(ask({ name: 'Flow A' })).toEqual({ exists: true });
    expect(ask({ name: 'Flow A', id: '517' })).toEqual({ exists: false });
    expect(ask({ name: 'Flow A', id: 518 })).toEqual({ exists: true });
    expect(ask({ name: 'Flow C' })).toEqual({ exists: false });
    expect(bench.refuse('tasks.flow.Flow.isExists', { flowData: {} }).message).toBe(
      'name: cannot be null',
    );
  });

  it('delete takes the flow, leaves its tasks and group, and never gives the id again', () => {
    const bench = portalWithFlows();
    const params = { flowData: { id: 518 } };
    expect(bench.call('tasks.flow.Flow.delete', params).result).toEqual({ deleted: true });
    expect(bench.world.entities.flows.map((row) => row['id'])).toEqual([517]);
    expect(bench.call(CREATE, { flowData: NEW }).result).toMatchObject({ id: 519 });
    bench.call('tasks.flow.Flow.delete', { flowData: { id: 517 } });
    expect(bench.world.entities.tasks[0]?.flowId).toBe(517);
    expect(bench.world.entities.groups[0]?.ID).toBe(178);
  });
});
