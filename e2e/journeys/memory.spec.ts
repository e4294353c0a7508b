/** What a save costs and leaves behind; conflicts, Undo and two people in the history. */
import { HistoryPage, RevisionPage } from '../pages/history.ts';
import { expect, test } from './memory-visits.ts';
import { twoAdministrators } from './two-administrators.ts';

const update = 'crm.automatedsolution.update';

test.beforeEach(async ({ portal }) => portal.world(twoAdministrators));

test('a save is four requests: fresh read, intent, write, revision', async ({ portal, studio }) => {
  await studio.openEditor(238);
  // The first save makes the storage within the request of its intent.
  for (const title of ['People', 'Staff']) {
    await studio.editor.title.fill(title);
    await studio.editor.review.click();
    const before = portal.requests().length;
    await studio.review.save.click();
    await expect(studio.shell.message(`“${title}” was saved`)).toBeVisible();
    const sent = portal.requests().slice(before);
    expect(sent.map(({ method }) => method)).toEqual([
      'crm.automatedsolution.get',
      'batch',
      update,
      'batch',
    ]);
  }
});

test('a save leaves one line with person, fields and reason, and the change field by field', async ({
  studio,
}) => {
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await studio.editor.review.click();
  await studio.review.dialog.getByRole('textbox', { name: 'Why (optional)' }).fill('New team');
  await studio.review.save.click();
  await expect(studio.shell.message('“People” was saved')).toBeVisible();
  const history = new HistoryPage(studio.host.frame);
  await history.link.click();
  await expect(history.rows).toHaveCount(1);
  for (const word of ['People', 'changed', 'Title', 'Ann Lee', 'New team']) {
    await expect(history.rows).toContainText(word);
  }
  await history.rows.getByRole('link').click();
  const revision = new RevisionPage(studio.host.frame);
  await expect(revision.restoreBefore).toBeVisible();
  await expect(revision.sentence('New team')).toBeVisible();
  await expect(revision.sentence('The request (crm.automatedsolution.update)')).toBeVisible();
});

test('Undo in the message is a save of its own: guarded, sent once, in the history', async ({
  portal,
  studio,
}) => {
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await studio.reviewAndSave();
  await studio.shell.undo.click();
  await expect(studio.shell.message('“People” is as it was before')).toBeVisible();
  await expect(studio.editor.title).toHaveValue('HR');
  expect(portal.writes().map(({ params }) => params)).toEqual([
    { id: 238, fields: { title: 'People' } },
    { id: 238, fields: { title: 'HR' } },
  ]);
  const history = new HistoryPage(studio.host.frame);
  await history.link.click();
  await expect(history.rows).toHaveCount(2);
  await expect(history.rows.first()).toContainText('Undo');
  await expect(history.rows.first()).toContainText('HR');
});

test('Undo after somebody else’s change undoes nothing and says so', async ({ portal, studio }) => {
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await studio.reviewAndSave();
  await expect(studio.shell.undo).toBeVisible();
  portal.change(({ entities }) => {
    for (const each of entities.automatedSolutions) if (each.id === 238) each.title = 'Staff';
  });
  await studio.shell.undo.click();
  await expect(
    studio.shell.message('“People” was changed by someone else in between, so nothing was undone'),
  ).toBeVisible();
  expect(portal.writes()).toHaveLength(1);
});

test('a conflict solved with all mine is one write, whose revision begins with their version', async ({
  portal,
  studio,
}) => {
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await studio.editor.toggle('Trainings');
  portal.change(({ entities }) => {
    for (const each of entities.automatedSolutions) {
      if (each.id === 238) Object.assign(each, { title: 'Staff', typeIds: [158] });
    }
  });
  await studio.reviewAndSave();
  await expect(studio.conflict.cells('Title')).toHaveText(['HR', 'Staff', 'People']);
  expect(portal.writes()).toEqual([]);
  await studio.conflict.allMine.click();
  await studio.conflict.goOn.click();
  await studio.reviewAndSave();
  await expect(studio.shell.message('“People” was saved')).toBeVisible();
  expect(portal.writes()).toEqual([
    { method: update, params: { id: 238, fields: { title: 'People', typeIds: [14] } } },
  ]);
  const history = new HistoryPage(studio.host.frame);
  await history.link.click();
  await expect(history.rows).toHaveCount(1);
  await history.rows.getByRole('link', { name: 'People' }).click();
  await expect(new RevisionPage(studio.host.frame).sentence('Staff').first()).toBeVisible();
});

test('a conflict met a second time after the choice is shown again', async ({ portal, studio }) => {
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  for (const title of ['Staff', 'Team']) {
    portal.change(({ entities }) => {
      for (const each of entities.automatedSolutions) if (each.id === 238) each.title = title;
    });
    await studio.reviewAndSave();
    await expect(studio.conflict.choice('Title', 'theirs')).toBeChecked();
    await expect(studio.conflict.cells('Title').nth(1)).toHaveText(title);
    await studio.conflict.allMine.click();
    await studio.conflict.goOn.click();
  }
  expect(portal.writes()).toEqual([]);
});

test('a revision that cannot be kept is said to come later, and the next opening completes it', async ({
  portal,
  visits,
}) => {
  const studio = await visits.open();
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await portal.fault({ method: 'entity.item.update', effect: { drop: 'before' } });
  await studio.reviewAndSave();
  await expect(
    studio.shell.message(
      '“People” was saved; its entry in the history will be completed when the app opens next',
    ),
  ).toBeVisible();
  const next = await visits.again();
  await next.openList();
  await expect(next.shell.message('Your earlier save of “People” did happen')).toBeVisible();
  const history = new HistoryPage(next.host.frame);
  await history.link.click();
  await expect(history.rows).toHaveCount(1);
  await expect(history.rows).toContainText('settled later');
  expect(portal.writes()).toHaveLength(1);
});

test('two administrators who save for the first time at once make one storage and lose no revision', async ({
  portal,
  visits,
}) => {
  const ann = await visits.open();
  await ann.openEditor(238);
  await ann.editor.title.fill('People');
  portal.change((world) => {
    world.user = { id: 2 };
  });
  const bo = await visits.open();
  await bo.openEditor(240);
  await bo.editor.title.fill('Cars');
  for (const studio of [ann, bo]) await studio.editor.review.click();
  await Promise.all([ann.review.save.click(), bo.review.save.click()]);
  await expect(ann.shell.message('“People” was saved')).toBeVisible();
  await expect(bo.shell.message('“Cars” was saved')).toBeVisible();
  const history = new HistoryPage(bo.host.frame);
  await history.link.click();
  await expect(history.rows).toHaveCount(2);
  await expect(history.row('People')).toContainText('Ann Lee');
  await expect(history.row('Cars')).toContainText('Bo Mai');
  expect(portal.writes()).toHaveLength(2);
});

test('a refused save leaves a line that it did not happen', async ({ portal, studio }) => {
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  const refuse = { status: 400, error: 'ACCESS_DENIED', error_description: 'Access denied.' };
  await portal.fault({ method: update, effect: { refuse } });
  await studio.reviewAndSave();
  await expect(studio.editor.refusal).toBeVisible();
  const history = new HistoryPage(studio.host.frame);
  await studio.editor.discard.click();
  await history.link.click();
  await expect(history.rows).toHaveCount(1);
  await expect(history.rows).toContainText('did not happen');
});
