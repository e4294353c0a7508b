/**
 * The drawer's switches over the world, each as a function from one world to another. The world is the JSON of
 * `GET /_portal/world`; the result goes back by `PUT /_portal/world`.
 */
import { asRecord } from './json.js';

/** @typedef {Record<string, unknown>} Json */
/** @typedef {'admin' | 'crm-admin' | 'employee'} Role */

/** @param {unknown} value @returns {Json[]} */
function rows(value) {
  return Array.isArray(value) ? value.map(asRecord) : [];
}

/**
 * Signs in a person with this right: one whom the world has, else the present one in that role.
 * @param {Json} world
 * @param {Role} role
 * @returns {Json}
 */
export function signIn(world, role) {
  const people = rows(asRecord(world['entities'])['users']).filter(
    (one) => one['ACTIVE'] !== false,
  );
  const fitting = people.find((one) => {
    if (role === 'admin') return one['isAdmin'] === true;
    if (role === 'crm-admin') return one['isCrmAdmin'] === true && one['isAdmin'] !== true;
    return (
      one['isAdmin'] !== true && one['isCrmAdmin'] !== true && one['canEditWorkplaces'] !== true
    );
  });
  const { id } = asRecord(world['user']);
  // A role would overwrite the rights of the row, so it is named only where no row fits.
  return { ...world, user: fitting === undefined ? { id, role } : { id: fitting['ID'] } };
}

/** The right of the person who is signed in. @param {Json} world @returns {Role} */
export function roleOf(world) {
  const { id, role } = asRecord(world['user']);
  if (role === 'admin' || role === 'crm-admin' || role === 'employee') return role;
  const row = rows(asRecord(world['entities'])['users']).find((one) => one['ID'] === id);
  if (row?.['isAdmin'] === true) return 'admin';
  return row?.['isCrmAdmin'] === true ? 'crm-admin' : 'employee';
}

/** @param {Json} world @returns {string[]} */
export function scopesOf(world) {
  return Array.isArray(world['scopes']) ? world['scopes'].map(String) : [];
}

/** @param {Json} world @param {string} scope @returns {Json} */
export function withoutScope(world, scope) {
  return { ...world, scopes: scopesOf(world).filter((one) => one !== scope) };
}

/** The plan allows exactly the workplaces that exist. @param {Json} world @param {boolean} isOn @returns {Json} */
export function withPlanLimit(world, isOn) {
  const present = rows(asRecord(world['entities'])['automatedSolutions']).length;
  return { ...world, workplaceLimit: isOn ? present : null };
}

/** @param {Json} world @param {boolean} isOn @returns {Json} */
export function withInstall(world, isOn) {
  if (world['app'] === null) return world;
  const app = asRecord(world['app']);
  return { ...world, firstRun: isOn, app: { ...app, installed: !isOn, installUrl: true } };
}

/**
 * @param {{ method: string, effect: string, after: number, times: number }} form
 * @returns {Json} a fault as `POST /_portal/faults` takes it
 */
export function faultOf({ method, effect, after, times }) {
  /** @type {Record<string, unknown>} */
  const effects = {
    refuse: { refuse: { status: 400, error: 'ERROR_CORE', error_description: 'Internal error' } },
    delay: { delayMs: 3000 },
    dropBefore: { drop: 'before' },
    dropAfter: { drop: 'after' },
    expire: { expireTokens: true },
    html: { answer: 'html' },
  };
  return {
    ...(method.trim() === '' ? {} : { method: method.trim() }),
    after,
    times,
    effect: effects[effect],
  };
}
