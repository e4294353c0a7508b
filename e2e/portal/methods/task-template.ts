/** A task template as tasks.template.get answers it. */
import { findUser } from '../core/rights.ts';
import type { Entities, World } from '../core/world.ts';

/**
 * Capitals, numbers as strings, lists as PHP writes them down (`a:0:{}`), as in the documented sample. `select` is the
 * list of names wanted; none, or `*`, is all of them.
 */
export function templateFields(
  template: Entities['templates'][number],
  world: World,
  select: readonly string[],
): Record<string, unknown> {
  const author = template.CREATED_BY ?? 1;
  const user = findUser(world, author);
  const all: Record<string, unknown> = {
    ID: String(template.ID),
    TITLE: template.TITLE,
    DESCRIPTION: '',
    DESCRIPTION_IN_BBCODE: 'Y',
    PRIORITY: '1',
    STATUS: '1',
    STAGE_ID: '0',
    RESPONSIBLE_ID: String(author),
    DEADLINE_AFTER: null,
    REPLICATE: 'N',
    CREATED_BY: String(author),
    XML_ID: null,
    ALLOW_CHANGE_DEADLINE: 'N',
    ALLOW_TIME_TRACKING: 'N',
    TASK_CONTROL: 'N',
    GROUP_ID: '0',
    PARENT_ID: null,
    MULTITASK: 'N',
    SITE_ID: 's1',
    ACCOMPLICES: 'a:0:{}',
    AUDITORS: 'a:0:{}',
    RESPONSIBLES: `a:1:{i:0;s:${String(author).length}:"${author}";}`,
    TAGS: null,
    MATCH_WORK_TIME: 'N',
    CREATED_BY_NAME: user?.NAME ?? '',
    CREATED_BY_LAST_NAME: user?.LAST_NAME ?? '',
  };
  if (select.length === 0 || select.includes('*')) return all;
  return Object.fromEntries(
    Object.entries(all).filter(([key]) => key === 'ID' || select.includes(key)),
  );
}
