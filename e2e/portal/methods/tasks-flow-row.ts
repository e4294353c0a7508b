/** A stored flow, and the object that create, update and get answer. */
import { isTruthy } from '../core/php.ts';
import type { Row, World } from '../core/world.ts';
import type { Call } from '../core/method.ts';

/** `["user", "3"]`, `["department", "17:F"]`, `["meta-user", "all-users"]`: texts only, as they are read back (F13). */
export type Pair = readonly [type: string, id: string];

export const SWITCHES = [
  'responsibleCanChangeDeadline',
  'matchWorkTime',
  'matchSchedule',
  'taskControl',
  'notifyAtHalfTime',
] as const;

export const THRESHOLDS = [
  'notifyOnQueueOverflow',
  'notifyOnTasksInProgressOverflow',
  'notifyWhenEfficiencyDecreases',
] as const;

export type Switch = (typeof SWITCHES)[number];
export type Threshold = (typeof THRESHOLDS)[number];

export interface StoredFlow extends Record<Switch, boolean>, Record<Threshold, number | null> {
  id: number;
  creatorId: number;
  ownerId: number;
  groupId: number;
  templateId: number;
  /** Percent. */
  efficiency: number;
  active: boolean;
  /** Seconds. */
  plannedCompletionTime: number;
  /** `2026-01-01T09:00:00+00:00` */
  activity: string;
  name: string;
  description: string;
  distributionType: string;
  responsibleList: Pair[];
  demo: boolean;
  taskCreators: Pair[];
}

/** A given row may leave out what a vector has no use for; a portal has a time of last activity for every flow. */
const LONG_AGO = '2026-01-01T09:00:00+00:00';

export function findFlowRow(world: World, id: number): Row | undefined {
  return world.entities.flows.find((row) => Number(row['id']) === id);
}

/** Reads a row with the portal's defaults of a new flow for what is missing (F24). */
export function readFlow(row: Row): StoredFlow {
  const number = (key: string, fallback: number): number =>
    typeof row[key] === 'number' ? row[key] : fallback;
  const text = (key: string, fallback: string): string =>
    typeof row[key] === 'string' ? row[key] : fallback;
  const flag = (key: string, fallback: boolean): boolean =>
    row[key] === undefined ? fallback : isTruthy(row[key]);
  const threshold = (key: Threshold): number | null => number(key, 0) || null;
  const creatorId = number('creatorId', 1);
  return {
    id: Number(row['id']),
    creatorId,
    ownerId: number('ownerId', creatorId),
    groupId: number('groupId', 0),
    templateId: number('templateId', 0),
    efficiency: number('efficiency', 100),
    active: flag('active', true),
    plannedCompletionTime: number('plannedCompletionTime', 7200),
    activity: text('activity', LONG_AGO),
    name: text('name', ''),
    description: text('description', ''),
    distributionType: text('distributionType', 'queue'),
    responsibleList: readPairs(row['responsibleList']),
    demo: flag('demo', false),
    responsibleCanChangeDeadline: flag('responsibleCanChangeDeadline', true),
    matchWorkTime: flag('matchWorkTime', true),
    matchSchedule: flag('matchSchedule', false),
    taskControl: flag('taskControl', false),
    notifyAtHalfTime: flag('notifyAtHalfTime', false),
    notifyOnQueueOverflow: threshold('notifyOnQueueOverflow'),
    notifyOnTasksInProgressOverflow: threshold('notifyOnTasksInProgressOverflow'),
    notifyWhenEfficiencyDecreases: threshold('notifyWhenEfficiencyDecreases'),
    taskCreators: readPairs(row['taskCreators']),
  };
}

/**
 * The keys in the portal's order. `matchSchedule` is there although the page has no such key (F27); whether it is pinned
 * is not part of it.
 */
export function flowAnswer(call: Call, flow: StoredFlow): Record<string, unknown> {
  return {
    id: flow.id,
    creatorId: flow.creatorId,
    ownerId: flow.ownerId,
    groupId: flow.groupId,
    templateId: flow.templateId,
    efficiency: flow.efficiency,
    active: flow.active,
    plannedCompletionTime: flow.plannedCompletionTime,
    activity: flow.activity,
    name: flow.name,
    description: flow.description,
    distributionType: flow.distributionType,
    responsibleList: flow.responsibleList,
    demo: flow.demo,
    responsibleCanChangeDeadline: flow.responsibleCanChangeDeadline,
    matchWorkTime: flow.matchWorkTime,
    ...(call.dialect === 'documented' ? {} : { matchSchedule: flow.matchSchedule }),
    taskControl: flow.taskControl,
    notifyAtHalfTime: flow.notifyAtHalfTime,
    notifyOnQueueOverflow: flow.notifyOnQueueOverflow,
    notifyOnTasksInProgressOverflow: flow.notifyOnTasksInProgressOverflow,
    notifyWhenEfficiencyDecreases: flow.notifyWhenEfficiencyDecreases,
    taskCreators: flow.taskCreators,
    team: teamOf(call.world, flow),
    trialFeatureEnabled: false,
  };
}

/** By hand: everybody in the flow's group but the moderator. Otherwise those who are responsible. */
function teamOf(world: World, flow: StoredFlow): readonly Pair[] {
  if (flow.distributionType !== 'manually') return flow.responsibleList;
  const moderator = flow.responsibleList[0]?.[1];
  const members = world.entities.groups.find((row) => row.ID === flow.groupId)?.memberIds ?? [];
  return members.map((id): Pair => ['user', String(id)]).filter(([, id]) => id !== moderator);
}

function readPairs(value: unknown): Pair[] {
  const items: unknown[] = Array.isArray(value) ? value : [];
  return items.flatMap((item): Pair[] =>
    Array.isArray(item) && item.length === 2 ? [[String(item[0]), String(item[1])]] : [],
  );
}
