/** The people of a world. */
import type { User } from '../core/world.ts';
import { NAME_LISTS } from './names.ts';
import { around, Seeded } from './seeded.ts';

/** People with a place in the story; everybody else is made up by number. */
const ADMINISTRATOR = 1;
const SECOND_ADMINISTRATOR = 2;
const CRM_ADMINISTRATOR = 3;
const WORKPLACE_EDITOR = 4;
export const EMPLOYEE = 5;

/**
 * `count` people with ids 1 to count. In every hundred some have left (inactive) and some are from outside (extranet, in
 * no department); the first five never are. Names repeat once all pairs are used up.
 */
export function makePeople(count: number, departmentIds: readonly number[], seed: number): User[] {
  const seeded = new Seeded(seed);
  return Array.from({ length: count }, (_empty, index) => {
    const ID = index + 1;
    const list = around(NAME_LISTS, index);
    const turn = Math.floor(index / NAME_LISTS.length);
    const isFirstFive = ID <= EMPLOYEE;
    const isExtranet = !isFirstFive && ID % 50 === 0;
    const departments = seeded.sample(departmentIds, seeded.isOneIn(12) ? 2 : 1);
    return {
      ID,
      NAME: around(list.first, turn),
      LAST_NAME: around(list.last, turn + Math.floor(turn / list.first.length)),
      ACTIVE: isFirstFive || ID % 23 !== 0,
      WORK_POSITION: seeded.pick(list.positions),
      UF_DEPARTMENT: isExtranet ? [] : departments,
      USER_TYPE: isExtranet ? 'extranet' : 'employee',
      ...rightsOf(ID),
    } satisfies User;
  });
}

function rightsOf(id: number): Partial<User> {
  if (id === ADMINISTRATOR || id === SECOND_ADMINISTRATOR) {
    return { isAdmin: true, isCrmAdmin: true, canEditWorkplaces: true, biAccess: true };
  }
  if (id === CRM_ADMINISTRATOR) return { isCrmAdmin: true, canEditWorkplaces: true };
  if (id === WORKPLACE_EDITOR) return { canEditWorkplaces: true };
  return {};
}

/** Ids of people who still work here and belong to the company. */
export function staffOf(people: readonly User[]): number[] {
  return people
    .filter((user) => user.ACTIVE && user.USER_TYPE === 'employee')
    .map((user) => user.ID);
}
