import { describe, expect, test } from 'vitest';
import { judge } from '@/forms/judge';
import facts from '../../../e2e/facts/tasks-flow.json';
import { contract, fields, startValues, type FlowValues } from './contract';
import { revive } from './contract-stored';
import { Directory } from './directory';
import { includesEveryone } from './pairs';
import { warnings } from './warnings';
import { readFlow, valuesOf } from './wire';

const context = { directory: new Directory(), takenNames: new Set(['Taken']), facts: null };

const right: FlowValues = {
  ...startValues,
  name: 'Requests',
  groupId: 178,
  ownerId: 4,
  responsibleList: [['user', '3']],
};

/** Text keys of the problems of a whole flow with one value changed, by path. */
function problemsOf(change: Partial<Record<keyof FlowValues, unknown>>, id: string | null = '517') {
  return judge(contract(context, id), { ...right, ...change }).map(
    ({ path, text }) => `${path} ${text.key.replace('problems.', '')}`,
  );
}

test('a flow with every rule kept has no problem, old or new', () => {
  expect(problemsOf({})).toEqual([]);
  expect(problemsOf({}, null)).toEqual([]);
});

const table: readonly (readonly [keyof FlowValues, unknown, readonly string[]])[] = [
  ['name', '', ['name nameEmpty']],
  ['name', '   ', ['name nameEmpty']],
  ['name', 'a', []],
  ['name', 'a'.repeat(255), []],
  ['name', 'a'.repeat(256), ['name nameLong']],
  ['name', 'Taken', ['name nameTaken']],
  ['name', 'taken', []],
  ['name', 5, ['name shape']],
  ['description', '', []],
  ['description', 'x'.repeat(10_000), []],
  ['description', null, ['description shape']],
  ['groupId', 1, []],
  ['groupId', 0, ['groupId groupNone']],
  ['groupId', null, ['groupId groupNone']],
  ['groupId', 'new', ['groupId groupNone']],
  ['groupId', 1.5, ['groupId groupNone']],
  ['ownerId', 1, []],
  ['ownerId', 0, ['ownerId shape']],
  ['ownerId', null, ['ownerId ownerNone']],
  ['templateId', 0, []],
  ['templateId', 1, []],
  ['templateId', -1, ['templateId template']],
  ['templateId', 1.5, ['templateId template']],
  ['templateId', Number.NaN, ['templateId template']],
  ['plannedCompletionTime', 3599, ['plannedCompletionTime timeShort']],
  ['plannedCompletionTime', 3600, []],
  ['plannedCompletionTime', 2_145_398_400, []],
  ['plannedCompletionTime', 2_145_398_401, ['plannedCompletionTime timeLong']],
  ['plannedCompletionTime', 0, ['plannedCompletionTime timeShort']],
  ['plannedCompletionTime', Number.NaN, ['plannedCompletionTime timeNone']],
  ['distributionType', 'queue', []],
  ['distributionType', 'himself', []],
  ['distributionType', 'Queue', ['distributionType shape']],
  ['distributionType', 'auto', ['distributionType shape']],
  ['responsibleList', [], ['responsibleList nobody']],
  [
    'responsibleList',
    [
      ['user', '3'],
      ['user', '4'],
    ],
    ['responsibleList oneModerator'],
  ],
  ['responsibleList', [['department', '3']], ['responsibleList oneModerator']],
  ['responsibleList', [['user', 3]], ['responsibleList.0.1 shape']],
  ['responsibleList', { user: '3' }, ['responsibleList shape']],
  ['responsibleList', [['meta-user', 'all-users']], ['responsibleList shape']],
  ['taskCreators', [], []],
  [
    'taskCreators',
    [
      ['department', '17:F'],
      ['department', '17'],
    ],
    [],
  ],
  [
    'taskCreators',
    [
      ['user', '3'],
      ['user', '3'],
    ],
    ['taskCreators memberTwice'],
  ],
  ['taskCreators', { 'meta-user': 'all-users' }, ['taskCreators shape']],
  ['matchWorkTime', 1, ['matchWorkTime shape']],
  ['taskControl', 'Y', ['taskControl shape']],
  ['notifyOnQueueOverflow', null, []],
  ['notifyOnQueueOverflow', 0, ['notifyOnQueueOverflow tasksBound']],
  ['notifyOnQueueOverflow', 1, []],
  ['notifyOnQueueOverflow', 99_999, []],
  ['notifyOnQueueOverflow', 100_000, ['notifyOnQueueOverflow tasksBound']],
  ['notifyOnTasksInProgressOverflow', Number.NaN, ['notifyOnTasksInProgressOverflow tasksBound']],
  ['notifyOnTasksInProgressOverflow', 1.5, ['notifyOnTasksInProgressOverflow tasksBound']],
  ['notifyWhenEfficiencyDecreases', 100, []],
  ['notifyWhenEfficiencyDecreases', 101, ['notifyWhenEfficiencyDecreases percentBound']],
  ['notifyWhenEfficiencyDecreases', 1, []],
  ['notifyWhenEfficiencyDecreases', 0, ['notifyWhenEfficiencyDecreases percentBound']],
];

test.each(table)('%s: %j', (field, value, expected) => {
  const problems = problemsOf({ [field]: value });
  expect([...new Set(problems.map((each) => each.replace(/\.\d+\.\d+/, '.0.1')))]).toEqual(
    expected,
  );
});

describe('a new flow', () => {
  test('needs a choice of the group, and a new one is a choice', () => {
    expect(problemsOf({ groupId: null }, null)).toEqual(['groupId groupNone']);
    expect(problemsOf({ groupId: 'new' }, null)).toEqual([]);
  });

  test('needs no administrator: its creator becomes it', () => {
    expect(problemsOf({ ownerId: null }, null)).toEqual([]);
  });
});

test('a second moderator is told although the name is missing too', () => {
  const two = [
    ['user', '3'],
    ['user', '4'],
  ];
  expect(problemsOf({ name: '', responsibleList: two })).toEqual([
    'name nameEmpty',
    'responsibleList oneModerator',
  ]);
});

test('with a queue two people and a department are right', () => {
  const responsibleList = [
    ['user', '3'],
    ['user', '4'],
    ['department', '17:F'],
  ];
  expect(problemsOf({ distributionType: 'queue', responsibleList })).toEqual([]);
});

test('every field of the page is in the table of fields, and each is sent always', () => {
  expect(Object.keys(fields).toSorted()).toEqual(
    Object.keys(startValues)
      .filter((name) => name !== 'carried')
      .toSorted(),
  );
  expect(new Set(Object.values(fields).map(({ send }) => send))).toEqual(new Set(['always']));
});

const writes = facts.requests.filter(({ method }) => /\.(?:create|update)$/.test(method));

test('there are documented writes', () => expect(writes.length).toBeGreaterThanOrEqual(4));

test.each(writes)('the documented flow is accepted: $method, $name', ({ method, result }) => {
  const values = valuesOf(readFlow(result, method));
  expect(judge(contract({ ...context, takenNames: new Set() }, '517'), values)).toEqual([]);
});

describe('values of the app’s own memory', () => {
  test('come back as they were', () => {
    expect(revive(JSON.parse(JSON.stringify(right)))).toEqual(right);
  });

  test('a number that was just being typed does not make the draft unreadable', () => {
    const typing = {
      ...right,
      plannedCompletionTime: Number.NaN,
      notifyOnQueueOverflow: Number.NaN,
    };
    expect(revive(JSON.parse(JSON.stringify(typing)))).toMatchObject({ plannedCompletionTime: 0 });
  });

  test.each(['name', 'carried', 'responsibleList'])('are refused without %s', (name) => {
    const rest = Object.fromEntries(Object.entries(right).filter(([key]) => key !== name));
    expect(revive(rest)).toBeNull();
  });
});

describe('warnings', () => {
  const person = { id: 3, name: 'Ann', position: '', photo: '' };

  test('say that somebody was dismissed, or is not shown any more', () => {
    const directory = new Directory();
    directory.people.add([{ ...person, isActive: false }], [3, 4]);
    const keys = warnings(right, { ...context, directory }).map(({ path, text }) => [
      path,
      text.key,
    ]);
    expect(keys).toEqual([
      ['ownerId', 'problems.personGone'],
      ['responsibleList', 'problems.someDismissed'],
    ]);
  });

  test('say nothing about people nobody has asked about', () => {
    expect(warnings(right, context)).toEqual([]);
  });

  test('say that nobody could add tasks', () => {
    const found = warnings({ ...right, taskCreators: [] }, context);
    expect(found.map(({ text }) => text.key)).toEqual(['problems.noCreators']);
    expect(includesEveryone(startValues.taskCreators)).toBe(true);
  });

  test('say that a department was removed', () => {
    const directory = new Directory();
    directory.departments.add([], [17]);
    const taskCreators = [['department', '17:F']] as const;
    const found = warnings({ ...right, taskCreators }, { ...context, directory });
    expect(found.map(({ path, text }) => [path, text.key])).toEqual([
      ['taskCreators', 'problems.someGone'],
    ]);
  });
});
