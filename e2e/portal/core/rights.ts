/** Who may do what. A role is the short form of a vector; the flags of the user's row decide. */
import type { User, World, WorldUser } from './world.ts';

type Rights = Required<Pick<User, 'isAdmin' | 'isCrmAdmin' | 'canEditWorkplaces' | 'biAccess'>>;

export const ROLES = ['admin', 'crm-admin', 'workplace-editor', 'employee'] as const;

/** The rights a role stands for. Analytics hub access is a right of its own; only administrators have it by default. */
export function rightsOfRole(role: NonNullable<WorldUser['role']>): Rights {
  const isAdmin = role === 'admin';
  const isCrmAdmin = isAdmin || role === 'crm-admin';
  return {
    isAdmin,
    isCrmAdmin,
    canEditWorkplaces: isCrmAdmin || role === 'workplace-editor',
    biAccess: isAdmin,
  };
}

export function findUser(world: World, userId: number): User | undefined {
  return world.entities.users.find((user) => user.ID === userId);
}

export function isAdmin(world: World, userId: number): boolean {
  return findUser(world, userId)?.isAdmin === true;
}

/** A portal administrator is a CRM administrator. */
export function isCrmAdmin(world: World, userId: number): boolean {
  return isAdmin(world, userId) || findUser(world, userId)?.isCrmAdmin === true;
}

/** C1: the right every crm.automatedsolution method begins with. */
export function canEditWorkplaces(world: World, userId: number): boolean {
  return isCrmAdmin(world, userId) || findUser(world, userId)?.canEditWorkplaces === true;
}

/** Access to the Analytics hub; an administrator has it unless the row says no. */
export function hasBiAccess(world: World, userId: number): boolean {
  const user = findUser(world, userId);
  return user?.biAccess ?? user?.isAdmin === true;
}
