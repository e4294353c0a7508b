// @vitest-environment node
/** Every refusal of the family, provoked in both dialects, both wordings and three languages, lands on its field. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeRefusal } from '@/bitrix24/failure-kinds';
import { PortalError } from '@/bitrix24/portal-error';
import { refusals } from '@/entities/task-flow/refusals';
import type { Operation, Values } from '@/entities/kind';
import { placeRefusal } from '@/screens/refusals/place';
import type { GivenWorld } from '../portal/core/given.ts';
import { TestClient } from '../portal/test-client.ts';
import type { Dialect } from './judge.ts';

const responsibleList = [['user', '3']];

function flowOf(id: number, name: string) {
  return {
    id,
    name,
    description: '',
    creatorId: 1,
    ownerId: 4,
    groupId: 178,
    templateId: 0,
    efficiency: 100,
    active: true,
    plannedCompletionTime: 7200,
    distributionType: 'manually',
    responsibleList,
    taskCreators: [['meta-user', 'all-users']],
    responsibleCanChangeDeadline: false,
    matchWorkTime: true,
    notifyAtHalfTime: false,
    taskControl: false,
    notifyOnQueueOverflow: null,
    notifyOnTasksInProgressOverflow: null,
    notifyWhenEfficiencyDecreases: null,
  };
}

const world: GivenWorld = {
  entities: {
    users: [1, 3, 4, 8],
    departments: [3, 17],
    groups: [{ ID: 178, memberIds: [1, 3, 4] }],
    templates: [12],
    flows: [flowOf(517, 'Flow A'), flowOf(518, 'Flow B')],
  },
};
const stranger: GivenWorld = { ...world, user: { id: 8, role: 'employee' } };
const noPlan: GivenWorld = { ...world, featureEnabled: false };

const right = {
  name: 'Flow A',
  plannedCompletionTime: 7200,
  distributionType: 'queue',
  responsibleList,
  groupId: 178,
  ownerId: 4,
};

interface Case {
  readonly what: string;
  readonly operation: Operation;
  readonly change?: Readonly<Record<string, unknown>>;
  readonly given?: GivenWorld;
  readonly dialect?: Dialect;
  readonly id?: number;
  readonly field: string | null;
  readonly text: string;
  /** In the documented dialect the portal says less: an unknown error. */
  readonly documentedText?: string;
}

const onField = (
  what: string,
  change: Readonly<Record<string, unknown>>,
  field: string,
  text: string,
): Case => ({
  what,
  operation: 'update',
  change,
  field,
  text,
});

const cases: readonly Case[] = [
  onField('no name', { name: '' }, 'name', 'name'),
  onField('a name of 256', { name: 'x'.repeat(256) }, 'name', 'name'),
  onField('a taken name', { name: 'Flow B' }, 'name', 'nameTaken'),
  onField('five seconds', { plannedCompletionTime: 5 }, 'plannedCompletionTime', 'time'),
  onField(
    'too long a time',
    { plannedCompletionTime: 2_145_398_401 },
    'plannedCompletionTime',
    'time',
  ),
  onField('no way to distribute', { distributionType: 'auto' }, 'distributionType', 'distribution'),
  onField('nobody', { responsibleList: [] }, 'responsibleList', 'responsibles'),
  {
    ...onField(
      'a map of people',
      { responsibleList: { user: '3' } },
      'responsibleList',
      'responsibles',
    ),
    dialect: 'observed',
  },
  {
    ...onField(
      'a map of creators',
      { taskCreators: { 'meta-user': 'all-users' } },
      'taskCreators',
      'creators',
    ),
    dialect: 'observed',
  },
  onField('a queue below 0', { notifyOnQueueOverflow: -1 }, 'notifyOnQueueOverflow', 'tasksBound'),
  onField(
    'too much work',
    { notifyOnTasksInProgressOverflow: 100_000 },
    'notifyOnTasksInProgressOverflow',
    'tasksBound',
  ),
  onField(
    '101 percent',
    { notifyWhenEfficiencyDecreases: 101 },
    'notifyWhenEfficiencyDecreases',
    'percentBound',
  ),
  onField('group 0', { groupId: 0 }, 'groupId', 'group'),
  onField('owner 0', { ownerId: 0 }, 'ownerId', 'owner'),
  onField('template -1', { templateId: -1 }, 'templateId', 'template'),
  {
    ...onField(
      'a person who is gone',
      { responsibleList: [['user', '99']] },
      'responsibleList',
      'noUser',
    ),
    documentedText: 'unknownSave',
  },
  {
    ...onField(
      'a creator who is gone',
      { taskCreators: [['user', '99']] },
      'taskCreators',
      'noUser',
    ),
    documentedText: 'unknownSave',
  },
  {
    ...onField(
      'a department that is gone',
      { taskCreators: [['department', '99:F']] },
      'taskCreators',
      'noDepartment',
    ),
    documentedText: 'unknownSave',
  },
  {
    what: 'a template that is gone',
    operation: 'create',
    change: { name: 'New', templateId: 77 },
    field: 'templateId',
    text: 'noTemplate',
    documentedText: 'unknownSave',
  },
  {
    what: 'a group that is gone',
    operation: 'create',
    change: { name: 'New', groupId: 77 },
    field: null,
    text: 'mayNotCreate',
  },
  {
    what: 'a creation without the plan',
    operation: 'create',
    change: { name: 'New' },
    given: noPlan,
    field: null,
    text: 'mayNotCreate',
  },
  {
    what: 'an update without the plan',
    operation: 'update',
    given: noPlan,
    field: null,
    text: 'noAccess',
  },
  {
    what: 'an update without the right',
    operation: 'update',
    given: stranger,
    field: null,
    text: 'noAccess',
  },
  {
    what: 'a removal without the right',
    operation: 'remove',
    given: stranger,
    field: null,
    text: 'noAccess',
  },
  { what: 'a flow that is gone, read', operation: 'read', id: 99, field: null, text: 'notFound' },
  {
    what: 'a flow that is gone, by a stranger',
    operation: 'update',
    id: 99,
    given: stranger,
    dialect: 'observed',
    field: null,
    text: 'noAccess',
  },
];

const methods: Readonly<Record<Operation, string>> = {
  list: 'tasks.task.list',
  read: 'tasks.flow.Flow.get',
  create: 'tasks.flow.Flow.create',
  update: 'tasks.flow.Flow.update',
  remove: 'tasks.flow.Flow.delete',
};

let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start();
});

afterAll(() => client.portal.close());

function paramsOf({ operation, change, id = 517 }: Case, values: Values): object {
  if (operation === 'read') return { flowId: id };
  if (operation === 'remove') return { flowData: { id } };
  return {
    flowData: operation === 'create' ? { ...values, ...change } : { id, ...values, ...change },
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const ways = (['observed', 'documented'] as const).flatMap((dialect) =>
  (['newer', 'older'] as const).flatMap((build) =>
    ['en', 'ru', 'de'].map((language) => ({ dialect, build, language })),
  ),
);

describe.each(ways)('$dialect, $build wording, in $language', ({ dialect, build, language }) => {
  const fitting = cases.filter((each) => (each.dialect ?? dialect) === dialect);

  it.each(fitting)('$what stands on its place', async (each) => {
    await client.world({ ...(each.given ?? world), language, flowBuild: build }, dialect);
    const method = methods[each.operation];
    const { status, body } = await client.call(method, paramsOf(each, right));
    const [code, said] = [textOf(body['error']), textOf(body['error_description'])];
    expect([code, status]).toEqual(['0', 400]);
    const isWrite = each.operation !== 'read';
    const judgement = judgeRefusal({ code, said, status }, isWrite);
    const failure = new PortalError({
      ...judgement,
      code,
      said,
      status,
      method,
      requestId: '',
      isWrite,
    });
    const values = { ...right, ...each.change };
    const placed = placeRefusal(failure, each.operation, refusals, values);
    const isVague = dialect === 'documented' && each.documentedText !== undefined;
    expect([placed.step, placed.field, placed.kindKey]).toEqual([
      'sentence',
      isVague ? null : each.field,
      `refusals.${isVague ? (each.documentedText ?? '') : each.text}`,
    ]);
  });
});
