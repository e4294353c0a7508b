/** What was typed is never lost by a link, the browser's Back button or Discard. */
import { expect, test } from '../fixtures.ts';
import { office } from './office.ts';

test.beforeEach(async ({ portal, studio }) => {
  await portal.world(office());
  await studio.openList();
  await studio.list.open('HR');
  await expect(studio.editor.title).toHaveValue('HR');
});

test('a person who follows a link is asked, stays, and finds everything as typed', async ({
  portal,
  studio,
}) => {
  await studio.editor.title.fill('People');
  await studio.shell.link('Overview').click();
  await expect(studio.shell.leaving).toBeVisible();
  await expect(studio.shell.stay).toBeVisible();
  await studio.shell.stay.click();
  await expect(studio.shell.leaving).toBeHidden();
  await expect(studio.editor.title).toHaveValue('People');
  expect(portal.writes()).toEqual([]);
});

test('a person who leaves and discards is where they wanted to go, and nothing was sent', async ({
  portal,
  studio,
}) => {
  await studio.editor.title.fill('People');
  await studio.shell.link('Overview').click();
  await studio.shell.leaveAndDiscard.click();
  await expect(studio.shell.heading).toHaveText('Overview');
  await studio.shell.link('Digital workplaces').click();
  await studio.list.open('HR');
  await expect(studio.editor.title).toHaveValue('HR');
  expect(portal.writes()).toEqual([]);
});

test('the browser’s Back button asks too, and after staying the form is still there', async ({
  studio,
}) => {
  await studio.editor.toggle('Trainings');
  await studio.host.back();
  await expect(studio.shell.leaving).toBeVisible();
  await studio.shell.stay.click();
  await expect(studio.editor.ticked()).toHaveText([/^Vacancies/]);
  await expect(studio.editor.heading).toHaveText('HR');
});

test('a form without changes is left without a question', async ({ studio }) => {
  await studio.editor.title.fill('People');
  await studio.editor.title.fill('HR');
  await studio.host.back();
  await expect(studio.list.link('HR')).toBeVisible();
  await expect(studio.shell.leaving).toBeHidden();
});

test('Discard goes back to the start, and Undo brings back what was typed', async ({
  portal,
  studio,
}) => {
  await studio.editor.title.fill('People');
  await studio.editor.toggle('Trainings');
  await studio.editor.discard.click();
  await expect(studio.shell.message('Your changes were discarded')).toBeVisible();
  await expect(studio.editor.title).toHaveValue('HR');
  await expect(studio.editor.ticked()).toHaveText([/^Vacancies/, /^Trainings/]);
  await studio.shell.undo.click();
  await expect(studio.editor.title).toHaveValue('People');
  await expect(studio.editor.ticked()).toHaveText([/^Vacancies/]);
  await expect(studio.editor.foot('2 changes')).toBeVisible();
  expect(portal.writes()).toEqual([]);
});

test('after a save there is nothing to be asked about', async ({ studio }) => {
  await studio.editor.title.fill('People');
  await studio.reviewAndSave();
  await expect(studio.shell.message('“People” was saved')).toBeVisible();
  await studio.shell.link('Overview').click();
  await expect(studio.shell.heading).toHaveText('Overview');
  await expect(studio.shell.leaving).toBeHidden();
});
