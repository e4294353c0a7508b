import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { drawnCount, Robots, robots } from './data-table-robots';

// A factory that throws is a failure of its own to the test runner, so the code fails when it is asked for its export.
vi.mock('./data-table-virtual', () => ({
  get openVirtualRows(): never {
    throw new TypeError('Failed to fetch dynamically imported module');
  },
}));

test('when the virtualiser cannot be loaded a person still gets every row', async () => {
  await page.viewport(1280, 800);
  await render(<Robots rows={robots.slice(0, 300)} />);
  await expect.poll(drawnCount).toBe(300);
  await expect
    .element(page.getByRole('link', { name: 'Robot 299', exact: true }))
    .toBeInTheDocument();
});
