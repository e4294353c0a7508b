/**
 * The commands every frame has (I7), each as a function of its params and the portal around the frame.
 * A command answers a value (undefined: an empty reply `key:`) or null, which means that the portal stays silent.
 */
import { asRecord } from './json.js';

/** @typedef {import('./types.ts').Surroundings} Surroundings */
/** @typedef {Record<string, unknown>} Params */
/** @typedef {(params: Params, around: Surroundings) => unknown} Command */

/** @type {Record<string, Command>} */
export const commands = {
  getInitData: (_params, around) => around.initData(),
  getInterface: (_params, around) => around.placementInterface(),
  refreshAuth: (_params, around) => around.refresh(),
  setTitle(params, around) {
    const title = params['title'];
    around.setTitle(typeof title === 'string' ? title : '');
    return params;
  },
  resizeWindow(params, around) {
    const width = params['width'] === '100%' ? '100%' : wholeNumber(params['width']) || 100;
    return around.resize(width, wholeNumber(params['height']) || null);
  },
  setScroll(params, around) {
    const top = wholeNumber(params['scroll']);
    if (top !== null && top >= 0) around.scroll(top);
    return params;
  },
  reloadWindow(_params, around) {
    around.reload();
    return null;
  },
  setAppOption: (params, around) => around.setOption('setAppOption', params),
  async setUserOption(params, around) {
    await around.setOption('setUserOption', params);
    return params;
  },
  async setInstall(params, around) {
    await around.setOption('setInstall', params);
    return params;
  },
  setInstallFinish(params, around) {
    around.finishInstall(params);
    return null;
  },
  selectUser: (params, around) => around.pick(isTrue(params['mult']) ? 'users' : 'user', params),
  selectAccess: (params, around) => around.pick('access', params),
  selectCRM: (params, around) => around.pick('crm', params),
  async openApplication(params, around) {
    await around.openApplication(placementOptions(params), sliderLook(params));
    return undefined;
  },
  async openPath(params, around) {
    const path = params['path'];
    if (typeof path !== 'string' || !isOpenPath(path)) {
      return { result: 'error', errorCode: 'PATH_NOT_AVAILABLE' };
    }
    await around.openPath(path);
    return { result: 'close' };
  },
  async closeApplication(_params, around) {
    return (await around.closeApplication()) ? undefined : null;
  },
  placementBindEvent: () => null,
  imCallTo: announce('imCallTo'),
  imPhoneTo: announce('imPhoneTo'),
  imOpenMessenger: announce('imOpenMessenger'),
  imOpenHistory: announce('imOpenHistory'),
};

/**
 * The messenger's commands open something in the portal and never answer.
 * @param {string} name
 * @returns {Command}
 */
function announce(name) {
  return (params, around) => {
    around.notify(name, params);
    return null;
  };
}

/**
 * The white list of the portal (I10, D10), matched against the path as written. The SDK asks for a slider width through
 * a `/prefix/../..` detour, which is why the path must not be normalised before this check.
 * @param {string} path
 */
export function isOpenPath(path) {
  return /^\/(crm\/(deal|lead|contact|company|type)|marketplace|company\/personal\/user\/[0-9]+|workgroups\/group\/[0-9]+)\//.test(
    path,
  );
}

/**
 * What openApplication hands to the new frame: everything except the sizing keys, as a form would carry it (table B).
 * @param {Params} params
 * @returns {Params}
 */
export function placementOptions(params) {
  const rest = Object.fromEntries(
    Object.entries(params).filter(([key]) => !key.startsWith('bx24_')),
  );
  return asRecord(formEncoded(rest));
}

/**
 * A form turns numbers and booleans into strings and cannot carry empty lists (R9, B4).
 * @param {unknown} value
 * @returns {unknown} undefined for what does not survive
 */
function formEncoded(value) {
  if (value === null) return '';
  if (Array.isArray(value)) {
    const items = value.map(formEncoded).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .map(([key, item]) => [key, formEncoded(item)])
      .filter(([, item]) => item !== undefined);
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * @param {Params} params
 * @returns {import('./types.ts').SliderLook}
 */
export function sliderLook(params) {
  const { bx24_title: title, bx24_width: width, bx24_leftBoundary: left } = params;
  const label = asRecord(params['bx24_label']);
  const text = label['text'];
  const bgColor = label['bgColor'];
  return {
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof width === 'number' ? { width } : {}),
    ...(typeof left === 'number' ? { leftBoundary: left } : {}),
    ...(typeof text === 'string'
      ? { label: { text, ...(typeof bgColor === 'string' ? { bgColor } : {}) } }
      : {}),
  };
}

/** @param {unknown} value @returns {value is true | 1 | '1'} */
function isTrue(value) {
  return value === true || value === 1 || value === '1';
}

/** @param {unknown} value @returns {number | null} */
function wholeNumber(value) {
  const number = Number.parseInt(String(value), 10);
  return Number.isNaN(number) ? null : number;
}
