/** Panels over the page, stacked, as the portal opens applications and its own pages. */
import { h, part } from './dom.js';
import { text } from './texts.js';

/** @typedef {import('./types.ts').SliderLook} SliderLook */

/**
 * @typedef {object} Slider
 * @property {HTMLElement} body
 * @property {Promise<void>} closed
 * @property {() => void} close closes this slider and those above it
 */

/** @type {Slider[]} lowest first */
const stack = [];

/** The label colours that the portal knows by name. */
const labelColours = new Set('aqua green orange brown pink blue grey violet'.split(' '));

document.addEventListener('keydown', (event) => {
  // A picker over the slider is a dialog of its own and takes Escape for itself.
  if (event.key === 'Escape' && document.querySelector('dialog[open]') === null)
    stack.at(-1)?.close();
});

/**
 * @param {SliderLook} look
 * @param {string} fallbackTitle
 * @returns {Slider}
 */
export function openSlider(look, fallbackTitle) {
  const opener = document.activeElement;
  const title = look.title ?? fallbackTitle;
  const closeButton = h(
    'button',
    { class: 'slider-close', type: 'button', 'aria-label': text('closeSlider') },
    '×',
  );
  const body = h('div', { class: 'slider-body' });
  const heading = h(
    'div',
    { class: 'slider-head' },
    closeButton,
    h('h2', {}, title),
    ...label(look),
  );
  const panel = h('div', { class: 'slider-panel' }, heading, body);
  const element = h(
    'div',
    { class: 'slider', role: 'dialog', 'aria-modal': 'true', 'aria-label': title },
    panel,
  );
  if (look.width !== undefined) panel.style.maxWidth = `${look.width}px`;
  else if (look.leftBoundary !== undefined)
    panel.style.maxWidth = `calc(100% - ${look.leftBoundary}px)`;

  /** @type {() => void} */
  let settle = () => {};
  /** @type {Promise<void>} */
  const closed = new Promise((resolve) => (settle = resolve));
  /** @type {Slider} */
  const slider = {
    body,
    closed,
    close() {
      const position = stack.indexOf(slider);
      if (position === -1) return;
      stack.at(position + 1)?.close();
      stack.splice(position);
      element.hidden = true;
      settle();
      // The frame inside must live until the replies that the closing causes have been posted to it.
      setTimeout(() => element.remove());
      setReachable();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
  };
  closeButton.addEventListener('click', slider.close);
  element.addEventListener('click', (event) => {
    if (event.target === element) slider.close();
  });
  stack.push(slider);
  part('sliders').append(element);
  setReachable();
  closeButton.focus();
  return slider;
}

/** Only the topmost layer can be reached by keyboard and by screen readers. */
function setReachable() {
  part('layout').inert = stack.length > 0;
  const open = [...part('sliders').children].filter(
    (child) => child instanceof HTMLElement && !child.hidden,
  );
  for (const [index, child] of open.entries()) {
    if (child instanceof HTMLElement) child.inert = index < open.length - 1;
  }
}

/** @param {SliderLook} look */
function label(look) {
  if (look.label === undefined) return [];
  const { text: words, bgColor = '' } = look.label;
  const colour = labelColours.has(bgColor) ? bgColor : 'grey';
  return [h('span', { class: `slider-label label-${colour}` }, words)];
}
