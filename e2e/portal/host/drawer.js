/** The developers' drawer: what the app asked the portal, live, and the switches over the world. */
import { getJson } from './api.js';
import { h, part } from './dom.js';
import { faultPanel, worldPanel } from './drawer-switches.js';
import { text } from './texts.js';

/** @typedef {import('./types.ts').About} About */
/** @typedef {{ method: string, status: number, params: unknown, answer: unknown, inBatch: boolean }} CallRow */
/** @typedef {{ direction: string, command: string, data: unknown, sid: string }} BridgeRow */

/** Rows shown at most; the journal of a long session would make the page slow. */
const shown = 100;

/**
 * @param {HTMLButtonElement} toggle
 * @param {About} about
 * @param {boolean} isOpenAtStart
 */
export function setUpDrawer(toggle, about, isOpenAtStart) {
  const drawer = part('drawer');
  const calls = h('div', { class: 'journal' });
  const bridge = h('div', { class: 'journal' });
  const close = h('button', { type: 'button' }, text('close'));
  const sections = [
    section(text('calls'), calls, true),
    section(text('bridge'), bridge, false),
    section(text('world'), worldPanel(about), false),
    section(text('faults'), faultPanel(), false),
  ];
  drawer.setAttribute('aria-label', text('drawer'));
  drawer.replaceChildren(
    h('div', { class: 'drawer-head' }, h('h2', {}, text('drawer')), close),
    ...sections,
  );

  /** @type {EventSource | null} */
  let events = null;
  const showCalls = onceAtATime(async () => {
    /** @type {CallRow[]} */
    const rows = await getJson('/_portal/calls');
    fill(calls, rows, callRow);
  });
  const showBridge = onceAtATime(async () => {
    /** @type {BridgeRow[]} */
    const rows = await getJson('/_portal/bridge');
    fill(bridge, rows, bridgeRow);
  });
  /** @param {boolean} isOpen */
  function setOpen(isOpen) {
    drawer.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
    events?.close();
    events = null;
    if (!isOpen) return;
    // Only while it is open: a browser allows six connections to one origin, and the app's calls need them.
    events = new EventSource('/_host/events');
    events.addEventListener('call', showCalls);
    events.addEventListener('bridge', showBridge);
    events.addEventListener('world', showBridge);
    showCalls();
    showBridge();
  }
  toggle.setAttribute('aria-controls', 'drawer');
  toggle.addEventListener('click', () => setOpen(drawer.hidden !== false));
  close.addEventListener('click', () => {
    setOpen(false);
    toggle.focus();
  });
  drawer.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setOpen(false);
    toggle.focus();
  });
  setOpen(isOpenAtStart);
}

/** @param {string} title @param {HTMLElement} content @param {boolean} isOpen */
function section(title, content, isOpen) {
  return h('details', { open: isOpen }, h('summary', {}, title), content);
}

/**
 * @template T
 * @param {HTMLElement} journal
 * @param {T[]} rows
 * @param {(row: T) => HTMLElement} line
 */
function fill(journal, rows, line) {
  const known = Number(journal.dataset['count'] ?? 0);
  // A journal that did not grow is that of a new world, or one that drops its oldest rows.
  const fresh = rows.slice(rows.length > known ? known : 0).slice(-shown);
  if (rows.length <= known || known === 0) journal.replaceChildren();
  journal.prepend(...fresh.map(line).toReversed());
  while (journal.childElementCount > shown) journal.lastElementChild?.remove();
  journal.dataset['count'] = String(rows.length);
  if (rows.length === 0) journal.append(h('p', {}, text('empty')));
}

/** @param {CallRow} row */
function callRow(row) {
  const isFailed = row.status >= 400;
  return h(
    'details',
    { class: isFailed ? 'failed' : '' },
    h('summary', {}, `${row.status} ${row.method}${row.inBatch ? ' (batch)' : ''}`),
    h('p', {}, text('params')),
    json(row.params),
    h('p', {}, text('answer')),
    json(row.answer),
  );
}

/** @param {BridgeRow} row */
function bridgeRow(row) {
  const arrow = row.direction === 'to-portal' ? '→' : '←';
  return h('details', {}, h('summary', {}, `${arrow} ${row.command}`), json(row.data));
}

/** @param {unknown} value */
function json(value) {
  return h('pre', { tabindex: 0 }, JSON.stringify(value, null, 2) ?? '');
}

/**
 * Events come in bursts; while one request is under way a single further one is remembered.
 * @param {() => Promise<void>} work
 * @returns {() => void}
 */
function onceAtATime(work) {
  let isBusy = false;
  let isAsked = false;
  async function run() {
    isBusy = true;
    while (isAsked) {
      isAsked = false;
      // A page that is being left cancels its requests; the next event asks again.
      await work().catch(() => {});
    }
    isBusy = false;
  }
  return () => {
    isAsked = true;
    if (!isBusy) void run();
  };
}
