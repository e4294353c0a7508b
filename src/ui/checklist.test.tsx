import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Checklist } from './checklist';
import { TestFrame } from './test-frame';

const options = Array.from({ length: 500 }, (_, id) => ({
  id: String(id),
  title: `Process ${id}`,
  ...(id === 1 && { disabledReason: 'Belongs to another app' }),
}));

function Chooser() {
  const [value, setValue] = useState(['499']);
  return (
    <TestFrame>
      <output>{value.join(' ')}</output>
      <Checklist label="Processes" options={options} value={value} onChange={setValue} />
    </TestFrame>
  );
}

const option = (name: string) => page.getByRole('option', { name, exact: true });
const chosen = () => page.getByRole('status').first();

test('what is ticked stands first and the list draws only what is in sight', async () => {
  await render(<Chooser />);
  const list = page.getByRole('listbox', { name: 'Processes' });
  await expect.element(list.getByRole('option').first()).toHaveTextContent('Process 499');
  await expect.element(option('Process 499')).toHaveAttribute('aria-setsize', '500');
  expect(list.getByRole('option').elements().length).toBeLessThan(40);
});

test('a person finds and ticks with the keyboard alone', async () => {
  await render(<Chooser />);
  await page.getByRole('searchbox').click();
  await userEvent.keyboard('process 42{ArrowDown}');
  await expect.element(page.getByText('15 of 500')).toBeVisible();
  await userEvent.keyboard('{ArrowDown} ');
  await expect.element(chosen()).toHaveTextContent('499 142');
  await expect.element(option('Process 142')).toHaveAttribute('aria-selected', 'true');
  await expect.element(page.getByText('2 selected')).toBeVisible();
});

test('the end of the list is one key away, and the named option is in the document', async () => {
  await render(<Chooser />);
  page.getByRole('listbox').element().focus();
  await userEvent.keyboard('{End}');
  await expect.element(option('Process 498')).toBeInViewport();
  const active = page.getByRole('listbox').element().getAttribute('aria-activedescendant');
  expect(document.getElementById(active ?? '')?.textContent).toContain('Process 498');
});

test('an option with a reason against it keeps its state', async () => {
  await render(<Chooser />);
  const barred = page.getByRole('option', { name: /another app/ });
  await expect.element(barred).toHaveAttribute('aria-disabled', 'true');
  await barred.click({ force: true });
  await expect.element(chosen()).toHaveTextContent(/^499$/);
});

test('only selected shows just what is ticked', async () => {
  await render(<Chooser />);
  await page.getByRole('checkbox', { name: 'Only selected' }).click();
  await expect.element(page.getByText('1 of 500')).toBeVisible();
  await option('Process 499').click();
  await expect.element(page.getByText('Nothing found')).toBeVisible();
});
