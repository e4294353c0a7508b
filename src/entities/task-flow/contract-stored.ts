/** Values that come back from the app's own memory. */
import * as z from 'zod/mini';
import type { FlowValues } from './contract';

const stored = z.object({
  name: z.string(),
  description: z.string(),
  groupId: z.nullable(z.union([z.number(), z.literal('new')])),
  ownerId: z.nullable(z.number()),
  templateId: z.number(),
  // A draft keeps a number that was being typed as null.
  plannedCompletionTime: z.pipe(
    z.nullable(z.number()),
    z.transform((time) => time ?? 0),
  ),
  distributionType: z.enum(['manually', 'queue', 'himself']),
  responsibleList: z.array(z.tuple([z.string(), z.string()])),
  taskCreators: z.array(z.tuple([z.string(), z.string()])),
  matchWorkTime: z.boolean(),
  responsibleCanChangeDeadline: z.boolean(),
  notifyAtHalfTime: z.boolean(),
  taskControl: z.boolean(),
  notifyOnQueueOverflow: z.nullable(z.number()),
  notifyOnTasksInProgressOverflow: z.nullable(z.number()),
  notifyWhenEfficiencyDecreases: z.nullable(z.number()),
  carried: z.object({
    efficiency: z.number(),
    matchSchedule: z.nullable(z.boolean()),
    isActive: z.boolean(),
  }),
});

/** Values out of a draft or a revision; judged only by shape, the form judges the rest. */
export function revive(values: unknown): FlowValues | null {
  const parsed = z.safeParse(stored, values);
  return parsed.success ? parsed.data : null;
}
