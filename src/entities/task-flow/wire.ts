/** Task flows: the portal's JSON to our values and back. */
import * as z from 'zod/mini';
import { parseAnswer } from '@/bitrix24/parse';
import type { PortalAnswer, Request } from '@/bitrix24/portal';
import type { Written } from '../editing';
import type { FlowFacts, FlowValues } from './contract';
import { withoutRepeats, type Pair } from './pairs';

// Quirk: numbers arrive as text from some builds.
export const wireNumber = z.pipe(
  z.union([z.number(), z.string().check(z.regex(/^-?\d+$/))]),
  z.transform((value: string | number) => Number(value)),
);

// Quirk: null and absent mean "none" wherever the docs show 0 or an empty text.
const numberOrNone = z.pipe(
  z.optional(z.nullable(wireNumber)),
  z.transform((value: number | null | undefined) => value ?? 0),
);
const text = z.pipe(
  z.optional(z.nullable(z.string())),
  z.transform((value: string | null | undefined) => value ?? ''),
);

// Quirk: asked for as 0 and 1, answered as true and false.
const flag = z.pipe(
  z.union([z.boolean(), wireNumber]),
  z.transform((value: boolean | number) => Boolean(value)),
);

// Quirk: 0 is how a threshold is switched off, and null is how that reads back (F11).
const threshold = z.pipe(
  z.optional(z.nullable(wireNumber)),
  z.transform((value: number | null | undefined) => (value == null || value === 0 ? null : value)),
);

const wireId = z.union([z.string(), z.number()]);
const wirePair = z.tuple([z.string(), wireId]);
const wireMap = z.record(z.string(), wireId);

/**
 * Quirk: the pages show pairs and speak of objects and of arrays of one-key objects; all three are read. An empty
 * map is `[]` in PHP (G9).
 */
const pairs = z.pipe(
  z.optional(z.nullable(z.union([wireMap, z.array(z.union([wirePair, wireMap]))]))),
  z.transform((value): readonly Pair[] => {
    const entries = Array.isArray(value) ? value : [value ?? {}];
    return entries.flatMap((entry) =>
      Array.isArray(entry)
        ? [[entry[0], String(entry[1])] as const]
        : Object.entries(entry).map(([type, id]) => [type, String(id)] as const),
    );
  }),
);

const flow = z.object({
  id: wireNumber,
  creatorId: wireNumber,
  ownerId: wireNumber,
  groupId: numberOrNone,
  templateId: numberOrNone,
  efficiency: numberOrNone,
  active: flag,
  plannedCompletionTime: wireNumber,
  activity: text,
  name: z.string(),
  description: text,
  distributionType: z.enum(['manually', 'queue', 'himself']),
  responsibleList: pairs,
  demo: z.optional(flag),
  responsibleCanChangeDeadline: flag,
  matchWorkTime: flag,
  // Not on the pages; the newest builds have it (F27).
  matchSchedule: z.optional(z.nullable(flag)),
  taskControl: flag,
  notifyAtHalfTime: flag,
  notifyOnQueueOverflow: threshold,
  notifyOnTasksInProgressOverflow: threshold,
  notifyWhenEfficiencyDecreases: threshold,
  taskCreators: pairs,
  trialFeatureEnabled: z.optional(flag),
});

export type Flow = z.output<typeof flow>;

/** `result` of create, update and get. @throws PortalError `garbled` */
export function readFlow(result: unknown, method: string): Flow {
  return parseAnswer(flow, result, method);
}

export function valuesOf(record: Flow): FlowValues {
  return {
    name: record.name,
    description: record.description,
    groupId: record.groupId === 0 ? null : record.groupId,
    ownerId: record.ownerId,
    templateId: record.templateId,
    plannedCompletionTime: record.plannedCompletionTime,
    distributionType: record.distributionType,
    responsibleList: record.responsibleList,
    taskCreators: record.taskCreators,
    matchWorkTime: record.matchWorkTime,
    responsibleCanChangeDeadline: record.responsibleCanChangeDeadline,
    notifyAtHalfTime: record.notifyAtHalfTime,
    taskControl: record.taskControl,
    notifyOnQueueOverflow: record.notifyOnQueueOverflow,
    notifyOnTasksInProgressOverflow: record.notifyOnTasksInProgressOverflow,
    notifyWhenEfficiencyDecreases: record.notifyWhenEfficiencyDecreases,
    carried: {
      efficiency: record.efficiency,
      matchSchedule: record.matchSchedule ?? null,
      isActive: record.active,
    },
  };
}

export function factsOf(record: Flow): FlowFacts {
  return {
    creatorId: record.creatorId,
    activity: record.activity,
    isDemo: record.demo === true,
    isTrial: record.trialFeatureEnabled === true,
  };
}

/** Answers of create and update carry the whole flow as it is now. */
export function written(answer: PortalAnswer, operation: 'create' | 'update'): Written<FlowValues> {
  const record = readFlow(answer.result, `tasks.flow.Flow.${operation}`);
  return { id: String(record.id), values: valuesOf(record) };
}

/** As the portal stores it: each person and department once. */
export function normal(values: FlowValues): FlowValues {
  return {
    ...values,
    responsibleList: withoutRepeats(values.responsibleList),
    taskCreators: withoutRepeats(values.taskCreators),
  };
}

/** The JSON of each field, in the order of the page's table; `undefined` fields are not sent. */
function wireFields(values: FlowValues) {
  return {
    name: values.name,
    description: values.description,
    // Left out, a creation makes a group and its creator the administrator (page; F22).
    groupId: typeof values.groupId === 'number' ? values.groupId : undefined,
    ownerId: values.ownerId ?? undefined,
    templateId: values.templateId,
    plannedCompletionTime: values.plannedCompletionTime,
    distributionType: values.distributionType,
    // Pairs and nothing else: the object of the parameter table is refused (F12, F14).
    responsibleList: withoutRepeats(values.responsibleList),
    taskCreators: withoutRepeats(values.taskCreators),
    // Numbers: the pages promise 0 and 1, and every other text is true (F4).
    matchWorkTime: Number(values.matchWorkTime),
    responsibleCanChangeDeadline: Number(values.responsibleCanChangeDeadline),
    notifyAtHalfTime: Number(values.notifyAtHalfTime),
    taskControl: Number(values.taskControl),
    // Quirk: an explicit null means "keep" in an update, 0 means off (F5, F11).
    notifyOnQueueOverflow: values.notifyOnQueueOverflow ?? 0,
    notifyOnTasksInProgressOverflow: values.notifyOnTasksInProgressOverflow ?? 0,
    notifyWhenEfficiencyDecreases: values.notifyWhenEfficiencyDecreases ?? 0,
  };
}

type WireFields = ReturnType<typeof wireFields>;

function present(sent: Partial<WireFields>, chosen: (name: string) => boolean) {
  return Object.fromEntries(
    Object.entries(sent).filter(([name, value]) => value !== undefined && chosen(name)),
  );
}

/** Everything in words: what a creation leaves out differs from build to build (A-29, F24). */
export function createCall(values: FlowValues): Request {
  return {
    method: 'tasks.flow.Flow.create',
    params: { flowData: present(wireFields(values), () => true) },
  };
}

/**
 * The fields in `changed`: all of them, since each is sent always. `fresh` are the values of the read right before the
 * write: from there come the settings that no field shows and that an update would reset (F5).
 */
export function updateCall(
  recordId: string,
  values: FlowValues,
  changed: ReadonlySet<string>,
  fresh: FlowValues = values,
): Request {
  return {
    method: 'tasks.flow.Flow.update',
    params: {
      flowData: {
        id: Number(recordId),
        ...present(wireFields(values), (name) => changed.has(name)),
        ...carriedFields(changed, fresh),
      },
    },
  };
}

/** Only beside a complete update; a part of one is what the pages show, and they do not know these two. */
function carriedFields(changed: ReadonlySet<string>, { carried }: FlowValues) {
  const isComplete = changed.has('notifyWhenEfficiencyDecreases');
  if (!isComplete) return {};
  return {
    efficiency: carried.efficiency,
    ...(carried.matchSchedule === null ? {} : { matchSchedule: Number(carried.matchSchedule) }),
  };
}

export function removeCall(recordId: string): Request {
  return { method: 'tasks.flow.Flow.delete', params: { flowData: { id: Number(recordId) } } };
}

/** What was sent, with what a creation leaves to the portal (a new group, its creator as administrator) as it is stored now. */
export function decided(sent: FlowValues, stored: FlowValues): FlowValues {
  return {
    ...sent,
    groupId: sent.groupId === 'new' ? stored.groupId : sent.groupId,
    ownerId: sent.ownerId ?? stored.ownerId,
  };
}
