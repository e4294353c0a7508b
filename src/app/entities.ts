/** THE list of kinds: one line each. */
import { activity } from '@/entities/activity';
import { biConnector } from '@/entities/bi-connector';
import { digitalWorkplace } from '@/entities/digital-workplace';
import type { Kind } from '@/entities/kind';
import { robot } from '@/entities/robot';
import { taskFlow } from '@/entities/task-flow';

export const kinds: readonly Kind[] = [digitalWorkplace, robot, activity, biConnector, taskFlow];

export function kindOfSlug(slug: string): Kind | undefined {
  return kinds.find((kind) => kind.slug === slug);
}
