/** A draft survives whatever closes the form, is honest about its age and the record, and goes when it is saved. */
import { DraftOffer } from '../pages/drafts.ts';
import { expect, test } from './memory-visits.ts';
import { office } from './office.ts';

const update = 'crm.automatedsolution.update';
const refusedOnce =
  'This browser does not let the app keep drafts: what you type is lost when the page closes. Save before you leave.';

test.beforeEach(async ({ portal }) => portal.world(office()));

test('a draft is offered with its age after the page was closed, and what was typed comes back', async ({
  portal,
  visits,
}) => {
  const studio = await visits.open();
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await studio.editor.toggle('Trainings');
  await expect.poll(() => visits.hasKept('People')).toBe(true);
  const next = await visits.again();
  await next.openEditor(238);
  const draft = new DraftOffer(next.host.frame);
  await expect(draft.notice).toContainText(/You left unsaved changes here .*(second|now|minute)/);
  await expect(draft.notice).toContainText('They were kept in this browser.');
  await expect(next.editor.title).toHaveValue('HR');
  await draft.restore.click();
  await expect(next.editor.title).toHaveValue('People');
  await expect(next.editor.ticked()).toHaveText([/^Vacancies/]);
  await expect(next.editor.foot('2 changes')).toBeVisible();
  await next.reviewAndSave();
  await expect(next.shell.message('“People” was saved')).toBeVisible();
  expect(portal.writes()).toHaveLength(1);
  const third = await visits.again();
  await third.openEditor(238);
  await expect(third.editor.title).toHaveValue('People');
  await expect(new DraftOffer(third.host.frame).restore).toBeHidden();
});

test('what was typed right before the page was closed is not lost', async ({ visits }) => {
  const studio = await visits.open();
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await visits.leave();
  const next = await visits.again();
  await next.openEditor(238);
  await new DraftOffer(next.host.frame).restore.click();
  await expect(next.editor.title).toHaveValue('People');
});

test('a draft typed before the portal has said who the person is can be brought back', async ({
  portal,
  visits,
}) => {
  const studio = await visits.open();
  await portal.fault({ method: 'profile', effect: { delayMs: 2_500 } });
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await expect.poll(() => visits.hasKept('People')).toBe(true);
  const next = await visits.again();
  await next.openList();
  await next.openEditor(238);
  await new DraftOffer(next.host.frame).restore.click();
  await expect(next.editor.title).toHaveValue('People');
});

test('a draft in a slider survives its closing', async ({ visits }) => {
  const studio = await visits.open();
  await studio.host.open({
    placement: 'CRM_DEAL_DETAIL_TOOLBAR',
    options: JSON.stringify({ kind: 'digital-workplaces', id: '238' }),
  });
  await studio.editor.title.fill('People');
  await expect.poll(() => visits.hasKept('People')).toBe(true);
  await visits.closeSlider();
  await expect(studio.editor.title).toBeHidden();
  await studio.openEditor(238);
  await new DraftOffer(studio.host.frame).restore.click();
  await expect(studio.editor.title).toHaveValue('People');
});

test('a draft of a record that has moved on since says so, and only what the person typed is saved', async ({
  portal,
  visits,
}) => {
  const studio = await visits.open();
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await expect.poll(() => visits.hasKept('People')).toBe(true);
  portal.change(({ entities }) => {
    for (const each of entities.automatedSolutions) {
      if (each.id === 238) Object.assign(each, { title: 'Staff', typeIds: [14] });
    }
  });
  const next = await visits.again();
  await next.openEditor(238);
  const draft = new DraftOffer(next.host.frame);
  await expect(draft.notice).toContainText(
    'The record has changed in the portal since then; compare before you save.',
  );
  await draft.restore.click();
  await expect(next.editor.title).toHaveValue('People');
  // The person never touched the SPAs; somebody else took Trainings out, and it stays out.
  await next.reviewAndSave();
  await expect(next.shell.message('“People” was saved')).toBeVisible();
  expect(portal.writes().map(({ params }) => params)).toEqual([
    { id: 238, fields: { title: 'People' } },
  ]);
  expect(portal.workplaces().find(({ id }) => id === 238)?.typeIds).toEqual([14]);
});

test('a draft dropped by choice is not offered again', async ({ visits }) => {
  const studio = await visits.open();
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await expect.poll(() => visits.hasKept('People')).toBe(true);
  const next = await visits.again();
  await next.openEditor(238);
  const draft = new DraftOffer(next.host.frame);
  await draft.drop.click();
  await expect(draft.restore).toBeHidden();
  const third = await visits.again();
  await third.openEditor(238);
  await expect(new DraftOffer(third.host.frame).restore).toBeHidden();
});

test('a draft survives a refused save', async ({ portal, visits }) => {
  const studio = await visits.open();
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  const refuse = { status: 400, error: 'ACCESS_DENIED', error_description: 'Access denied.' };
  await portal.fault({ method: update, effect: { refuse } });
  await studio.reviewAndSave();
  await expect(studio.editor.refusal).toBeVisible();
  await expect(studio.editor.title).toHaveValue('People');
  await expect.poll(() => visits.hasKept('People')).toBe(true);
  const next = await visits.again();
  await next.openEditor(238);
  await new DraftOffer(next.host.frame).restore.click();
  await expect(next.editor.title).toHaveValue('People');
});

test('a draft survives a session that ended during the save', async ({ portal, visits }) => {
  const studio = await visits.open();
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await portal.renewTokens('empty');
  await portal.fault({ method: update, effect: { expireTokens: true } });
  await studio.reviewAndSave();
  await expect(studio.editor.refusal).toBeVisible();
  await expect.poll(() => visits.hasKept('People')).toBe(true);
  await portal.renewTokens('answer');
  const next = await visits.again();
  await next.openEditor(238);
  await new DraftOffer(next.host.frame).restore.click();
  await expect(next.editor.title).toHaveValue('People');
  expect(portal.workplaces().find(({ id }) => id === 238)?.title).toBe('HR');
});

test('a draft of a new workplace waits until it is created', async ({ portal, visits }) => {
  const studio = await visits.open();
  await studio.openNew();
  await studio.editor.title.fill('Service');
  await expect.poll(() => visits.hasKept('Service')).toBe(true);
  const next = await visits.again();
  await next.openNew();
  await new DraftOffer(next.host.frame).restore.click();
  await next.reviewAndCreate();
  await expect(next.shell.sentence('ID 242')).toBeVisible();
  const third = await visits.again();
  await third.openNew();
  await expect(new DraftOffer(third.host.frame).restore).toBeHidden();
  expect(portal.writes()).toHaveLength(1);
});

test('the draft of one person is not offered to another in the same browser', async ({
  portal,
  visits,
}) => {
  const studio = await visits.open();
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await expect.poll(() => visits.hasKept('People')).toBe(true);
  portal.change((world) => {
    const [first] = world.entities.users;
    if (first === undefined) throw new Error('Nobody is in the office.');
    world.entities.users.push({ ...first, ID: 2 });
    world.user = { id: 2, role: 'admin' };
  });
  const next = await visits.again();
  await next.openEditor(238);
  await expect(next.editor.foot('No changes')).toBeVisible();
  await expect(new DraftOffer(next.host.frame).restore).toBeHidden();
});

for (const way of ['refuseStorage', 'fillStorage'] as const) {
  const what = way === 'refuseStorage' ? 'refuses storage' : 'has no room left';
  test(`a browser that ${what} is named once, and everything else works`, async ({
    portal,
    visits,
  }) => {
    await visits[way]();
    const studio = await visits.open();
    await studio.openList();
    await studio.list.open('HR');
    await studio.editor.title.fill('People');
    await expect(studio.shell.message(refusedOnce)).toBeVisible();
    await studio.reviewAndSave();
    await expect(studio.shell.message('“People” was saved')).toBeVisible();
    await studio.editor.title.fill('Staff');
    await expect(studio.editor.foot('1 change')).toBeVisible();
    await studio.shell.link('Overview').click();
    await expect(studio.shell.leaving).toContainText(
      'The changes in this form have not been saved.',
    );
    await expect(studio.shell.leaving).not.toContainText('draft can wait');
    await studio.shell.leaveAndDiscard.click();
    await expect(studio.shell.message(refusedOnce)).toHaveCount(1);
    expect(portal.writes()).toHaveLength(1);
  });
}

test('a person who leaves and keeps the draft finds it on return', async ({ studio }) => {
  await studio.openList();
  await studio.list.open('HR');
  await studio.editor.title.fill('People');
  await studio.shell.link('Overview').click();
  await studio.shell.leaving.getByRole('button', { name: 'Leave, keep the draft' }).click();
  await expect(studio.shell.heading).toHaveText('Overview');
  await studio.shell.link('Digital workplaces').click();
  await studio.list.open('HR');
  await new DraftOffer(studio.host.frame).restore.click();
  await expect(studio.editor.title).toHaveValue('People');
});
