/** The portal around every page: language, theme, header, main menu. */
import { crmEntities, entityName } from './crm.js';
import { h, part } from './dom.js';
import { setUpDrawer } from './drawer.js';
import { text } from './texts.js';
import { pageAddress } from './views.js';

/** @typedef {import('./types.ts').About} About */

/**
 * @param {About} about
 * @param {import('./views.js').View} view the page that is shown
 * @param {import('./settings.js').Settings} settings
 */
export function drawLayout(about, view, settings) {
  document.documentElement.lang = about.language;
  document.title = `${text('appName')} – ${text('portal')}`;
  const isDark =
    settings.theme === null
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : settings.theme === 'dark';
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';

  const menu = part('menu');
  menu.setAttribute('aria-label', text('mainMenu'));
  menu.replaceChildren(h('ul', {}, ...menuLinks(about, view)));
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

/** @param {About} about @param {import('./views.js').View} view */
function menuLinks(about, view) {
  const entities = [...crmEntities, ...about.spas.map((spa) => `DYNAMIC_${spa.entityTypeId}`)];
  const links = [
    { label: text('appName'), page: {}, isHere: view.page === 'app' },
    ...entities.map((entity) => ({
      label: entityName(entity, about, 'many'),
      page: { page: 'list', entity },
      isHere: view.entity === entity,
    })),
  ];
  return links.map(({ label, page, isHere }) =>
    h(
      'li',
      {},
      h('a', { href: pageAddress(location.search, page), 'aria-current': isHere && 'page' }, label),
    ),
  );
}
