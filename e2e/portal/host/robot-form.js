/** The settings of a placed robot: the portal's own fields, or the application's page with the values it wrote. */
import { getJson, send } from './api.js';
import { h, notice } from './dom.js';
import { asRecord } from './json.js';
import { fieldControl } from './robot-fields.js';
import { formTexts } from './robot-written.js';
import { openSlider } from './sliders.js';
import { text } from './texts.js';

/** @typedef {import('./types.ts').RobotDialog} RobotDialog */
/** @typedef {import('./types.ts').RobotObjection} RobotObjection */
/**
 * @typedef {object} Form
 * @property {HTMLElement} element
 * @property {() => Record<string, string[]>} read texts by property code
 * @property {() => void} focus
 * @property {(objections: readonly RobotObjection[]) => void} object shows why nothing was saved
 */

/**
 * @param {number} id
 * @param {string} language
 * @param {import('./pages.js').Doors} doors
 * @param {() => void} saved told after the settings are kept and the panel is closed
 */
export async function openRobot(id, language, doors, saved) {
  /** @type {RobotDialog | null} */
  const dialog = await getJson(
    `/_host/robot?${new URLSearchParams({ id: String(id), lang: language })}`,
  );
  if (dialog === null) {
    notice(text('robotGone'));
    return;
  }
  const slider = openSlider({ title: dialog.title, width: 720 }, '');
  const form =
    dialog.placement === null ? fieldForm(dialog) : placementForm(dialog, dialog.placement, doors);
  const save = h('button', { type: 'submit', class: 'primary' }, text('save'));
  const cancel = h('button', { type: 'button' }, text('cancel'));
  cancel.addEventListener('click', slider.close);
  const element = h(
    'form',
    { class: 'robot', novalidate: true },
    form.element,
    h('div', { class: 'picker-foot' }, save, cancel),
  );
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    void keep();
  });
  slider.body.append(element);
  form.focus();

  async function keep() {
    const order = { id, values: form.read() };
    const { body } = await send('PUT', `/_host/robot?lang=${language}`, order);
    const { objections } = asRecord(body);
    if (Array.isArray(objections) && objections.length > 0) {
      form.object(objections);
      return;
    }
    slider.close();
    notice(text('robotSaved'));
    saved();
  }
}

/** @param {RobotDialog} dialog @returns {Form} */
function fieldForm(dialog) {
  const controls = dialog.fields.map((field) => ({ code: field.code, ...fieldControl(field) }));
  const none = h('p', {}, text('noFields'));
  return {
    element: h(
      'div',
      { class: 'card form' },
      ...(controls.length > 0 ? controls.map(({ element }) => element) : [none]),
    ),
    read: () => Object.fromEntries(controls.map(({ code, read }) => [code, read()])),
    focus: () => controls[0]?.focus(),
    object(objections) {
      for (const { code, object } of controls) {
        object(objections.find((one) => one.code === code)?.reason ?? null);
      }
      controls.find(({ code }) => code === objections[0]?.code)?.focus();
    },
  };
}

/**
 * The frame stands over the form and is 350 pixels high; what it writes lands in the form and is kept with it (3.8).
 * @param {RobotDialog} dialog @param {string} placement @param {import('./pages.js').Doors} doors @returns {Form}
 */
function placementForm(dialog, placement, doors) {
  const box = h('div', { class: 'app-box robot-box' });
  const list = h('dl', { class: 'fields' });
  const alert = h('div', { role: 'alert' });
  /** @type {Record<string, string[]>} */
  const values = Object.fromEntries(dialog.fields.map((field) => [field.code, [...field.values]]));
  const show = () =>
    list.replaceChildren(
      ...dialog.fields.flatMap(({ code, name }) => [
        h('dt', {}, name),
        h('dd', {}, (values[code] ?? []).join(', ') || text('none')),
      ]),
    );
  show();
  const onPropertyValues = (/** @type {Record<string, unknown>} */ given) => {
    Object.assign(values, formTexts(given, dialog.fields));
    show();
  };
  void doors.inPage(box, { placement, options: {}, robot: dialog.id, onPropertyValues });
  return {
    element: h(
      'div',
      {},
      box,
      h(
        'div',
        { class: 'card', role: 'group', 'aria-label': text('robotHint') },
        h('p', {}, text('robotHint')),
        list,
        alert,
      ),
    ),
    read: () => values,
    // The frame takes the focus when its person does; the panel's close button has it until then.
    focus: () => {},
    object(objections) {
      alert.replaceChildren(
        ...objections.map(({ code, reason }) => {
          const name = dialog.fields.find((field) => field.code === code)?.name ?? code;
          return h('p', { class: 'warning' }, `${name}: ${text(reason)}`);
        }),
      );
    },
  };
}
