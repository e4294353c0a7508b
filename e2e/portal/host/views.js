/** Which page of the portal a placement code belongs to, and the addresses of the portal's pages. */

/**
 * @typedef {object} View
 * @property {'app' | 'list' | 'card' | 'robot'} page
 * @property {string} entity the CRM part of the placement code: `DEAL` or `DYNAMIC_1036`; empty on the app's page
 * @property {string | null} opens the placement that the page opens at once; null: none
 * @property {boolean} isSlider it opens over the page
 */

/** @typedef {'DETAIL_TAB' | 'DETAIL_TOOLBAR' | 'LIST_MENU' | 'LIST_TOOLBAR'} Corner */

/**
 * @param {{ placement: string | null, page: string | null, entity: string | null }} asked by the address
 * @param {string} worldPlacement where the world opens the app when the address does not say
 * @returns {View}
 */
export function viewOf({ placement, page, entity }, worldPlacement) {
  if (placement === null && (page === 'list' || page === 'card')) {
    const known = /^(DEAL|DYNAMIC_[0-9]+)$/.exec(entity ?? '');
    return { page, entity: known?.[1] ?? 'DEAL', opens: null, isSlider: false };
  }
  const code = (placement ?? worldPlacement).toUpperCase();
  const crm = /^CRM_(.+)_(DETAIL_TAB|DETAIL_TOOLBAR|LIST_MENU|LIST_TOOLBAR)$/.exec(code);
  if (crm !== null) {
    const corner = crm[2] ?? '';
    return {
      page: corner.startsWith('LIST') ? 'list' : 'card',
      entity: crm[1] ?? 'DEAL',
      opens: code,
      isSlider: corner !== 'DETAIL_TAB',
    };
  }
  const shown = code === 'BIZPROC_ACTIVITY_PROPERTIES_DIALOG' ? 'robot' : 'app';
  return { page: shown, entity: '', opens: code, isSlider: false };
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
  const path = entity === 'DEAL' ? 'deal' : `type/${entity.replace('DYNAMIC_', '')}`;
  const isList = corner.startsWith('LIST');
  return {
    ...(id > 0 ? { ID: String(id) } : {}),
    URI: isList ? `/crm/${path}/list/` : `/crm/${path}/details/${id}/`,
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
