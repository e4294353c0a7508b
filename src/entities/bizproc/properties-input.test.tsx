import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { FamilyFrame, slug } from './family-frame';
import { PropertiesInput } from './properties-input';
import { emptyContext, fineValues, row } from './samples';
import type { BizprocValues, PropertyRow } from './values';

async function show(properties: readonly PropertyRow[] | null) {
  const held: { values: BizprocValues } = { values: { ...fineValues, properties } };
  await render(
    <FamilyFrame
      context={emptyContext}
      start={held.values}
      onValues={(values) => {
        held.values = values;
      }}
    >
      <PropertiesInput lang="en" name="properties" slug={slug} />
    </FamilyFrame>,
  );
  return {
    keys: () => (held.values.properties ?? []).map(({ key }) => key).join(),
    rows: () => held.values.properties ?? [],
    properties: () => held.values.properties,
  };
}

const list = () => page.getByRole('listbox', { name: 'List of parameters' });
const some = [row('first'), row('second'), row('third')];

test('a person adds, fills in, duplicates and removes a parameter', async () => {
  const form = await show([]);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  expect(form.keys()).toBe('parameter');
  await page.getByRole('textbox', { name: 'Code' }).fill('amount');
  await page.getByRole('textbox', { name: 'Name (all languages)' }).fill('Amount');
  await page.getByRole('combobox', { name: 'Type' }).selectOptions('Whole number');
  await page.getByRole('textbox', { name: 'Default' }).fill('5');
  await page.getByRole('checkbox', { name: 'Required' }).click();
  expect(form.rows()[0]).toMatchObject({
    key: 'amount',
    name: 'Amount',
    type: 'int',
    isRequired: true,
    default: { value: '5' },
  });
  await page.getByRole('button', { name: 'Duplicate amount' }).click();
  expect(form.keys()).toBe('amount,amount2');
  await page.getByRole('button', { name: 'Remove amount2' }).click();
  expect(form.keys()).toBe('amount');
});

test('by keys alone the list is walked, reordered, ticked and shortened', async () => {
  const form = await show(some);
  list().element().focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByRole('region', { name: 'Fields of second' })).toBeVisible();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(form.keys()).toBe('second,first,third');
  await userEvent.keyboard('{End}{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}');
  expect(form.keys()).toBe('third,second,first');
  await userEvent.keyboard(' ');
  await expect
    .element(page.getByRole('option', { name: /third/ }))
    .toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Delete}');
  expect(form.keys()).toBe('second,first');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('textbox', { name: 'Code' })).toHaveFocus();
  await expect.element(page.getByRole('textbox', { name: 'Code' })).toHaveValue('second');
});

test('several are made required at once', async () => {
  const form = await show(some);
  await page.getByRole('searchbox', { name: /Search/ }).fill('ir');
  await page.getByRole('button', { name: 'Select all' }).click();
  await page.getByRole('button', { name: '2 selected' }).click();
  await page.getByRole('menuitem', { name: 'Make required' }).click();
  expect(form.rows().map(({ isRequired }) => isRequired)).toEqual([true, false, true]);
});

test('the default of a list is chosen from its options, or an expression is typed', async () => {
  const form = await show([
    row('format', {
      type: 'select',
      options: [
        { key: 'pdf', title: 'PDF file' },
        { key: 'docx', title: 'Word file' },
      ],
    }),
  ]);
  await page.getByRole('combobox', { name: 'Default' }).selectOptions('Word file');
  expect(form.rows()[0]?.default).toEqual({ value: 'docx' });
  await page.getByRole('checkbox', { name: 'Several values' }).click();
  expect(form.rows()[0]?.default).toEqual({ value: ['docx'] });
  await page.getByRole('checkbox', { name: 'PDF file' }).click();
  expect(form.rows()[0]?.default).toEqual({ value: ['pdf', 'docx'] });
  await page.getByRole('checkbox', { name: 'Enter an expression' }).click();
  await page.getByRole('textbox', { name: 'Default' }).fill('{=Document:TITLE}');
  await userEvent.tab();
  expect(form.rows()[0]?.default).toEqual({ value: '{=Document:TITLE}' });
});

test('a name is given in another language', async () => {
  const form = await show([row('first', { name: 'One' })]);
  await page.getByRole('combobox', { name: 'Name: add a language' }).selectOptions('DE');
  await page.getByRole('textbox', { name: 'Name (DE)' }).fill('Eins');
  expect(form.rows()[0]?.name).toEqual({ '*': 'One', de: 'Eins' });
});

test('a list registered elsewhere is left alone until a new one is begun', async () => {
  const form = await show(null);
  expect(form.properties()).toBeNull();
  await page.getByRole('button', { name: 'Begin a new list' }).click();
  expect(form.properties()).toEqual([]);
});

test('the same list is edited as JSON, and a mistake is told with its line', async () => {
  const form = await show(some);
  await page.getByRole('tab', { name: 'JSON' }).click();
  const area = page.getByRole('textbox', { name: 'Definition as JSON' });
  await expect
    .element(area)
    .toHaveValue(
      JSON.stringify(
        Object.fromEntries(
          ['first', 'second', 'third'].map((key) => [
            key,
            { Name: key, Type: 'string', Required: 'N', Multiple: 'N' },
          ]),
        ),
        null,
        2,
      ),
    );
  await area.fill("[\n  'one' => ['Name' => 'One', 'Type' => 'int'\n]");
  await expect.element(page.getByText(/Line 3: .* missing|Line \d: A bracket/)).toBeVisible();
  await expect
    .element(page.getByRole('button', { name: 'Take over' }))
    .toHaveAttribute('aria-disabled', 'true');
  await area.fill(
    "[\n  'one' => ['Name' => 'One', 'Type' => 'int'],\n  '2' => ['Name' => 'Two']\n]",
  );
  await expect.element(page.getByText(/Line 3: The code must begin/)).toBeVisible();
  await page.getByRole('button', { name: 'Take over' }).click();
  expect(form.keys()).toBe('one,2');
});

const many = Array.from({ length: 500 }, (_, at) =>
  row(`parameter${at}`, { name: { en: `Parameter ${at}`, de: `Angabe ${at}` } }),
);

test('of 500 only those in sight are drawn, and a problem far away is shown and focused', async () => {
  await show(many.with(312, row('1st', { name: 'Wrong' })));
  expect(document.querySelectorAll('[role=option]').length).toBeLessThan(30);
  await page.getByRole('button', { name: 'Check' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Code' })).toHaveFocus();
  await expect.element(page.getByRole('textbox', { name: 'Code' })).toHaveValue('1st');
  await expect.element(page.getByText('problems.keyWrong')).toBeVisible();
});

/** A pointer on the grip of a line, moved by so many lines. */
async function drag(name: string, lines: number, end: 'up' | 'escape' = 'up') {
  const line = page.getByRole('option', { name }).element();
  const grip = line.querySelector('[data-grip]');
  if (grip === null) throw new Error(`${name} has no grip.`);
  const { left, top, height } = grip.getBoundingClientRect();
  const at = (by: number) => ({
    bubbles: true,
    cancelable: true,
    button: 0,
    pointerId: 1,
    clientX: left + 4,
    clientY: top + height / 2 + by * 44,
  });
  const box = list().element();
  // The browser knows no pointer of this number.
  box.setPointerCapture = () => undefined;
  grip.dispatchEvent(new PointerEvent('pointerdown', at(0)));
  await expect.poll(() => line.className).toContain('opacity');
  box.dispatchEvent(new PointerEvent('pointermove', at(lines)));
  if (end === 'escape') {
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => line.className).not.toContain('opacity');
  }
  box.dispatchEvent(new PointerEvent('pointerup', at(lines)));
}

test('a line is dragged by its grip, and Escape leaves it where it was', async () => {
  const form = await show(some);
  await drag('first', 2);
  await expect.poll(() => form.keys()).toBe('second,third,first');
  await drag('first', -1);
  await expect.poll(() => form.keys()).toBe('second,first,third');
  await drag('second', 2, 'escape');
  expect(form.keys()).toBe('second,first,third');
});

test('among the findings of a search nothing can be dragged', async () => {
  await show(some);
  await page.getByRole('searchbox').fill('second');
  await expect.element(page.getByRole('paragraph').getByText('1 of 3')).toBeVisible();
  expect(list().element().querySelector('[data-grip]')).toBeNull();
});
