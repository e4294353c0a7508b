/** What of a user a scope lets through (rest-contract §7.2; docs page "user scope"). */
import type { Call } from '../core/method.ts';
import type { User } from '../core/world.ts';

/** user_brief: no addresses to write or ring to. */
const BRIEF = [
  'ID',
  'XML_ID',
  'ACTIVE',
  'NAME',
  'LAST_NAME',
  'SECOND_NAME',
  'TITLE',
  'IS_ONLINE',
  'TIME_ZONE',
  'TIMESTAMP_X',
  'DATE_REGISTER',
  'PERSONAL_GENDER',
  'PERSONAL_PHOTO',
  'WORK_POSITION',
  'LAST_ACTIVITY_DATE',
  'UF_EMPLOYMENT_DATE',
  'UF_DEPARTMENT',
  'USER_TYPE',
];
const BASIC = [...BRIEF, 'EMAIL', 'PERSONAL_MOBILE', 'WORK_PHONE'];
const FULL = [...BASIC, 'LAST_LOGIN'];

/**
 * A user as the methods answer it: ID is a string, ACTIVE a boolean, departments are numbers, and two dates are empty
 * objects as in the documented samples. PERSONAL_PHOTO is there only when there is one.
 *
 * `select` holds upper-case names or masks (`*`, `UF_*`); unknown ones are dropped, none at all means everything.
 */
export function userFields(
  user: User,
  call: Call,
  select: readonly string[] = [],
): Record<string, unknown> {
  const scopes = call.world.scopes;
  const allowed = scopes.includes('user') ? FULL : scopes.includes('user_basic') ? BASIC : BRIEF;
  const all: Record<string, unknown> = {
    ID: String(user.ID),
    XML_ID: null,
    ACTIVE: user.ACTIVE,
    NAME: user.NAME,
    LAST_NAME: user.LAST_NAME,
    SECOND_NAME: user.SECOND_NAME ?? '',
    TITLE: null,
    IS_ONLINE: 'N',
    TIME_ZONE: '',
    TIMESTAMP_X: {},
    DATE_REGISTER: '2025-01-15T00:00:00+00:00',
    PERSONAL_GENDER: '',
    WORK_POSITION: user.WORK_POSITION ?? '',
    LAST_ACTIVITY_DATE: {},
    UF_EMPLOYMENT_DATE: '',
    UF_DEPARTMENT: [...user.UF_DEPARTMENT],
    USER_TYPE: user.USER_TYPE ?? (user.UF_DEPARTMENT.length === 0 ? 'extranet' : 'employee'),
    EMAIL: `user${user.ID}@example.com`,
    PERSONAL_MOBILE: '',
    WORK_PHONE: '',
    LAST_LOGIN: '',
  };
  if (user.PERSONAL_PHOTO !== undefined) {
    all['PERSONAL_PHOTO'] = user.PERSONAL_PHOTO.startsWith('/')
      ? call.origin + user.PERSONAL_PHOTO
      : user.PERSONAL_PHOTO;
  }
  return Object.fromEntries(
    Object.entries(all).filter(([key]) => allowed.includes(key) && isSelected(key, select)),
  );
}

function isSelected(key: string, select: readonly string[]): boolean {
  if (select.length === 0) return true;
  return select.some((mask) => {
    if (mask === '*') return !key.startsWith('UF_');
    if (mask.endsWith('*')) return key.startsWith(mask.slice(0, -1));
    return mask === key;
  });
}
