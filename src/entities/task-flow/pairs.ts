/**
 * Entries of `responsibleList` and `taskCreators`: pairs of two texts (rest-contract A-28, F12).
 * `["department","17"]` is the department with everything below it, `["department","17:F"]` that department alone (A-26, F13).
 */
export type Pair = readonly [type: string, id: string];

export const everyone: Pair = ['meta-user', 'all-users'];

export type Member =
  | { readonly is: 'user'; readonly id: number }
  | { readonly is: 'department'; readonly id: number; readonly isFlat: boolean }
  | { readonly is: 'everyone' }
  /** A type that the docs do not know; it is kept and sent back as it came. */
  | { readonly is: 'other'; readonly type: string; readonly id: string };

const flatSuffix = ':F';

export function memberOf([type, id]: Pair): Member {
  if (type === 'user' && /^\d+$/.test(id)) return { is: 'user', id: Number(id) };
  // Only the exact suffix makes a department flat; ":f" counts as recursive in the portal (F13), so it is not ours.
  const department = /^(\d+)(:F)?$/.exec(id);
  if (type === 'department' && department) {
    return { is: 'department', id: Number(department[1]), isFlat: department[2] !== undefined };
  }
  if (type === everyone[0] && id === everyone[1]) return { is: 'everyone' };
  return { is: 'other', type, id };
}

export function userPair(id: number): Pair {
  return ['user', String(id)];
}

export function departmentPair(id: number, isFlat: boolean): Pair {
  return ['department', isFlat ? `${id}${flatSuffix}` : String(id)];
}

/** The same pair gives the same text. */
export function pairKey([type, id]: Pair): string {
  return `${type} ${id}`;
}

/** The same person or department gives the same text, whichever way the department is meant. */
export function memberKey(pair: Pair): string {
  const member = memberOf(pair);
  return member.is === 'department' ? `department ${member.id}` : pairKey(pair);
}

export function includesEveryone(pairs: readonly Pair[]): boolean {
  return pairs.some((pair) => memberOf(pair).is === 'everyone');
}

export function userIdsOf(pairs: readonly Pair[]): readonly number[] {
  return pairs.flatMap((pair) => {
    const member = memberOf(pair);
    return member.is === 'user' ? [member.id] : [];
  });
}

export function departmentIdsOf(pairs: readonly Pair[]): readonly number[] {
  return pairs.flatMap((pair) => {
    const member = memberOf(pair);
    return member.is === 'department' ? [member.id] : [];
  });
}

/** Each pair once, in the order it stands in: the first entry of a manual flow is its moderator (F15). */
export function withoutRepeats(pairs: readonly Pair[]): readonly Pair[] {
  const seen = new Set<string>();
  return pairs.filter((pair) => {
    const key = pairKey(pair);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
