/** The deep switches in the address of the host page. */

/**
 * @typedef {object} Settings
 * @property {string | null} placement null: the page the world opens with
 * @property {Record<string, unknown>} options placement options from the address
 * @property {boolean} isGet the frame is opened by GET, as a static archive is (I3)
 * @property {'light' | 'dark' | null} theme null: as the person's system
 * @property {string | null} language
 * @property {ReadonlySet<string>} silent commands that get no reply
 * @property {boolean} isMismatched the frame's name says the other protocol
 * @property {boolean} isDrawerOpen
 */

const own = new Set(
  (
    'placement options open theme lang silent mismatch drawer page entity id install_finished ' +
    'IFRAME IFRAME_TYPE'
  ).split(' '),
);

/**
 * Keys that are no switch of this page reach the app as placement options, as the portal passes its own page's
 * parameters (A8: the deep-link channel).
 * @param {string} search the query of the address
 * @returns {Settings}
 */
export function readSettings(search) {
  const query = new URLSearchParams(search);
  const theme = query.get('theme');
  const passed = Object.fromEntries([...query].filter(([key]) => !own.has(key)));
  return {
    placement: query.get('placement'),
    options: { ...passed, ...optionsOf(query.get('options')) },
    isGet: query.get('open') === 'get',
    theme: theme === 'dark' || theme === 'light' ? theme : null,
    language: query.get('lang'),
    silent: new Set((query.get('silent') ?? '').split(',').filter(Boolean)),
    isMismatched: query.get('mismatch') === 'protocol',
    isDrawerOpen: query.get('drawer') === '1',
  };
}

/** @param {string | null} text @returns {Record<string, unknown>} */
function optionsOf(text) {
  if (text === null) return {};
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}
