import type { Problem } from '../editing';
import type { FlowContext, FlowValues } from './contract';
import type { Directory } from './directory';
import { departmentIdsOf, userIdsOf, type Pair } from './pairs';
import { say } from './say';

/** Allowed by the portal, or nobody can say, and yet rarely meant. One per field: the first is shown. */
export function warnings(values: FlowValues, context: FlowContext): readonly Problem[] {
  const found: Problem[] = [];
  const { directory } = context;
  if (values.ownerId !== null) {
    const owner = directory.people.get(values.ownerId);
    if (owner.is === 'gone') found.push({ path: 'ownerId', text: say('problems.personGone') });
    if (owner.is === 'known' && !owner.value.isActive) {
      found.push({ path: 'ownerId', text: say('problems.ownerDismissed') });
    }
  }
  if (values.templateId > 0 && directory.templates.get(values.templateId).is === 'gone') {
    found.push({ path: 'templateId', text: say('problems.templateUnseen') });
  }
  for (const path of ['responsibleList', 'taskCreators'] as const) {
    const text = peopleWarning(values[path], directory);
    if (text !== null) found.push({ path, text });
  }
  if (values.taskCreators.length === 0) {
    found.push({ path: 'taskCreators', text: say('problems.noCreators') });
  }
  return found;
}

function peopleWarning(pairs: readonly Pair[], directory: Directory) {
  const users = userIdsOf(pairs).map((id) => directory.people.get(id));
  const departments = departmentIdsOf(pairs).map((id) => directory.departments.get(id));
  // The portal checks that they exist on every save (F16).
  if ([...users, ...departments].some(({ is }) => is === 'gone')) return say('problems.someGone');
  const isDismissed = users.some((entry) => entry.is === 'known' && !entry.value.isActive);
  return isDismissed ? say('problems.someDismissed') : null;
}
