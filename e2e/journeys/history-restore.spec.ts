/** Restoring from the history: through the review, guarded like any save, also what is gone. */
import { HistoryPage, RevisionPage } from '../pages/history.ts';
import { renamings, type Past } from '../pages/remembered.ts';
import { expect, test } from '../fixtures.ts';
import { keptRefs, officeWith } from './office-past.ts';
import { office } from './office.ts';

/** Titles T0 to T25: 25 revisions. The workplace now is HR, given its last title by the last of them. */
const titles = [...Array.from({ length: 25 }, (_none, at) => `T${at}.`), 'HR'];

test('the first of 25 revisions is restored through the review, as one more save', async ({
  portal,
  studio,
}) => {
  await portal.world(officeWith(renamings('238', titles, [14, 158])));
  await studio.openEditor(238);
  await studio.host.frame.getByRole('button', { name: 'Actions for HR' }).click();
  await studio.host.frame.getByRole('menuitem', { name: 'History' }).click();
  const history = new HistoryPage(studio.host.frame);
  await expect(history.heading).toHaveText('History of HR');
  await history.toTheEnd();
  await history.row('T1.').getByRole('link').click();
  const revision = new RevisionPage(studio.host.frame);
  await revision.restoreBefore.click();
  await expect(studio.editor.title).toHaveValue('T0.');
  expect(portal.writes()).toEqual([]);
  await studio.reviewAndSave();
  await expect(studio.shell.message('“T0.” was saved')).toBeVisible();
  expect(portal.writes().map(({ params }) => params)).toEqual([
    { id: 238, fields: { title: 'T0.' } },
  ]);
  await history.link.click();
  await expect(history.rows.first()).toContainText('Restored from');
  await expect(history.rows.first()).toContainText('T0.');
  expect(keptRefs(portal)).toHaveLength(26);
});

test('restoring stops at a conflict like any other save', async ({ portal, studio }) => {
  await portal.world(officeWith(renamings('238', titles, [14, 158])));
  await studio.openList();
  const history = new HistoryPage(studio.host.frame);
  await history.link.click();
  await history.toTheEnd();
  await history.row('T1.').getByRole('link').click();
  await new RevisionPage(studio.host.frame).restoreBefore.click();
  await expect(studio.editor.title).toHaveValue('T0.');
  portal.change(({ entities }) => {
    for (const each of entities.automatedSolutions) if (each.id === 238) each.title = 'Staff';
  });
  await studio.reviewAndSave();
  await expect(studio.conflict.cells('Title')).toHaveText(['HR', 'Staff', 'T0.']);
  expect(portal.writes()).toEqual([]);
});

test('a deleted workplace is created again from the history, with its SPAs', async ({
  portal,
  studio,
}) => {
  await portal.world(office());
  await studio.openList();
  await studio.list.choose('HR', 'remove');
  await studio.removal.button('Unlink 2 SPAs, then delete the workplace').click();
  await expect(studio.shell.message('“HR” was deleted')).toBeVisible();
  const history = new HistoryPage(studio.host.frame);
  await history.link.click();
  await expect(history.rows).toHaveCount(2);
  await history.rows.first().getByRole('link').click();
  const revision = new RevisionPage(studio.host.frame);
  await expect(revision.restoreBefore).toBeHidden();
  await revision.createAgain.click();
  await expect(studio.editor.title).toHaveValue('HR');
  await studio.reviewAndCreate();
  await expect(studio.shell.sentence('ID 242')).toBeVisible();
  expect(portal.workplaces().find(({ id }) => id === 242)?.title).toBe('HR');
});

test('an older state of a deleted workplace is created again too', async ({ portal, studio }) => {
  const past = renamings('777', ['Alpha', 'Beta', 'Gamma'], [21]);
  const removal: Past = {
    id: '777',
    operation: 'remove',
    title: 'Gamma',
    before: { title: 'Gamma', typeIds: [] },
    after: null,
    at: '2026-11-20T08:00:00.000Z',
  };
  await portal.world(officeWith([...past, removal]));
  await studio.openList();
  const history = new HistoryPage(studio.host.frame);
  await history.link.click();
  await history.row('Beta').getByRole('link').click();
  const revision = new RevisionPage(studio.host.frame);
  await expect(revision.restoreBefore).toBeHidden();
  await revision.createAgain.click();
  // The state this change led to, not the newest one.
  await expect(studio.editor.title).toHaveValue('Beta');
  await expect(studio.editor.ticked()).toHaveText([/^Complaints/]);
  await studio.reviewAndCreate();
  await expect(studio.shell.sentence('ID 242')).toBeVisible();
  expect(portal.workplaces().find(({ id }) => id === 242)).toMatchObject({
    title: 'Beta',
    typeIds: [21],
  });
});
