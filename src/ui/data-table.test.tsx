import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { DataTable, type DataColumn } from './data-table';
import { Menu } from './menu';
import { TestFrame } from './test-frame';

interface Robot {
  id: number;
  name: string;
  uses: number | null;
}

const robots: Robot[] = Array.from({ length: 10_000 }, (_, id) => ({
  id,
  name: `Robot ${id}`,
  uses: id % 2 === 0 ? 10_000 - id : null,
}));
const columns: DataColumn<Robot>[] = [
  { id: 'name', header: 'Name', cell: (robot) => robot.name, sortBy: (robot) => robot.name },
  { id: 'uses', header: 'Uses', cell: (robot) => robot.uses, sortBy: (robot) => robot.uses },
];
const rowId = (robot: Robot) => String(robot.id);
const rowName = (robot: Robot) => robot.name;
const rowHref = (robot: Robot) => `#/robots/${robot.id}`;
const rowMenu = (robot: Robot, tabIndex: 0 | -1) => (
  <Menu
    items={[{ id: 'edit', label: 'Edit', onSelect() {} }]}
    label={`Actions for ${robot.name}`}
    tabIndex={tabIndex}
  />
);

function Robots() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <TestFrame>
      <p>{[...selected].join(' ')}</p>
      <DataTable
        columns={columns}
        label="Robots"
        rowHref={rowHref}
        rowId={rowId}
        rowMenu={rowMenu}
        rowName={rowName}
        rows={robots}
        selected={selected}
        onSelect={setSelected}
      />
    </TestFrame>
  );
}

const link = (name: string) => page.getByRole('link', { name, exact: true });

beforeEach(async () => {
  await page.viewport(1280, 800);
  location.hash = '';
});

test('only the rows in sight are drawn, and the table tells how many there are', async () => {
  await render(<Robots />);
  await expect.element(link('Robot 0')).toBeVisible();
  await expect.element(page.getByRole('table')).toHaveAttribute('aria-rowcount', '10001');
  await expect.poll(() => document.querySelectorAll('tbody [data-index]').length).toBeLessThan(60);
});

test('a person walks to the last row and back with the keyboard alone', async () => {
  await render(<Robots />);
  link('Robot 0').element().focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(link('Robot 1')).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.element(link('Robot 9999')).toHaveFocus();
  await expect.element(link('Robot 9999')).toBeInViewport();
  await userEvent.keyboard('{ArrowUp}{Home}');
  await expect.element(link('Robot 0')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(location.hash).toBe('#/robots/0');
});

test('only one row is in the tab order', async () => {
  await render(<Robots />);
  await expect.element(link('Robot 0')).toHaveAttribute('tabindex', '0');
  await expect.element(link('Robot 3')).toHaveAttribute('tabindex', '-1');
});

test('a person sorts by the heading, and rows without a value stay last', async () => {
  await render(<Robots />);
  const heading = page.getByRole('columnheader', { name: 'Uses' });
  await page.getByRole('button', { name: 'Uses' }).click();
  await expect.element(heading).toHaveAttribute('aria-sort', 'ascending');
  await expect.element(page.getByRole('row').nth(1)).toHaveTextContent('Robot 9998');
  await page.getByRole('button', { name: 'Uses' }).click();
  await expect.element(heading).toHaveAttribute('aria-sort', 'descending');
  await expect.element(page.getByRole('row').nth(1)).toHaveTextContent('Robot 0');
});

test('Shift ticks a range of rows', async () => {
  await render(<Robots />);
  const tick = (name: string) =>
    page.getByRole('checkbox', { name: `Select ${name}`, exact: true });
  await tick('Robot 1').click();
  await tick('Robot 4').click({ modifiers: ['Shift'] });
  await expect.element(page.getByText('1 2 3 4', { exact: true })).toBeVisible();
  await expect.element(tick('Robot 3')).toBeChecked();
});

test('a click beside the link opens the row, a click on its menu does not', async () => {
  await render(<Robots />);
  await page.getByRole('button', { name: 'Actions for Robot 2', exact: true }).click();
  await expect.element(page.getByRole('menuitem', { name: 'Edit' })).toHaveFocus();
  expect(location.hash).toBe('');
  await userEvent.keyboard('{Escape}');
  await page.getByRole('cell', { name: '9998', exact: true }).click();
  expect(location.hash).toBe('#/robots/2');
});

test('on a narrow screen rows are cards that keep their roles and can be sorted', async () => {
  await page.viewport(320, 720);
  await render(<Robots />);
  await expect.element(link('Robot 0')).toBeVisible();
  await expect.element(page.getByRole('rowheader', { name: 'Robot 0', exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: 'Sort by' }).selectOptions('Uses');
  await expect.element(link('Robot 9998')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});
