// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { objectOf } from './call-for-test.ts';
import { FLOW_A, portalWithFlows, refusedUpdate, update } from './tasks-flow-for-tests.ts';

describe('an update that leaves fields out', () => {
  it('resets them on the portal, thresholds and task creators too (F5)', () => {
    const bench = portalWithFlows();
    expect(update(bench, {})).toEqual({
      ...FLOW_A,
      description: '',
      templateId: 0,
      efficiency: 100,
      responsibleCanChangeDeadline: true,
      matchWorkTime: true,
      matchSchedule: false,
      taskControl: false,
      notifyAtHalfTime: false,
      notifyOnQueueOverflow: null,
      notifyOnTasksInProgressOverflow: null,
      notifyWhenEfficiencyDecreases: null,
      responsibleList: [['user', '3']],
      taskCreators: [],
      team: [['user', '3']],
      trialFeatureEnabled: false,
    });
  });

  it('keeps a threshold that is null, and resets every other null as if it were left out (F5)', () => {
    const nothing = Object.fromEntries(Object.keys(FLOW_A).map((key) => [key, null]));
    const answer = update(portalWithFlows(), {
      ...nothing,
      id: 517,
      responsibleList: [['user', '3']],
    });
    expect(answer).toMatchObject({
      name: 'Flow A',
      ownerId: 4,
      description: '',
      templateId: 0,
      taskControl: false,
      notifyOnQueueOverflow: 10,
      notifyOnTasksInProgressOverflow: 50,
      notifyWhenEfficiencyDecreases: 70,
      taskCreators: [],
    });
  });

  it('keeps settings as the page has it, but makes a group and lets the creator administer (D26, D30)', () => {
    const bench = portalWithFlows();
    const { matchSchedule, ...rest } = FLOW_A;
    const fields = { plannedCompletionTime: 7200, distributionType: 'queue' };
    expect(matchSchedule).toBe(true);
    expect(update(bench, fields, { dialect: 'documented' })).toEqual({
      ...rest,
      groupId: 201,
      ownerId: 1,
      responsibleList: [['user', '3']],
      team: [['user', '3']],
      trialFeatureEnabled: false,
    });
    expect(bench.world.entities.groups.at(-1)).toMatchObject({ NAME: 'Flow A', memberIds: [1, 3] });
  });

  it('makes no group on the portal, and a group of 0 is out of bounds (F22)', () => {
    const bench = portalWithFlows();
    expect(update(bench, {})).toMatchObject({ groupId: 178 });
    expect(refusedUpdate(bench, { groupId: 0 })).toBe(
      "'groupId': field's value must be greater than 0",
    );
    expect(bench.world.entities.groups).toHaveLength(2);
  });
});

it('a full object that was read and is sent back changes nothing, in both dialects', () => {
  for (const dialect of ['observed', 'documented'] as const) {
    const bench = portalWithFlows();
    const read = objectOf(bench.call('tasks.flow.Flow.get', { flowId: 517 }, { dialect }).result);
    const flags = Object.entries(read).filter(([, value]) => typeof value === 'boolean');
    const sent = { ...read, ...Object.fromEntries(flags.map(([key, on]) => [key, on ? 1 : 0])) };
    expect(update(bench, sent, { dialect })).toEqual(read);
    expect(bench.call('tasks.flow.Flow.get', { flowId: 517 }, { dialect }).result).toEqual(read);
  }
});

describe('values of the wrong type (F4)', () => {
  it.each([
    ['a numeric text is a number', { templateId: ' 13 ' }, { templateId: 13 }],
    ['a word for a number is passed over', { templateId: 'abc' }, { templateId: 0 }],
    ['a list for a text is passed over', { name: ['x'] }, { name: 'Flow A' }],
    ['"N" is true', { taskControl: 'N' }, { taskControl: true }],
    ['"0" is false', { matchWorkTime: '0' }, { matchWorkTime: false }],
    ['a list for a switch is passed over', { matchWorkTime: [] }, { matchWorkTime: true }],
    [
      'read-only fields are written (F23)',
      { active: 0, creatorId: 3 },
      { active: false, creatorId: 3 },
    ],
  ])('%s', (_name, fields, expected) => {
    expect(update(portalWithFlows(), fields)).toMatchObject(expected);
  });

  it.each([
    ['taskControl', 'N'],
    ['taskControl', 2],
    ['templateId', 'abc'],
    ['notifyOnQueueOverflow', 'many'],
    ['name', ['x']],
  ])('are refused where the page is followed: %s %j', (field, value) => {
    const as = { dialect: 'documented' } as const;
    expect(refusedUpdate(portalWithFlows(), { [field]: value }, as)).toBe(
      `'${field}': field's value has an invalid value`,
    );
  });

  it('a flowData that is no object is a failure of the portal, none at all is code 100 (F2, G8)', () => {
    const bench = portalWithFlows();
    expect(bench.refuse('tasks.flow.Flow.update', { flowData: 'x' }).status).toBe(500);
    expect(bench.refuse('tasks.flow.Flow.update', { flowdata: {} })).toMatchObject({
      status: 400,
      code: 100,
      message: 'Could not find value for parameter {flowData}',
    });
  });
});

describe('bounds (F9, F10)', () => {
  it.each([
    [{ creatorId: -1 }, "'creatorId': field's value must be greater than 0"],
    [{ templateId: -1 }, "'templateId': field's value must be greater than 0"],
    [{ efficiency: 101 }, "'efficiency': field's value must be less than 100"],
    [
      { plannedCompletionTime: 3599 },
      "'plannedCompletionTime': field's value must be greater than 3600",
    ],
    [
      { plannedCompletionTime: 2_145_398_401 },
      "'plannedCompletionTime': field's value must be less than 2145398400",
    ],
    [{ name: 'я'.repeat(256) }, "'name': field's length must be greater than 1 and less than 255"],
    [{ distributionType: 'Manually' }, 'distributionType: unexpected value'],
    [
      { notifyOnTasksInProgressOverflow: 100_000 },
      "'notifyOnTasksInProgressOverflow': field's value must be less than 99999",
    ],
    [
      { notifyWhenEfficiencyDecreases: 101 },
      "'notifyWhenEfficiencyDecreases': field's value must be less than 100",
    ],
    [{ id: 0 }, "'id': field's value must be greater than 0"],
    [{ name: '', templateId: -1 }, "'templateId': field's value must be greater than 0"],
  ])('%j', (fields, sentence) => {
    expect(refusedUpdate(portalWithFlows(), fields)).toBe(sentence);
  });

  it.each([
    { plannedCompletionTime: 3600 },
    { plannedCompletionTime: 2_145_398_400 },
    { name: 'я'.repeat(255) },
    { notifyOnQueueOverflow: 99_999 },
    { templateId: 0 },
  ])('both ends are allowed: %j', (fields) => {
    expect(update(portalWithFlows(), fields)).toMatchObject(fields);
  });
});

describe('what exists and what does not', () => {
  it.each([
    [{ name: 'Flow B', creatorId: 99 }, 'A flow with this name already exists.'],
    [{ creatorId: 99 }, "User 99 doesn't exists"],
    [{ ownerId: 99, groupId: 178 }, "User 99 doesn't exists"],
    [{ taskCreators: [['user', 98]] }, "User 98 doesn't exists"],
    [{ responsibleList: [['department', '99:F']] }, "Department 99 doesn't exists"],
    [
      {
        taskCreators: [
          ['department', 99],
          ['user', 98],
        ],
      },
      "User 98 doesn't exists",
    ],
  ])('%j is refused (F16, F17)', (fields, sentence) => {
    expect(refusedUpdate(portalWithFlows(), fields)).toBe(sentence);
  });

  it('an unknown template and an unknown group pass an update unseen (F16)', () => {
    const fields = { templateId: 99, groupId: 99 };
    expect(update(portalWithFlows(), fields)).toMatchObject(fields);
  });

  it('an owner without a group ends in a masked failure, and with one joins the group (F21)', () => {
    const bench = portalWithFlows();
    expect(refusedUpdate(bench, { ownerId: 5 })).toMatch(/^Unknown error\. \[Flow: \d+\]$/);
    expect(update(bench, { ownerId: 5, groupId: 178 })).toMatchObject({ ownerId: 5 });
    expect(bench.world.entities.groups[0]?.memberIds).toEqual([4, 3, 8, 5]);
  });
});
