/**
 * Differences between the flow form and the stand-in that are meant, each with its reason. Where the form refuses, it is the
 * stricter side; where it accepts, only the portal can know, and its refusal is recognised (task-flow-refusals.test.ts).
 */
import type { Difference } from './judge.ts';

function isWhole(value: unknown): value is number {
  return Number.isInteger(value);
}

function isPairs(value: unknown): value is readonly (readonly [string, string])[] {
  return (
    Array.isArray(value) &&
    value.every(
      (pair) =>
        Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string'),
    )
  );
}

/** What the portal knows how to store in a list of people. */
function isKept([type, id]: readonly [string, string]): boolean {
  if (type === 'user') return /^\d+$/.test(id);
  if (type === 'department') return /^\d+(?::F)?$/.test(id);
  return type === 'meta-user' && id === 'all-users';
}

const wholeFields = ['groupId', 'ownerId', 'templateId', 'plannedCompletionTime'];
const thresholds = [
  'notifyOnQueueOverflow',
  'notifyOnTasksInProgressOverflow',
  'notifyWhenEfficiencyDecreases',
];
const flags = ['matchWorkTime', 'responsibleCanChangeDeadline', 'notifyAtHalfTime', 'taskControl'];
const texts = ['name', 'description', 'distributionType'];
const lists = ['responsibleList', 'taskCreators'];

function each(
  fields: readonly string[],
  difference: Omit<Difference, 'field'>,
): readonly Difference[] {
  return fields.map((field) => ({ ...difference, field }));
}

const wrongType =
  'Values that cannot be read are ignored or cast without a word (F4); the docs name the types.';

export const flowDifferences: readonly Difference[] = [
  ...each(wholeFields, {
    form: 'refuses',
    portal: 'altered',
    when: (value) => !isWhole(value),
    reason: wrongType,
  }),
  ...each(thresholds, {
    form: 'refuses',
    portal: 'altered',
    when: (value) => !isWhole(value),
    reason: wrongType,
  }),
  ...each(flags, {
    form: 'refuses',
    portal: 'altered',
    when: (value) => typeof value !== 'boolean',
    reason: wrongType,
  }),
  ...each(texts, {
    form: 'refuses',
    portal: 'altered',
    when: (value) => typeof value !== 'string',
    reason: wrongType,
  }),
  ...each(lists, {
    form: 'refuses',
    portal: 'altered',
    when: (value) => !isPairs(value),
    reason: wrongType,
  }),
  {
    field: 'groupId',
    operation: 'create',
    form: 'refuses',
    portal: 'altered',
    when: (value) => isWhole(value) && value <= 0,
    reason:
      'A creation with a group that is none makes a new one (F22); the form asks for an explicit choice.',
  },
  {
    field: 'ownerId',
    operation: 'create',
    form: 'refuses',
    portal: 'altered',
    when: (value) => isWhole(value) && value <= 0,
    reason: 'An invalid administrator falls back to the creator on creation (F22).',
  },
  {
    field: 'ownerId',
    operation: 'create',
    form: 'accepts',
    portal: 'altered',
    when: (value) => value === null,
    reason: 'Nobody chosen: the creator becomes the administrator, as the form says (page).',
  },
  {
    field: 'name',
    form: 'refuses',
    portal: 'stored',
    when: (value) => typeof value === 'string' && value !== '' && value.trim() === '',
    reason: 'The portal takes a name of blanks (F9); nobody could choose such a flow.',
  },
  ...each(['ownerId', 'groupId', 'templateId'], {
    form: 'accepts',
    portal: 'refused',
    when: (value) => isWhole(value) && value > 0,
    reason:
      'Whether a person, a group or a template exists and is open to this person only the portal knows (F16, F19).',
  }),
  ...each(lists, {
    form: 'accepts',
    portal: 'refused',
    when: (value) => isPairs(value) && value.length > 0,
    reason: 'Whether people and departments of a list exist only the portal knows (F16).',
  }),
  ...each(lists, {
    form: 'accepts',
    portal: 'altered',
    when: (value) => isPairs(value) && value.some((pair) => !isKept(pair)),
    reason:
      'Kinds and ids that the portal does not know are dropped without a word (F13); the form only offers known ones.',
  }),
  ...each(lists, {
    form: 'refuses',
    portal: 'stored',
    when: (value) => isPairs(value) && new Set(value.map(String)).size < value.length,
    reason: 'The portal takes an entry twice; that is a slip of the person.',
  }),
  {
    field: 'responsibleList',
    form: 'refuses',
    portal: 'stored',
    when: (value) => isPairs(value) && value.some(([type]) => type === 'meta-user'),
    reason:
      'The pages know everyone only among task creators; the portal would take it for the team.',
  },
  ...each(thresholds, {
    form: 'refuses',
    portal: 'altered',
    when: (value) => value === 0,
    reason: 'The portal reads 0 as off (F11); the form has a switch for that.',
  }),
];
