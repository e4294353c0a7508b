/** Digital workplaces when all goes well: each change is followed by exactly the right request, and only it. */
import { expect, test } from '../fixtures.ts';
import { office } from './office.ts';

const get = 'crm.automatedsolution.get';
const add = 'crm.automatedsolution.add';
const update = 'crm.automatedsolution.update';
const remove = 'crm.automatedsolution.delete';

test.beforeEach(async ({ portal }) => portal.world(office()));

test('a person finds a workplace from the overview, by the list and its search', async ({
  portal,
  studio,
}) => {
  await studio.host.open();
  await expect(studio.shell.card('Digital workplaces')).toContainText('3');
  await expect(studio.shell.card('Digital workplaces')).toContainText('1 needs attention');
  await studio.shell.link('Digital workplaces').click();
  await expect(studio.list.count).toHaveText('3 of 3');
  await expect(studio.list.row('HR')).toContainText('Vacancies, Trainings');
  await expect(studio.list.row('Archive')).toContainText('Not in the menu');
  await studio.list.search.fill('vehicles');
  await expect(studio.list.count).toHaveText('1 of 3');
  await expect(studio.list.link('HR')).toBeHidden();
  await studio.list.open('Fleet');
  await expect(studio.editor.title).toHaveValue('Fleet');
  await expect(studio.host.heading).toHaveText('Digital workplace');
  expect(portal.writes()).toEqual([]);
});

test('a new title is sent alone, letter for letter as on the page', async ({ portal, studio }) => {
  await studio.openList();
  await studio.list.open('HR');
  await expect(studio.editor.title).toHaveValue('HR');
  const before = portal.requests().length;
  await studio.editor.title.fill('HR & Customer Success');
  await expect(studio.editor.foot('1 change')).toBeVisible();
  await studio.editor.review.click();
  await expect(
    studio.review.consequence(
      'The link of the workplace changes with its title; saved links to it stop working.',
    ),
  ).toBeVisible();
  expect(portal.requests()).toHaveLength(before);
  await studio.review.save.click();
  await expect(studio.shell.message('“HR & Customer Success” was saved')).toBeVisible();
  await expect(studio.editor.heading).toHaveText('HR & Customer Success');
  expect(studio.host.bodiesOf(update)).toEqual([
    '{"id":238,"fields":{"title":"HR & Customer Success"},"auth":"**put_access_token_here**"}',
  ]);
  expect(JSON.stringify(portal.writes().map(({ params }) => params))).toBe(
    '[{"id":238,"fields":{"title":"HR & Customer Success"}}]',
  );
  expect(portal.callsAfter(before)).toEqual([get, update]);
});

test('a smaller set of SPAs is sent whole, letter for letter as on the page', async ({
  portal,
  studio,
}) => {
  await studio.openEditor(238);
  await studio.editor.toggle('Trainings');
  await studio.editor.review.click();
  await expect(
    studio.review.consequence(
      '“Trainings” leaves this workplace and goes back to the CRM section, with all its items.',
    ),
  ).toBeVisible();
  await studio.review.save.click();
  await expect(studio.shell.message('“HR” was saved')).toBeVisible();
  expect(studio.host.bodiesOf(update)).toEqual([
    '{"id":238,"fields":{"typeIds":[14]},"auth":"**put_access_token_here**"}',
  ]);
  expect(JSON.stringify(portal.writes())).toBe(
    '[{"method":"crm.automatedsolution.update","params":{"id":238,"fields":{"typeIds":[14]}}}]',
  );
});

test('unlinking all sends the empty list, letter for letter as on the page, and the portal unlinks', async ({
  portal,
  studio,
}) => {
  await studio.openEditor(238);
  await studio.editor.toggle('Vacancies', 'Trainings');
  await studio.editor.review.click();
  await expect(
    studio.review.consequence('Without SPAs the workplace is not shown in the left menu.'),
  ).toBeVisible();
  await studio.review.save.click();
  await expect(studio.shell.message('“HR” was saved')).toBeVisible();
  await expect(studio.editor.ticked()).toHaveCount(0);
  expect(studio.host.bodiesOf(update)).toEqual([
    '{"id":238,"fields":{"typeIds":[]},"auth":"**put_access_token_here**"}',
  ]);
  expect(JSON.stringify(portal.writes())).toBe(
    '[{"method":"crm.automatedsolution.update","params":{"id":238,"fields":{"typeIds":[]}}}]',
  );
  expect(portal.workplaces().find(({ id }) => id === 238)?.typeIds).toEqual([]);
});

test('an SPA that moves in is told to leave its place, and the place that is emptied is named', async ({
  portal,
  studio,
}) => {
  await studio.openEditor(238);
  await studio.editor.toggle('Vehicles', 'Complaints');
  await studio.editor.review.click();
  await expect(studio.review.consequence('“Vehicles” leaves the workplace “Fleet”.')).toBeVisible();
  await expect(
    studio.review.consequence('“Fleet” is left without SPAs and disappears from the menu.'),
  ).toBeVisible();
  await expect(studio.review.consequence('“Complaints” leaves the CRM section.')).toBeVisible();
  await studio.review.save.click();
  await expect(studio.shell.message('“HR” was saved')).toBeVisible();
  expect(portal.writes()).toEqual([
    { method: update, params: { id: 238, fields: { typeIds: [14, 20, 21, 158] } } },
  ]);
});

test('title and SPAs go in one request, and Undo brings both back in one', async ({
  portal,
  studio,
}) => {
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await studio.editor.toggle('Trainings', 'Complaints');
  await expect(studio.editor.foot('2 changes')).toBeVisible();
  await studio.reviewAndSave();
  await studio.shell.undo.click();
  await expect(studio.shell.message('“People” is as it was before')).toBeVisible();
  await expect(studio.editor.title).toHaveValue('HR');
  await expect(studio.editor.ticked()).toHaveText([/^Vacancies/, /^Trainings/]);
  expect(portal.writes()).toEqual([
    { method: update, params: { id: 238, fields: { title: 'People', typeIds: [14, 21] } } },
    { method: update, params: { id: 238, fields: { title: 'HR', typeIds: [14, 158] } } },
  ]);
});

test('a new workplace is created by one request and then stands open under its own address', async ({
  portal,
  studio,
}) => {
  await studio.openNew();
  await studio.editor.title.fill('  Service  ');
  await studio.editor.toggle('Complaints');
  await studio.reviewAndCreate();
  await expect(studio.shell.message('“Service” was created')).toBeVisible();
  await expect(studio.shell.sentence('ID 242')).toBeVisible();
  expect(portal.writes()).toEqual([
    { method: add, params: { fields: { title: 'Service', typeIds: [21] } } },
  ]);
});

test('a duplicate has its own title and takes no SPA from the original', async ({
  portal,
  studio,
}) => {
  await studio.openList();
  await studio.list.choose('HR', 'duplicate');
  await expect(studio.editor.title).toHaveValue('HR (copy)');
  await expect(studio.editor.ticked()).toHaveCount(0);
  await studio.reviewAndCreate();
  await expect(studio.shell.message('“HR (copy)” was created')).toBeVisible();
  expect(portal.writes()).toEqual([{ method: add, params: { fields: { title: 'HR (copy)' } } }]);
});

test('an empty workplace is removed by one request, and Undo creates it again', async ({
  portal,
  studio,
}) => {
  await studio.openList();
  await studio.list.choose('Archive', 'remove');
  await studio.removal.removeNow.click();
  await expect(studio.shell.message('“Archive” was deleted')).toBeVisible();
  await expect(studio.list.link('Archive')).toBeHidden();
  await studio.shell.undo.click();
  await expect(studio.shell.message('“Archive” was created again, now with ID 242')).toBeVisible();
  await expect(studio.list.link('Archive')).toBeVisible();
  expect(portal.writes()).toEqual([
    { method: remove, params: { id: 241 } },
    { method: add, params: { fields: { title: 'Archive' } } },
  ]);
});

test('a workplace with SPAs is unlinked first, says where they go, and Undo brings them back', async ({
  portal,
  studio,
}) => {
  await studio.openEditor(238);
  await studio.list.choose('HR', 'remove');
  await expect(
    studio.removal.sentence(
      '“Vacancies” leaves this workplace and goes back to the CRM section, with all its items.',
    ),
  ).toBeVisible();
  await studio.removal.button('Unlink 2 SPAs, then delete the workplace').click();
  await expect(studio.shell.message('“HR” was deleted')).toBeVisible();
  await expect(studio.list.link('HR')).toBeHidden();
  expect(JSON.stringify(portal.writes())).toBe(
    '[{"method":"crm.automatedsolution.update","params":{"id":238,"fields":{"typeIds":[]}}},' +
      '{"method":"crm.automatedsolution.delete","params":{"id":238}}]',
  );
  await studio.shell.undo.click();
  await expect(studio.list.row('HR')).toContainText('Vacancies, Trainings');
  expect(portal.writes().at(-1)).toEqual({
    method: add,
    params: { fields: { title: 'HR', typeIds: [14, 158] } },
  });
  expect(portal.writes()).toHaveLength(3);
});

test('the exact request can be read before it is sent, and no token is in it', async ({
  portal,
  studio,
}) => {
  await studio.openEditor(238);
  await studio.editor.toggle('Vacancies', 'Trainings');
  await studio.editor.review.click();
  await studio.review.code.click();
  await expect(studio.review.dialog).toContainText('"typeIds": []');
  await expect(studio.review.dialog).not.toContainText('auth');
  await studio.review.back.click();
  await expect(studio.review.dialog).toBeHidden();
  expect(portal.writes()).toEqual([]);
});
