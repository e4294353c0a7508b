/** The portal's robot designer: stages as columns, robots that stand on them, and the list a robot is chosen from. */
import { getJson, send } from './api.js';
import { entityName } from './crm.js';
import { h, notice, part } from './dom.js';
import { placeButtons } from './pages.js';
import { chooseRobot } from './robot-choice.js';
import { openRobot } from './robot-form.js';
import { text } from './texts.js';
import { pageAddress } from './views.js';

/** @typedef {import('./types.ts').Designer} Designer */
/** @typedef {import('./types.ts').RobotCard} RobotCard */
/** @typedef {'stageNew' | 'stageWork' | 'stageDone'} StageText */

/** @type {[RobotCard['stage'], StageText][]} */
const stages = [
  ['NEW', 'stageNew'],
  ['WORK', 'stageWork'],
  ['DONE', 'stageDone'],
];

/** @param {string} entity @param {import('./types.ts').About} about @param {import('./pages.js').Doors} doors */
export function showDesigner(entity, about, doors) {
  const names = entityName(entity, about, 'many');
  part('pagetitle').textContent = `${text('robots')}: ${names}`;
  const back = pageAddress(location.search, { page: 'list', entity });
  part('toolbar').replaceChildren(
    ...(entity === 'QUOTE' ? [] : placeButtons(entity, 'ROBOT_DESIGNER_TOOLBAR', 0, about, doors)),
    h('a', { href: back, class: 'button' }, names),
  );
  const columns = h('div', { class: 'stages' });
  part('content').replaceChildren(columns);
  const page = { entity, language: about.language, doors, columns };
  void draw(page);
}

/**
 * @typedef {object} DesignerPage
 * @property {string} entity
 * @property {string} language
 * @property {import('./pages.js').Doors} doors
 * @property {HTMLElement} columns
 */

/**
 * Asks the server and draws anew, so that the page always shows what is kept.
 * @param {DesignerPage} page
 * @param {string} [focused] id of the element that takes the focus back, because a drawn one has replaced it
 */
async function draw(page, focused) {
  const query = new URLSearchParams({ entity: page.entity, lang: page.language });
  /** @type {Designer} */
  const designer = await getJson(`/_host/robots?${query}`);
  if (!designer.isAvailable) {
    page.columns.replaceChildren(h('p', { class: 'card stub' }, text('noDesigner')));
    return;
  }
  page.columns.replaceChildren(
    ...stages.map(([stage, name]) => column(page, designer, stage, text(name))),
  );
  if (focused !== undefined) document.getElementById(focused)?.focus();
}

/** @param {DesignerPage} page @param {Designer} designer @param {RobotCard['stage']} stage @param {string} name */
function column(page, designer, stage, name) {
  const robots = designer.placed.filter((one) => one.stage === stage);
  const heading = h('h2', { id: `stage-${stage}` }, name);
  const add = h(
    'button',
    { type: 'button', id: `add-${stage}`, 'aria-label': `${text('addRobot')}: ${name}` },
    text('addRobot'),
  );
  add.addEventListener('click', () =>
    chooseRobot(designer.offered, name, async (robot) => {
      const { appId, code } = robot;
      const order = { entity: page.entity, stage, appId, code };
      const { body } = await send('POST', `/_host/robots?lang=${page.language}`, order);
      await draw(page, `add-${stage}`);
      if (typeof body === 'object' && body !== null && 'id' in body) edit(page, Number(body.id));
    }),
  );
  return h(
    'section',
    { class: 'stage', 'aria-labelledby': heading.id },
    heading,
    h('ul', { class: 'robots' }, ...robots.map((robot) => h('li', {}, card(page, robot)))),
    add,
  );
}

/** @param {DesignerPage} page @param {RobotCard} robot */
function card(page, robot) {
  const remove = h(
    'button',
    { type: 'button', 'aria-label': `${text('deleteRobot')}: ${robot.title}` },
    text('deleteRobot'),
  );
  remove.addEventListener('click', () => void removeRobot(page, robot));
  const title = robot.isGone
    ? h('strong', {}, robot.title)
    : h('button', { type: 'button', class: 'link', id: `robot-${robot.id}` }, robot.title);
  if (!robot.isGone) title.addEventListener('click', () => edit(page, robot.id));
  const values = robot.values.flatMap(({ name, value }) => [h('dt', {}, name), h('dd', {}, value)]);
  return h(
    'article',
    { class: 'robot-card', 'aria-label': robot.title },
    title,
    ...(values.length > 0 ? [h('dl', {}, ...values)] : []),
    ...(robot.isGone ? [h('p', { class: 'warning' }, text('robotGone'))] : []),
    ...(robot.lost.length > 0
      ? [h('p', { class: 'warning' }, `${text('valueLost')} ${robot.lost.join(', ')}`)]
      : []),
    remove,
  );
}

/** @param {DesignerPage} page @param {number} id */
function edit(page, id) {
  const focused = `robot-${id}`;
  void openRobot(id, page.language, page.doors, () => void draw(page, focused));
}

/** @param {DesignerPage} page @param {RobotCard} robot */
async function removeRobot(page, robot) {
  await send('DELETE', '/_host/robot', { id: robot.id });
  notice(`${text('robotDeleted')} ${robot.title}`);
  await draw(page, `add-${robot.stage}`);
}
