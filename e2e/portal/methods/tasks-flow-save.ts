/** tasks.flow.Flow.create and update. */
import { nextId } from '../core/ids.ts';
import type { Answer, Call } from '../core/method.ts';
import type { World } from '../core/world.ts';
import { demandPlan, demandRightToChange, demandRightToCreate } from './tasks-flow-access.ts';
import { checkExistence, checkFlow, checkNumber, type CheckedPeople } from './tasks-flow-check.ts';
import { readInput, type FlowInput } from './tasks-flow-input.ts';
import { usersOf } from './tasks-flow-people.ts';
import { flowAnswer, readFlow, SWITCHES, THRESHOLDS, type StoredFlow } from './tasks-flow-row.ts';
import { refuseFlow } from './tasks-flow-texts.ts';

const REQUIRED_ON_CREATE = ['plannedCompletionTime', 'name', 'distributionType'] as const;
/** The page marks them; the portal asks for the id and the responsible people only (F7, D27). */
const REQUIRED_ON_UPDATE = ['plannedCompletionTime', 'distributionType'] as const;

/** F8, F16, F17, F19, F22, F24. Answers the whole flow (F27). */
export function createFlow(call: Call): Answer {
  const sent = readInput(call);
  demandPlan(call);
  demandRightToCreate(call, sent);
  const { world, userId } = call;
  const ownerId = sent.ownerId !== undefined && sent.ownerId > 0 ? sent.ownerId : userId;
  const isInGroup = sent.groupId !== undefined && sent.groupId > 0;
  const input: FlowInput = {
    ...sent,
    creatorId: userId,
    ownerId,
    groupId: isInGroup ? sent.groupId : undefined,
    active: true,
  };
  const people = checkFlow(call, input, REQUIRED_ON_CREATE);
  // The group is made before the name is looked at, so a refused create leaves it behind (F22).
  if (!isInGroup) {
    const memberIds = [userId, ownerId, ...usersOf(world, people.responsibleList)];
    input.groupId = createGroup(world, input.name ?? '', userId, memberIds);
  }
  checkExistence(call, input, people, true);
  const flow = applyTo(
    {
      ...readFlow({ id: nextId(world, 'flows') }),
      activity: new Date(call.now).toISOString().replace(/\.\d+Z$/, '+00:00'),
      // The docs' own default for this one (D29); what was sent or the portal's default overwrites it.
      responsibleCanChangeDeadline: false,
    },
    input,
    people,
  );
  world.entities.flows.push({ ...flow });
  joinGroup(world, flow);
  return { result: flowAnswer(call, flow) };
}

/** F5 to F7, F16 to F18, F20, F21. Answers the whole flow (F27). */
export function updateFlow(call: Call): Answer {
  const isDocumented = call.dialect === 'documented';
  const input = readInput(call);
  demandPlan(call);
  const id = input.id ?? 0;
  if (isDocumented) checkNumber(call, 'id', id);
  const row = demandRightToChange(call, id);
  const isNewOwner = input.ownerId !== undefined && input.ownerId > 0;
  if (!isDocumented && isNewOwner && input.groupId === undefined) throw refuseFlow(call, 'UNKNOWN');
  checkNumber(call, 'id', id);
  const people = checkFlow(call, input, isDocumented ? REQUIRED_ON_UPDATE : []);
  if (row === undefined) throw refuseFlow(call, 'UNKNOWN');
  checkExistence(call, input, people, false);
  const stored = readFlow(row);
  if (isDocumented) fillAsDocumented(call.world, input, stored, people);
  const flow = applyTo(stored, input, people);
  Object.assign(row, flow);
  if (isNewOwner) joinGroup(call.world, flow);
  return { result: flowAnswer(call, flow) };
}

/** The page says of an update, too, that without a group one is made and without an owner it is the creator (D30, A-27). */
function fillAsDocumented(
  world: World,
  input: FlowInput,
  stored: StoredFlow,
  people: CheckedPeople,
): void {
  input.ownerId ??= stored.creatorId;
  if (input.groupId !== undefined) return;
  const memberIds = [stored.creatorId, input.ownerId, ...usersOf(world, people.responsibleList)];
  input.groupId = createGroup(world, input.name ?? stored.name, stored.creatorId, memberIds);
}

function applyTo(stored: StoredFlow, input: FlowInput, people: CheckedPeople): StoredFlow {
  const flow: StoredFlow = {
    ...stored,
    creatorId: input.creatorId ?? stored.creatorId,
    ownerId: input.ownerId ?? stored.ownerId,
    groupId: input.groupId ?? stored.groupId,
    templateId: input.templateId ?? stored.templateId,
    efficiency: input.efficiency ?? stored.efficiency,
    active: input.active ?? stored.active,
    demo: input.demo ?? stored.demo,
    plannedCompletionTime: input.plannedCompletionTime ?? stored.plannedCompletionTime,
    name: input.name ?? stored.name,
    description: input.description ?? stored.description,
    distributionType: input.distributionType ?? stored.distributionType,
    responsibleList: people.responsibleList,
    taskCreators: people.taskCreators ?? stored.taskCreators,
  };
  for (const field of SWITCHES) flow[field] = input[field] ?? stored[field];
  for (const field of THRESHOLDS) {
    const value = input[field];
    if (value !== undefined) flow[field] = value > 0 ? value : null;
  }
  const [first] = people.responsibleList;
  if (flow.distributionType === 'manually' && first !== undefined) {
    // F15: one moderator, and the number of the first entry is taken for a person whatever it is.
    flow.responsibleList = [['user', String(Number.parseInt(first[1], 10))]];
  }
  return flow;
}

function createGroup(world: World, name: string, ownerId: number, memberIds: number[]): number {
  const ID = nextId(world, 'groups');
  world.entities.groups.push({
    ID,
    NAME: name,
    type: 'group',
    OWNER_ID: ownerId,
    memberIds: [...new Set(memberIds)],
  });
  return ID;
}

/** Who administers a flow becomes a member of its group. */
function joinGroup(world: World, flow: StoredFlow): void {
  const group = world.entities.groups.find((row) => row.ID === flow.groupId);
  if (group === undefined || group.memberIds?.includes(flow.ownerId) === true) return;
  group.memberIds = [...(group.memberIds ?? []), flow.ownerId];
}
