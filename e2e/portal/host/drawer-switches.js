/** The parts of the drawer that change something: the world, the dialect, token renewal, one-time faults. */
import { getJson, send } from './api.js';
import { h, notice } from './dom.js';
import { asRecord } from './json.js';
import {
  faultOf,
  roleOf,
  scopesOf,
  signIn,
  withInstall,
  withoutScope,
  withPlanLimit,
} from './switches.js';
import { text } from './texts.js';

/** @typedef {import('./types.ts').About} About */
/** @typedef {import('./switches.js').Json} Json */

let count = 0;

const worlds = ['demo', 'empty', 'large', 'employee', 'no-scopes', 'install'];

/**
 * @param {About} about
 * @returns {HTMLElement}
 */
export function worldPanel(about) {
  const name = select(
    text('namedWorld'),
    worlds.map((world) => [world, world]),
  );
  const role = select(text('person'), [
    ['admin', text('admin')],
    ['crm-admin', text('crmAdmin')],
    ['employee', text('employee')],
  ]);
  const scope = select(text('scope'), []);
  const dialect = select(text('dialect'), [
    ['observed', 'observed'],
    ['documented', 'documented'],
  ]);
  const refresh = select(text('refreshAnswer'), [
    ['answer', text('modeAnswer')],
    ['silent', text('modeSilent')],
    ['refuse', text('modeRefuse')],
    ['empty', text('modeEmpty')],
  ]);
  refresh.input.value = about.refresh;
  dialect.input.value = about.dialect;
  const limit = checkbox(text('planLimit'), (isOn) =>
    change((world) => withPlanLimit(world, isOn)),
  );
  const flows = checkbox(text('noFlows'), (isOn) =>
    change((world) => ({ ...world, featureEnabled: !isOn })),
  );
  const bizproc = checkbox(text('noBizproc'), (isOn) =>
    change((world) => ({ ...world, bizprocEnabled: !isOn })),
  );
  const rest = checkbox(text('noRest'), (isOn) =>
    change((world) => ({ ...world, restAvailable: !isOn })),
  );
  const box = checkbox(text('box'), (isOn) =>
    change((world) => ({ ...world, edition: isOn ? 'box' : 'b24' })),
  );
  const install = checkbox(text('install'), (isOn) => change((world) => withInstall(world, isOn)));
  role.input.addEventListener('change', () => {
    const asked = role.input.value;
    if (asked === 'admin' || asked === 'crm-admin' || asked === 'employee')
      void change((world) => signIn(world, asked));
  });
  dialect.input.addEventListener(
    'change',
    () => void tell(() => send('PUT', '/_portal/dialect', { dialect: dialect.input.value })),
  );
  refresh.input.addEventListener(
    'change',
    () => void tell(() => send('PUT', '/_host/refresh', { mode: refresh.input.value })),
  );

  // Nothing can be switched before the present state is shown: a click would be drawn over by it.
  const panel = h(
    'fieldset',
    { class: 'switches', disabled: true },
    name.label,
    button(text('load'), () => replace({ name: name.input.value })),
    role.label,
    scope.label,
    button(text('take'), () => change((world) => withoutScope(world, scope.input.value))),
    limit.label,
    flows.label,
    bizproc.label,
    rest.label,
    box.label,
    install.label,
    button(text('newVersion'), installNewVersion),
    dialect.label,
    refresh.label,
  );
  void tell(async () => {
    const world = asRecord(await getJson('/_portal/world'));
    role.input.value = roleOf(world);
    scope.input.replaceChildren(...scopesOf(world).map((one) => h('option', { value: one }, one)));
    limit.input.checked = typeof world['workplaceLimit'] === 'number';
    flows.input.checked = world['featureEnabled'] === false;
    bizproc.input.checked = world['bizprocEnabled'] === false;
    rest.input.checked = world['restAvailable'] === false;
    box.input.checked = world['edition'] === 'box';
    install.input.checked = about.isInstall;
    panel.disabled = false;
  });
  return panel;
}

/** @returns {HTMLElement} */
export function faultPanel() {
  const method = h('input', { type: 'text', spellcheck: 'false' });
  const after = h('input', { type: 'number', min: 0, value: 0 });
  const times = h('input', { type: 'number', min: 1, value: 1 });
  const effect = select(text('effect'), [
    ['refuse', text('refuse')],
    ['delay', text('delay')],
    ['dropBefore', text('dropBefore')],
    ['dropAfter', text('dropAfter')],
    ['expire', text('expire')],
    ['html', text('html')],
  ]);
  const add = () =>
    tell(async () => {
      const form = {
        method: method.value,
        effect: effect.input.value,
        after: Number(after.value),
        times: Number(times.value),
      };
      await send('POST', '/_portal/faults', faultOf(form));
      notice(text('done'));
    });
  const clear = () =>
    tell(async () => {
      await send('DELETE', '/_portal/faults');
      notice(text('done'));
    });
  return h(
    'div',
    { class: 'switches' },
    labelled(text('method'), method),
    effect.label,
    labelled(text('after'), after),
    labelled(text('times'), times),
    button(text('add'), add),
    button(text('clear'), clear),
  );
}

/** Takes the present world, changes it and starts anew with it. @param {(world: Json) => Json} by */
async function change(by) {
  await tell(async () => {
    await send('PUT', '/_portal/world', by(asRecord(await getJson('/_portal/world'))));
    location.reload();
  });
}

/** The running world goes on: tokens and calls stay, only what an update takes is gone. */
async function installNewVersion() {
  await tell(async () => {
    await send('POST', '/_host/new-version', {});
    location.reload();
  });
}

/** @param {Json} world */
async function replace(world) {
  await tell(async () => {
    await send('PUT', '/_portal/world', world);
    location.reload();
  });
}

/** Shows the server's sentence when it refuses. @param {() => Promise<unknown>} work */
async function tell(work) {
  try {
    await work();
  } catch (error) {
    notice(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} words @param {() => Promise<void>} act */
function button(words, act) {
  return h('button', { type: 'button', onclick: () => void act() }, words);
}

/**
 * The label stands beside the control: around it, the words of all options would become part of the name.
 * @template {HTMLElement} Control
 * @param {string} words
 * @param {Control} input
 */
function labelled(words, input) {
  input.id = `switch-${(count += 1)}`;
  return h('div', { class: 'field' }, h('label', { for: input.id }, words), input);
}

/** @param {string} words @param {string[][]} options value and words */
function select(words, options) {
  const input = h(
    'select',
    {},
    ...options.map(([value = '', shown = '']) => h('option', { value }, shown)),
  );
  return { input, label: labelled(words, input) };
}

/** @param {string} words @param {(isOn: boolean) => Promise<void>} act */
function checkbox(words, act) {
  const input = h('input', { type: 'checkbox' });
  input.addEventListener('change', () => void act(input.checked));
  return { input, label: h('label', { class: 'check' }, input, words) };
}
