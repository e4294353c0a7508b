import { describe, expect, test } from 'vitest';
import { consequences, removal } from './consequences';
import { startValues, type FlowContext, type FlowValues } from './contract';
import { Directory } from './directory';
import { shown } from './shown';

function contextOf(): FlowContext {
  const directory = new Directory();
  const person = { position: '', photo: '' };
  directory.people.add([
    { id: 3, name: 'Ann', isActive: true, ...person },
    { id: 4, name: 'Bob', isActive: true, ...person },
    { id: 9, name: 'Gone', isActive: false, ...person },
  ]);
  directory.departments.add([{ id: 17, name: 'Sales', parentId: null, sort: 1 }]);
  return { directory, takenNames: new Set(), facts: null };
}

const before: FlowValues = {
  ...startValues,
  name: 'Requests',
  groupId: 178,
  ownerId: 3,
  distributionType: 'queue',
  responsibleList: [
    ['user', '3'],
    ['department', '17'],
  ],
};

function told(change: Partial<FlowValues>, from: FlowValues | null = before): readonly string[] {
  return consequences(from, { ...before, ...change }, contextOf()).map(({ severity, text }) =>
    [severity, text.key.replace('consequences.', ''), ...Object.values(text.values ?? {})].join(
      ' ',
    ),
  );
}

test('a new description means nothing for anybody', () => {
  expect(told({ description: 'x' })).toEqual([]);
});

describe('who gets tasks', () => {
  test.each<[string, Partial<FlowValues>, readonly string[]]>([
    [
      'somebody more',
      { responsibleList: [...before.responsibleList, ['user', '4']] },
      ['info getsTasks Bob'],
    ],
    ['somebody less', { responsibleList: [['department', '17']] }, ['warning noMoreTasks Ann']],
    [
      'a department alone',
      {
        responsibleList: [
          ['user', '3'],
          ['department', '17:F'],
        ],
      },
      ['warning teamNarrower Sales'],
    ],
    [
      'by hand',
      { distributionType: 'manually', responsibleList: [['user', '4']] },
      ['warning toManual Bob'],
    ],
    ['whoever takes it', { distributionType: 'himself' }, ['warning toHimself Ann, Sales']],
    [
      'only people who left',
      { responsibleList: [['user', '9']] },
      ['info getsTasks Gone', 'warning noMoreTasks Ann, Sales', 'danger emptyTeam'],
    ],
  ])('%s', (_, change, expected) => expect(told(change)).toEqual(expected));

  test('the way back to sub-departments is told too', () => {
    const from: FlowValues = {
      ...before,
      responsibleList: [
        ['user', '3'],
        ['department', '17:F'],
      ],
    };
    expect(told({}, from)).toEqual(['info teamWider Sales']);
  });

  test('another moderator', () => {
    const from: FlowValues = {
      ...before,
      distributionType: 'manually',
      responsibleList: [['user', '3']],
    };
    expect(told({ distributionType: 'manually', responsibleList: [['user', '4']] }, from)).toEqual([
      'warning newModerator Bob',
    ]);
  });

  test('more than five names are counted', () => {
    const responsibleList = Array.from(
      { length: 8 },
      (_, at) => ['user', String(at + 100)] as const,
    );
    expect(told({ responsibleList: [...before.responsibleList, ...responsibleList] })).toEqual([
      'info getsTasks #100, #101, #102, #103, #104 +3',
    ]);
  });
});

describe('who may add tasks', () => {
  const some: FlowValues = {
    ...before,
    taskCreators: [
      ['user', '3'],
      ['department', '17:F'],
    ],
  };

  test.each<[string, FlowValues, FlowValues['taskCreators'], readonly string[]]>([
    ['no longer everyone', before, [['user', '3']], ['warning onlyCreate Ann']],
    ['everyone', some, [['meta-user', 'all-users']], ['info everyoneCreates']],
    ['nobody', before, [], ['danger nobodyCreates']],
    ['somebody less', some, [['department', '17:F']], ['warning mayNotCreate Ann']],
    ['somebody more', some, [...some.taskCreators, ['user', '4']], ['info mayCreate Bob']],
    [
      'sub-departments too',
      some,
      [
        ['user', '3'],
        ['department', '17'],
      ],
      ['info creatorsWider Sales'],
    ],
  ])('%s', (_, from, taskCreators, expected) =>
    expect(told({ taskCreators }, from)).toEqual(expected),
  );
});

test.each<[Partial<FlowValues>, string]>([
  [{ plannedCompletionTime: 9000 }, 'info deadlines'],
  [{ matchWorkTime: false }, 'info deadlines'],
  [{ responsibleCanChangeDeadline: true }, 'info deadlineFree'],
  [{ taskControl: true }, 'info controlOn'],
  [{ notifyAtHalfTime: true }, 'info halfOn'],
  [{ templateId: 12 }, 'info template'],
  [{ groupId: 200 }, 'warning group'],
  [{ ownerId: 4 }, 'warning owner Bob'],
  [{ notifyOnQueueOverflow: 5 }, 'info alarms'],
])('%j is told: %s', (change, expected) => expect(told(change)).toEqual([expected]));

test('switching the last warning off is told', () => {
  expect(told({}, { ...before, notifyOnQueueOverflow: 5 })).toEqual(['info noAlarms']);
});

describe('a creation', () => {
  test('warns of the trial, and of the group that may be left behind', () => {
    expect(told({ groupId: 'new' }, null)).toEqual(['warning trial', 'info newGroup']);
    expect(told({}, null)).toEqual(['warning trial']);
  });
});

test('nothing documented blocks a removal; what happens to tasks is said to be unknown', () => {
  expect(removal().blocked).toBeNull();
  expect(removal().consequences.map(({ text }) => text.key)).toContain('consequences.removedTasks');
});

describe('values in words', () => {
  const context = contextOf();

  test('a department says which way it is meant', () => {
    const pairs = [
      ['department', '17'],
      ['department', '17:F'],
      ['user', '3'],
      ['user', '55'],
    ];
    expect(shown('responsibleList', pairs, context)).toEqual([
      { key: 'people.withBelow', values: { department: 'Sales' } },
      { key: 'people.onlyThis', values: { department: 'Sales' } },
      'Ann',
      '#55',
    ]);
  });

  test.each([
    ['matchWorkTime', true, 'values.yes'],
    ['matchWorkTime', false, 'values.no'],
    ['notifyOnQueueOverflow', null, 'values.off'],
    ['notifyOnQueueOverflow', 5, 'values.moreThan'],
    ['notifyWhenEfficiencyDecreases', 70, 'values.below'],
    ['plannedCompletionTime', 3600, 'duration.all'],
    ['groupId', 'new', 'values.newGroup'],
    ['ownerId', null, 'values.creator'],
    ['templateId', 0, 'values.noTemplate'],
    ['taskCreators', [], 'people.nobody'],
    ['taskCreators', [['meta-user', 'all-users']], 'people.everyone'],
    ['distributionType', 'himself', 'distribution.himself'],
  ])('%s %j is %s', (field, value, key) => {
    expect(shown(field, value, context)).toEqual([expect.objectContaining({ key })]);
  });
});
