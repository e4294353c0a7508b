import type { GivenWorld } from '../portal/core/given.ts';
import type { PortalControl } from '../pages/portal-control.ts';

/** The flow of the docs page, every setting away from its default where the page leaves room, and a second one. */
export const docsFlow = {
  id: 517,
  creatorId: 1,
  ownerId: 4,
  groupId: 178,
  templateId: 12,
  efficiency: 80,
  active: true,
  demo: false,
  plannedCompletionTime: 93_600,
  name: 'Flow Name',
  description: 'Flow description',
  distributionType: 'queue',
  responsibleList: [
    ['user', '3'],
    ['department', '17:F'],
  ],
  taskCreators: [
    ['user', '5'],
    ['department', '3'],
  ],
  responsibleCanChangeDeadline: false,
  matchWorkTime: false,
  matchSchedule: true,
  notifyAtHalfTime: true,
  taskControl: true,
  notifyOnQueueOverflow: 10,
  notifyOnTasksInProgressOverflow: 50,
  notifyWhenEfficiencyDecreases: 70,
};

function user(ID: number, NAME: string, change: object = {}) {
  return { ID, NAME, LAST_NAME: 'Example', ACTIVE: true, UF_DEPARTMENT: [1], ...change };
}

/** A small company with two flows, of which tasks lead to one. */
export function flowOffice(given: GivenWorld = {}): GivenWorld {
  return {
    user: { id: 1, role: 'admin' },
    entities: {
      users: [
        user(1, 'Ada'),
        user(3, 'Cleo'),
        user(4, 'Dora'),
        user(5, 'Emil'),
        user(8, 'Gus', { ACTIVE: false }),
      ],
      departments: [
        { ID: 1, NAME: 'Company' },
        { ID: 3, NAME: 'Sales', PARENT: 1 },
        { ID: 17, NAME: 'North', PARENT: 3 },
        { ID: 18, NAME: 'South', PARENT: 3 },
      ],
      groups: [
        { ID: 178, NAME: 'Requests', memberIds: [1, 3, 4] },
        { ID: 200, NAME: 'Repairs', memberIds: [1] },
      ],
      templates: [{ ID: 12, TITLE: 'Request form' }],
      flows: [
        docsFlow,
        {
          ...docsFlow,
          id: 518,
          name: 'Taken',
          distributionType: 'manually',
          responsibleList: [['user', '3']],
        },
      ],
      tasks: [{ id: 1, title: 'A', flowId: 517, responsibleId: 3, createdBy: 1, status: 2 }],
    },
    ...given,
  };
}

/** One flow as it is in the portal's books. */
export function flowIn(portal: PortalControl, id: number): Readonly<Record<string, unknown>> {
  let found: Readonly<Record<string, unknown>> = {};
  portal.change(({ entities }) => {
    found = entities.flows.find((row) => row['id'] === id) ?? {};
  });
  return found;
}
