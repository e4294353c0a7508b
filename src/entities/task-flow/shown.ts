/** Values of a flow in words, for the review and the history. */
import type { Said } from '../kind';
import type { FlowContext } from './contract';
import { nameIn, type Directory } from './directory';
import { durationText } from './duration';
import { memberOf, type Pair } from './pairs';
import { say, type Key } from './say';

const distributions: Readonly<Record<string, Key>> = {
  manually: 'distribution.manually',
  queue: 'distribution.queue',
  himself: 'distribution.himself',
};

export function distributionText(type: string): Said {
  return say(distributions[type] ?? 'distribution.queue');
}

export function memberText(pair: Pair, directory: Directory): string | Said {
  const member = memberOf(pair);
  switch (member.is) {
    case 'user':
      return nameIn(directory.people, member.id);
    case 'department': {
      const department = nameIn(directory.departments, member.id);
      return say(member.isFlat ? 'people.onlyThis' : 'people.withBelow', { department });
    }
    case 'everyone':
      return say('people.everyone');
    case 'other':
      return `${member.type} ${member.id}`;
  }
}

function isPair(value: unknown): value is Pair {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    typeof value[0] === 'string' &&
    typeof value[1] === 'string'
  );
}

export function shown(
  field: string,
  value: unknown,
  { directory }: FlowContext,
): readonly (string | Said)[] {
  if (typeof value === 'boolean') return [say(value ? 'values.yes' : 'values.no')];
  if (Array.isArray(value)) {
    const members = value.filter(isPair);
    return members.length === 0
      ? [say('people.nobody')]
      : members.map((each) => memberText(each, directory));
  }
  switch (field) {
    case 'distributionType':
      return [distributionText(String(value))];
    case 'plannedCompletionTime':
      return typeof value === 'number' ? [durationText(value)] : [];
    case 'groupId':
      if (value === 'new') return [say('values.newGroup')];
      return typeof value === 'number' ? [nameIn(directory.groups, value)] : [];
    case 'ownerId':
      return typeof value === 'number'
        ? [nameIn(directory.people, value)]
        : [say('values.creator')];
    case 'templateId':
      return typeof value === 'number' && value > 0
        ? [nameIn(directory.templates, value)]
        : [say('values.noTemplate')];
    case 'notifyOnQueueOverflow':
    case 'notifyOnTasksInProgressOverflow':
      return typeof value === 'number'
        ? [say('values.moreThan', { count: value })]
        : [say('values.off')];
    case 'notifyWhenEfficiencyDecreases':
      return typeof value === 'number'
        ? [say('values.below', { percent: value })]
        : [say('values.off')];
    default:
      return typeof value === 'string' && value !== '' ? [value] : [];
  }
}
