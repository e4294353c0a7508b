/** Portals and people without a history, and a history that fails: the app works and says so where it matters. */
import { HistoryPage, MemoryTrouble } from '../pages/history.ts';
import { expect, test } from '../fixtures.ts';
import { twoAdministrators } from './two-administrators.ts';

test.beforeEach(async ({ portal }) => portal.world(twoAdministrators));

test('an intent that cannot be kept stops the save, and a person may go on without history', async ({
  portal,
  studio,
}) => {
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  const refuse = { status: 400, error: 'ERROR_CORE', error_description: 'Internal error' };
  await portal.fault({ method: 'entity.item.add', effect: { refuse } });
  await studio.reviewAndSave();
  const trouble = new MemoryTrouble(studio.host.frame);
  await expect(trouble.notWritten).toBeVisible();
  expect(portal.writes()).toEqual([]);
  await trouble.saveWithout.click();
  await expect(studio.shell.message('“People” was saved')).toBeVisible();
  expect(portal.writes()).toHaveLength(1);
});

test('without the scope “entity” a save works, and the history says that it is off and why', async ({
  portal,
  studio,
}) => {
  await portal.world({ ...twoAdministrators, scopes: ['crm'] });
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await studio.reviewAndSave();
  await expect(studio.shell.message('“People” was saved')).toBeVisible();
  expect(portal.requests().some(({ method }) => method.startsWith('entity.'))).toBe(false);
  const history = new HistoryPage(studio.host.frame);
  await history.link.click();
  await expect(
    history.notice(/History is off: the app was not granted the scope “entity”\./),
  ).toBeVisible();
});

test('a person who is no administrator saves, and the history says that only administrators write it', async ({
  portal,
  studio,
}) => {
  await portal.world({ ...twoAdministrators, user: { id: 5 } });
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await studio.reviewAndSave();
  await expect(studio.shell.message('“People” was saved')).toBeVisible();
  const history = new HistoryPage(studio.host.frame);
  await history.link.click();
  await expect(
    history.notice(/History is off for you: only administrators of the portal write it\./),
  ).toBeVisible();
});

test('a person whose saves leave no history is told so before the save, where they save', async ({
  portal,
  studio,
}) => {
  await portal.world({ ...twoAdministrators, scopes: ['crm'] });
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await studio.editor.review.click();
  await expect(studio.review.save).toBeVisible();
  await expect(new HistoryPage(studio.host.frame).notice(/History is off/).first()).toBeVisible();
});

test('a memory that cannot be opened stops the save with a choice, and going on is one write', async ({
  portal,
  studio,
}) => {
  await portal.fault({ method: 'entity.get', times: 99, effect: { answer: 'html' } });
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await studio.reviewAndSave();
  const trouble = new MemoryTrouble(studio.host.frame);
  await expect(trouble.notWritten).toBeVisible();
  expect(portal.writes()).toEqual([]);
  await trouble.saveWithout.click();
  await expect(studio.shell.message('“People” was saved')).toBeVisible();
  expect(portal.writes()).toHaveLength(1);
});

test('a history whose memory cannot be opened says so and can be asked for again', async ({
  portal,
  studio,
}) => {
  await portal.fault({ method: 'entity.get', times: 99, effect: { answer: 'html' } });
  await studio.openList();
  const history = new HistoryPage(studio.host.frame);
  await history.link.click();
  await expect(studio.shell.failure).toContainText('The history could not be read');
  await portal.clearFaults();
  await studio.shell.retry.click();
  await expect(history.empty).toBeVisible();
});
