/** The two lists of people of a flow: their shape, what becomes of them, and whom they name (F12 to F15). */
import { isRecord } from '../core/check.ts';
import type { Call } from '../core/method.ts';
import { castText } from '../core/php.ts';
import { findUser } from '../core/rights.ts';
import type { User, World } from '../core/world.ts';
import type { Pair } from './tasks-flow-row.ts';
import { flowRefusal } from './tasks-flow-texts.ts';

export type PeopleField = 'responsibleList' | 'taskCreators';

/** Types the portal's selector knows, but whose access codes a flow refuses (F13). */
const OF_ANOTHER_KIND = [
  'mail-contact',
  'crm-company',
  'crm-contact',
  'crm-lead',
  'crm-deal',
  'crm-quote',
  'crm-order',
  'crm-product',
];

/**
 * F12: a list whose every element has two. An object of types, as the pages write it in words, is refused by the portal
 * (F14, D28); the documented dialect takes it. Anything that is no array at all is ignored (F4): undefined.
 */
export function readPeople(call: Call, field: PeopleField, value: unknown): unknown[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const isWordedAsObject = call.dialect === 'documented' && isRecord(value) && !isList(value);
  const items: unknown[] = isWordedAsObject ? Object.entries(value) : Object.values(value);
  const isPair = (item: unknown): boolean =>
    typeof item === 'object' && item !== null && Object.keys(item).length === 2;
  if (!items.every(isPair)) throw unexpected(call, field);
  return items;
}

/** True for an object whose keys are indexes, which is how brackets of a form arrive. */
function isList(value: object): boolean {
  return Object.keys(value).every((key) => /^\d+$/.test(key));
}

/** F13: unknown types, unknown meta-users and ids that are no number are dropped without a word. */
export function convertPeople(call: Call, field: PeopleField, items: readonly unknown[]): Pair[] {
  return items.flatMap((item): Pair[] => {
    const [type, rawId]: unknown[] = Array.isArray(item) ? item : [];
    const id = castText(rawId);
    if (type === 'meta-user') return id === 'all-users' ? [[type, id]] : [];
    if (typeof type !== 'string') return [];
    if (type === 'department') {
      const parts = /^(\d+)(.*)$/.exec(id);
      // Only the exact suffix makes it that department alone; after any other it counts with all below it.
      return parts === null ? [] : [[type, `${parts[1]}${parts[2] === ':F' ? ':F' : ''}`]];
    }
    if (!/^\d+$/.test(id)) return [];
    if (OF_ANOTHER_KIND.includes(type)) throw unexpected(call, field);
    return type === 'user' || type === 'project' ? [[type, id]] : [];
  });
}

function unexpected(call: Call, field: PeopleField): Error {
  return flowRefusal(
    call,
    call.dialect === 'documented'
      ? `'${field}': field's value has an invalid value`
      : `${field}: unexpected value`,
  );
}

/** The ids of one type in a list, once each, in order; a department's suffix is cut off. */
export function idsOf(type: 'user' | 'department', ...lists: (readonly Pair[])[]): number[] {
  const found = lists.flat().filter(([kind]) => kind === type);
  return [...new Set(found.map(([, id]) => Number.parseInt(id, 10)))];
}

/** Is the person named by a list: by id, through a department, or as one of all users? */
export function isNamedIn(world: World, userId: number, people: readonly Pair[]): boolean {
  const user = findUser(world, userId);
  return user !== undefined && whoIsNamed(world, people)(user);
}

/** All users a list of responsible people comes to. */
export function usersOf(world: World, people: readonly Pair[]): number[] {
  const isNamed = whoIsNamed(world, people);
  return world.entities.users.filter((user) => user.ACTIVE && isNamed(user)).map((user) => user.ID);
}

/** The list is looked into once, so that it can be asked about ten thousand people. */
function whoIsNamed(world: World, people: readonly Pair[]): (user: User) => boolean {
  const ids = new Set(idsOf('user', people));
  const departments = departmentsOf(world, people);
  const isForAll = people.some(([type]) => type === 'meta-user');
  return (user) =>
    ids.has(user.ID) ||
    (isForAll && user.USER_TYPE !== 'extranet') ||
    user.UF_DEPARTMENT.some((own) => departments.has(own));
}

/** `17:F` is the department alone, `17` it and everything below. */
function departmentsOf(world: World, people: readonly Pair[]): Set<number> {
  const named = people.filter(([type]) => type === 'department');
  const recursive = named.filter(([, id]) => !id.endsWith(':F'));
  const below = new Set(idsOf('department', recursive));
  const children = new Map<number, number[]>();
  for (const { ID, PARENT = 0 } of world.entities.departments) {
    const siblings = children.get(PARENT);
    if (siblings === undefined) children.set(PARENT, [ID]);
    else siblings.push(ID);
  }
  // A set grows while it is walked and takes nothing twice, so a loop in the tree ends the walk.
  for (const parent of below) for (const id of children.get(parent) ?? []) below.add(id);
  return new Set([...idsOf('department', named), ...below]);
}
