import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Button } from './button';
import { HelpPopover } from './help-popover';
import { NumberField } from './number-field';
import { TestFrame } from './test-frame';
import { TextField } from './text-field';
import { ToastProvider, useToasts } from './toast';
import { Toaster } from './toaster';

test('a busy button keeps the focus, says so and does nothing twice', async () => {
  const save = vi.fn<() => void>();
  const screen = await render(<Button onClick={save}>Save</Button>);
  const button = page.getByRole('button', { name: 'Save' });
  await button.click();
  await screen.rerender(
    <Button isBusy onClick={save}>
      Save
    </Button>,
  );
  await expect.element(button).toHaveFocus();
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  await userEvent.keyboard('{Enter}');
  expect(save).toHaveBeenCalledOnce();
});

test('a busy submit button does not submit its form', async () => {
  const submit = vi.fn<(event: { preventDefault: () => void }) => void>((event) =>
    event.preventDefault(),
  );
  await render(
    <form onSubmit={submit}>
      <Button isBusy type="submit">
        Save
      </Button>
    </form>,
  );
  await page.getByRole('button', { name: 'Save' }).click({ force: true });
  expect(submit).not.toHaveBeenCalled();
});

test('a field names its hint and its error, and help is one press away', async () => {
  await render(
    <TestFrame>
      <TextField
        error="Begin with https://"
        errorOrigin="rule"
        help={
          <HelpPopover docs="https://docs.example.com/" field="Handler" limit="1000">
            Receives a POST.
          </HelpPopover>
        }
        hint="Public address"
        isRequired
        label="Handler"
        limit={10}
        value="ftp://x.y"
        onChange={() => {}}
      />
    </TestFrame>,
  );
  const field = page.getByRole('textbox', { name: 'Handler' });
  await expect.element(field).toBeInvalid();
  await expect.element(field).toBeRequired();
  await expect
    .element(field)
    .toHaveAccessibleDescription(/Public address.*Begin with https:\/\/.*9 of 10/);
  await page.getByRole('button', { name: 'Help: Handler' }).click();
  const docs = page.getByRole('link', { name: /Documentation/ });
  await expect.element(docs).toHaveAttribute('rel', 'noopener noreferrer');
  await userEvent.keyboard('{Tab}');
  await expect.element(docs).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('button', { name: 'Help: Handler' })).toHaveFocus();
});

function Amount() {
  const [value, setValue] = useState<number | null>(5);
  return (
    <TestFrame>
      <output>{String(value)}</output>
      <NumberField label="Minutes" max={6} value={value} onChange={setValue} />
    </TestFrame>
  );
}

test('a person may type nonsense into a number field; it is kept and judged, not swallowed', async () => {
  await render(<Amount />);
  const field = page.getByRole('textbox', { name: 'Minutes' });
  await field.fill('12x');
  await expect.element(field).toHaveValue('12x');
  await expect.element(page.getByRole('status')).toHaveTextContent('NaN');
  await field.fill('5');
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  await expect.element(field).toHaveValue('6');
});

function Saved(props: { onUndo: () => void }) {
  const toasts = useToasts();
  const action = { label: 'Undo', onAction: props.onUndo };
  return <Button onClick={() => toasts.show({ message: 'Saved', action })}>Save</Button>;
}

test('a toast with Undo undoes once, goes away and gives the focus back', async () => {
  const undo = vi.fn<() => void>();
  await render(
    <TestFrame>
      <ToastProvider>
        <Saved onUndo={undo} />
        <Toaster />
      </ToastProvider>
    </TestFrame>,
  );
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await userEvent.keyboard('{Tab}{Enter}');
  expect(undo).toHaveBeenCalledOnce();
  await expect.element(page.getByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Save' })).toHaveFocus();
});

test('a toast waits while it has the focus and leaves in time afterwards', async () => {
  vi.useFakeTimers();
  try {
    await render(
      <TestFrame>
        <ToastProvider>
          <Saved onUndo={() => {}} />
          <Toaster />
        </ToastProvider>
      </TestFrame>,
    );
    await page.getByRole('button', { name: 'Save' }).click();
    const dismiss = page.getByRole('button', { name: 'Dismiss' });
    dismiss.element().focus();
    await vi.advanceTimersByTimeAsync(60_000);
    await expect.element(dismiss).toBeVisible();
    page.getByRole('button', { name: 'Save' }).element().focus();
    await vi.advanceTimersByTimeAsync(15_000);
    await expect.element(dismiss).toBeVisible();
    await vi.advanceTimersByTimeAsync(6_000);
    await expect.element(dismiss).not.toBeInTheDocument();
  } finally {
    vi.useRealTimers();
  }
});
