/**
 * Every refusal of tasks.flow.Flow.*. All of them have the code "0" (page; F26), so only the sentence tells them apart: in
 * English for values, in the portal's language for rights and names, and in two wordings (F9, D31, D32).
 */
import type { Refusal } from '../editing';
import type { Values } from '../kind';
import type { Key } from './say';

const root = 'https://apidocs.bitrix24.com/api-reference/tasks/flow/tasks-flow-flow-';
const update = `${root}update.html`;

interface Row extends Refusal {
  readonly text: Key;
}

/** "'name': field's …" (both builds), "name: unexpected value" (newer), "Property name cannot be null" (create). */
function about(name: string): RegExp {
  return new RegExp(
    `^(?:'${name}': field's |${name}: (?:unexpected value|cannot be null)|Property ${name} cannot be null)`,
  );
}

function ofField(field: string, text: Key): Row {
  return { code: '0', said: about(field), field, text, docs: update };
}

const noUser = /^User (\d+) doesn't exists?/;
const noDepartment = /^Department (\d+) doesn't exists?/;

function holds(list: unknown, type: string, id: string): boolean {
  return (
    Array.isArray(list) &&
    list.some(
      (pair) =>
        Array.isArray(pair) && pair[0] === type && String(pair[1]).replace(/:F$/, '') === id,
    )
  );
}

/** The portal names the person, not the field: the first field that holds the person is it. */
function fieldOf(type: 'user' | 'department', said: string, values: Values): string | null {
  const id = (type === 'user' ? noUser : noDepartment).exec(said)?.[1];
  if (id === undefined) return null;
  if (type === 'user' && String(values['ownerId']) === id) return 'ownerId';
  const names = ['responsibleList', 'taskCreators'];
  return names.find((name) => holds(values[name], type, id)) ?? null;
}

/** Sentences that say "no such flow" and nothing else. */
export const saysNotFound =
  /^(?:Flow not found|Flow with this ID does not exist|Поток не найден|Поток с таким ID не существует|Ein Flow mit dieser ID existiert nicht)/i;

/** One sentence for three causes: the plan has no flows, the right is missing, or there is no such flow (A-46, F18). */
const saysNoAccess =
  /^(?:Access denied or (?:flow|stream) not found|Cannot find flow|Доступ запрещ[её]н или поток не найден|Zugriff verweigert oder Flow nicht gefunden|Flow wurde nicht gefunden)/i;

const saysTaken =
  /^(?:A flow with this name already exists|Поток с таким (?:названием|именем) уже существует|Ein Flow mit diesem Namen existiert bereits)/i;

/** Masked failures carry the number of a source line: "Unknown error. [Flow: 223]" (F20). */
const saysUnknown = /^(?:Unknown error|Неизвестная ошибка|Unbekannter Fehler)/i;

export const refusals: readonly Row[] = [
  { code: '0', said: saysTaken, field: 'name', text: 'refusals.nameTaken', docs: update },
  ofField('name', 'refusals.name'),
  ofField('description', 'refusals.description'),
  ofField('groupId', 'refusals.group'),
  ofField('ownerId', 'refusals.owner'),
  ofField('templateId', 'refusals.template'),
  ofField('plannedCompletionTime', 'refusals.time'),
  ofField('distributionType', 'refusals.distribution'),
  ofField('responsibleList', 'refusals.responsibles'),
  ofField('taskCreators', 'refusals.creators'),
  ofField('matchWorkTime', 'refusals.switch'),
  ofField('responsibleCanChangeDeadline', 'refusals.switch'),
  ofField('notifyAtHalfTime', 'refusals.switch'),
  ofField('taskControl', 'refusals.switch'),
  ofField('notifyOnQueueOverflow', 'refusals.tasksBound'),
  ofField('notifyOnTasksInProgressOverflow', 'refusals.tasksBound'),
  ofField('notifyWhenEfficiencyDecreases', 'refusals.percentBound'),
  // Sent along unseen (F5); a person cannot mend them.
  {
    code: '0',
    said: about('(?:id|efficiency|matchSchedule|creatorId)'),
    field: null,
    text: 'refusals.unseen',
    docs: update,
  },
  {
    code: '0',
    said: noUser,
    field: 'responsibleList',
    locate: (said, values) => fieldOf('user', said, values),
    text: 'refusals.noUser',
    docs: update,
  },
  {
    code: '0',
    said: noDepartment,
    field: 'responsibleList',
    locate: (said, values) => fieldOf('department', said, values),
    text: 'refusals.noDepartment',
    docs: update,
  },
  {
    code: '0',
    said: /^Project \d+ doesn't exists?/,
    field: 'groupId',
    text: 'refusals.noGroup',
    docs: update,
  },
  {
    code: '0',
    said: /^Template \d+ doesn't exists?/,
    field: 'templateId',
    text: 'refusals.noTemplate',
    docs: update,
  },
  {
    code: '0',
    said: saysNotFound,
    field: null,
    text: 'refusals.notFound',
    docs: `${root}get.html`,
  },
  // On creation there is no flow that could be missing: plan, right, or the group (F19).
  {
    code: '0',
    said: saysNoAccess,
    during: ['create'],
    field: null,
    text: 'refusals.mayNotCreate',
    docs: `${root}create.html`,
  },
  { code: '0', said: saysNoAccess, field: null, text: 'refusals.noAccess', docs: update },
  {
    code: '0',
    said: saysUnknown,
    during: ['create', 'update'],
    field: null,
    text: 'refusals.unknownSave',
    docs: update,
  },
  { code: '0', said: saysUnknown, field: null, text: 'refusals.unknown', docs: update },
  // tasks.task.list, when the list of flows is put together.
  {
    code: '0',
    said: /^Invalid sorting key/i,
    during: ['list'],
    field: null,
    text: 'refusals.listArgument',
    docs: 'https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-list.html',
  },
];
