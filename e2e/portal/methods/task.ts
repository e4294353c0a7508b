/** tasks.task.list, tasks.task.get, tasks.template.get: the way flows and templates are found (rest-contract §6.4, §7.4). */
import { bindInteger } from '../core/bind.ts';
import { Refusal, type Answer, type Call, type Method } from '../core/method.ts';
import { castText, isTruthy } from '../core/php.ts';
import { findUser, isAdmin } from '../core/rights.ts';
import type { Entities } from '../core/world.ts';
import { filterRows, sortRows, splitKey, type Columns, type Condition } from './filtering.ts';
import { beside, pageOf } from './paging.ts';
import { listOf, textOf, wholeOf } from './parameters.ts';
import { templateFields } from './task-template.ts';

type Task = Entities['tasks'][number];

export const taskMethods: Method[] = [
  { name: 'tasks.task.list', scopes: ['task'], handle: listTasks },
  { name: 'tasks.task.get', scopes: ['task'], handle: getTask },
  { name: 'tasks.template.get', scopes: ['task'], handle: getTemplate },
];

/** The documented filter fields that a task of a world has. `FLOW_ID` is not among them and is ignored. */
const FILTERS: Columns<Task> = {
  ID: { kind: 'number', read: (task) => task.id },
  TITLE: { kind: 'text', read: (task) => task.title },
  CREATED_BY: { kind: 'number', read: (task) => task.createdBy },
  RESPONSIBLE_ID: { kind: 'number', read: (task) => task.responsibleId },
  STATUS: { kind: 'number', read: (task) => task.status },
  REAL_STATUS: { kind: 'number', read: (task) => task.status },
};

/** The documented sorting keys; any other is refused. Keys a world's task has no value for leave the order as it is. */
const SORTABLE =
  'ID TITLE TIME_SPENT_IN_LOGS DATE_START CREATED_DATE CHANGED_DATE CLOSED_DATE ACTIVITY_DATE START_DATE_PLAN ' +
  'END_DATE_PLAN DEADLINE REAL_STATUS STATUS_COMPLETE PRIORITY MARK CREATED_BY_LAST_NAME RESPONSIBLE_LAST_NAME ' +
  'GROUP_ID TIME_ESTIMATE ALLOW_CHANGE_DEADLINE ALLOW_TIME_TRACKING MATCH_WORK_TIME FAVORITE SORTING IS_PINNED ' +
  'IS_PINNED_IN_GROUP';

/**
 * `{tasks: [...]}` in camelCase with string values; 50 per page, newest first unless ordered.
 * @see https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-list.html
 */
function listTasks(call: Call): Answer {
  const { filter, order, select, start } = call.params;
  const sorting = recordEntries(order).map(([field, direction]): [string, string] => [
    field.toUpperCase(),
    textOf(direction),
  ]);
  if (sorting.some(([field]) => !SORTABLE.split(' ').includes(field))) {
    throw new Refusal(400, '0', 'Invalid sorting key (internal error)');
  }
  const conditions = recordEntries(filter).map(([key, value]): Condition => {
    const { operator, field } = splitKey(key);
    return { operator, field: field.toUpperCase(), value };
  });
  const found = filterRows(visibleTasks(call), FILTERS, conditions);
  const rows = sortRows(
    found,
    sortColumns(call),
    sorting.length === 0 ? [['ID', 'DESC']] : sorting,
  );
  const page = pageOf(rows, start, 'page');
  const names = listOf(select).map(textOf);
  return {
    result: { tasks: page.rows.map((task) => taskFields(task, call, names)) },
    ...beside(page),
  };
}

/**
 * `{task: {...}}`, or an empty list when the task is unknown or not for this person.
 * @see https://apidocs.bitrix24.com/api-reference/tasks/tasks-task-get.html
 */
function getTask(call: Call): Answer {
  const { taskId, select } = call.params;
  if (taskId === undefined) {
    throw new Refusal(
      400,
      100,
      'CTaskItem All parameters in the constructor must have real class type (internal error)',
    );
  }
  const id = wholeOf(taskId);
  if (id === undefined || id <= 0) throw new Refusal(400, '0', 'wrong task id');
  if (select !== undefined && (typeof select !== 'object' || select === null)) {
    throw new Refusal(
      400,
      100,
      `Invalid value {${castText(select)}} to match with parameter {select}. Should be value of type array. (internal error)`,
    );
  }
  const task = visibleTasks(call).find((row) => row.id === id);
  if (task === undefined) return { result: [] };
  return { result: { task: taskFields(task, call, listOf(select).map(textOf)) } };
}

/**
 * The template in capitals with string values; `false` when the id is empty, unknown or not for this person.
 * @see https://apidocs.bitrix24.com/api-reference/tasks/template/tasks-template-get.html
 */
function getTemplate(call: Call): Answer {
  const { templateId, params } = call.params;
  if (templateId !== undefined && !isTruthy(templateId)) return { result: false };
  const id = bindInteger(call.params, 'templateId');
  const template = call.world.entities.templates.find((row) => row.ID === id);
  if (template === undefined) return { result: false };
  const author = template.CREATED_BY ?? 1;
  if (author !== call.userId && !isAdmin(call.world, call.userId)) return { result: false };
  const select = recordEntries(params).find(([key]) => key === 'select')?.[1];
  return { result: templateFields(template, call.world, listOf(select).map(textOf)) };
}

/** Administrators see all tasks, others those they made, do or were let see. */
function visibleTasks(call: Call): Task[] {
  const { world, userId } = call;
  if (isAdmin(world, userId)) return world.entities.tasks;
  return world.entities.tasks.filter(
    (task) =>
      task.responsibleId === userId ||
      task.createdBy === userId ||
      task.visibleTo?.includes(userId) === true,
  );
}

function sortColumns(call: Call): Columns<Task> {
  const lastName = (userId: number) => findUser(call.world, userId)?.LAST_NAME;
  return {
    ...FILTERS,
    CREATED_BY_LAST_NAME: { kind: 'text', read: (task) => lastName(task.createdBy) },
    RESPONSIBLE_LAST_NAME: { kind: 'text', read: (task) => lastName(task.responsibleId) },
  };
}

/**
 * Selected fields; `id` and `group` always come, and a person's field brings the person. Names are accepted in capitals
 * and in camelCase; no names, or `*`, is everything.
 */
function taskFields(task: Task, call: Call, names: readonly string[]): Record<string, unknown> {
  const plain = names.map((name) => name.toUpperCase().replaceAll('_', ''));
  const isWanted = (name: string) =>
    plain.length === 0 || plain.includes('*') || plain.includes(name.toUpperCase());
  const fields: Record<string, unknown> = { id: String(task.id) };
  if (isWanted('title')) fields['title'] = task.title;
  if (isWanted('status')) {
    fields['status'] = String(task.status);
    fields['subStatus'] = String(task.status);
  }
  if (isWanted('flowId')) fields['flowId'] = task.flowId === null ? null : String(task.flowId);
  fields['group'] = [];
  if (isWanted('createdBy')) {
    fields['createdBy'] = String(task.createdBy);
    fields['creator'] = personFields(task.createdBy, call);
  }
  if (isWanted('responsibleId')) {
    fields['responsibleId'] = String(task.responsibleId);
    fields['responsible'] = personFields(task.responsibleId, call);
  }
  return fields;
}

function personFields(userId: number, call: Call): Record<string, unknown> {
  const user = findUser(call.world, userId);
  return {
    id: String(userId),
    name: user === undefined ? '' : `${user.NAME} ${user.LAST_NAME}`.trim(),
    link: `/company/personal/user/${userId}/`,
    icon: '/bitrix/images/tasks/default_avatar.png',
    workPosition: user?.WORK_POSITION ?? '',
  };
}

function recordEntries(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
    : [];
}
