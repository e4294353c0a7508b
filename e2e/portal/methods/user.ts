/** user.get, user.search, user.current: the people of the portal (rest-contract §7.2). */
import type { Answer, Call, Method, Params } from '../core/method.ts';
import { isTruthy } from '../core/php.ts';
import { findUser, isAdmin } from '../core/rights.ts';
import type { User } from '../core/world.ts';
import {
  filterRows,
  sortRows,
  splitKey,
  type Column,
  type Columns,
  type Condition,
} from './filtering.ts';
import { beside, pageOf } from './paging.ts';
import { listOf, textOf, upperKeys } from './parameters.ts';
import { userFields } from './user-fields.ts';

const SCOPES = ['user', 'user_basic', 'user_brief'];

export const userMethods: Method[] = [
  { name: 'user.get', scopes: SCOPES, handle: getUsers },
  { name: 'user.search', scopes: SCOPES, handle: searchUsers },
  { name: 'user.current', scopes: SCOPES, handle: currentUser },
];

/** @see https://apidocs.bitrix24.com/api-reference/user/user-get.html */
function getUsers(call: Call): Answer {
  return answerUsers(call, readConditions(call, ['NAME_SEARCH']));
}

/**
 * As user.get, with `FIND` over everything or single name fields matched by the beginning of a word.
 * @see https://apidocs.bitrix24.com/api-reference/user/user-search.html
 */
function searchUsers(call: Call): Answer {
  return answerUsers(call, readConditions(call, ['NAME_SEARCH', 'FIND', ...WORD_FIELDS]));
}

/** A single object, with the fields the scope allows. */
function currentUser(call: Call): Answer {
  const user = findUser(call.world, call.userId);
  return { result: user === undefined ? [] : userFields(user, call) };
}

function answerUsers(call: Call, conditions: readonly Condition[]): Answer {
  const query = upperKeys(call.params);
  const words = conditions.filter(({ field }) => isWordField(field));
  const plain = conditions.filter(({ field }) => !isWordField(field));
  const columns = userColumns(call.world.entities.departments);
  const found = filterRows(visibleUsers(call, query), columns, plain).filter((user) =>
    words.every(({ field, value }) => hasWords(user, columns, field, textOf(value))),
  );

  // The portal sorts only when both keys came; otherwise rows come by id.
  const field = textOf(query['SORT']).toUpperCase();
  const isSorted = field !== '' && isTruthy(query['ORDER']);
  const sorted = isSorted
    ? sortRows(found, columns, [[field, textOf(query['ORDER'])]])
    : sortRows(found, columns, [['ID', 'ASC']]);

  const page = pageOf(sorted, call.params['start'], 'exact');
  const select = listOf(query['SELECT']).map((mask) => textOf(mask).toUpperCase());
  const result = page.rows.map((user) => userFields(user, call, select));
  // Seen in the rest module's user service: an empty list is answered bare, without `total`.
  if (result.length === 0 && call.dialect === 'observed') return { result };
  return { result, ...beside(page) };
}

/**
 * E-mail users never come. Extranet people (no department) come for administrators and for themselves; the portal also
 * shows them to members of a common group.
 */
function visibleUsers(call: Call, query: Params): User[] {
  const seesExtranet =
    isAdmin(call.world, call.userId) &&
    (query['ADMIN_MODE'] === undefined || isTruthy(query['ADMIN_MODE']));
  return call.world.entities.users.filter((user) => {
    if (user.USER_TYPE === 'email') return false;
    const isExtranet = user.USER_TYPE === 'extranet' || user.UF_DEPARTMENT.length === 0;
    return !isExtranet || seesExtranet || user.ID === call.userId;
  });
}

/**
 * Conditions are in FILTER; without it the parameters themselves are the filter (an old habit the portal keeps:
 * `{"ID": 1}`). A key is at most two signs and a field; unknown fields are dropped.
 */
function readConditions(call: Call, extra: readonly string[]): Condition[] {
  const query = upperKeys(call.params);
  const filter = query['FILTER'];
  const source =
    typeof filter === 'object' && filter !== null && !Array.isArray(filter)
      ? upperKeys(Object.fromEntries(Object.entries(filter)))
      : query;
  return Object.entries(source).flatMap(([key, value]) => {
    const { operator, field } = splitKey(key);
    if (extra.includes(field)) return [{ operator: '', field: asWordField(field), value }];
    if (!FIELDS.includes(field)) return [];
    return [{ operator, field, value: castValue(field, value) }];
  });
}

/** ACTIVE and IS_ONLINE are switches: whatever PHP takes for true means yes, except `N`. */
function castValue(field: string, value: unknown): unknown {
  if (field !== 'ACTIVE' && field !== 'IS_ONLINE') return value;
  return !isTruthy(value) || value === 'N' ? 'N' : 'Y';
}

/** Fields that user.search matches by the beginning of a word instead of as a whole. */
const WORD_FIELDS = ['NAME', 'LAST_NAME', 'SECOND_NAME', 'WORK_POSITION', 'UF_DEPARTMENT_NAME'];

const FIELDS = [
  'ID',
  'ACTIVE',
  'NAME',
  'LAST_NAME',
  'SECOND_NAME',
  'WORK_POSITION',
  'IS_ONLINE',
  'USER_TYPE',
  'UF_DEPARTMENT',
  'UF_PHONE_INNER',
];

function asWordField(field: string): string {
  return `word:${field}`;
}

function isWordField(field: string): boolean {
  return field.startsWith('word:');
}

function userColumns(departments: readonly { ID: number; NAME: string }[]): Columns<User> {
  const text = (read: (user: User) => string | undefined): Column<User> => ({ kind: 'text', read });
  return {
    ID: { kind: 'number', read: (user) => user.ID },
    ACTIVE: text((user) => (user.ACTIVE ? 'Y' : 'N')),
    NAME: text((user) => user.NAME),
    LAST_NAME: text((user) => user.LAST_NAME),
    SECOND_NAME: text((user) => user.SECOND_NAME),
    WORK_POSITION: text((user) => user.WORK_POSITION),
    IS_ONLINE: text(() => 'N'),
    UF_PHONE_INNER: text(() => undefined),
    USER_TYPE: text(
      (user) => user.USER_TYPE ?? (user.UF_DEPARTMENT.length === 0 ? 'extranet' : 'employee'),
    ),
    UF_DEPARTMENT: { kind: 'number', read: (user) => user.UF_DEPARTMENT },
    UF_DEPARTMENT_NAME: {
      kind: 'text',
      read: (user) =>
        departments.filter((row) => user.UF_DEPARTMENT.includes(row.ID)).map((row) => row.NAME),
    },
  };
}

/** Every word asked for begins a word of the field, or of any of the fields for NAME_SEARCH and FIND. */
function hasWords(user: User, columns: Columns<User>, field: string, asked: string): boolean {
  const name = field.slice('word:'.length);
  const isEverywhere = name === 'FIND' || name === 'NAME_SEARCH';
  // FIND looks into departments too; NAME_SEARCH does not.
  const fields = isEverywhere ? WORD_FIELDS.slice(0, name === 'FIND' ? 5 : 4) : [name];
  const words = fields.flatMap((key) => {
    const value = columns[key]?.read(user);
    return listOf(value).flatMap((item) => wordsOf(textOf(item)));
  });
  return wordsOf(asked).every((word) => words.some((candidate) => candidate.startsWith(word)));
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
}
