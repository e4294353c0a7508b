/** The panel in which a manager chooses the robot to put on a stage. */
import { h } from './dom.js';
import { openSlider } from './sliders.js';
import { text } from './texts.js';

/** @typedef {import('./types.ts').OfferedRobot} OfferedRobot */

/** A portal shows its whole catalogue; a world of thousands of robots needs a search instead. */
const rowLimit = 100;

/**
 * @param {readonly OfferedRobot[]} offered
 * @param {string} stage its name
 * @param {(robot: OfferedRobot) => Promise<void>} choose told after the panel is closed
 */
export function chooseRobot(offered, stage, choose) {
  const slider = openSlider({ title: `${text('addRobot')}: ${stage}`, width: 560 }, '');
  const search = h('input', {
    type: 'search',
    'aria-label': text('search'),
    placeholder: text('search'),
  });
  const list = h('ul', { class: 'catalogue', 'aria-label': text('robots') });
  const count = h('p', { class: 'picker-count', role: 'status' });
  const fill = () => {
    const words = search.value.trim().toLocaleLowerCase();
    const found = offered.filter(({ title, description }) =>
      `${title} ${description}`.toLocaleLowerCase().includes(words),
    );
    list.replaceChildren(...found.slice(0, rowLimit).map(line));
    count.textContent =
      found.length === 0
        ? text('noRobots')
        : found.length > rowLimit
          ? `${rowLimit} / ${found.length}. ${text('narrow')}`
          : String(found.length);
  };
  /** @param {OfferedRobot} robot */
  function line(robot) {
    const button = h('button', { type: 'button' }, robot.title);
    button.addEventListener('click', () => {
      slider.close();
      void choose(robot);
    });
    const note = robot.description === '' ? [] : [h('small', {}, robot.description)];
    return h('li', {}, button, ...note);
  }
  search.addEventListener('input', fill);
  slider.body.append(h('div', { class: 'card form' }, search, count, list));
  fill();
  search.focus();
}
