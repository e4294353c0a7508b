/** A page that is cut off at each step of a save: the next opening ends in the right state and says so, no write is repeated. */
import { HistoryPage } from '../pages/history.ts';
import { DraftOffer } from '../pages/drafts.ts';
import type { PortalControl } from '../pages/portal-control.ts';
import type { Studio } from '../pages/studio.ts';
import type { Visits, Wanted } from '../pages/visits.ts';
import { expect, test } from './memory-visits.ts';
import { office } from './office.ts';

const update = 'crm.automatedsolution.update';
const intent: Wanted = { method: 'batch', holding: 'entity.item.add' };
const write: Wanted = { method: update };
const revision: Wanted = { method: 'batch', holding: 'entity.item.update' };

const didHappen = 'Your earlier save of “People” did happen';
const didNotHappen =
  'The earlier save of “People” did not happen; the portal has the version before it';
const notYet =
  'The last save of “People” has not arrived in the portal yet. The app looks again in a few minutes; do not save it a second time until then.';

test.beforeEach(async ({ portal, visits }) => {
  await portal.world(office());
  await visits.takeClock();
});

/** A person renames HR and saves; the page is closed as soon as the request was reached. */
async function cutOff(visits: Visits, how: 'withhold' | 'unanswered', wanted: Wanted) {
  const studio = await visits.open();
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  await expect.poll(() => visits.hasKept('People')).toBe(true);
  const held = await visits[how](wanted);
  await studio.reviewAndSave();
  await held.reached;
  return visits.again();
}

function titleIn(portal: PortalControl): string | undefined {
  return portal.workplaces().find(({ id }) => id === 238)?.title;
}

/** The lines of the history, each as its change and its state. */
async function expectHistory(studio: Studio, lines: readonly string[]): Promise<void> {
  const history = new HistoryPage(studio.host.frame);
  await history.link.click();
  if (lines.length === 0) await expect(history.empty).toBeVisible();
  else await expect(history.rows).toHaveCount(lines.length);
  for (const [at, line] of lines.entries()) {
    const change = history.cells(history.rows.nth(at)).first();
    await expect(change).toHaveText(`${line}Digital workplace`);
  }
}

test('cut off before the intent: nothing happened, the draft is offered, the history is empty', async ({
  portal,
  visits,
}) => {
  const studio = await cutOff(visits, 'withhold', intent);
  await studio.openEditor(238);
  const draft = new DraftOffer(studio.host.frame);
  await draft.restore.click();
  await expect(studio.editor.title).toHaveValue('People');
  expect(portal.writes()).toEqual([]);
  expect(titleIn(portal)).toBe('HR');
  await studio.reviewAndSave();
  await expect(studio.shell.message('“People” was saved')).toBeVisible();
  expect(portal.writes()).toHaveLength(1);
  await expectHistory(studio, ['changed']);
});

for (const [what, how, wanted] of [
  ['after the intent', 'unanswered', intent],
  ['before the write', 'withhold', write],
] as const) {
  test(`cut off ${what}: it is said to be missing, after 150 s not to have happened, and the draft is there`, async ({
    portal,
    visits,
  }) => {
    const studio = await cutOff(visits, how, wanted);
    await studio.openList();
    await expect(studio.shell.message(notYet)).toBeVisible();
    await visits.putForward(152);
    await expect(studio.shell.message(didNotHappen)).toBeVisible();
    expect(portal.writes()).toEqual([]);
    expect(titleIn(portal)).toBe('HR');
    await expectHistory(studio, ['changeddid not happen']);
    await studio.openEditor(238);
    await new DraftOffer(studio.host.frame).restore.click();
    await expect(studio.editor.title).toHaveValue('People');
  });
}

for (const [what, how, wanted] of [
  ['after the write', 'unanswered', write],
  ['before the revision', 'withhold', revision],
] as const) {
  test(`cut off ${what}: it is said to have happened, the revision is completed, nothing is sent again`, async ({
    portal,
    visits,
  }) => {
    const studio = await cutOff(visits, how, wanted);
    await studio.openList();
    await expect(studio.shell.message(didHappen)).toBeVisible();
    await expect(studio.list.link('People')).toBeVisible();
    expect(portal.writes()).toHaveLength(1);
    await expectHistory(studio, ['changedsettled later']);
    expect(portal.writes()).toHaveLength(1);
  });
}

test('cut off after the write, the draft that is now in the portal is not offered any more', async ({
  visits,
}) => {
  const studio = await cutOff(visits, 'unanswered', write);
  await studio.openList();
  await expect(studio.shell.message(didHappen)).toBeVisible();
  await studio.list.open('People');
  await expect(studio.editor.title).toHaveValue('People');
  await expect(studio.editor.foot('No changes')).toBeVisible();
  await expect(new DraftOffer(studio.host.frame).restore).toBeHidden();
});

test('cut off after the revision: all is done, nothing is asked, nothing is sent again', async ({
  portal,
  visits,
}) => {
  const studio = await cutOff(visits, 'unanswered', revision);
  await studio.openList();
  await expect(studio.list.link('People')).toBeVisible();
  await expectHistory(studio, ['changed']);
  await expect(studio.shell.message(didHappen)).toBeHidden();
  expect(portal.writes()).toHaveLength(1);
});

test('a write that is still on its way is awaited, not called lost, and found done', async ({
  portal,
  visits,
}) => {
  const studio = await visits.open();
  await studio.openEditor(238);
  await studio.editor.title.fill('People');
  // Long enough for the next page to look before it arrives, also on a busy machine.
  await portal.fault({ method: update, effect: { delayMs: 8_000 } });
  const sent = visits.made(write);
  await studio.reviewAndSave();
  await sent;
  const next = await visits.again();
  await next.openList();
  await expect(next.shell.message(notYet)).toBeVisible();
  await expect.poll(() => titleIn(portal)).toBe('People');
  await visits.putForward(152);
  await expect(next.shell.message(didHappen)).toBeVisible();
  expect(portal.writes()).toHaveLength(1);
  await expectHistory(next, ['changedsettled later']);
});

test('a creation cut off after its write is found again and opens from the message', async ({
  portal,
  visits,
}) => {
  const studio = await visits.open();
  await studio.openNew();
  await studio.editor.title.fill('Service');
  const held = await visits.unanswered({ method: 'crm.automatedsolution.add' });
  await studio.reviewAndCreate();
  await held.reached;
  const next = await visits.again();
  await next.openList();
  await expect(next.shell.message('Your earlier save of “Service” did happen')).toBeVisible();
  expect(portal.workplaces()).toHaveLength(4);
  expect(portal.writes()).toHaveLength(1);
  await expectHistory(next, ['createdsettled later']);
});

test('a removal cut off after its write is found done', async ({ portal, visits }) => {
  const studio = await visits.open();
  await studio.openList();
  await studio.list.choose('Archive', 'remove');
  const held = await visits.unanswered({ method: 'crm.automatedsolution.delete' });
  await studio.removal.removeNow.click();
  await held.reached;
  const next = await visits.again();
  await next.openList();
  await expect(next.shell.message('Your earlier save of “Archive” did happen')).toBeVisible();
  expect(portal.writes()).toHaveLength(1);
  await expectHistory(next, ['deletedsettled later']);
});

test('a save of a cut off page that somebody else has overwritten is called unclear, and theirs stays', async ({
  portal,
  visits,
}) => {
  const studio = await cutOff(visits, 'unanswered', write);
  portal.change(({ entities }) => {
    for (const each of entities.automatedSolutions) if (each.id === 238) each.title = 'Staff';
  });
  await studio.openList();
  await expect(
    studio.shell.message(
      '“People” is neither as it was nor as it was last sent from here. Open it and compare with the history.',
    ),
  ).toBeVisible();
  expect(titleIn(portal)).toBe('Staff');
  expect(portal.writes()).toHaveLength(1);
  await expectHistory(studio, ['changedunclear']);
});

test('a second tab does not meddle with a save that is under way in the first', async ({
  portal,
  visits,
}) => {
  const first = await visits.open();
  await first.openEditor(238);
  await first.editor.title.fill('People');
  await portal.fault({ method: update, effect: { delayMs: 5_000 } });
  const sent = visits.made(write);
  await first.reviewAndSave();
  await sent;
  const second = await visits.open();
  await second.openList();
  await expect(second.list.link('HR')).toBeVisible();
  await expect(first.shell.message('“People” was saved')).toBeVisible();
  await expect(second.shell.message(notYet)).toBeHidden();
  await expectHistory(second, ['changed']);
  expect(portal.writes()).toHaveLength(1);
});
