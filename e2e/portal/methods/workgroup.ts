/** sonet_group.get and socialnetwork.api.workgroup.list: groups, projects, scrums, collabs (rest-contract §7.3). */
import type { Answer, Call } from '../core/method.ts';
import { isAdmin } from '../core/rights.ts';
import type { Entities } from '../core/world.ts';
import { filterRows, sortRows, splitKey, type Columns, type Condition } from './filtering.ts';
import { beside, pageOf } from './paging.ts';
import { listOf, textOf, upperKeys } from './parameters.ts';

type Group = Entities['groups'][number];

const GROUP_COLUMNS: Columns<Group> = {
  ID: { kind: 'number', read: (row) => row.ID },
  NAME: { kind: 'text', read: (row) => row.NAME },
  OWNER_ID: { kind: 'number', read: (row) => row.OWNER_ID ?? 1 },
  ACTIVE: { kind: 'text', read: () => 'Y' },
  VISIBLE: { kind: 'text', read: (row) => row.VISIBLE ?? 'Y' },
  OPENED: { kind: 'text', read: () => 'N' },
  CLOSED: { kind: 'text', read: (row) => row.CLOSED ?? 'N' },
  PROJECT: { kind: 'text', read: isProject },
  SUBJECT_ID: { kind: 'number', read: () => 1 },
  SITE_ID: { kind: 'text', read: () => 's1' },
  IS_EXTRANET: { kind: 'text', read: () => 'N' },
  DATE_CREATE: { kind: 'date', read: dateOfGroup },
  DATE_UPDATE: { kind: 'date', read: dateOfGroup },
  DATE_ACTIVITY: { kind: 'date', read: dateOfGroup },
};

/** @see https://apidocs.bitrix24.com/api-reference/sonet-group/sonet-group-get.html */
export function getGroups(call: Call): Answer {
  const query = upperKeys(call.params);
  const conditions = conditionsOf(query['FILTER']);
  if (query['GROUP_ID'] !== undefined) {
    conditions.push({ operator: '=', field: 'ID', value: query['GROUP_ID'] });
  }
  const visible = visibleGroups(call, query['IS_ADMIN']);
  const found = filterRows(visible, GROUP_COLUMNS, conditions);
  const page = pageOf(
    sortRows(found, GROUP_COLUMNS, orderOf(query['ORDER'])),
    call.params['start'],
    'page',
  );
  return { result: page.rows.map(oldGroup), ...beside(page) };
}

/**
 * Without `select` only the id comes. `start: -1` answers without `total`.
 * @see https://apidocs.bitrix24.com/api-reference/sonet-group/socialnetwork-api-workgroup-list.html
 */
export function listWorkgroups(call: Call): Answer {
  const { filter, select, order, params, start } = call.params;
  const admin =
    typeof params === 'object' && params !== null && 'IS_ADMIN' in params
      ? params.IS_ADMIN
      : undefined;
  const found = filterRows(visibleGroups(call, admin), GROUP_COLUMNS, conditionsOf(filter));
  const page = pageOf(sortRows(found, GROUP_COLUMNS, orderOf(order)), start, 'exact');
  const names = listOf(select).map((name) => textOf(name).toUpperCase());
  const result = { workgroups: page.rows.map((row) => newGroup(row, names)) };
  return page.isCounted ? { result, ...beside(page) } : { result };
}

/** Hidden groups are for their members; an administrator who says so sees all. */
function visibleGroups(call: Call, isAdminFlag: unknown): Group[] {
  const { world, userId } = call;
  if (isAdminFlag === 'Y' && isAdmin(world, userId)) return world.entities.groups;
  return world.entities.groups.filter(
    (row) =>
      row.VISIBLE !== 'N' || row.OWNER_ID === userId || row.memberIds?.includes(userId) === true,
  );
}

function conditionsOf(filter: unknown): Condition[] {
  if (typeof filter !== 'object' || filter === null) return [];
  return Object.entries(filter).map(([key, value]) => {
    const { operator, field } = splitKey(key);
    return { operator, field: field.toUpperCase(), value };
  });
}

/** Default: newest first. */
function orderOf(order: unknown): [string, string][] {
  if (typeof order !== 'object' || order === null) return [['ID', 'DESC']];
  const given = Object.entries(order).map(([field, direction]): [string, string] => [
    field.toUpperCase(),
    textOf(direction),
  ]);
  return given.length === 0 ? [['ID', 'DESC']] : given;
}

function oldGroup(row: Group): Record<string, unknown> {
  const date = dateOfGroup(row);
  return {
    ID: String(row.ID),
    SITE_ID: 's1',
    NAME: row.NAME,
    DESCRIPTION: null,
    DATE_CREATE: date,
    DATE_UPDATE: date,
    ACTIVE: 'Y',
    VISIBLE: row.VISIBLE ?? 'Y',
    OPENED: 'N',
    CLOSED: row.CLOSED ?? 'N',
    SUBJECT_ID: '1',
    OWNER_ID: String(row.OWNER_ID ?? 1),
    KEYWORDS: null,
    NUMBER_OF_MEMBERS: String(row.memberIds?.length ?? 1),
    DATE_ACTIVITY: date,
    SUBJECT_NAME: 'Workgroups',
    PROJECT: isProject(row),
    IS_EXTRANET: 'N',
  };
}

/** camelCase, every value a string; only what was selected, and the id when nothing was. */
function newGroup(row: Group, names: readonly string[]): Record<string, unknown> {
  const old = { ...oldGroup(row), TYPE: row.type ?? 'group', AVATAR: '', AVATAR_TYPE: null };
  const wanted = names.length === 0 ? ['ID'] : names;
  return Object.fromEntries(
    Object.entries(old)
      .filter(([key]) => key === 'ID' || wanted.includes(key))
      .map(([key, value]) => [camelCase(key), value]),
  );
}

function camelCase(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/_([a-z])/g, (_match: string, letter: string) => letter.toUpperCase());
}

function isProject(row: Group): 'Y' | 'N' {
  return row.type === 'project' || row.type === 'scrum' ? 'Y' : 'N';
}

/** The world keeps no dates of groups; one day apart by id is as good as any and the same in every run. */
function dateOfGroup(row: Group): string {
  return new Date(Date.UTC(2025, 0, row.ID, 12)).toISOString().replace('.000Z', '+00:00');
}
