/** The few lines of DOM building that the host page needs; texts are always text nodes, never markup. */

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | boolean | number | ((event: Event) => void)>} [given] attributes; functions are
 *   listeners (`onclick`), `true` sets an empty attribute, `false` leaves it out
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, given = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}

/**
 * A part of `host.html` that is always there.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function part(id) {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`host.html has no #${id}.`);
  return element;
}

/** Shows a sentence for a moment; screen readers hear it. @param {string} text */
export function notice(text) {
  const line = h('p', { class: 'notice' }, text);
  part('notices').append(line);
  setTimeout(() => line.remove(), 6000);
}
