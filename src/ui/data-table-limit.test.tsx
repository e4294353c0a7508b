import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { drawnCount, linkTo, Robots, robots, scroller } from './data-table-robots';

const link = (name: string) => page.getByRole('link', { name, exact: true });
const table = () => page.getByRole('table');
const few = robots.slice(0, 100);
const more = robots.slice(0, 101);

function isVirtualLoaded() {
  return performance
    .getEntriesByType('resource')
    .some(({ name }) => name.includes('data-table-virtual'));
}

beforeEach(async () => {
  await page.viewport(1280, 800);
});

// Stands first: the code stays loaded for the tests that follow.
test('100 rows are all drawn without the virtualiser, and the 101st loads it', async () => {
  const { rerender } = await render(<Robots rows={few} />);
  await expect.element(link('Robot 0')).toBeVisible();
  await expect.poll(drawnCount).toBe(100);
  await expect.element(table()).toHaveAttribute('aria-rowcount', '101');
  expect(isVirtualLoaded()).toBe(false);
  await rerender(<Robots rows={more} />);
  await expect.element(table()).toHaveAttribute('aria-rowcount', '102');
  await expect.poll(drawnCount).toBeLessThan(60);
  expect(isVirtualLoaded()).toBe(true);
});

test('a list of many rows that is opened later draws only rows in sight from the first moment', async () => {
  const counts: number[] = [];
  const observer = new MutationObserver(() => counts.push(drawnCount()));
  observer.observe(document.body, { childList: true, subtree: true });
  await render(<Robots rows={robots} />);
  await expect.element(link('Robot 0')).toBeVisible();
  observer.disconnect();
  expect(Math.max(...counts)).toBeLessThan(60);
});

test('filtering from 10,000 rows to 3 and back keeps the heading, the rows and the focus', async () => {
  const { rerender } = await render(<Robots rows={robots} />);
  await expect.poll(drawnCount).toBeLessThan(60);
  const parts = [document.querySelector('thead'), document.querySelector('tbody'), linkTo(1)];
  linkTo(1).focus();
  await rerender(<Robots rows={robots.slice(0, 3)} />);
  expect(drawnCount()).toBe(3);
  await expect.element(table()).toHaveAttribute('aria-rowcount', '4');
  await expect.element(link('Robot 1')).toHaveFocus();
  await rerender(<Robots rows={robots} />);
  await expect.element(link('Robot 1')).toHaveFocus();
  const kept = [document.querySelector('thead'), document.querySelector('tbody'), linkTo(1)];
  expect(kept.map((part, at) => part === parts[at])).toEqual([true, true, true]);
  expect(drawnCount()).toBeLessThan(60);
  await rerender(<Robots rows={[]} />);
  await expect.element(page.getByText('No robot is called so')).toBeVisible();
  await rerender(<Robots rows={robots} />);
  await expect.element(link('Robot 2')).toBeVisible();
});

for (const [look, width] of [
  ['rows', 1280],
  ['cards', 360],
] as const) {
  test(`${look} in sight stay where they are when the list grows past the limit and back`, async () => {
    await page.viewport(width, 800);
    const { rerender } = await render(<Robots rows={few} />);
    await expect.poll(drawnCount).toBe(100);
    linkTo(70).scrollIntoView();
    const place = () => ({
      scrolled: scroller().scrollTop,
      row: linkTo(71).getBoundingClientRect().top,
    });
    const before = place();
    expect(before.scrolled).toBeGreaterThan(2000);
    await rerender(<Robots rows={more} />);
    await expect.poll(drawnCount).toBeLessThan(60);
    expect(place()).toEqual(before);
    await rerender(<Robots rows={few} />);
    expect(drawnCount()).toBe(100);
    expect(place()).toEqual(before);
  });

  test(`the focus stays on its ${look.slice(0, -1)} out of sight when rows come in before it`, async () => {
    await page.viewport(width, 800);
    const { rerender } = await render(<Robots rows={robots.slice(5, 100)} />);
    await expect.poll(drawnCount).toBe(95);
    linkTo(97).focus();
    const focused = document.activeElement;
    scroller().scrollTop = 0;
    await rerender(<Robots rows={robots.slice(0, 300)} />);
    await expect.poll(drawnCount).toBeLessThan(60);
    expect(document.activeElement).toBe(focused);
    await expect.element(link('Robot 97')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(link('Robot 98')).toHaveFocus();
    await expect.element(link('Robot 98')).toBeInViewport();
    await rerender(<Robots rows={robots.slice(90, 120)} />);
    await expect.element(link('Robot 98')).toHaveFocus();
  });

  test(`a person walks from the 99th of 150 ${look} to the 101st with the keyboard`, async () => {
    await page.viewport(width, 800);
    await render(<Robots rows={robots.slice(0, 150)} />);
    await expect.poll(drawnCount).toBeLessThan(60);
    linkTo(0).focus();
    await userEvent.keyboard('{End}');
    await expect.element(link('Robot 149')).toBeInViewport();
    await userEvent.keyboard('{ArrowUp>51}');
    await expect.element(link('Robot 98')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(link('Robot 100')).toHaveFocus();
    await expect.element(link('Robot 100')).toBeInViewport();
    await expect
      .element(page.getByRole('row').filter({ has: link('Robot 100') }))
      .toHaveAttribute('aria-rowindex', '102');
  });
}

test('the keyboard moves through plain rows and keeps each below the heading', async () => {
  await render(<Robots rows={few} />);
  linkTo(0).focus();
  await userEvent.keyboard('{End}');
  await expect.element(link('Robot 99')).toHaveFocus();
  const box = scroller();
  expect(linkTo(99).closest('tr')?.getBoundingClientRect().bottom).toBeCloseTo(
    box.getBoundingClientRect().bottom,
    0,
  );
  await userEvent.keyboard('{PageUp}{PageUp}{PageUp}');
  const head = document.querySelector('thead')?.getBoundingClientRect().bottom ?? 0;
  const focused = document.activeElement?.closest('tr')?.getBoundingClientRect();
  expect(focused?.top).toBeCloseTo(head, 0);
  await userEvent.keyboard('{Home}{ArrowUp}');
  await expect.element(link('Robot 0')).toHaveFocus();
  expect(box.scrollTop).toBe(0);
});

test('a key that leads nowhere does not call the focus back later', async () => {
  const { rerender } = await render(<Robots rows={few} />);
  linkTo(0).focus();
  await userEvent.keyboard('{ArrowUp}');
  await page.getByRole('button', { name: 'Name' }).click();
  await rerender(<Robots rows={robots.slice(0, 50)} />);
  await expect.element(page.getByRole('button', { name: 'Name' })).toHaveFocus();
});
