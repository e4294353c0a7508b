/** Which access codes the person behind a call answers to. */
import type { Call } from '../core/method.ts';
import { findUser, isAdmin } from '../core/rights.ts';
import type { World } from '../core/world.ts';

/**
 * Does an access code (`U1`, `AU`, `UA`, `G1`, `G2`, `D17`, `DR17`, `SG4`) name this person? `D` is the department itself,
 * `DR` it and all below. Codes of kinds the stand-in does not know name nobody.
 * @see rest-contract §7.2 user.access, access.name
 */
export function isNamedBy(code: string, call: Pick<Call, 'world' | 'userId'>): boolean {
  const { world, userId } = call;
  if (code === 'AU' || code === 'UA' || code === 'G2') return true;
  if (code === 'G1') return isAdmin(world, userId);
  const match = /^(U|DR|D|SG)(\d+)$/.exec(code);
  if (match === null) return false;
  const number = Number(match[2]);
  if (match[1] === 'U') return number === userId;
  if (match[1] === 'SG') {
    const group = world.entities.groups.find((row) => row.ID === number);
    return group?.memberIds?.includes(userId) === true;
  }
  const own = findUser(world, userId)?.UF_DEPARTMENT ?? [];
  if (match[1] === 'D') return own.includes(number);
  return own.some((department) => withParents(world, department).includes(number));
}

/** A department and everything above it. A loop in the tree ends the walk instead of the process. */
function withParents(world: World, department: number): number[] {
  const path: number[] = [];
  let current: number | undefined = department;
  while (current !== undefined && !path.includes(current)) {
    path.push(current);
    const at: number = current;
    current = world.entities.departments.find((row) => row.ID === at)?.PARENT;
  }
  return path;
}
