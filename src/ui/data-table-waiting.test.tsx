import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { drawnCount, linkTo, Robots, robots } from './data-table-robots';

const code = vi.hoisted(() => {
  let arrive: (() => void) | undefined;
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  return { arrival, arrive: () => arrive?.() };
});

// The network of this test is as slow as it likes.
vi.mock('./data-table-virtual', async (importOriginal) => {
  await code.arrival;
  return await importOriginal();
});

const link = (name: string) => page.getByRole('link', { name, exact: true });

test('until the virtualiser is there the first 100 rows are, and the last one is a key away', async () => {
  await page.viewport(1280, 800);
  await render(<Robots rows={robots} />);
  await expect.element(link('Robot 0')).toBeVisible();
  await expect.poll(drawnCount).toBe(100);
  await expect.element(page.getByRole('table')).toHaveAttribute('aria-rowcount', '10001');
  const head = document.querySelector('thead');
  linkTo(99).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(link('Robot 100')).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.element(link('Robot 9999')).toHaveFocus();
  await expect.element(link('Robot 9999')).toBeInViewport();
  const focused = document.activeElement;
  code.arrive();
  await expect.element(link('Robot 9990')).toBeVisible();
  expect(document.activeElement).toBe(focused);
  await expect.element(link('Robot 9999')).toBeInViewport();
  expect(document.querySelector('thead')).toBe(head);
  expect(drawnCount()).toBeLessThan(60);
});
