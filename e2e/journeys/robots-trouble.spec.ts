/** Robots and activities where something comes between: a colleague, a lost answer, a hasty removal, a code in use. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import type { PortalControl } from '../pages/portal-control.ts';
import { RobotPages } from '../pages/robots.ts';
import { Studio } from '../pages/studio.ts';
import { activity, automation, boSitsDown, reminder, registration, rule } from './robot-worlds.ts';

const add = 'bizproc.robot.add';
const update = 'bizproc.robot.update';

/** One page more of the same browser: what is open in the first one stays. */
async function another(page: Page, portal: PortalControl): Promise<RobotPages> {
  const other = await page.context().newPage();
  return new RobotPages(other, new Studio(other, portal.origin));
}

test('two administrators who change one robot see both versions, and nobody is overwritten unasked', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(automation());
  const ann = new RobotPages(page, studio);
  await ann.openEditor('robots', 'sms');
  boSitsDown(portal);
  const bo = await another(page, portal);
  await bo.openEditor('robots', 'sms');
  await bo.name().fill('Send a letter');
  await bo.choice('Wait for an answer', 'Do not wait').check();
  await bo.studio.reviewAndSave();
  await expect(bo.studio.shell.message('“Send a letter” was saved')).toBeVisible();

  await ann.comesToFront();
  await ann.name().fill('Send a message');
  await studio.reviewAndSave();
  await expect(studio.conflict.cells('Name')).toHaveText([
    'Send an SMS',
    'Send a letter',
    'Send a message',
  ]);
  await expect(studio.conflict.choice('Wait for an answer', 'theirs')).toBeChecked();
  expect(portal.writes()).toHaveLength(1);
  await studio.conflict.choice('Name', 'mine').check();
  await studio.conflict.goOn.click();
  await studio.reviewAndSave();
  await expect(studio.shell.message('“Send a message” was saved')).toBeVisible();
  expect(portal.writes()[1]).toEqual({
    method: update,
    params: { CODE: 'sms', FIELDS: { NAME: 'Send a message' } },
  });
  expect(registration(portal, 'sms')).toMatchObject({ USE_SUBSCRIPTION: 'N' });
});

test('after a lost answer a change is sent again only by the person, and a creation is found', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(automation());
  const robots = new RobotPages(page, studio);
  await robots.openEditor('robots', 'sms');

  await test.step('nobody can tell whether a change arrived; the same goes out once more', async () => {
    await robots.handler.fill('https://app.example.com/moved');
    await portal.fault({ method: update, effect: { drop: 'after' } });
    await studio.reviewAndSave();
    await expect(studio.editor.notice('We do not know whether it was saved')).toBeVisible();
    await expect(studio.editor.review).toBeHidden();
    await studio.editor.check.click();
    await expect(studio.editor.notice('Nobody can tell whether it was saved')).toBeVisible();
    await expect(robots.handler).toHaveValue('https://app.example.com/moved');
    expect(portal.writes()).toHaveLength(1);
    await studio.reviewAndSave();
    await expect(studio.shell.message('“Send an SMS” was saved')).toBeVisible();
    const moved = {
      method: update,
      params: { CODE: 'sms', FIELDS: { HANDLER: 'https://app.example.com/moved' } },
    };
    expect(portal.writes()).toEqual([moved, moved]);
  });

  await test.step('a creation is found by its code', async () => {
    await robots.goToNew('robots');
    await robots.fillIn(JSON.stringify(reminder));
    await portal.fault({ method: add, effect: { drop: 'after' } });
    await studio.reviewAndCreate();
    await studio.editor.check.click();
    await expect(studio.shell.message('“Remind” was created')).toBeVisible();
    await expect(studio.shell.sentence('ID remind')).toBeVisible();
    await expect(robots.handler).toHaveValue('https://app.example.com/remind');
    expect(portal.writes()).toHaveLength(3);
  });
});

test('a robot deleted by mistake comes back whole, and no activity can have its code', async ({
  page,
  portal,
  studio,
}) => {
  const sms = rule('sms', { USE_PLACEMENT: 'Y' });
  await portal.world(automation({ known: [sms, activity('bank')] }));
  const robots = new RobotPages(page, studio);
  await robots.openList('robots');

  await test.step('deleted, and taken back', async () => {
    await studio.list.choose('Send an SMS', 'remove');
    await expect(
      studio.removal.sentence(
        'It disappears from the designer. What is already placed may stop working and can then only be removed.',
      ),
    ).toBeVisible();
    await studio.removal.removeNow.click();
    await expect(studio.shell.message('“Send an SMS” was deleted')).toBeVisible();
    expect(registration(portal, 'sms')).toEqual({});
    await studio.shell.undo.click();
    await expect(studio.shell.message('“Send an SMS” was created again')).toBeVisible();
    expect(registration(portal, 'sms')).toEqual(sms);
    expect(portal.writes().map(({ method }) => method)).toEqual(['bizproc.robot.delete', add]);
  });

  await test.step('an activity cannot have the code of a robot', async () => {
    await robots.goToNew('activities');
    await robots.fillIn(JSON.stringify({ ...reminder, CODE: 'sms' }));
    await studio.editor.reviewNew.click();
    await expect(robots.code).toBeFocused();
    await expect(robots.code).toHaveAccessibleDescription(
      /This code is registered already: robots and activities share their codes\. Choose another one\./,
    );
    expect(portal.writes()).toHaveLength(2);
  });
});
