/** Opens the app's frames as the portal does and connects each with the bridge. */
import { getJson, send } from './api.js';
import { hear } from './bridge.js';
import { h, notice } from './dom.js';
import { placementCommands, placementInterface } from './placements.js';
import { record } from './record.js';
import { asRecord } from './json.js';
import { text } from './texts.js';

/** @typedef {import('./types.ts').Session} Session */
/** @typedef {import('./types.ts').Surroundings} Surroundings */

/**
 * @typedef {object} Place where a frame stands
 * @property {HTMLElement} box the layout that resizeWindow sizes
 * @property {string} placement
 * @property {Record<string, unknown>} options
 * @property {boolean} isPopup
 * @property {() => Promise<boolean>} close false when it stands in no slider
 * @property {number} [binding] which of several handlers of the placement
 * @property {number} [robot] the placed robot whose settings these are; it brings placement and options
 * @property {(values: Record<string, unknown>) => void} [onPropertyValues]
 */

/**
 * @typedef {Pick<Surroundings, 'setTitle' | 'scroll' | 'pick' | 'openApplication' | 'openPath'>} Page
 *   what all frames of the page share
 */

/** @typedef {{ sid: string, fire: (event: string, value: unknown) => void, remove: () => void }} AppFrame */

/** @type {Map<string, (event: MessageEvent) => void>} */
const listeners = new Map();

window.addEventListener('message', (event) => {
  // A frame answers for itself only: two frames of one app share an origin, not a window.
  for (const listener of listeners.values()) listener(event);
});

/**
 * @param {Place} place
 * @param {Page} page
 * @param {import('./settings.js').Settings} settings
 * @returns {Promise<AppFrame>} when the request for the app's page is on its way
 */
export async function openFrame(place, page, settings) {
  const query = new URLSearchParams({
    placement: place.placement,
    options: JSON.stringify(place.options),
    ...(place.binding === undefined ? {} : { binding: String(place.binding) }),
    ...(place.robot === undefined ? {} : { robot: String(place.robot) }),
    ...(settings.language === null ? {} : { lang: settings.language }),
    ...(settings.isMismatched ? { mismatch: 'protocol' } : {}),
  });
  /** @type {Session} */
  const session = await getJson(`/_host/session?${query}`);
  const frame = h('iframe', {
    id: `appframe_${session.sid}`,
    name: session.name,
    title: text('appName'),
    // Clipboard and full screen are left out on purpose: a portal does not grant them (D6).
    allow: 'geolocation *; microphone *; camera *; autoplay *;',
  });
  place.box.replaceChildren(frame);

  /** @type {Map<string, ((value: unknown) => void)[]>} */
  const bound = new Map();
  const around = surround(session, place, page);
  const context = {
    sid: session.sid,
    appOrigin: session.appOrigin,
    placement: place.placement,
    isPopup: place.isPopup,
    silent: settings.silent,
  };
  listeners.set(session.sid, (event) => {
    if (event.source !== frame.contentWindow) return;
    void hear(event.data, event.origin, context, around, {
      heard(message, deaf) {
        const data = {
          params: message.params,
          ...(deaf === null ? {} : { ignored: deaf }),
          ...(deaf === 'unknown' ? { unknown: true } : {}),
        };
        record({ direction: 'to-portal', command: message.command, data, sid: message.sid });
        // A journey that made the app call what no portal has must fail; the remote control keeps these names.
        if (deaf === 'unknown') void send('POST', '/_portal/unknown', { command: message.command });
      },
      send(reply, value, message) {
        frame.contentWindow?.postMessage(reply, session.appOrigin);
        const data = value === undefined ? null : value;
        record({ direction: 'to-app', command: message.command, data, sid: session.sid });
      },
      bindEvent(name, fire) {
        bound.set(name, [...(bound.get(name) ?? []), fire]);
      },
    });
  });
  submit(frame, session, settings.isGet);
  return {
    sid: session.sid,
    fire: (name, value) => bound.get(name)?.forEach((fire) => fire(value)),
    remove() {
      listeners.delete(session.sid);
      frame.remove();
    },
  };
}

/**
 * @param {HTMLIFrameElement} frame
 * @param {Session} session
 * @param {boolean} isGet
 */
function submit(frame, session, isGet) {
  if (isGet) {
    frame.src = session.action;
    return;
  }
  const inputs = Object.entries(session.fields).map(([name, value]) =>
    h('input', { type: 'hidden', name, value }),
  );
  const form = h(
    'form',
    { method: 'post', action: session.action, target: session.name, hidden: true },
    ...inputs,
  );
  document.body.append(form);
  form.submit();
  form.remove();
}

/**
 * @param {Session} session
 * @param {Place} place
 * @param {Page} page
 * @returns {Surroundings}
 */
function surround(session, place, page) {
  let init = session.init;
  return {
    ...page,
    initData() {
      const answer = init;
      // The portal says "first run" once per page view; tokens that were renewed meanwhile are given out from then on.
      init = { ...init, FIRST_RUN: false };
      return answer;
    },
    async refresh() {
      const { isAnswered, isRefused, reply } = asRecord(
        (await send('POST', '/_host/refresh')).body,
      );
      if (isRefused === true) notice(text('noToken'));
      if (isAnswered !== true) return null;
      init = { ...init, ...asRecord(reply) };
      return reply;
    },
    resize(width, height) {
      const { box } = place;
      const room = box.parentElement?.clientHeight ?? 0;
      if (width !== null) box.style.width = width === '100%' ? width : `${width}px`;
      // A frame that fills its room keeps filling it when the window changes.
      if (height !== null) box.style.height = height === room ? '100%' : `${height}px`;
      const size = box.getBoundingClientRect();
      return { width: Math.round(size.width), height: Math.round(size.height) };
    },
    reload: () => location.reload(),
    async setOption(action, params) {
      const { body } = await send('POST', '/_host/option', { action, params });
      const { isAnswered, reply } = asRecord(body);
      return isAnswered === true ? reply : null;
    },
    finishInstall: (params) => void finishInstall(params),
    closeApplication: place.close,
    placementInterface: () => placementInterface(place.placement),
    placementCommand: placementCommands(place.onPropertyValues ?? (() => {})),
    notify: (command, params) => notice(`${text('opened')}: ${command} ${JSON.stringify(params)}`),
  };
}

/**
 * The portal opens its own page anew when the installation is stored; the app never hears of it (A9).
 * @param {Record<string, unknown>} params
 */
async function finishInstall(params) {
  await send('POST', '/_host/option', { action: 'setInstallFinish', params });
  const next = new URL(location.href);
  next.searchParams.set('install_finished', 'Y');
  location.assign(next);
}
