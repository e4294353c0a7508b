/** A portal with two flows whose every setting is away from its default, for the tests beside the flow methods. */
import type { GivenWorld } from '../core/given.ts';
import type { Row } from '../core/world.ts';
import { Bench, objectOf } from './call-for-test.ts';
import { taskFlowMethods } from './tasks-flow.ts';

export const FLOW_A: Row = {
  id: 517,
  name: 'Flow A',
  description: 'old',
  creatorId: 1,
  ownerId: 4,
  groupId: 178,
  templateId: 12,
  efficiency: 80,
  active: true,
  plannedCompletionTime: 7200,
  activity: '2026-08-01T10:00:00+00:00',
  distributionType: 'queue',
  responsibleList: [
    ['user', '3'],
    ['department', '17:F'],
  ],
  demo: true,
  responsibleCanChangeDeadline: false,
  matchWorkTime: false,
  matchSchedule: true,
  taskControl: true,
  notifyAtHalfTime: true,
  notifyOnQueueOverflow: 10,
  notifyOnTasksInProgressOverflow: 50,
  notifyWhenEfficiencyDecreases: 70,
  taskCreators: [['user', '5']],
};

/** Department 17 has 18 below it; 7 works in 17, 9 in 18; 10 is from outside. User 1 is the administrator. */
export function portalWithFlows(given: GivenWorld = {}): Bench {
  const { entities, ...rest } = given;
  return new Bench(taskFlowMethods, {
    user: { id: 1, role: 'admin' },
    ...rest,
    entities: {
      users: [
        1,
        3,
        4,
        5,
        { ID: 7, UF_DEPARTMENT: [17] },
        8,
        { ID: 9, UF_DEPARTMENT: [18] },
        { ID: 10, UF_DEPARTMENT: [], USER_TYPE: 'extranet' },
      ],
      departments: [3, 17, { ID: 18, PARENT: 17 }],
      groups: [
        { ID: 178, OWNER_ID: 4, memberIds: [4, 3, 8] },
        { ID: 200, CLOSED: 'Y' },
      ],
      templates: [12, { ID: 13, CREATED_BY: 8 }],
      tasks: [{ id: 1001, flowId: 517 }],
      flows: [{ ...FLOW_A }, { ...FLOW_A, id: 518, name: 'Flow B' }],
      ...entities,
    },
  });
}

export function update(
  bench: Bench,
  fields: Record<string, unknown>,
  as: { userId?: number; dialect?: 'observed' | 'documented' } = {},
): Record<string, unknown> {
  const flowData = { id: 517, responsibleList: [['user', '3']], ...fields };
  return objectOf(bench.call('tasks.flow.Flow.update', { flowData }, as).result);
}

/** The sentence of a refused update; fails when it was not refused. */
export function refusedUpdate(
  bench: Bench,
  fields: Record<string, unknown>,
  as: { userId?: number; dialect?: 'observed' | 'documented' } = {},
): string {
  const flowData = { id: 517, responsibleList: [['user', '3']], ...fields };
  return bench.refuse('tasks.flow.Flow.update', { flowData }, as).message;
}
