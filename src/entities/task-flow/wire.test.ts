import { describe, expect, test } from 'vitest';
import facts from '../../../e2e/facts/tasks-flow.json';
import { fields, startValues, type FlowValues } from './contract';
import { createCall, normal, readFlow, removeCall, updateCall, valuesOf, written } from './wire';
import { existsCall, readFlowIds, readPeople, readTemplate } from './wire-directory';

const all = new Set(Object.keys(fields));
const update = facts.requests.find(({ method }) => method === 'tasks.flow.Flow.update');
const pageAnswer = update?.result ?? {};

/** Away from every default, so that a lost setting shows. */
const flow = {
  id: 517,
  creatorId: 1,
  ownerId: 4,
  groupId: 178,
  templateId: 12,
  efficiency: 80,
  active: false,
  plannedCompletionTime: 90_061,
  activity: '2026-01-01T09:00:00+00:00',
  name: 'Flow A',
  description: 'old',
  distributionType: 'queue',
  responsibleList: [
    ['department', '17:F'],
    ['user', '3'],
    ['department', '17'],
  ],
  demo: false,
  responsibleCanChangeDeadline: true,
  matchWorkTime: false,
  matchSchedule: true,
  taskControl: true,
  notifyAtHalfTime: true,
  notifyOnQueueOverflow: 10,
  notifyOnTasksInProgressOverflow: null,
  notifyWhenEfficiencyDecreases: 70,
  taskCreators: [
    ['department', '3'],
    ['user', '5'],
  ],
  team: [],
  trialFeatureEnabled: false,
};
const values = valuesOf(readFlow(flow, 'x'));

describe('documented answers', () => {
  const answers = facts.requests.filter(({ method }) => /\.(?:create|update|get)$/.test(method));

  test.each(answers)('$method is read: $name', ({ method, result }) => {
    const read = valuesOf(readFlow(result, method));
    expect(read).toMatchObject({ groupId: expect.any(Number), responsibleList: expect.any(Array) });
  });

  test('that of the page is read value by value', () => {
    expect(valuesOf(readFlow(pageAnswer, 'x'))).toEqual({
      name: 'Updated Flow Name',
      description: 'Updated description',
      groupId: 178,
      ownerId: 1,
      templateId: 0,
      plannedCompletionTime: 7200,
      distributionType: 'manually',
      responsibleList: [['user', '3']],
      taskCreators: [['meta-user', 'all-users']],
      matchWorkTime: true,
      responsibleCanChangeDeadline: true,
      notifyAtHalfTime: false,
      taskControl: false,
      notifyOnQueueOverflow: 10,
      notifyOnTasksInProgressOverflow: 50,
      notifyWhenEfficiencyDecreases: null,
      carried: { efficiency: 0, matchSchedule: null, isActive: true },
    });
  });

  test('an answer to a write tells the id and everything that is stored now', () => {
    const answer = { result: flow, total: null, next: null };
    expect(written(answer, 'update')).toEqual({ id: '517', values });
  });
});

describe('documented requests, byte for byte', () => {
  test('the page’s update: its fields, in its order', () => {
    const body = update?.body;
    const sample = valuesOf(readFlow(pageAnswer, 'x'));
    const sent = new Set(Object.keys(Object(Object(body).flowData)));
    expect(JSON.stringify(updateCall('517', sample, sent, sample).params)).toBe(
      JSON.stringify(body),
    );
  });

  test('the page’s departments and task creators', () => {
    const other = facts.requests.find(({ name }) => name.startsWith('departments with'));
    const sample = valuesOf(readFlow(other?.result, 'x'));
    const sent = new Set(Object.keys(Object(Object(other?.body).flowData)));
    const call = updateCall('517', sample, sent, sample);
    expect(JSON.stringify(call.params)).toBe(JSON.stringify(other?.body));
  });

  test('what the form sends holds the page’s request and, beside it, every other setting as it was', () => {
    const sample = valuesOf(readFlow(pageAnswer, 'x'));
    expect(updateCall('517', sample, all, sample).params).toMatchObject(Object(update?.body));
  });

  test('the page’s creation is held by what the form sends, without a group for a new one', () => {
    const body = facts.requests.find(({ method }) => method.endsWith('.create'))?.body;
    const { params } = createCall({
      ...startValues,
      name: 'Unique Flow Name',
      description: 'Flow description',
      groupId: 'new',
      responsibleList: [['user', '3']],
    });
    expect(params).toMatchObject(Object(body));
    expect(Object.keys(Object(params['flowData']))).not.toContain('groupId');
    expect(Object.keys(Object(params['flowData']))).not.toContain('ownerId');
  });

  test('delete and isExists', () => {
    const bodies = facts.requests
      .filter(({ method }) => /\.(?:delete|isExists)$/.test(method))
      .map(({ body }) => body);
    expect([
      existsCall('Flow Name', null).params,
      existsCall('Flow Name', '517').params,
      removeCall('517').params,
    ]).toEqual(bodies.map((body) => ({ ...body })));
  });
});

describe('an update', () => {
  const { flowData } = updateCall('517', { ...values, description: 'new' }, all, values).params;

  test('sends every setting as the portal wants it', () => {
    expect(flowData).toEqual({
      id: 517,
      name: 'Flow A',
      description: 'new',
      groupId: 178,
      ownerId: 4,
      templateId: 12,
      plannedCompletionTime: 90_061,
      distributionType: 'queue',
      responsibleList: [
        ['department', '17:F'],
        ['user', '3'],
        ['department', '17'],
      ],
      taskCreators: [
        ['department', '3'],
        ['user', '5'],
      ],
      matchWorkTime: 0,
      responsibleCanChangeDeadline: 1,
      notifyAtHalfTime: 1,
      taskControl: 1,
      notifyOnQueueOverflow: 10,
      // Off is 0: null would keep what was there (F5, F11).
      notifyOnTasksInProgressOverflow: 0,
      notifyWhenEfficiencyDecreases: 70,
      // Not in the form, and reset when left out (F5).
      efficiency: 80,
      matchSchedule: 1,
    });
  });

  test('takes what no field shows from the read right before, not from the opened form', () => {
    const fresh: FlowValues = { ...values, carried: { ...values.carried, efficiency: 55 } };
    expect(updateCall('517', values, all, fresh).params['flowData']).toMatchObject({
      efficiency: 55,
    });
  });

  test('does not speak of a schedule that the build does not know', () => {
    const fresh: FlowValues = { ...values, carried: { ...values.carried, matchSchedule: null } };
    const sent = Object(updateCall('517', values, all, fresh).params['flowData']);
    expect(Object.keys(sent)).not.toContain('matchSchedule');
  });

  test('never switches the flow on or off by the way', () => {
    expect(Object.keys(Object(flowData))).not.toContain('active');
  });
});

describe('oddities of reading', () => {
  const readWith = (change: object) => valuesOf(readFlow({ ...flow, ...change }, 'x'));

  test.each([
    [
      'pairs',
      [
        ['user', '3'],
        ['department', '17:F'],
      ],
    ],
    [
      'pairs with numbers',
      [
        ['user', 3],
        ['department', '17:F'],
      ],
    ],
    ['one-key objects', [{ user: '3' }, { department: '17:F' }]],
    ['a map', { user: '3', department: '17:F' }],
  ])('people as %s (A-28)', (_, taskCreators) => {
    expect(readWith({ taskCreators }).taskCreators).toEqual([
      ['user', '3'],
      ['department', '17:F'],
    ]);
  });

  test('no people as an empty list or null', () => {
    expect(readWith({ taskCreators: [] }).taskCreators).toEqual([]);
    expect(readWith({ taskCreators: null }).taskCreators).toEqual([]);
  });

  test('a threshold of 0 is off (F11)', () => {
    expect(readWith({ notifyOnQueueOverflow: 0 }).notifyOnQueueOverflow).toBeNull();
  });

  test('17 and 17:F stay two things, there and back', () => {
    const sent = updateCall('517', values, all, values).params['flowData'];
    expect(readWith({ responsibleList: Object(sent).responsibleList }).responsibleList).toEqual(
      values.responsibleList,
    );
  });

  test.each(['name', 'distributionType', 'ownerId', 'active'])(
    'an answer without %s is garbled',
    (name) => {
      const rest = Object.fromEntries(Object.entries(flow).filter(([key]) => key !== name));
      expect(() => readFlow(rest, 'x')).toThrow(expect.objectContaining({ kind: 'garbled' }));
    },
  );
});

test('the order of people stays, since the first of a manual flow is its moderator (F15)', () => {
  const list = [
    ['user', '9'],
    ['user', '3'],
    ['user', '9'],
  ] as const;
  expect(normal({ ...values, responsibleList: list }).responsibleList).toEqual([
    ['user', '9'],
    ['user', '3'],
  ]);
});

describe('around flows', () => {
  test('tasks tell their flows as texts, null or 0', () => {
    const tasks = [
      { id: '1', flowId: '19' },
      { id: '2', flowId: null },
      { id: '3', flowId: '0' },
      { id: '4' },
      { id: '5', flowId: 19 },
    ];
    expect(readFlowIds({ tasks })).toEqual({ ids: [19], count: 5 });
  });

  test('people have a name, a photo from the web only, and are dismissed or not', () => {
    const rows = [
      {
        ID: '3',
        ACTIVE: false,
        NAME: 'Ann',
        LAST_NAME: 'Lee',
        PERSONAL_PHOTO: 'https://p.example/3.png',
      },
      {
        ID: 4,
        NAME: null,
        LAST_NAME: '',
        EMAIL: 'x@example.com',
        PERSONAL_PHOTO: 'data:text/html,x',
      },
    ];
    expect(readPeople(rows)).toEqual([
      { id: 3, name: 'Ann Lee', position: '', photo: 'https://p.example/3.png', isActive: false },
      { id: 4, name: 'x@example.com', position: '', photo: '', isActive: true },
    ]);
  });

  test('a template that is not there is false', () => {
    expect(readTemplate(false)).toBeNull();
    expect(readTemplate({ ID: '12', TITLE: 'Form' })).toEqual({ id: 12, name: 'Form' });
  });
});
