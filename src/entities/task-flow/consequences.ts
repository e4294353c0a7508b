/** What a save or a removal of a flow means for people. */
import type { Removal } from '../editing';
import type { Consequence, Said, Severity } from '../kind';
import type { FlowContext, FlowValues } from './contract';
import { nameIn, type Directory } from './directory';
import { includesEveryone, memberKey, memberOf, pairKey, userIdsOf, type Pair } from './pairs';
import { say, type Key } from './say';

/** More names than this help nobody to judge a change. */
const mostNames = 5;

function told(severity: Severity, text: Said): Consequence {
  return { severity, text };
}

function info(text: Said): Consequence {
  return told('info', text);
}

function warning(text: Said): Consequence {
  return told('warning', text);
}

/** Names of people and departments; a department by its name alone, how it is meant is told elsewhere. */
function names(pairs: readonly Pair[], directory: Directory): string {
  const all = pairs.map((pair) => {
    const member = memberOf(pair);
    if (member.is === 'user') return nameIn(directory.people, member.id);
    if (member.is === 'department') return nameIn(directory.departments, member.id);
    return member.is === 'other' ? `${member.type} ${member.id}` : '';
  });
  const shown = all.slice(0, mostNames).join(', ');
  return all.length > mostNames ? `${shown} +${all.length - mostNames}` : shown;
}

interface PeopleChange {
  readonly added: readonly Pair[];
  readonly removed: readonly Pair[];
  /** Departments that stay and are meant differently from now on. */
  readonly widened: readonly Pair[];
  readonly narrowed: readonly Pair[];
}

function changeOf(before: readonly Pair[], after: readonly Pair[]): PeopleChange {
  const old = new Set(before.map(memberKey));
  const now = new Set(after.map(memberKey));
  const exact = new Set(before.map(pairKey));
  const turned = after.filter((pair) => old.has(memberKey(pair)) && !exact.has(pairKey(pair)));
  const isFlat = (pair: Pair) => {
    const member = memberOf(pair);
    return member.is === 'department' && member.isFlat;
  };
  return {
    added: after.filter((pair) => !old.has(memberKey(pair))),
    removed: before.filter((pair) => !now.has(memberKey(pair))),
    widened: turned.filter((pair) => !isFlat(pair)),
    narrowed: turned.filter(isFlat),
  };
}

function ofWork(before: FlowValues, after: FlowValues, directory: Directory): Consequence[] {
  const found: Consequence[] = [];
  const isManual = after.distributionType === 'manually';
  const people = names(after.responsibleList, directory);
  if (before.distributionType !== after.distributionType) {
    const key: Record<FlowValues['distributionType'], Key> = {
      manually: 'consequences.toManual',
      queue: 'consequences.toQueue',
      himself: 'consequences.toHimself',
    };
    return [warning(say(key[after.distributionType], { people }))];
  }
  const { added, removed, widened, narrowed } = changeOf(
    before.responsibleList,
    after.responsibleList,
  );
  if (isManual && added.length + removed.length > 0) {
    return [warning(say('consequences.newModerator', { people }))];
  }
  if (added.length > 0)
    found.push(info(say('consequences.getsTasks', { people: names(added, directory) })));
  if (removed.length > 0) {
    found.push(warning(say('consequences.noMoreTasks', { people: names(removed, directory) })));
  }
  if (widened.length > 0)
    found.push(info(say('consequences.teamWider', { people: names(widened, directory) })));
  if (narrowed.length > 0) {
    found.push(warning(say('consequences.teamNarrower', { people: names(narrowed, directory) })));
  }
  return found;
}

function ofCreators(before: FlowValues, after: FlowValues, directory: Directory): Consequence[] {
  const wasOpen = includesEveryone(before.taskCreators);
  const isOpen = includesEveryone(after.taskCreators);
  if (isOpen) return wasOpen ? [] : [info(say('consequences.everyoneCreates'))];
  if (after.taskCreators.length === 0) {
    return before.taskCreators.length === 0
      ? []
      : [told('danger', say('consequences.nobodyCreates'))];
  }
  if (wasOpen) {
    return [
      warning(say('consequences.onlyCreate', { people: names(after.taskCreators, directory) })),
    ];
  }
  const { added, removed, widened, narrowed } = changeOf(before.taskCreators, after.taskCreators);
  const found: Consequence[] = [];
  if (added.length > 0)
    found.push(info(say('consequences.mayCreate', { people: names(added, directory) })));
  if (removed.length > 0) {
    found.push(warning(say('consequences.mayNotCreate', { people: names(removed, directory) })));
  }
  if (widened.length > 0)
    found.push(info(say('consequences.creatorsWider', { people: names(widened, directory) })));
  if (narrowed.length > 0) {
    found.push(
      warning(say('consequences.creatorsNarrower', { people: names(narrowed, directory) })),
    );
  }
  return found;
}

function ofSettings(before: FlowValues, after: FlowValues, directory: Directory): Consequence[] {
  const found: Consequence[] = [];
  const differs = (name: keyof FlowValues) => before[name] !== after[name];
  if (differs('plannedCompletionTime') || differs('matchWorkTime')) {
    found.push(info(say('consequences.deadlines')));
  }
  if (differs('responsibleCanChangeDeadline')) {
    found.push(
      info(
        say(
          after.responsibleCanChangeDeadline
            ? 'consequences.deadlineFree'
            : 'consequences.deadlineFixed',
        ),
      ),
    );
  }
  if (differs('taskControl')) {
    found.push(info(say(after.taskControl ? 'consequences.controlOn' : 'consequences.controlOff')));
  }
  if (differs('notifyAtHalfTime')) {
    found.push(info(say(after.notifyAtHalfTime ? 'consequences.halfOn' : 'consequences.halfOff')));
  }
  if (differs('templateId')) found.push(info(say('consequences.template')));
  if (differs('groupId')) found.push(warning(say('consequences.group')));
  if (differs('ownerId') && after.ownerId !== null) {
    found.push(
      warning(say('consequences.owner', { person: nameIn(directory.people, after.ownerId) })),
    );
  }
  const alarms = [
    'notifyOnQueueOverflow',
    'notifyOnTasksInProgressOverflow',
    'notifyWhenEfficiencyDecreases',
  ] as const;
  if (alarms.some(differs)) {
    const isAnyOn = alarms.some((name) => after[name] !== null);
    found.push(info(say(isAnyOn ? 'consequences.alarms' : 'consequences.noAlarms')));
  }
  return found;
}

/** "If nobody remains in the team … Bitrix24 switches it to manually" (rest-contract 6). */
function ofEmptyTeam(after: FlowValues, directory: Directory): Consequence[] {
  if (after.distributionType === 'manually' || after.responsibleList.length === 0) return [];
  const users = userIdsOf(after.responsibleList);
  const isGone = (id: number) => {
    const entry = directory.people.get(id);
    return entry.is === 'gone' || (entry.is === 'known' && !entry.value.isActive);
  };
  const isTeamGone = users.length === after.responsibleList.length && users.every(isGone);
  return isTeamGone ? [told('danger', say('consequences.emptyTeam'))] : [];
}

export function consequences(
  before: FlowValues | null,
  after: FlowValues,
  { directory }: FlowContext,
): readonly Consequence[] {
  if (before === null) {
    return [
      // The portal may switch on its trial of flows with the first creation (pain P44).
      warning(say('consequences.trial')),
      // It makes the group before it looks at the name, so a refused creation can leave one behind (F22).
      ...(after.groupId === 'new' ? [info(say('consequences.newGroup'))] : []),
      ...(after.taskCreators.length === 0
        ? [told('danger', say('consequences.nobodyCreates'))]
        : []),
      ...ofEmptyTeam(after, directory),
    ];
  }
  return [
    ...ofWork(before, after, directory),
    ...ofEmptyTeam(after, directory),
    ...ofCreators(before, after, directory),
    ...ofSettings(before, after, directory),
  ];
}

/** Nothing documented blocks a removal; what becomes of the flow's tasks is documented nowhere. */
export function removal(): Removal<FlowValues> {
  return {
    consequences: [
      warning(say('consequences.removed')),
      warning(say('consequences.removedTasks')),
      info(say('consequences.removedUndo')),
    ],
    blocked: null,
  };
}
