/** People, departments, groups, templates and tasks as far as flows need them: requests, and their answers read. */
import * as z from 'zod/mini';
import { parseAnswer } from '@/bitrix24/parse';
import type { Request } from '@/bitrix24/portal';
import type { Department, Named, Person } from './directory';
import { wireNumber } from './wire';

const text = z.pipe(
  z.optional(z.unknown()),
  // Quirk: empty fields are null, false or an empty object (rest-contract 7.2).
  z.transform((value: unknown) => (typeof value === 'string' ? value : '')),
);

const user = z.object({
  ID: wireNumber,
  ACTIVE: z.optional(z.union([z.boolean(), z.string()])),
  NAME: text,
  LAST_NAME: text,
  EMAIL: text,
  WORK_POSITION: text,
  PERSONAL_PHOTO: text,
});
const users = z.array(user);

/** `result` of user.get and user.search. @throws PortalError `garbled` */
export function readPeople(result: unknown): readonly Person[] {
  return parseAnswer(users, result, 'user.get').map((row) => ({
    id: row.ID,
    name: `${row.NAME} ${row.LAST_NAME}`.trim() || row.EMAIL,
    position: row.WORK_POSITION,
    // The page shows pictures from https and from itself only.
    photo: /^https?:/.test(row.PERSONAL_PHOTO) ? row.PERSONAL_PHOTO : '',
    isActive: row.ACTIVE !== false && row.ACTIVE !== 'N',
  }));
}

/** People by id, dismissed ones too; at most 50 ids, one page. */
export function peopleCall(ids: readonly number[]): Request {
  return { method: 'user.get', params: { FILTER: { ID: ids } } };
}

/** One page of the people whose name, position or department holds the words; of all active ones without words. */
export function peopleSearchCall(words: string, start: number): Request {
  const sought = words.trim();
  if (sought === '') {
    const params = { sort: 'LAST_NAME', order: 'ASC', FILTER: { ACTIVE: true }, start };
    return { method: 'user.get', params };
  }
  // FIND excludes every other key of the filter (rest-contract 7.2), so dismissed people may be among them.
  return { method: 'user.search', params: { FILTER: { FIND: sought }, start } };
}

const departments = z.array(
  z.object({
    ID: wireNumber,
    NAME: text,
    SORT: z.optional(z.nullable(wireNumber)),
    PARENT: z.optional(z.nullable(wireNumber)),
  }),
);

/** `result` of department.get. @throws PortalError `garbled` */
export function readDepartments(result: unknown): readonly Department[] {
  return parseAnswer(departments, result, 'department.get').map((row) => ({
    id: row.ID,
    name: row.NAME,
    parentId: row.PARENT == null || row.PARENT === 0 ? null : row.PARENT,
    sort: row.SORT ?? 500,
  }));
}

export function departmentsCall(ids: readonly number[]): Request {
  return { method: 'department.get', params: { ID: ids } };
}

export const allDepartmentsCall: Request = {
  method: 'department.get',
  params: { sort: 'ID', order: 'ASC' },
};

const groups = z.object({ workgroups: z.array(z.object({ id: wireNumber, name: text })) });

/** `result` of socialnetwork.api.workgroup.list. @throws PortalError `garbled` */
export function readGroups(result: unknown): readonly Named[] {
  return parseAnswer(groups, result, groupsMethod).workgroups;
}

const groupsMethod = 'socialnetwork.api.workgroup.list';
const groupSelect = ['ID', 'NAME'];

export function groupCall(id: number): Request {
  return { method: groupsMethod, params: { filter: { ID: id }, select: groupSelect } };
}

/** Open groups whose name holds the words, the first page. */
export function groupSearchCall(words: string): Request {
  const sought = words.trim();
  const filter = sought === '' ? { CLOSED: 'N' } : { CLOSED: 'N', '%NAME': sought };
  return {
    method: groupsMethod,
    params: { filter, select: groupSelect, order: { NAME: 'ASC' } },
  };
}

const template = z.object({ ID: wireNumber, TITLE: text });

/** `result` of tasks.template.get; null for `false`: no such template, or none this person may see (rest-contract 7.4). */
export function readTemplate(result: unknown): Named | null {
  if (result === false || result === null) return null;
  const row = parseAnswer(template, result, 'tasks.template.get');
  return { id: row.ID, name: row.TITLE };
}

export function templateCall(id: number): Request {
  return {
    method: 'tasks.template.get',
    params: { templateId: id, params: { select: ['ID', 'TITLE'] } },
  };
}

// Quirk: numbers of tasks are texts; a task outside of flows has null or 0.
const tasks = z.object({
  tasks: z.array(z.object({ id: wireNumber, flowId: z.optional(z.nullable(wireNumber)) })),
});

/** Flow ids among one page of tasks.task.list. @throws PortalError `garbled` */
export function readFlowIds(result: unknown): {
  readonly ids: readonly number[];
  readonly count: number;
} {
  const rows = parseAnswer(tasks, result, 'tasks.task.list').tasks;
  const ids = rows.map((row) => row.flowId ?? 0).filter((id) => id > 0);
  return { ids: [...new Set(ids)], count: rows.length };
}

/** Neither filter nor order by FLOW_ID is documented. */
export function tasksCall(start: number): Request {
  return {
    method: 'tasks.task.list',
    params: { order: { ID: 'desc' }, select: ['ID', 'FLOW_ID'], start },
  };
}

const existence = z.object({ exists: z.boolean() });

/** `result` of isExists. @throws PortalError `garbled` */
export function readExists(result: unknown): boolean {
  return parseAnswer(existence, result, 'tasks.flow.Flow.isExists').exists;
}

/** The own flow is left out of the search (A-47: nested in flowData). */
export function existsCall(name: string, id: string | null): Request {
  const flowData = id === null ? { name } : { name, id: Number(id) };
  return { method: 'tasks.flow.Flow.isExists', params: { flowData } };
}
