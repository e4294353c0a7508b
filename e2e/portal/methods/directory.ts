/** department.get, and with it the directories of departments and groups as one list (rest-contract §7.3). */
import type { Answer, Call, Method } from '../core/method.ts';
import type { Entities } from '../core/world.ts';
import { filterRows, sortRows, type Columns, type Condition } from './filtering.ts';
import { beside, pageOf } from './paging.ts';
import { textOf, upperKeys } from './parameters.ts';
import { getGroups, listWorkgroups } from './workgroup.ts';

type Department = Entities['departments'][number];

// The pages name scopes that the scope catalogue does not list: either is enough.
const GROUP_SCOPES = ['sonet_group', 'socialnetwork', 'sonet'];

export const directoryMethods: Method[] = [
  { name: 'department.get', scopes: ['department'], handle: getDepartments },
  { name: 'sonet_group.get', scopes: GROUP_SCOPES, handle: getGroups },
  {
    name: 'socialnetwork.api.workgroup.list',
    scopes: ['socialnetwork', 'sonet_group'],
    handle: listWorkgroups,
  },
];

const DEPARTMENT_COLUMNS: Columns<Department> = {
  ID: { kind: 'number', read: (row) => row.ID },
  NAME: { kind: 'text', read: (row) => row.NAME },
  SORT: { kind: 'number', read: (row) => row.SORT ?? 500 },
  PARENT: { kind: 'number', read: (row) => row.PARENT },
  UF_HEAD: { kind: 'number', read: (row) => row.UF_HEAD },
};

/**
 * Filters are parameters of their own, in upper case; `sort` and `order` in any case. Unsorted rows come in tree order.
 * IDs are strings, SORT is a number, the root has no PARENT. UF_HEAD is not in the documented structure, yet the
 * portal's service answers it where a head is set.
 * @see https://apidocs.bitrix24.com/api-reference/departments/department-get.html
 */
function getDepartments(call: Call): Answer {
  const { params, world } = call;
  const query = upperKeys(params);
  const conditions = Object.keys(DEPARTMENT_COLUMNS)
    // `SORT` is a filter only when it is written in capitals and is a number: `sort` names a column.
    .filter(
      (field) => params[field] !== undefined && !(field === 'SORT' && isColumn(params[field])),
    )
    .map((field): Condition => ({ operator: '=', field, value: params[field] }));
  const found = filterRows(inTreeOrder(world.entities.departments), DEPARTMENT_COLUMNS, conditions);
  const column = textOf(query['SORT']).toUpperCase();
  const rows = isColumn(column)
    ? sortRows(found, DEPARTMENT_COLUMNS, [[column, textOf(query['ORDER'])]])
    : found;
  // The page's table spells the parameter START, its formula start; the portal reads the latter.
  const start = params['start'] ?? (call.dialect === 'documented' ? params['START'] : undefined);
  const page = pageOf(rows, start, 'page');
  return {
    result: page.rows.map((row) => ({
      ID: String(row.ID),
      NAME: row.NAME,
      SORT: row.SORT ?? 500,
      ...(row.PARENT === undefined ? {} : { PARENT: String(row.PARENT) }),
      ...(row.UF_HEAD === undefined || call.dialect === 'documented'
        ? {}
        : { UF_HEAD: String(row.UF_HEAD) }),
    })),
    ...beside(page),
  };
}

function isColumn(value: unknown): boolean {
  return typeof value === 'string' && Object.hasOwn(DEPARTMENT_COLUMNS, value.toUpperCase());
}

/** Parents before children, siblings by SORT and name. A department whose parent is missing counts as a root. */
function inTreeOrder(departments: readonly Department[]): Department[] {
  const known = new Set(departments.map((row) => row.ID));
  const children = new Map<number | undefined, Department[]>();
  for (const row of departments) {
    const parent = row.PARENT !== undefined && known.has(row.PARENT) ? row.PARENT : undefined;
    children.set(parent, [...(children.get(parent) ?? []), row]);
  }
  const ordered: Department[] = [];
  function walk(parent: number | undefined): void {
    const level = sortRows(children.get(parent) ?? [], DEPARTMENT_COLUMNS, [
      ['SORT', 'ASC'],
      ['NAME', 'ASC'],
    ]);
    for (const row of level) {
      ordered.push(row);
      walk(row.ID);
    }
  }
  walk(undefined);
  return ordered;
}
