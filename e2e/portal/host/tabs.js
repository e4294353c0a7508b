/** Tabs of a card. */
import { h } from './dom.js';
import { text } from './texts.js';

/**
 * Tabs by the usual keyboard rules: arrows move and open, only the open one is in the tab order.
 * @param {{ label: string, panel: HTMLElement, hint?: string, onFirst?: () => unknown }[]} given
 * @param {number} start
 */
export function tabList(given, start) {
  const opened = new Set();
  const tabs = given.map(({ label, hint }, index) => {
    const tab = h(
      'button',
      { type: 'button', role: 'tab', id: `tab-${index}`, 'aria-controls': `panel-${index}` },
      label,
    );
    if (hint) tab.title = hint;
    tab.addEventListener('click', () => show(index));
    tab.addEventListener('keydown', (event) => {
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (step === 0) return;
      const next = (index + step + given.length) % given.length;
      show(next);
      tabs[next]?.focus();
    });
    return tab;
  });
  const panels = given.map(({ panel }, index) =>
    h(
      'div',
      { role: 'tabpanel', id: `panel-${index}`, 'aria-labelledby': `tab-${index}`, class: 'panel' },
      panel,
    ),
  );
  /** @param {number} index */
  function show(index) {
    for (const [at, tab] of tabs.entries()) {
      tab.setAttribute('aria-selected', String(at === index));
      tab.tabIndex = at === index ? 0 : -1;
    }
    for (const [at, panel] of panels.entries()) panel.hidden = at !== index;
    // A tab of the app is loaded when it is opened for the first time and kept from then on.
    if (!opened.has(index)) void given[index]?.onFirst?.();
    opened.add(index);
  }
  show(start);
  return h(
    'div',
    { class: 'tabs' },
    h('div', { role: 'tablist', 'aria-label': text('tabs') }, ...tabs),
    ...panels,
  );
}
