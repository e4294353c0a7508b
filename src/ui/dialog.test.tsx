import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Button } from './button';
import { ComboBox } from './combo-box';
import { Dialog } from './dialog';
import { TestFrame } from './test-frame';

function Question(props: { isAlert: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const [value, setValue] = useState<string | null>(null);
  return (
    <TestFrame>
      <Button onClick={() => setOpen(true)}>Delete</Button>
      {isOpen && (
        <Dialog
          footer={<Button onClick={() => setOpen(false)}>Keep it</Button>}
          isAlert={props.isAlert}
          title="Delete the robot?"
          onClose={() => setOpen(false)}
        >
          Placed robots stop working.
          {!props.isAlert && (
            <ComboBox
              label="Instead"
              options={[{ id: '1', title: 'Other robot' }]}
              value={value}
              onChange={setValue}
            />
          )}
        </Dialog>
      )}
    </TestFrame>
  );
}

test('an alert begins at the harmless button and gives the focus back on Escape', async () => {
  await render(<Question isAlert />);
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect.element(page.getByRole('alertdialog', { name: 'Delete the robot?' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Keep it' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Delete' })).toHaveFocus();
});

test('Escape in an open list of options closes the list, not the dialog around it', async () => {
  await render(<Question isAlert={false} />);
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect.element(page.getByRole('combobox', { name: 'Instead' })).toHaveFocus();
  await userEvent.keyboard('oth');
  await expect.element(page.getByRole('option', { name: 'Other robot' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await userEvent.keyboard('oth{Enter}');
  await expect.element(page.getByRole('combobox', { name: 'Instead' })).toHaveValue('Other robot');
});
