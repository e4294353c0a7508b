/**
 * Task flows: shape, limits and warnings.
 * Page: tasks.flow.Flow.update (003) and its siblings; F numbers are the portal's own behaviour.
 */
import * as z from 'zod/mini';
import type { Contract, FieldRule } from '../editing';
import type { Directory } from './directory';
import { memberOf, pairKey, type Pair } from './pairs';

export type Distribution = 'manually' | 'queue' | 'himself';

/**
 * `groupId`: null while nothing was chosen, `new` for a group that the portal makes (only on creation, F22).
 * `ownerId`: null lets the creator administer the flow (only on creation). `templateId`: 0 for none.
 * `plannedCompletionTime`: seconds. The thresholds: null is off.
 */
export type FlowValues = Readonly<{
  name: string;
  description: string;
  groupId: number | 'new' | null;
  ownerId: number | null;
  templateId: number;
  plannedCompletionTime: number;
  distributionType: Distribution;
  responsibleList: readonly Pair[];
  taskCreators: readonly Pair[];
  matchWorkTime: boolean;
  responsibleCanChangeDeadline: boolean;
  notifyAtHalfTime: boolean;
  taskControl: boolean;
  notifyOnQueueOverflow: number | null;
  notifyOnTasksInProgressOverflow: number | null;
  notifyWhenEfficiencyDecreases: number | null;
  /** No field of the form: what an update would reset if it were left out (F5, F23), and whether the flow is on. */
  carried: Carried;
}>;

export interface Carried {
  /** Percent. */
  readonly efficiency: number;
  /** Null where the portal's build does not know it (F27). */
  readonly matchSchedule: boolean | null;
  readonly isActive: boolean;
}

export interface FlowFacts {
  readonly creatorId: number;
  /** ISO moment. */
  readonly activity: string;
  readonly isDemo: boolean;
  readonly isTrial: boolean;
}

export interface FlowContext {
  readonly directory: Directory;
  /** Names that isExists said are taken; grows while the person types. */
  readonly takenNames: Set<string>;
  /** What only the portal changes; null for a new flow. */
  readonly facts: FlowFacts | null;
}

const page = 'https://apidocs.bitrix24.com/api-reference/tasks/flow/tasks-flow-flow-update.html';

/** F9, all inclusive although the portal's sentences say "greater than" and "less than". */
export const longestName = 255;
export const shortestTime = 3600;
export const longestTime = 2_145_398_400;
export const mostTasks = 99_999;
export const mostPercent = 100;

/** Leaving a field out resets it (F5), so every one goes with every update; `ownerId` never without `groupId` (F21). */
function rule(isRequired: boolean): FieldRule {
  return { send: 'always', isRequired, docs: page };
}

export const fields: Readonly<Record<Exclude<keyof FlowValues, 'carried'>, FieldRule>> = {
  name: { ...rule(true), maxLength: longestName },
  description: rule(false),
  groupId: rule(true),
  ownerId: rule(false),
  templateId: rule(false),
  plannedCompletionTime: rule(true),
  distributionType: rule(true),
  responsibleList: rule(true),
  taskCreators: rule(false),
  matchWorkTime: rule(false),
  responsibleCanChangeDeadline: rule(false),
  notifyAtHalfTime: rule(false),
  taskControl: rule(false),
  notifyOnQueueOverflow: rule(false),
  notifyOnTasksInProgressOverflow: rule(false),
  notifyWhenEfficiencyDecreases: rule(false),
};

/** A value of another type than the form makes; nobody should ever read it. */
const shape = 'problems.shape';

/** Documented defaults where they agree with the portal's; all of them are sent in words, since builds differ (A-29, F24). */
export const startValues: FlowValues = {
  name: '',
  description: '',
  groupId: null,
  ownerId: null,
  templateId: 0,
  plannedCompletionTime: 7200,
  distributionType: 'manually',
  responsibleList: [],
  taskCreators: [['meta-user', 'all-users']],
  matchWorkTime: true,
  responsibleCanChangeDeadline: false,
  notifyAtHalfTime: false,
  taskControl: false,
  notifyOnQueueOverflow: null,
  notifyOnTasksInProgressOverflow: null,
  notifyWhenEfficiencyDecreases: null,
  carried: { efficiency: 100, matchSchedule: null, isActive: true },
};

const pair = z.tuple([z.string(shape), z.string(shape)], shape);
const positive = z.int(shape).check(z.positive(shape));

function hasRepeats(pairs: readonly Pair[]): boolean {
  return new Set(pairs.map(pairKey)).size < pairs.length;
}

const people = z
  .array(pair, shape)
  .check(z.refine((pairs) => !hasRepeats(pairs), 'problems.memberTwice'));

/** Off, or from 1: 0 is the portal's own way to say off (F11). */
function threshold(most: number, message: string) {
  const bounded = z
    .int(message)
    .check(z.minimum(1, { error: message }), z.maximum(most, { error: message }));
  return z.nullable(bounded);
}

const tasksBound = 'problems.tasksBound';

/** Rules that need the moment: names that isExists found taken, and whether the flow is still to be made. */
export function contract(context: FlowContext, id: string | null): Contract {
  const isNew = id === null;
  const group = z.union([positive, z.literal('new')], isNew ? 'problems.groupNone' : shape);
  return z
    .object(
      {
        name: z.string(shape).check(
          z.refine((name) => name.trim().length > 0, 'problems.nameEmpty'),
          z.maxLength(longestName, 'problems.nameLong'),
          // The portal answers "A flow with this name already exists" (page; F17).
          z.refine((name) => !context.takenNames.has(name), 'problems.nameTaken'),
        ),
        description: z.string(shape),
        groupId: isNew
          ? group
          : z.int('problems.groupNone').check(z.positive('problems.groupNone')),
        ownerId: isNew
          ? z.nullable(positive)
          : z.int('problems.ownerNone').check(z.positive(shape)),
        templateId: z.int('problems.template').check(z.minimum(0, { error: 'problems.template' })),
        plannedCompletionTime: z
          .int('problems.timeNone')
          .check(
            z.minimum(shortestTime, { error: 'problems.timeShort' }),
            z.maximum(longestTime, { error: 'problems.timeLong' }),
          ),
        distributionType: z.enum(['manually', 'queue', 'himself'], shape),
        responsibleList: people.check(
          z.refine((pairs) => pairs.length > 0, 'problems.nobody'),
          z.refine((pairs) => !pairs.some((each) => memberOf(each).is === 'everyone'), shape),
        ),
        taskCreators: people,
        matchWorkTime: z.boolean(shape),
        responsibleCanChangeDeadline: z.boolean(shape),
        notifyAtHalfTime: z.boolean(shape),
        taskControl: z.boolean(shape),
        notifyOnQueueOverflow: threshold(mostTasks, tasksBound),
        notifyOnTasksInProgressOverflow: threshold(mostTasks, tasksBound),
        notifyWhenEfficiencyDecreases: threshold(mostPercent, 'problems.percentBound'),
      },
      shape,
    )
    .check(
      // "For manual distribution, specify the identifier of the flow moderator": one person (page; F15).
      z.refine(
        (values) => values.distributionType !== 'manually' || isOneUser(values.responsibleList),
        {
          path: ['responsibleList'],
          error: 'problems.oneModerator',
          when: ({ value }) => readsAsManual(value),
        },
      ),
    );
}

function isOneUser(pairs: readonly Pair[]): boolean {
  const [first] = pairs;
  return pairs.length <= 1 && (first === undefined || memberOf(first).is === 'user');
}

/** Judged although another field may be wrong, as long as the two fields are what they should be. */
function readsAsManual(value: unknown): boolean {
  return z.safeParse(manualShape, value).success;
}

const manualShape = z.object({ distributionType: z.string(), responsibleList: z.array(pair) });
