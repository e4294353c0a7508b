/** Task flows, one row each as the vectors write them. */
import type { Entities, Row } from '../core/world.ts';
import { around, Seeded } from './seeded.ts';
import { numbered } from './workplaces.ts';

const FLOW_NAMES = [
  'Contracts & approvals',
  'Заявки в ИТ',
  'Rechnungsprüfung',
  'Hiring',
  'Закупка материалов',
  'Reklamationen',
  'Marketing requests',
  'Юридическая проверка',
  'Übersetzungen',
  'Travel',
];

const DESCRIPTIONS = [
  'What comes in here is taken care of within the time stated.',
  'Заявки разбираются в порядке поступления.',
  'Für Anfragen aller Abteilungen & Standorte.',
];

const HOUR = 3600;

/** Flows with ids 11 and up; names are unique, as the portal wants them. Every sixth is switched off. */
export function makeFlows(
  count: number,
  from: {
    readonly groups: Entities['groups'];
    readonly templates: Entities['templates'];
    readonly departmentIds: readonly number[];
    readonly staff: readonly number[];
  },
  seed: number,
): Row[] {
  const seeded = new Seeded(seed);
  return Array.from({ length: count }, (_empty, index) => {
    const distributionType = around(['manually', 'queue', 'himself'], index);
    const creatorId = seeded.pick(from.staff.slice(0, 20));
    return {
      id: index + 11,
      name: numbered(FLOW_NAMES, index),
      description: index % 4 === 3 ? '' : around(DESCRIPTIONS, index),
      creatorId,
      ownerId: index % 2 === 0 ? creatorId : seeded.pick(from.staff.slice(0, 60)),
      groupId: around(from.groups, index).ID,
      templateId: index % 3 === 0 ? around(from.templates, index).ID : 0,
      efficiency: seeded.whole(40, 100),
      active: index % 6 !== 5,
      plannedCompletionTime: seeded.pick([2, 8, 24, 40, 72]) * HOUR,
      distributionType,
      responsibleList: responsibles(distributionType, from, seeded),
      taskCreators:
        index % 4 === 1
          ? [
              ['department', `${seeded.pick(from.departmentIds)}:F`],
              ['user', String(seeded.pick(from.staff))],
            ]
          : [['meta-user', 'all-users']],
      responsibleCanChangeDeadline: seeded.isOneIn(2),
      matchWorkTime: !seeded.isOneIn(4),
      notifyAtHalfTime: seeded.isOneIn(3),
      taskControl: seeded.isOneIn(3),
      notifyOnQueueOverflow: index % 3 === 2 ? null : seeded.whole(5, 40),
      notifyOnTasksInProgressOverflow: index % 5 === 4 ? null : 50,
      notifyWhenEfficiencyDecreases: index % 4 === 2 ? null : seeded.whole(50, 90),
    };
  });
}

/** By hand there is one moderator; otherwise people, departments with all below (`17`) or alone (`17:F`). */
function responsibles(
  distributionType: string,
  from: { readonly departmentIds: readonly number[]; readonly staff: readonly number[] },
  seeded: Seeded,
): string[][] {
  if (distributionType === 'manually') return [['user', String(seeded.pick(from.staff))]];
  const people = seeded.sample(from.staff.slice(0, 200), seeded.whole(1, 5));
  const department = seeded.pick(from.departmentIds);
  return [
    ...people.map((id) => ['user', String(id)]),
    ['department', seeded.isOneIn(2) ? String(department) : `${department}:F`],
  ];
}
