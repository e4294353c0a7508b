/** Digital workplaces when something comes between: another person, a lost answer, a removal. */
import { expect, test } from '../fixtures.ts';
import { office } from './office.ts';

const get = 'crm.automatedsolution.get';
const add = 'crm.automatedsolution.add';
const update = 'crm.automatedsolution.update';
const remove = 'crm.automatedsolution.delete';

test.beforeEach(async ({ portal }) => portal.world(office()));

test.describe('somebody else saved in between', () => {
  test.beforeEach(async ({ portal, studio }) => {
    await studio.openEditor(238);
    await studio.editor.toggle('Trainings');
    await portal.fault({
      method: get,
      effect: {
        someoneElse: { method: update, params: { id: 238, fields: { title: 'Human Resources' } } },
      },
    });
    await studio.reviewAndSave();
    await expect(studio.conflict.dialog).toBeVisible();
  });

  test('both versions are shown beside the start and nothing is sent', async ({
    portal,
    studio,
  }) => {
    await expect(studio.conflict.cells('Title')).toHaveText(['HR', 'Human Resources', 'HR']);
    await expect(studio.conflict.cells('Linked SPAs').last()).toHaveText(/^Vacancies \(14\)$/);
    expect(portal.writes()).toEqual([]);
    await studio.conflict.back.click();
    await expect(studio.editor.ticked()).toHaveText([/^Vacancies/]);
  });

  test('a person who goes on saves what they changed, and what the other changed stays', async ({
    portal,
    studio,
  }) => {
    await expect(studio.conflict.choice('Title', 'theirs')).toBeChecked();
    await expect(studio.conflict.choice('Linked SPAs', 'mine')).toBeChecked();
    await studio.conflict.goOn.click();
    await expect(studio.editor.title).toHaveValue('Human Resources');
    await studio.reviewAndSave();
    await expect(studio.shell.message('“Human Resources” was saved')).toBeVisible();
    expect(portal.writes()).toEqual([
      { method: update, params: { id: 238, fields: { typeIds: [14] } } },
    ]);
  });

  test('a person who takes the portal’s version has nothing left to save', async ({
    portal,
    studio,
  }) => {
    await studio.conflict.allTheirs.click();
    await studio.conflict.goOn.click();
    await expect(studio.editor.title).toHaveValue('Human Resources');
    await expect(studio.editor.ticked()).toHaveText([/^Vacancies/, /^Trainings/]);
    await expect(studio.editor.foot('No changes')).toBeVisible();
    await expect(studio.editor.review).toBeDisabled();
    expect(portal.writes()).toEqual([]);
  });
});

test('two people who typed different titles see both, and choosing mine sends mine', async ({
  portal,
  studio,
}) => {
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await portal.fault({
    method: get,
    effect: {
      someoneElse: { method: update, params: { id: 238, fields: { title: 'Human Resources' } } },
    },
  });
  await studio.reviewAndSave();
  await expect(studio.conflict.cells('Title')).toHaveText(['HR', 'Human Resources', 'People']);
  await studio.conflict.choice('Title', 'mine').check();
  await studio.conflict.goOn.click();
  await studio.reviewAndSave();
  await expect(studio.shell.message('“People” was saved')).toBeVisible();
  expect(portal.writes()).toEqual([
    { method: update, params: { id: 238, fields: { title: 'People' } } },
  ]);
});

test('a save whose answer is lost is not sent twice, and the check finds it done', async ({
  portal,
  studio,
}) => {
  await studio.openEditor(238);
  await studio.editor.toggle('Vacancies', 'Trainings');
  await portal.fault({ method: update, effect: { drop: 'after' } });
  await studio.reviewAndSave();
  await expect(studio.editor.notice('We do not know whether it was saved')).toBeVisible();
  await expect(studio.editor.review).toBeHidden();
  await studio.editor.check.click();
  await expect(studio.shell.message('“HR” was saved')).toBeVisible();
  await expect(studio.editor.foot('No changes')).toBeVisible();
  expect(portal.writes()).toEqual([
    { method: update, params: { id: 238, fields: { typeIds: [] } } },
  ]);
});

test('a save that never arrived is found not done, and saving again works', async ({
  portal,
  studio,
}) => {
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await portal.fault({ method: update, effect: { drop: 'before' } });
  await studio.reviewAndSave();
  await studio.editor.check.click();
  await expect(studio.editor.notice('It was not saved')).toBeVisible();
  await expect(studio.editor.title).toHaveValue('People');
  expect(portal.workplaces().find(({ id }) => id === 238)?.title).toBe('HR');
  expect(portal.writes()).toHaveLength(1);
  await studio.reviewAndSave();
  await expect(studio.shell.message('“People” was saved')).toBeVisible();
  expect(portal.writes()).toHaveLength(2);
});

for (const answer of ['html', 'empty', 'truncated', 'no-time'] as const) {
  test(`a save whose answer is ${answer} is not sent twice and ends as saved`, async ({
    portal,
    studio,
  }) => {
    await studio.openEditor(238);
    await studio.editor.title.fill('People');
    await portal.fault({ method: update, effect: { answer } });
    await studio.reviewAndSave();
    const saved = studio.shell.message('“People” was saved');
    await expect(saved.or(studio.editor.check)).toBeVisible();
    if (await studio.editor.check.isVisible()) await studio.editor.check.click();
    await expect(saved).toBeVisible();
    expect(portal.writes()).toHaveLength(1);
  });
}

test('a creation whose answer is lost is not sent twice, and the check opens what was made', async ({
  portal,
  studio,
}) => {
  await studio.openNew();
  await studio.editor.title.fill('Service');
  await portal.fault({ method: add, effect: { drop: 'after' } });
  await studio.reviewAndCreate();
  await expect(studio.editor.notice('We do not know whether it was saved')).toBeVisible();
  await studio.editor.check.click();
  await expect(studio.shell.sentence('ID 242')).toBeVisible();
  await expect(studio.editor.title).toHaveValue('Service');
  expect(portal.writes()).toHaveLength(1);
  expect(portal.workplaces()).toHaveLength(4);
});

test('a removal whose answer is lost is not sent twice, and the check finds it gone', async ({
  portal,
  studio,
}) => {
  await studio.openList();
  await studio.list.choose('Archive', 'remove');
  await portal.fault({ method: remove, effect: { drop: 'after' } });
  await studio.removal.removeNow.click();
  await expect(
    studio.removal.sentence(
      'The answer was lost on the way. Check whether it is still there before you try again.',
    ),
  ).toBeVisible();
  await studio.removal.check.click();
  await expect(studio.shell.message('“Archive” was deleted')).toBeVisible();
  await expect(studio.list.link('Archive')).toBeHidden();
  expect(portal.writes()).toEqual([{ method: remove, params: { id: 241 } }]);
});

test('an unlinking before a removal whose answer is lost is found done, and the removal goes on', async ({
  portal,
  studio,
}) => {
  await studio.openList();
  await studio.list.choose('HR', 'remove');
  await portal.fault({ method: update, effect: { drop: 'after' } });
  await studio.removal.button('Unlink 2 SPAs, then delete the workplace').click();
  await studio.removal.check.click();
  await studio.removal.removeNow.click();
  await expect(studio.shell.message('“HR” was deleted')).toBeVisible();
  expect(portal.writes().map(({ method }) => method)).toEqual([update, remove]);
});

test('a workplace that is gone when its link is opened says so and leads to the list', async ({
  studio,
}) => {
  await studio.openLink(999);
  await expect(studio.shell.failure).toContainText('It is not there any more');
  await studio.editor.backToList.click();
  await expect(studio.list.link('HR')).toBeVisible();
});

test('a workplace that somebody else changed since the question is not removed', async ({
  portal,
  studio,
}) => {
  await studio.openList();
  await studio.list.choose('Archive', 'remove');
  await portal.fault({
    method: get,
    effect: { someoneElse: { method: update, params: { id: 241, fields: { typeIds: [21] } } } },
  });
  await studio.removal.removeNow.click();
  await expect(
    studio.removal.sentence(
      'Someone else changed it since this question opened. Nothing was sent. Read it again before you decide.',
    ),
  ).toBeVisible();
  expect(portal.writes()).toEqual([]);
  await studio.removal.button('Read it again').click();
  await expect(studio.removal.button('Unlink 1 SPA, then delete the workplace')).toBeVisible();
});
