/** What a save or a removal of a workplace means for people. */
import type { Removal } from '../editing';
import type { Consequence } from '../kind';
import type { Home, Spa, WorkplaceContext, WorkplaceValues } from './contract';
import { say } from './say';

function nameOf(typeId: number, spas: readonly Spa[]): string {
  return spas.find((spa) => spa.id === typeId)?.title ?? `#${typeId}`;
}

function leaves(spa: string, home: Home): Consequence {
  if (home.in === 'workplace') {
    return {
      severity: 'warning',
      text: say('consequences.leavesWorkplace', { spa, workplace: home.title }),
    };
  }
  if (home.in === 'crm')
    return { severity: 'warning', text: say('consequences.leavesCrm', { spa }) };
  return { severity: 'warning', text: say('consequences.leavesElsewhere', { spa }) };
}

/** Other workplaces that lose their last SPA vanish from the menu, though nobody opened them. */
function emptiedWorkplaces(
  added: readonly number[],
  context: WorkplaceContext,
): readonly Consequence[] {
  return context.workplaces
    .filter(
      (other) =>
        other.typeIds.length > 0 && other.typeIds.every((typeId) => added.includes(typeId)),
    )
    .map((other) => ({
      severity: 'warning',
      text: say('consequences.otherEmptied', { workplace: other.title }),
    }));
}

export function consequences(
  before: WorkplaceValues | null,
  after: WorkplaceValues,
  context: WorkplaceContext,
): readonly Consequence[] {
  const old = before?.typeIds ?? [];
  const added = after.typeIds.filter((typeId) => !old.includes(typeId));
  const removed = old.filter((typeId) => !after.typeIds.includes(typeId));
  const found: Consequence[] = [];
  if (before !== null && before.title !== after.title.trim()) {
    // The link is built from the title (page; C14).
    found.push({ severity: 'warning', text: say('consequences.linkChanges') });
  }
  for (const typeId of added) {
    const spa = context.spas.find((each) => each.id === typeId);
    if (spa) found.push(leaves(spa.title, spa.home));
  }
  found.push(...emptiedWorkplaces(added, context));
  for (const typeId of removed) {
    found.push({
      severity: 'warning',
      text: say('consequences.backToCrm', { spa: nameOf(typeId, context.spas) }),
    });
  }
  if (after.typeIds.length === 0 && (before === null || old.length > 0)) {
    found.push({
      severity: before === null ? 'info' : 'warning',
      text: say('consequences.notInMenu'),
    });
  }
  return found;
}

/** An SPA taken from another workplace does not go back there when it is unlinked here: it goes to CRM. */
export function canUndo(
  before: WorkplaceValues,
  after: WorkplaceValues,
  context: WorkplaceContext,
): boolean {
  return context.spas.every(
    ({ id, home }) =>
      home.in === 'crm' || before.typeIds.includes(id) || !after.typeIds.includes(id),
  );
}

/** A workplace with SPAs is never deleted by the portal (HAS_BOUND_TYPES), so unlinking is offered first. */
export function removal(
  values: WorkplaceValues,
  context: WorkplaceContext,
): Removal<WorkplaceValues> {
  const spas = values.typeIds.map((typeId) => nameOf(typeId, context.spas));
  const isEmpty = spas.length === 0;
  return {
    consequences: [
      { severity: 'warning', text: say('consequences.removed') },
      ...spas.map((spa): Consequence => ({
        severity: 'warning',
        text: say('consequences.backToCrm', { spa }),
      })),
    ],
    blocked: isEmpty
      ? null
      : {
          text: say('removal.blocked', { count: spas.length }),
          clear: {
            values: { title: values.title, typeIds: [] },
            action: say('removal.unlinkAndRemove', { count: spas.length }),
          },
        },
  };
}
