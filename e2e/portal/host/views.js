/** Which page of the portal a placement code belongs to, and the addresses of the portal's pages. */
import { entityPath, hasPages } from './crm.js';

/**
 * @typedef {object} View
 * @property {'app' | 'list' | 'card' | 'robots' | 'robot'} page
 * @property {string} entity the CRM part of the placement code: `DEAL` or `DYNAMIC_1036`; empty on the app's page
 * @property {string | null} opens the placement that the page opens at once; null: none
 * @property {boolean} isSlider it opens over the page
 */

/** @typedef {'DETAIL_TAB' | 'DETAIL_TOOLBAR' | 'LIST_MENU' | 'LIST_TOOLBAR' | 'ROBOT_DESIGNER_TOOLBAR'} Corner */

/**
 * @param {{ placement: string | null, page: string | null, entity: string | null }} asked by the address
 * @param {string} worldPlacement where the world opens the app when the address does not say
 * @returns {View}
 */
export function viewOf({ placement, page, entity }, worldPlacement) {
  if (placement === null && (page === 'list' || page === 'card' || page === 'robots')) {
    const known = entity !== null && hasPages(entity) ? entity : 'DEAL';
    return { page, entity: known, opens: null, isSlider: false };
  }
  const code = (placement ?? worldPlacement).toUpperCase();
  const crm =
    /^CRM_(.+)_(DETAIL_TAB|DETAIL_TOOLBAR|LIST_MENU|LIST_TOOLBAR|ROBOT_DESIGNER_TOOLBAR)$/.exec(
      code,
    );
  if (crm !== null) {
    const corner = crm[2] ?? '';
    return {
      page: corner.startsWith('LIST') ? 'list' : corner.startsWith('ROBOT') ? 'robots' : 'card',
      entity: crm[1] ?? 'DEAL',
      opens: code,
      isSlider: corner !== 'DETAIL_TAB',
    };
  }
  const shown = code === 'BIZPROC_ACTIVITY_PROPERTIES_DIALOG' ? 'robot' : 'app';
  return { page: shown, entity: '', opens: code, isSlider: false };
}

/** @param {string} placement a CRM placement code @returns {Corner} the card's toolbar for all it does not know */
export function cornerOf(placement) {
  /** @type {Corner[]} */
  const corners = ['DETAIL_TAB', 'LIST_MENU', 'LIST_TOOLBAR', 'ROBOT_DESIGNER_TOOLBAR'];
  return corners.find((corner) => placement.endsWith(`_${corner}`)) ?? 'DETAIL_TOOLBAR';
}

/** @param {string} entity @param {Corner} corner */
export function placementCode(entity, corner) {
  return `CRM_${entity}_${corner}`;
}

/**
 * What the portal tells an app about the item it stands on; `URI` is the page it stands on (A8).
 * @param {string} entity
 * @param {Corner} corner
 * @param {number} id of the card or of the row; 0 on a list's toolbar
 * @returns {Record<string, unknown>}
 */
export function placeOptions(entity, corner, id) {
  const base = `/crm/${entityPath(entity)}`;
  if (corner === 'ROBOT_DESIGNER_TOOLBAR') return { URI: `${base}/automation/0/` };
  return {
    ...(id > 0 ? { ID: String(id) } : {}),
    URI: corner.startsWith('LIST') ? `${base}/list/` : `${base}/details/${id}/`,
  };
}

/**
 * An address of the host page that keeps the switches of the present one and changes the page.
 * @param {string} search of the present address
 * @param {Record<string, string>} page
 */
export function pageAddress(search, page) {
  const query = new URLSearchParams(search);
  for (const key of ['placement', 'options', 'page', 'entity', 'id', 'install_finished'])
    query.delete(key);
  for (const [key, value] of Object.entries(page)) query.set(key, value);
  const text = query.toString();
  return text === '' ? '/' : `/?${text}`;
}
