/** The portal's own dialogs: people, access codes, CRM items. A cancelled dialog never answers (table B). */
import { getJson } from './api.js';
import { h } from './dom.js';
import { text } from './texts.js';

/** @typedef {import('./types.ts').PickKind} PickKind */
/** @typedef {{ id: string, name?: string, title?: string, position?: string, type?: string }} Row */

/** @type {HTMLDialogElement | null} */
let open = null;

/**
 * @param {PickKind} kind
 * @param {Record<string, unknown>} params
 * @returns {Promise<unknown>} stays pending for ever when the person cancels or another picker takes over
 */
export function pick(kind, params) {
  // A newer selection takes the place of the older one, whose caller is never answered.
  open?.close();
  const isMultiple =
    kind === 'users' || kind === 'access' || (kind === 'crm' && params['multiple'] === true);
  return new Promise((resolve) => {
    showPicker(kind, params, isMultiple, (rows) => resolve(answer(kind, rows)));
  });
}

/**
 * @param {PickKind} kind
 * @param {Row[]} rows
 */
function answer(kind, rows) {
  if (kind === 'user') return rows[0];
  if (kind === 'users') return rows;
  if (kind === 'access') return rows.map(({ id, name }) => ({ id, name }));
  /** @type {Record<string, Record<number, Row>>} CRM items come as maps by kind, counted from 0 */
  const buckets = {};
  for (const row of rows) {
    const bucket = (buckets[row.type ?? ''] ??= {});
    bucket[Object.keys(bucket).length] = row;
  }
  return buckets;
}

/**
 * @param {PickKind} kind
 * @param {Record<string, unknown>} params
 * @param {boolean} isMultiple
 * @param {(rows: Row[]) => void} choose
 */
function showPicker(kind, params, isMultiple, choose) {
  /** @type {Map<string, Row>} */
  const chosen = new Map();
  const marked = new Set(
    kind === 'access' && Array.isArray(params['value']) ? params['value'] : [],
  );
  const list = h('ul', { class: 'picker-list' });
  const count = h('p', { class: 'picker-count', role: 'status' });
  const search = h('input', {
    type: 'search',
    'aria-label': text('search'),
    placeholder: text('search'),
  });
  const save = h('button', { type: 'button', class: 'primary', disabled: true }, text('select'));
  const cancel = h('button', { type: 'button' }, text('cancel'));
  const title = text(
    kind === 'access'
      ? 'pickAccess'
      : kind === 'crm'
        ? 'pickCrm'
        : kind === 'users'
          ? 'pickUsers'
          : 'pickUser',
  );
  const dialog = h(
    'dialog',
    { class: 'picker', 'aria-label': title },
    h('h2', {}, title),
    search,
    list,
    count,
    h('div', { class: 'picker-foot' }, ...(isMultiple ? [save] : []), cancel),
  );
  open = dialog;

  /** @param {Row[]} rows */
  function finish(rows) {
    dialog.close();
    choose(rows);
  }
  /** @param {Row} row */
  function line(row) {
    const name = row.name ?? row.title ?? row.id;
    const hint = row.position ?? row.type ?? row.id;
    if (!isMultiple) {
      return h(
        'li',
        {},
        h(
          'button',
          { type: 'button', onclick: () => finish([row]) },
          h('span', {}, name),
          h('small', {}, hint),
        ),
      );
    }
    if (marked.delete(row.id)) chosen.set(row.id, row);
    const box = h('input', { type: 'checkbox', checked: chosen.has(row.id) });
    box.addEventListener('change', () => {
      if (box.checked) chosen.set(row.id, row);
      else chosen.delete(row.id);
      save.disabled = chosen.size === 0;
    });
    return h('li', {}, h('label', {}, box, h('span', {}, name), h('small', {}, hint)));
  }
  let asked = 0;
  async function fill() {
    const turn = ++asked;
    /** @type {{ items: Row[], total: number }} */
    const found = await getJson(address(kind, params, search.value));
    if (turn !== asked) return;
    list.replaceChildren(...found.items.map(line));
    count.textContent =
      found.total > found.items.length
        ? `${found.items.length} / ${found.total}. ${text('narrow')}`
        : String(found.total);
    save.disabled = chosen.size === 0;
  }

  search.addEventListener('input', () => void fill());
  save.addEventListener('click', () => finish([...chosen.values()]));
  cancel.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    if (open === dialog) open = null;
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  search.focus();
  void fill();
}

/**
 * @param {PickKind} kind
 * @param {Record<string, unknown>} params
 * @param {string} find
 */
function address(kind, params, find) {
  const query = new URLSearchParams({ find });
  if (kind === 'crm' && Array.isArray(params['entityType'])) {
    for (const type of params['entityType']) query.append('type', String(type));
  }
  const list = kind === 'access' ? 'access' : kind === 'crm' ? 'crm' : 'people';
  return `/_host/${list}?${query}`;
}
