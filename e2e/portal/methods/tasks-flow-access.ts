/** Who may do what with flows. A no does not tell plan, right and unknown flow apart (F18 to F20). */
import type { Call } from '../core/method.ts';
import { findUser, isAdmin } from '../core/rights.ts';
import type { Row } from '../core/world.ts';
import { isNamedIn } from './tasks-flow-people.ts';
import { findFlowRow, readFlow } from './tasks-flow-row.ts';
import { refuseFlow } from './tasks-flow-texts.ts';

/** The plan has no flows: the administrator is refused too (F18). */
export function demandPlan(call: Call): void {
  if (!call.world.featureEnabled) throw refuseFlow(call, 'ACCESS');
}

/**
 * F18: portal administrator, owner or creator. Answers the row; undefined when an administrator names a flow that does
 * not exist, because the portal lets them pass and fails later (F20).
 */
export function demandRightToChange(call: Call, id: number): Row | undefined {
  const row = findFlowRow(call.world, id);
  if (row === undefined && call.dialect === 'documented') throw refuseFlow(call, 'NOT_FOUND');
  if (isAdmin(call.world, call.userId)) return row;
  if (row !== undefined) {
    const { ownerId, creatorId } = readFlow(row);
    if (ownerId === call.userId || creatorId === call.userId) return row;
  }
  throw refuseFlow(call, 'ACCESS');
}

/** Everybody who has to do with the flow: administrator, owner, creator, team, and those who may add tasks to it. */
export function mayRead(call: Call, row: Row | undefined): boolean {
  const { world, userId } = call;
  if (isAdmin(world, userId)) return true;
  if (row === undefined) return false;
  const { ownerId, creatorId, responsibleList, taskCreators } = readFlow(row);
  if (ownerId === userId || creatorId === userId) return true;
  return isNamedIn(world, userId, [...responsibleList, ...taskCreators]);
}

/**
 * F19: nobody from outside; a group that is named must exist, be open, and have the caller in it; a template must be one
 * the caller may read. An administrator may, but not with an unknown or closed group.
 */
export function demandRightToCreate(
  call: Call,
  wanted: { readonly groupId?: number | undefined; readonly templateId?: number | undefined },
): void {
  const { world, userId } = call;
  const isTrusted = isAdmin(world, userId);
  if (!isTrusted && findUser(world, userId)?.USER_TYPE === 'extranet') {
    throw refuseFlow(call, 'ACCESS');
  }
  if (wanted.groupId !== undefined && wanted.groupId > 0) {
    const group = world.entities.groups.find((row) => row.ID === wanted.groupId);
    if (group === undefined || group.CLOSED === 'Y') throw refuseFlow(call, 'ACCESS');
    const isMember = group.OWNER_ID === userId || group.memberIds?.includes(userId) === true;
    if (!isTrusted && !isMember) throw refuseFlow(call, 'ACCESS');
  }
  if (!isTrusted && wanted.templateId !== undefined && wanted.templateId > 0) {
    const template = world.entities.templates.find((row) => row.ID === wanted.templateId);
    if (template === undefined || (template.CREATED_BY ?? 1) !== userId) {
      throw refuseFlow(call, 'ACCESS');
    }
  }
}
