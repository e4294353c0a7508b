/** Digital workplaces: what the form stops before anything is sent, and a 200 of the portal that changed nothing. */
import { expect, test } from '../fixtures.ts';
import { office } from './office.ts';

test.beforeEach(async ({ portal }) => portal.world(office()));

for (const blank of ['', '   ']) {
  test(`a ${blank === '' ? 'missing' : 'blank'} title is stopped on its field before anything is sent`, async ({
    portal,
    studio,
  }) => {
    await studio.openEditor(238);
    const before = portal.requests().length;
    await studio.editor.title.fill(blank);
    await studio.editor.review.click();
    await expect(studio.editor.title).toBeFocused();
    await expect(studio.editor.title).toHaveAccessibleDescription(
      /Enter a title: the portal does not save a workplace without one\./,
    );
    await expect(studio.review.dialog).toBeHidden();
    expect(portal.requests()).toHaveLength(before);
  });
}

test('a title of 255 characters is saved, and one more is stopped with the limit', async ({
  portal,
  studio,
}) => {
  await studio.openEditor(238);
  await studio.editor.title.fill('я'.repeat(256));
  await studio.editor.review.click();
  await expect(studio.editor.title).toHaveAccessibleDescription(
    /The portal keeps at most 255 characters\./,
  );
  expect(portal.writes()).toEqual([]);
  await studio.editor.title.fill('я'.repeat(255));
  await studio.reviewAndSave();
  await expect(studio.shell.message(`“${'я'.repeat(255)}” was saved`)).toBeVisible();
  expect(portal.writes()).toHaveLength(1);
});

test.describe('a person who lost the right to administer CRM and unlinks an SPA', () => {
  test.beforeEach(async ({ portal, studio }) => {
    await studio.openEditor(238);
    await studio.editor.toggle('Trainings');
    portal.change(({ entities }) => {
      for (const user of entities.users) {
        Object.assign(user, { isAdmin: false, isCrmAdmin: false, canEditWorkplaces: true });
      }
    });
  });

  test('is told that the portal kept the old set although it reported success (observed)', async ({
    portal,
    studio,
  }) => {
    await studio.reviewAndSave();
    const notice = studio.editor.notice('The portal kept the old value');
    await expect(notice).toContainText('this field did not change: Linked SPAs.');
    await expect(studio.editor.ticked()).toHaveText([/^Vacancies/, /^Trainings/]);
    await expect(studio.shell.message('“HR” was saved')).toBeHidden();
    expect(portal.writes()).toHaveLength(1);
  });

  test('is refused by the portal of the docs page (documented)', async ({ portal, studio }) => {
    portal.expectRefusals();
    await portal.dialect('documented');
    await studio.reviewAndSave();
    await expect(studio.editor.refusal).toContainText('It needs the right to administer CRM');
    await expect(studio.editor.ticked()).toHaveText([/^Vacancies/]);
  });
});
