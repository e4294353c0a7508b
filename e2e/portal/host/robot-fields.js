/** One control for each property of a robot, by its type. Every line takes an expression too, so lines are plain text. */
import { h } from './dom.js';
import { pick } from './pickers.js';
import { text } from './texts.js';

/** @typedef {import('./types.ts').RobotField} RobotField */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */
/**
 * @typedef {object} FieldControl
 * @property {HTMLElement} element
 * @property {() => string[]} read
 * @property {(reason: import('./types.ts').RobotObjection['reason'] | null) => void} object
 * @property {() => void} focus
 */

/** What a line asks for; the other types say nothing. @type {Record<string, string>} */
const samples = { date: '2026-12-31', datetime: '2026-12-31 18:00', int: '0', double: '0.00' };

/** @param {RobotField} field @returns {FieldControl} */
export function fieldControl(field) {
  const id = `property-${field.code}`;
  const hint = h('small', { id: `${id}-hint` }, hintOf(field));
  const error = h('p', { id: `${id}-error`, class: 'warning' });
  /** @type {Control[]} */
  const controls = [];
  const rows = h('div', { class: 'values-of' });
  /** @param {string} value */
  const addRow = (value) => {
    const control = oneControl(field, value);
    control.id = controls.length === 0 ? id : `${id}-${controls.length + 1}`;
    if (controls.length > 0)
      control.setAttribute('aria-label', `${field.name} ${controls.length + 1}`);
    control.setAttribute('aria-describedby', `${hint.id} ${error.id}`);
    if (field.isRequired) control.setAttribute('aria-required', 'true');
    controls.push(control);
    rows.append(h('div', { class: 'value-row' }, control, ...besides(field, control)));
    return control;
  };
  const isList = field.isMultiple && field.type !== 'select';
  for (const value of isList ? field.values : field.values.slice(0, 1)) addRow(value);
  if (controls.length === 0) addRow('');
  const more = h(
    'button',
    { type: 'button', 'aria-label': `${text('addValue')}: ${field.name}` },
    text('addValue'),
  );
  more.addEventListener('click', () => addRow('').focus());

  const mark = field.isRequired ? [h('span', { class: 'mark', 'aria-hidden': 'true' }, ' *')] : [];
  return {
    element: h(
      'div',
      { class: 'property', 'data-type': field.type },
      h('label', { for: id }, field.name, ...mark),
      rows,
      ...(isList ? [more] : []),
      ...(hint.textContent === '' ? [] : [hint]),
      error,
    ),
    read: () => controls.flatMap(readControl),
    object(reason) {
      error.textContent = reason === null ? '' : text(reason);
      for (const control of controls) control.setAttribute('aria-invalid', String(reason !== null));
    },
    focus: () => controls[0]?.focus(),
  };
}

/** @param {RobotField} field */
function hintOf(field) {
  const isLine = field.type !== 'select' && field.type !== 'bool';
  return [field.description, isLine ? text('expression') : ''].filter(Boolean).join(' ');
}

/** @param {RobotField} field @param {string} value @returns {Control} */
function oneControl(field, value) {
  if (field.type === 'bool') {
    const yes = ['y', 'yes', '1', 'true'].includes(value.toLowerCase());
    const shown = isExpression(value) || value === '' ? value : yes ? 'Y' : 'N';
    return choice(
      [
        ['Y', text('yes')],
        ['N', text('no')],
      ],
      [shown],
      false,
    );
  }
  if (field.type === 'select') return choice(field.options, field.values, field.isMultiple);
  if (field.type === 'text') {
    const area = h('textarea', { rows: 3 });
    area.value = value;
    return area;
  }
  const sample = samples[field.type];
  return h('input', {
    type: 'text',
    value,
    autocomplete: 'off',
    ...(sample === undefined ? {} : { placeholder: sample }),
    ...(field.type === 'int' ? { inputmode: 'numeric' } : {}),
    ...(field.type === 'double' ? { inputmode: 'decimal' } : {}),
  });
}

/**
 * A key that the options no longer have is not shown, and so lost with the next save; an expression stays to choose.
 * @param {readonly (readonly [string, string])[]} options
 * @param {readonly string[]} chosen
 * @param {boolean} isMultiple
 */
function choice(options, chosen, isMultiple) {
  const expressions = chosen.filter(isExpression).map((value) => [value, value]);
  const all = [...(isMultiple ? [] : [['', text('notSet')]]), ...options, ...expressions];
  return h(
    'select',
    { multiple: isMultiple },
    ...all.map(([key = '', title = '']) =>
      h('option', { value: key, selected: chosen.includes(key) }, title),
    ),
  );
}

/** @param {string} value */
function isExpression(value) {
  return value.includes('{=');
}

/** A field for people has a button for the portal's own dialog beside it. @param {RobotField} field @param {Control} control */
function besides(field, control) {
  if (field.type !== 'user') return [];
  const select = h(
    'button',
    { type: 'button', 'aria-label': `${text('select')}: ${field.name}` },
    text('select'),
  );
  const ask = async () => {
    const person = await pick('user', {});
    if (typeof person !== 'object' || person === null || !('id' in person)) return;
    const name = 'name' in person ? String(person.name) : '';
    control.value = `${name} [${String(person.id)}]`;
    select.focus();
  };
  select.addEventListener('click', () => void ask());
  return [select];
}

/** @param {Control} control @returns {string[]} */
function readControl(control) {
  if (control instanceof HTMLSelectElement) {
    return [...control.selectedOptions].map((option) => option.value).filter(Boolean);
  }
  return [control.value];
}
