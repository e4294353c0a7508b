import { describe, expect, test } from 'vitest';
import facts from '../../../e2e/facts/tasks-flow.json';
import type { Refusal } from '../editing';
import type { Operation, Values } from '../kind';
import { fields } from './contract';
import { refusals } from './refusals';
import en from './texts/en.json';

/** The rule in the order in which a screen looks: all of this family have the code 0 and need their sentence. */
function ruleFor(said: string, during: Operation): Refusal | undefined {
  const rules: readonly Refusal[] = refusals;
  return rules.find(
    (rule) => (rule.during === undefined || rule.during.includes(during)) && rule.said?.test(said),
  );
}

function placeOf(said: string, during: Operation, values: Values = {}) {
  const rule = ruleFor(said, during);
  if (rule === undefined) return null;
  return [rule.locate?.(said, values) ?? rule.field, rule.text.replace('refusals.', '')];
}

test('every refusal has the code 0, as the pages say, and a sentence', () => {
  expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['0']));
  expect(refusals.filter(({ said }) => said === undefined)).toEqual([]);
});

/** Sentences in every wording and language, and where they belong. */
const sentences: readonly (readonly [Operation, string, readonly [string | null, string]])[] = [
  [
    'update',
    "'distributionType': field's value has an invalid value",
    ['distributionType', 'distribution'],
  ],
  ['update', 'distributionType: unexpected value', ['distributionType', 'distribution']],
  ['create', 'Property distributionType cannot be null', ['distributionType', 'distribution']],
  [
    'update',
    "'plannedCompletionTime': field's value has an invalid value",
    ['plannedCompletionTime', 'time'],
  ],
  [
    'update',
    "'plannedCompletionTime': field's value must be greater than 3600",
    ['plannedCompletionTime', 'time'],
  ],
  [
    'update',
    "'plannedCompletionTime': field's value must be less than 2145398400",
    ['plannedCompletionTime', 'time'],
  ],
  ['create', 'Property plannedCompletionTime cannot be null', ['plannedCompletionTime', 'time']],
  ['update', "'name': field's length must be greater than 1 and less than 255", ['name', 'name']],
  ['create', 'Property name cannot be null', ['name', 'name']],
  ['update', 'name: cannot be null', ['name', 'name']],
  ['update', "'description': field's value has an invalid value", ['description', 'description']],
  ['update', "'groupId': field's value must be greater than 0", ['groupId', 'group']],
  ['update', "'ownerId': field's value must be greater than 0", ['ownerId', 'owner']],
  ['update', "'templateId': field's value must be greater than 0", ['templateId', 'template']],
  [
    'update',
    "'responsibleList': field's value must not be empty",
    ['responsibleList', 'responsibles'],
  ],
  ['update', 'responsibleList: unexpected value', ['responsibleList', 'responsibles']],
  ['update', 'taskCreators: unexpected value', ['taskCreators', 'creators']],
  ['update', "'matchWorkTime': field's value has an invalid value", ['matchWorkTime', 'switch']],
  ['update', "'taskControl': field's value has an invalid value", ['taskControl', 'switch']],
  [
    'update',
    "'notifyAtHalfTime': field's value has an invalid value",
    ['notifyAtHalfTime', 'switch'],
  ],
  [
    'update',
    "'responsibleCanChangeDeadline': field's value has an invalid value",
    ['responsibleCanChangeDeadline', 'switch'],
  ],
  [
    'update',
    "'notifyOnQueueOverflow': field's value must be less than 99999",
    ['notifyOnQueueOverflow', 'tasksBound'],
  ],
  [
    'update',
    "'notifyOnTasksInProgressOverflow': field's value must be greater than 0",
    ['notifyOnTasksInProgressOverflow', 'tasksBound'],
  ],
  [
    'update',
    "'notifyWhenEfficiencyDecreases': field's value must be less than 100",
    ['notifyWhenEfficiencyDecreases', 'percentBound'],
  ],
  ['update', "'efficiency': field's value must be less than 100", [null, 'unseen']],
  ['update', "'id': field's value must be greater than 0", [null, 'unseen']],
  ['update', 'A flow with this name already exists', ['name', 'nameTaken']],
  ['update', 'A flow with this name already exists.', ['name', 'nameTaken']],
  ['create', 'Поток с таким названием уже существует', ['name', 'nameTaken']],
  ['create', 'Ein Flow mit diesem Namen existiert bereits.', ['name', 'nameTaken']],
  ['update', 'Access denied or flow not found', [null, 'noAccess']],
  ['update', 'Access denied or stream not found', [null, 'noAccess']],
  ['remove', 'Cannot find flow', [null, 'noAccess']],
  ['read', 'Доступ запрещен или поток не найден', [null, 'noAccess']],
  ['read', 'Доступ запрещён или поток не найден', [null, 'noAccess']],
  ['update', 'Zugriff verweigert oder Flow nicht gefunden', [null, 'noAccess']],
  ['update', 'Flow wurde nicht gefunden', [null, 'noAccess']],
  ['create', 'Cannot find flow', [null, 'mayNotCreate']],
  ['create', 'Доступ запрещен или поток не найден', [null, 'mayNotCreate']],
  ['read', 'Flow not found', [null, 'notFound']],
  ['read', 'Flow with this ID does not exist.', [null, 'notFound']],
  ['read', 'Поток с таким ID не существует', [null, 'notFound']],
  ['read', 'Ein Flow mit dieser ID existiert nicht.', [null, 'notFound']],
  ['update', 'Unknown error', [null, 'unknownSave']],
  ['update', 'Unknown error. [Flow: 223]', [null, 'unknownSave']],
  ['create', 'Неизвестная ошибка [Flow: 223]', [null, 'unknownSave']],
  ['remove', 'Unbekannter Fehler. [Flow: 9]', [null, 'unknown']],
  ['create', "Project 77 doesn't exists", ['groupId', 'noGroup']],
  ['create', "Template 77 doesn't exists", ['templateId', 'noTemplate']],
  ['list', 'Invalid sorting key (internal error)', [null, 'listArgument']],
];

test.each(sentences)('%s: %s', (during, said, expected) => {
  expect(placeOf(said, during)).toEqual(expected);
});

test('every text about a refusal is used by a rule, and every rule is provoked by a sentence above or below', () => {
  const used = [...new Set(refusals.map(({ text }) => text))].toSorted();
  expect(
    Object.keys(en.refusals)
      .map((key) => `refusals.${key}`)
      .toSorted(),
  ).toEqual(used);
  const met = new Set([
    ...sentences.map(([, , [, text]]) => `refusals.${text}`),
    'refusals.noUser',
    'refusals.noDepartment',
  ]);
  expect([...met].toSorted()).toEqual(used);
});

describe('a person or department that is gone is looked for in the form', () => {
  const values = {
    ownerId: 4,
    responsibleList: [
      ['user', '3'],
      ['department', '17:F'],
    ],
    taskCreators: [
      ['user', '5'],
      ['department', '3'],
    ],
  };

  test.each([
    ["User 4 doesn't exists", 'ownerId', 'noUser'],
    ["User 3 doesn't exists", 'responsibleList', 'noUser'],
    ["User 5 doesn't exists", 'taskCreators', 'noUser'],
    ["User 99 doesn't exists", 'responsibleList', 'noUser'],
    ["Department 17 doesn't exists", 'responsibleList', 'noDepartment'],
    ["Department 3 doesn't exists", 'taskCreators', 'noDepartment'],
  ])('%s: %s', (said, field, text) => {
    expect(placeOf(said, 'update', values)).toEqual([field, text]);
  });
});

const operations: Readonly<Record<string, Operation>> = {
  create: 'create',
  update: 'update',
  get: 'read',
  delete: 'remove',
};

test.each(facts.refusals)(
  '$method: “$error_description” is recognised ($name)',
  ({ method, error, error_description: said }) => {
    expect(error).toBe('0');
    const action = method.split('.').at(-1) ?? '';
    // isExists, activate and pin have no operation of their own: they happen while a flow is edited.
    expect(placeOf(said, operations[action] ?? 'update')).not.toBeNull();
  },
);

test.each(refusals.map((rule) => [rule.text, rule] as const))(
  '%s stands on a field of the form or on top, with a text and a page',
  (_, rule) => {
    if (rule.field !== null) expect(Object.keys(fields)).toContain(rule.field);
    expect(rule.docs).toMatch(/^https:\/\/apidocs\.bitrix24\.com\/.+\.html$/);
  },
);
