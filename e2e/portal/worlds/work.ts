/** Groups, task templates and tasks: what flows stand on and are found by. */
import type { Entities } from '../core/world.ts';
import { Seeded } from './seeded.ts';
import { numbered } from './workplaces.ts';

const GROUP_NAMES = [
  'Website relaunch',
  'Ремонт офиса',
  'Messe Düsseldorf',
  'Supplier onboarding',
  'Юридические вопросы',
  'Qualitätszirkel',
  'IT requests',
  'Рекрутинг',
  'Büroumzug',
  'R&D',
];

const TEMPLATE_TITLES = [
  'Check the contract',
  'Согласовать счёт',
  'Rechnung prüfen',
  'Order office supplies',
  'Подготовить договор',
  'Gerät einrichten',
];

const TASK_TITLES = [
  'Call the customer back',
  'Подготовить отчёт',
  'Angebot erstellen',
  'Set up the laptop',
  'Проверить поставку',
  'Vertrag prüfen & ablegen',
];

const GROUP_TYPES = ['group', 'project', 'scrum', 'collab'] as const;

/** Groups with ids 101 and up. Every seventh is closed, every ninth hidden from people outside. */
export function makeGroups(
  count: number,
  staff: readonly number[],
  seed: number,
): Entities['groups'] {
  const seeded = new Seeded(seed);
  return Array.from({ length: count }, (_empty, index) => {
    const OWNER_ID = seeded.pick(staff.slice(0, 60));
    const members = new Set([OWNER_ID, ...seeded.sample(staff.slice(0, 300), seeded.whole(2, 9))]);
    return {
      ID: index + 101,
      NAME: numbered(GROUP_NAMES, index),
      type: seeded.pick(GROUP_TYPES),
      OWNER_ID,
      CLOSED: index % 7 === 6 ? 'Y' : 'N',
      VISIBLE: index % 9 === 8 ? 'N' : 'Y',
      memberIds: [...members].sort((one, other) => one - other),
    };
  });
}

/** Templates with ids 11 and up. */
export function makeTemplates(
  count: number,
  staff: readonly number[],
  seed: number,
): Entities['templates'] {
  const seeded = new Seeded(seed);
  return Array.from({ length: count }, (_empty, index) => ({
    ID: index + 11,
    TITLE: numbered(TEMPLATE_TITLES, index),
    CREATED_BY: seeded.pick(staff.slice(0, 20)),
  }));
}

/**
 * Tasks with ids 1001 and up. Two of three are in a flow, but never in the last one of `flowIds`: an empty flow is what
 * nobody can find by its tasks.
 */
export function makeTasks(
  count: number,
  flowIds: readonly number[],
  staff: readonly number[],
  seed: number,
): Entities['tasks'] {
  const seeded = new Seeded(seed);
  const withTasks = flowIds.slice(0, -1);
  return Array.from({ length: count }, (_empty, index) => {
    const isInFlow = index % 3 !== 2 && withTasks.length > 0;
    const responsibleId = seeded.pick(staff);
    const createdBy = seeded.pick(staff);
    return {
      id: index + 1001,
      title: numbered(TASK_TITLES, index),
      flowId: isInFlow ? seeded.pick(withTasks) : null,
      responsibleId,
      createdBy,
      status: seeded.pick([2, 2, 3, 4, 5, 5, 6]),
      visibleTo: [...new Set([createdBy, responsibleId, seeded.pick(staff)])],
    };
  });
}
