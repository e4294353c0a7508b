/** The portal's pages around the frame: a list, a card with tabs, a robot's settings. Each answers where a frame may go. */
import { entityName, hasRobots } from './crm.js';
import { h, notice, part } from './dom.js';
import { asRecord } from './json.js';
import { cardSaved } from './placements.js';
import { tabList } from './tabs.js';
import { text } from './texts.js';
import { pageAddress, placementCode, placeOptions } from './views.js';

/** @typedef {import('./types.ts').About} About */
/** @typedef {import('./types.ts').Binding} Binding */
/** @typedef {import('./frames.js').AppFrame} AppFrame */
/** @typedef {import('./views.js').Corner} Corner */
/**
 * @typedef {object} Opening what a page opens the app with
 * @property {string} placement
 * @property {Record<string, unknown>} options
 * @property {number} [binding] which of several handlers of this placement
 * @property {number} [robot] the placed robot whose settings these are; it brings placement and options
 * @property {(values: Record<string, unknown>) => void} [onPropertyValues]
 */
/**
 * @typedef {object} Doors how a page opens the app
 * @property {(box: HTMLElement, opening: Opening) => Promise<AppFrame | null>} inPage
 * @property {(opening: Opening) => void} inSlider
 */

/** The app's own page: nothing but the frame. @param {string} placement @param {Record<string, unknown>} options @param {Doors} doors */
export function showApp(placement, options, doors) {
  const box = h('div', { class: 'app-box' });
  part('content').replaceChildren(box);
  part('pagetitle').textContent = text('appName');
  void doors.inPage(box, { placement, options });
}

/**
 * The app's handlers at a placement. A place that the app has not bound is open here all the same, and says so; nothing is
 * there while the installation is not finished.
 * @param {string} code @param {About} about
 * @returns {{ label: string, hint: string, binding: number | null }[]}
 */
function handlersAt(code, about) {
  const bound = about.bound[code] ?? [];
  if (bound.length > 0) {
    return bound.map(({ id, title }) => ({
      label: title || text('appName'),
      hint: '',
      binding: id,
    }));
  }
  if (about.isInstall || !about.hasApp) return [];
  return [{ label: text('appName'), hint: text('unbound'), binding: null }];
}

/**
 * Buttons that open the app's places of one corner.
 * @param {string} entity @param {Corner} corner @param {number} id @param {About} about @param {Doors} doors
 */
export function placeButtons(entity, corner, id, about, doors) {
  const placement = placementCode(entity, corner);
  return handlersAt(placement, about).map(({ label, hint, binding }) => {
    const button = h('button', { type: 'button', class: 'place' }, label);
    if (hint !== '') button.title = hint;
    const options = placeOptions(entity, corner, id);
    button.addEventListener('click', () =>
      doors.inSlider({ placement, options, ...(binding === null ? {} : { binding }) }),
    );
    return button;
  });
}

/** The way to the robots of this entity, where it has any. @param {string} entity */
function robotsLink(entity) {
  if (!hasRobots(entity)) return [];
  const href = pageAddress(location.search, { page: 'robots', entity });
  return [h('a', { href, class: 'button' }, text('robots'))];
}

/** @param {string} entity @param {About} about @param {Doors} doors */
export function showList(entity, about, doors) {
  part('pagetitle').textContent = entityName(entity, about, 'many');
  part('toolbar').replaceChildren(
    ...placeButtons(entity, 'LIST_TOOLBAR', 0, about, doors),
    ...robotsLink(entity),
  );
  const stages = [text('stageNew'), text('stageWork'), text('stageDone')];
  const rows = stages.map((stage, index) => {
    const id = index + 1;
    const link = h(
      'a',
      { href: pageAddress(location.search, { page: 'card', entity, id: String(id) }) },
      `${entityName(entity, about, 'one')} ${id}`,
    );
    return h(
      'tr',
      {},
      h('td', {}, link),
      h('td', {}, stage),
      h('td', {}, String(id * 1000)),
      h('td', {}, ...placeButtons(entity, 'LIST_MENU', id, about, doors)),
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
  const placement = placementCode(entity, 'DETAIL_TAB');
  const name = `${entityName(entity, about, 'one')} ${id}`;
  part('pagetitle').textContent = name;
  /** @type {(AppFrame | null)[]} */
  const frames = [];
  const save = h('button', { type: 'button' }, text('save'));
  save.addEventListener('click', () => {
    for (const frame of frames) frame?.fire(cardSaved, { ID: String(id) });
    notice(text('saved'));
  });
  part('toolbar').replaceChildren(
    ...placeButtons(entity, 'DETAIL_TOOLBAR', id, about, doors),
    ...robotsLink(entity),
    save,
  );

  const fields = [
    [text('title'), name],
    [text('stage'), text('stageWork')],
    [text('amount'), String(id * 1000)],
  ];
  const general = h(
    'dl',
    { class: 'card fields' },
    ...fields.flatMap(([term = '', value = '']) => [h('dt', {}, term), h('dd', {}, value)]),
  );
  const own = handlersAt(placement, about).map(({ label, hint, binding }) => {
    const box = h('div', { class: 'app-box' });
    const opening = { placement, options, ...(binding === null ? {} : { binding }) };
    return {
      label,
      hint,
      panel: box,
      onFirst: async () => void frames.push(await doors.inPage(box, opening)),
    };
  });
  part('content').replaceChildren(
    tabList(
      [
        { label: text('general'), panel: general },
        ...own,
        { label: text('history'), panel: h('p', { class: 'card' }, text('empty')) },
      ],
      isTabOpen && own.length > 0 ? 1 : 0,
    ),
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
  const onPropertyValues = (/** @type {Record<string, unknown>} */ given) => {
    // The portal takes values of the robot's own properties only; the SDK sends a stray key along (B1).
    const own = asRecord(options['properties']);
    for (const [key, value] of Object.entries(given)) if (key in own) written[key] = value;
    values.textContent = JSON.stringify(written, null, 2);
  };
  void doors.inPage(box, { placement, options, onPropertyValues });
}
