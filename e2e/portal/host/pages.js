/** The portal's pages around the frame: a list, a card with tabs, a robot's settings. Each answers where a frame may go. */
import { h, notice, part } from './dom.js';
import { asRecord } from './json.js';
import { cardSaved } from './placements.js';
import { text } from './texts.js';
import { pageAddress, placementCode, placeOptions } from './views.js';

/** @typedef {import('./types.ts').About} About */
/** @typedef {import('./frames.js').AppFrame} AppFrame */
/**
 * @typedef {object} Doors how a page opens the app
 * @property {(box: HTMLElement, placement: string, options: Record<string, unknown>,
 *             onPropertyValues?: (values: Record<string, unknown>) => void) => Promise<AppFrame | null>} inPage
 * @property {(placement: string, options: Record<string, unknown>) => void} inSlider
 */

/** The app's own page: nothing but the frame. @param {string} placement @param {Record<string, unknown>} options @param {Doors} doors */
export function showApp(placement, options, doors) {
  const box = h('div', { class: 'app-box' });
  part('content').replaceChildren(box);
  part('pagetitle').textContent = text('appName');
  void doors.inPage(box, placement, options);
}

/** @param {string} entity @param {About} about */
function nameOf(entity, about) {
  const spa = about.spas.find((one) => entity === `DYNAMIC_${one.entityTypeId}`);
  return spa?.title ?? (entity === 'DEAL' ? text('deal') : entity);
}

/**
 * A button that opens one of the app's places. A place that the app has not bound is open here all the same, and says so.
 * @param {string} entity @param {import('./views.js').Corner} corner @param {number} id @param {About} about @param {Doors} doors
 */
function placeButton(entity, corner, id, about, doors) {
  const code = placementCode(entity, corner);
  const label = about.bound[code] || text('appName');
  const button = h('button', { type: 'button', class: 'place' }, label);
  if (!(code in about.bound)) button.title = text('unbound');
  button.addEventListener('click', () => doors.inSlider(code, placeOptions(entity, corner, id)));
  return button;
}

/** @param {string} entity @param {About} about @param {Doors} doors */
export function showList(entity, about, doors) {
  const name = entity === 'DEAL' ? text('deals') : nameOf(entity, about);
  part('pagetitle').textContent = name;
  part('toolbar').replaceChildren(placeButton(entity, 'LIST_TOOLBAR', 0, about, doors));
  const stages = [text('stageNew'), text('stageWork'), text('stageDone')];
  const rows = stages.map((stage, index) => {
    const id = index + 1;
    const link = h(
      'a',
      { href: pageAddress(location.search, { page: 'card', entity, id: String(id) }) },
      `${nameOf(entity, about)} ${id}`,
    );
    return h(
      'tr',
      {},
      h('td', {}, link),
      h('td', {}, stage),
      h('td', {}, String(id * 1000)),
      h('td', {}, placeButton(entity, 'LIST_MENU', id, about, doors)),
    );
  });
  const heads = [text('title'), text('stage'), text('amount'), text('actions')];
  part('content').replaceChildren(
    h(
      'div',
      { class: 'card scrolling' },
      h(
        'table',
        {},
        h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
        h('tbody', {}, ...rows),
      ),
    ),
  );
}

/**
 * @param {string} entity @param {number} id @param {boolean} isTabOpen
 * @param {Record<string, unknown>} options for the tab
 * @param {About} about @param {Doors} doors
 */
export function showCard(entity, id, isTabOpen, options, about, doors) {
  const code = placementCode(entity, 'DETAIL_TAB');
  part('pagetitle').textContent = `${nameOf(entity, about)} ${id}`;
  /** @type {AppFrame | null} */
  let frame = null;
  const save = h('button', { type: 'button' }, text('save'));
  save.addEventListener('click', () => {
    frame?.fire(cardSaved, { ID: String(id) });
    notice(text('saved'));
  });
  part('toolbar').replaceChildren(placeButton(entity, 'DETAIL_TOOLBAR', id, about, doors), save);

  const fields = [
    [text('title'), `${nameOf(entity, about)} ${id}`],
    [text('stage'), text('stageWork')],
    [text('amount'), String(id * 1000)],
  ];
  const general = h(
    'dl',
    { class: 'card fields' },
    ...fields.flatMap(([name = '', value = '']) => [h('dt', {}, name), h('dd', {}, value)]),
  );
  const box = h('div', { class: 'app-box' });
  const tabs = tabList(
    [
      { label: text('general'), panel: general },
      {
        label: about.bound[code] || text('appName'),
        panel: box,
        hint: code in about.bound ? '' : text('unbound'),
        onFirst: async () => (frame = await doors.inPage(box, code, options)),
      },
      { label: text('history'), panel: h('p', { class: 'card' }, text('empty')) },
    ],
    isTabOpen ? 1 : 0,
  );
  part('content').replaceChildren(tabs);
}

/**
 * Tabs by the usual keyboard rules: arrows move and open, only the open one is in the tab order.
 * @param {{ label: string, panel: HTMLElement, hint?: string, onFirst?: () => unknown }[]} given
 * @param {number} start
 */
function tabList(given, start) {
  const opened = new Set();
  const tabs = given.map(({ label, hint }, index) => {
    const tab = h(
      'button',
      { type: 'button', role: 'tab', id: `tab-${index}`, 'aria-controls': `panel-${index}` },
      label,
    );
    if (hint) tab.title = hint;
    tab.addEventListener('click', () => show(index));
    tab.addEventListener('keydown', (event) => {
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (step === 0) return;
      const next = (index + step + given.length) % given.length;
      show(next);
      tabs[next]?.focus();
    });
    return tab;
  });
  const panels = given.map(({ panel }, index) =>
    h(
      'div',
      { role: 'tabpanel', id: `panel-${index}`, 'aria-labelledby': `tab-${index}`, class: 'panel' },
      panel,
    ),
  );
  /** @param {number} index */
  function show(index) {
    for (const [at, tab] of tabs.entries()) {
      tab.setAttribute('aria-selected', String(at === index));
      tab.tabIndex = at === index ? 0 : -1;
    }
    for (const [at, panel] of panels.entries()) panel.hidden = at !== index;
    // A tab of the app is loaded when it is opened for the first time and kept from then on.
    if (!opened.has(index)) void given[index]?.onFirst?.();
    opened.add(index);
  }
  show(start);
  return h(
    'div',
    { class: 'tabs' },
    h('div', { role: 'tablist', 'aria-label': text('tabs') }, ...tabs),
    ...panels,
  );
}

/** A robot's settings slider of the portal: the frame is 350 pixels high, and the values land in the form below it. */
/** @param {string} placement @param {Record<string, unknown>} options @param {Doors} doors */
export function showRobot(placement, options, doors) {
  part('pagetitle').textContent = text('robotSettings');
  const box = h('div', { class: 'app-box robot-box' });
  const values = h('output', { class: 'values' }, text('none'));
  const form = h('div', { class: 'card' }, h('p', {}, text('robotHint')), values);
  part('content').replaceChildren(h('div', { class: 'robot' }, box, form));
  /** @type {Record<string, unknown>} */
  const written = {};
  void doors.inPage(box, placement, options, (given) => {
    // The portal takes values of the robot's own properties only; the SDK sends a stray key along (B1).
    const own = asRecord(options['properties']);
    for (const [key, value] of Object.entries(given)) if (key in own) written[key] = value;
    values.textContent = JSON.stringify(written, null, 2);
  });
}
