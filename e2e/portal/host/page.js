/** Draws the portal around the app's frame and opens what the address asks for. */
import { getJson } from './api.js';
import { h, part } from './dom.js';
import { showDesigner } from './designer.js';
import { openFrame } from './frames.js';
import { drawLayout } from './layout.js';
import { showApp, showCard, showList, showRobot } from './pages.js';
import { pick } from './pickers.js';
import { readSettings } from './settings.js';
import { openSlider } from './sliders.js';
import { speak, text } from './texts.js';
import { cornerOf, placeOptions, viewOf } from './views.js';

/** @typedef {import('./types.ts').About} About */
/** @typedef {import('./types.ts').SliderLook} SliderLook */

const settings = readSettings(location.search);
const query = new URLSearchParams(location.search);

/** What every frame may ask of the page. @type {import('./frames.js').Page} */
const shared = {
  // A portal writes the title over the page, also when a frame in a slider asks; the tab of the browser stays (table B).
  setTitle: (title) => (part('pagetitle').textContent = title),
  scroll: (top) => part('content').scrollTo({ top }),
  pick,
  openApplication: (options, look) => openInSlider({ placement: 'DEFAULT', options }, look),
  async openPath(path) {
    const address = new URL(path, location.origin);
    const slider = openSlider({}, address.pathname);
    slider.body.append(
      h('p', { class: 'card stub' }, `${text('stub')}: `, h('code', {}, address.pathname)),
    );
    await slider.closed;
  },
};

/**
 * @param {import('./pages.js').Opening} opening
 * @param {SliderLook} look
 * @returns {Promise<void>} settles when the slider is closed
 */
async function openInSlider(opening, look) {
  const slider = openSlider(look, text('appName'));
  const box = h('div', { class: 'app-box' });
  slider.body.append(box);
  const close = async () => {
    slider.close();
    return true;
  };
  const frame = await tryFrame({ ...opening, box, isPopup: true, close });
  await slider.closed;
  // After the replies to the frame itself; the slider leaves the page at the same time.
  setTimeout(() => frame?.remove());
}

/**
 * @param {import('./frames.js').Place} place
 * @returns {Promise<import('./frames.js').AppFrame | null>} null when the portal shows a sentence instead of the app
 */
async function tryFrame(place) {
  if (!about.hasApp) {
    place.box.replaceChildren(h('p', { class: 'card stub' }, text('noApplication')));
    return null;
  }
  try {
    return await openFrame(place, shared, settings);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    place.box.replaceChildren(h('p', { class: 'card stub' }, `${text('noApp')} ${reason}`));
    return null;
  }
}

/** @param {About} about */
function viewNow(about) {
  const asked = {
    placement: settings.placement,
    page: query.get('page'),
    entity: query.get('entity'),
  };
  return viewOf(asked, about.placement);
}

/** @param {About} about */
function openView(about) {
  const view = viewNow(about);
  if (about.isInstall && !about.user.isAdmin) {
    // Only an administrator meets the installer; the others wait for it.
    part('pagetitle').textContent = text('appName');
    part('content').replaceChildren(h('p', { class: 'card stub' }, text('notInstalled')));
    return;
  }
  /** @type {import('./pages.js').Doors} */
  const doors = {
    inPage: (box, opening) =>
      tryFrame({ ...opening, box, isPopup: false, close: async () => false }),
    inSlider: (opening) => void openInSlider(opening, {}),
  };
  const id = Number(query.get('id') ?? settings.options['ID'] ?? 1) || 1;
  const asked =
    settings.placement === null
      ? { ...about.placementOptions, ...settings.options }
      : settings.options;
  if (view.page === 'app') showApp(view.opens ?? 'DEFAULT', asked, doors);
  else if (view.page === 'robot') showRobot(view.opens ?? '', asked, doors);
  else if (view.page === 'list') showList(view.entity, about, doors);
  else if (view.page === 'robots') showDesigner(view.entity, about, doors);
  else {
    const options = { ...placeOptions(view.entity, 'DETAIL_TAB', id), ...asked };
    showCard(view.entity, id, view.opens !== null && !view.isSlider, options, about, doors);
  }
  if (view.isSlider && view.opens !== null) {
    const corner = cornerOf(view.opens);
    // A list's or designer's toolbar stands on no item.
    const item = corner.endsWith('TOOLBAR') && view.page !== 'card' ? 0 : id;
    const options = { ...placeOptions(view.entity, corner, item), ...asked };
    doors.inSlider({ placement: view.opens, options });
  }
}

/** @type {About} */
const about = await getJson(
  `/_host/about${settings.language === null ? '' : `?lang=${encodeURIComponent(settings.language)}`}`,
);
speak(about.language);
drawLayout(about, viewNow(about), settings);
openView(about);
