import { expect, test } from '../fixtures.ts';
import { office } from './office.ts';
test('employee', async ({ portal, studio }) => {
  portal.expectRefusals();
  await portal.world(office({ user: { id: 2, role: 'employee' } }));
  await studio.openList();
  await expect(studio.shell.failure).toBeVisible();
  console.log(await studio.host.frame.getByRole('main').ariaSnapshot());
});
test('save', async ({ portal, studio }) => {
  portal.expectRefusals();
  await portal.world(office());
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
        await portal.fault({
          method: 'crm.automatedsolution.update',
          effect: { refuse: { status: 400, error: 'BX_EMPTY_REQUIRED', error_description: 'Required field is not filled' } },
        });
  await studio.reviewAndSave();
  await expect(studio.review.dialog).toBeHidden();
  console.log(await studio.host.frame.getByRole('main').ariaSnapshot());
});
