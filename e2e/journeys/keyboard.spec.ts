/** By keyboard alone: no mouse, no touch, from the list to the message and back by Undo. */
import { expect, test } from '../fixtures.ts';
import { office } from './office.ts';

test('a person renames a workplace, changes its SPAs and takes it back without a mouse', async ({
  page,
  portal,
  studio,
}) => {
  const { keyboard } = page;
  await portal.world(office());
  await studio.openList();
  await expect(studio.list.link('HR')).toBeVisible();

  await test.step('from the search by Tab into the rows, down to the workplace, Enter', async () => {
    await tabTo(studio.list.search, () => keyboard.press('Tab'));
    await tabTo(studio.list.link('Archive'), () => keyboard.press('Tab'));
    await keyboard.press('End');
    await expect(studio.list.link('HR')).toBeFocused();
    await keyboard.press('Enter');
  });

  await test.step('the title is retyped', async () => {
    await expect(studio.editor.title).toBeEditable();
    await tabTo(studio.editor.title, () => keyboard.press('Tab'));
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type('People');
    await expect(studio.editor.title).toHaveValue('People');
  });

  await test.step('the second SPA is cleared and the last one ticked with Space', async () => {
    await tabTo(studio.editor.spas, () => keyboard.press('Tab'));
    await keyboard.press('ArrowDown');
    await keyboard.press(' ');
    await keyboard.press('End');
    await keyboard.press(' ');
    await expect(studio.editor.ticked()).toHaveText([/^Vacancies/, /^Complaints/]);
  });

  await test.step('review and save', async () => {
    await tabTo(studio.editor.review, () => keyboard.press('Tab'));
    await keyboard.press('Enter');
    // A second Enter out of habit must not save: the focus begins at the reason.
    await expect(studio.review.reason).toBeFocused();
    await tabTo(studio.review.save, () => keyboard.press('Tab'));
    await keyboard.press('Enter');
    await expect(studio.shell.message('“People” was saved')).toBeVisible();
  });

  await test.step('Undo is reached by Tab', async () => {
    await tabTo(studio.shell.undo, () => keyboard.press('Tab'));
    await keyboard.press('Enter');
    await expect(studio.shell.message('“People” is as it was before')).toBeVisible();
    await expect(studio.editor.title).toHaveValue('HR');
  });

  expect(portal.writes().map(({ params }) => params)).toEqual([
    { id: 238, fields: { title: 'People', typeIds: [14, 21] } },
    { id: 238, fields: { title: 'HR', typeIds: [14, 158] } },
  ]);
});

test('Escape closes the review and the focus is back on its button', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(office());
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await studio.editor.review.focus();
  await page.keyboard.press('Enter');
  await expect(studio.review.reason).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(studio.review.dialog).toBeHidden();
  await expect(studio.editor.review).toBeFocused();
});

test('a workplace is removed by its row menu without a mouse, and the harmless answer has the focus', async ({
  page,
  portal,
  studio,
}) => {
  const { keyboard } = page;
  await portal.world(office());
  await studio.openList();
  await expect(studio.list.link('Archive')).toBeVisible();
  await tabTo(studio.list.link('Archive'), () => keyboard.press('Tab'));
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await keyboard.press('End');
  await keyboard.press('Enter');
  await expect(studio.removal.keep).toBeFocused();
  await keyboard.press('Tab');
  await tabTo(studio.removal.removeNow, () => keyboard.press('Tab'));
  await keyboard.press('Enter');
  await expect(studio.shell.message('“Archive” was deleted')).toBeVisible();
  expect(portal.writes()).toHaveLength(1);
});

/** Presses Tab until the control has the focus; a control that cannot be reached in forty steps is lost. */
async function tabTo(
  control: { evaluate: (isFocused: (element: Element) => boolean) => Promise<boolean> },
  press: () => Promise<void>,
): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if (await control.evaluate((element) => element === element.ownerDocument.activeElement))
      return;
    await press();
  }
  throw new Error('The control was not reached by Tab.');
}
