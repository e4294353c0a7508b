/** A large portal, 500 workplaces and 500 SPAs: counted in requests to the portal, never in time. */
import { expect, test } from '../fixtures.ts';

test.beforeEach(async ({ portal }) => portal.world({ name: 'large' }));

test('the list of 500 workplaces is read by at most two requests, and finding one asks nothing', async ({
  portal,
  studio,
}) => {
  await studio.openList();
  await expect(studio.list.count).toHaveText('500 of 500');
  expect(portal.requestsWithoutMemory()).toBeLessThanOrEqual(2);
  const read = portal.requestsWithoutMemory();
  await studio.list.search.fill('Fleet 36');
  await studio.list.open('Fleet 36');
  await expect(studio.editor.title).toHaveValue('Fleet 36');
  // Opening the editor asks once more, so that nobody edits what is long gone.
  expect(portal.requestsWithoutMemory() - read).toBeLessThanOrEqual(2);
});

test('saving among 500 SPAs takes a fresh read, one write and at most two notes for the history', async ({
  portal,
  studio,
}) => {
  await studio.openEditor(5);
  await expect(studio.editor.spas).toBeVisible();
  const opened = portal.requests().length;
  await studio.editor.title.fill('Renamed among many');
  await studio.reviewAndSave();
  await expect(studio.shell.message('“Renamed among many” was saved')).toBeVisible();
  expect(portal.callsAfter(opened)).toEqual([
    'crm.automatedsolution.get',
    'crm.automatedsolution.update',
  ]);
  expect(portal.requests().length - opened).toBeLessThanOrEqual(4);
});

test('an SPA at the end of 500 is found by typing and ticked', async ({ portal, studio }) => {
  await studio.openEditor(5);
  await studio.editor.filterSpas('ID 500');
  await studio.editor.spaWithId(500).click();
  await studio.reviewAndSave();
  await expect.poll(() => portal.workplaces().find(({ id }) => id === 5)?.typeIds).toContain(500);
});
