/** Draws the portal around the app's frame and opens what the address asks for. */
import { getJson } from './api.js';
import { h, part } from './dom.js';
import { setUpDrawer } from './drawer.js';
import { openFrame } from './frames.js';
import { showApp, showCard, showList, showRobot } from './pages.js';
import { pick } from './pickers.js';
import { readSettings } from './settings.js';
import { openSlider } from './sliders.js';
import { speak, text } from './texts.js';
import { pageAddress, placeOptions, viewOf } from './views.js';

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
  openApplication: (options, look) => openInSlider('DEFAULT', options, look),
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
 * @param {string} placement
 * @param {Record<string, unknown>} options
 * @param {SliderLook} look
 * @returns {Promise<void>} settles when the slider is closed
 */
async function openInSlider(placement, options, look) {
  const slider = openSlider(look, text('appName'));
  const box = h('div', { class: 'app-box' });
  slider.body.append(box);
  const close = async () => {
    slider.close();
    return true;
  };
  const frame = await tryFrame({ box, placement, options, isPopup: true, close });
  await slider.closed;
  // After the replies to the frame itself; the slider leaves the page at the same time.
  setTimeout(() => frame?.remove());
}

/**
 * @param {import('./frames.js').Place} place
 * @returns {Promise<import('./frames.js').AppFrame | null>} null when the portal shows a sentence instead of the app
 */
async function tryFrame(place) {
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
function drawFrameOfPage(about) {
  document.documentElement.lang = about.language;
  document.title = `${text('appName')} – ${text('portal')}`;
  const isDark =
    settings.theme === null
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : settings.theme === 'dark';
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';

  const menu = part('menu');
  menu.setAttribute('aria-label', text('mainMenu'));
  const view = viewNow(about);
  const links = [
    { label: text('appName'), page: {}, isHere: view.page === 'app' },
    {
      label: text('deals'),
      page: { page: 'list', entity: 'DEAL' },
      isHere: view.entity === 'DEAL',
    },
    ...about.spas.map((spa) => ({
      label: spa.title,
      page: { page: 'card', entity: `DYNAMIC_${spa.entityTypeId}`, id: '1' },
      isHere: view.entity === `DYNAMIC_${spa.entityTypeId}`,
    })),
  ];
  const items = links.map(({ label, page, isHere }) =>
    h(
      'li',
      {},
      h('a', { href: pageAddress(location.search, page), 'aria-current': isHere && 'page' }, label),
    ),
  );
  menu.replaceChildren(h('ul', {}, ...items));

  const toggle = h(
    'button',
    { type: 'button', id: 'menu-toggle', 'aria-controls': 'menu', 'aria-expanded': 'false' },
    text('menu'),
  );
  toggle.addEventListener('click', () => {
    toggle.setAttribute('aria-expanded', String(menu.classList.toggle('open')));
  });
  const drawerToggle = h('button', { type: 'button', id: 'drawer-toggle' }, text('developer'));
  part('top').replaceChildren(
    toggle,
    h('span', { class: 'brand' }, text('portal')),
    h('span', { class: 'who' }, about.user.name),
    drawerToggle,
  );
  setUpDrawer(drawerToggle, about, settings.isDrawerOpen);
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
    inPage: (box, placement, options, onPropertyValues) =>
      tryFrame({
        box,
        placement,
        options,
        isPopup: false,
        close: async () => false,
        ...(onPropertyValues ? { onPropertyValues } : {}),
      }),
    inSlider: (placement, options) => void openInSlider(placement, options, {}),
  };
  const id = Number(query.get('id') ?? settings.options['ID'] ?? 1) || 1;
  const asked =
    settings.placement === null
      ? { ...about.placementOptions, ...settings.options }
      : settings.options;
  if (view.page === 'app') showApp(view.opens ?? 'DEFAULT', asked, doors);
  else if (view.page === 'robot') showRobot(view.opens ?? '', asked, doors);
  else if (view.page === 'list') showList(view.entity, about, doors);
  else {
    const options = { ...placeOptions(view.entity, 'DETAIL_TAB', id), ...asked };
    showCard(view.entity, id, view.opens !== null && !view.isSlider, options, about, doors);
  }
  if (view.isSlider && view.opens !== null) {
    const corner = view.page === 'list' ? 'LIST_MENU' : 'DETAIL_TOOLBAR';
    doors.inSlider(view.opens, { ...placeOptions(view.entity, corner, id), ...asked });
  }
}

/** @type {About} */
const about = await getJson(
  `/_host/about${settings.language === null ? '' : `?lang=${encodeURIComponent(settings.language)}`}`,
);
speak(about.language);
drawFrameOfPage(about);
openView(about);
