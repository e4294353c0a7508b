/** A robot is edited by others than who registered it: with every setting, or without touching what nobody knows. */
import { expect, test } from '../fixtures.ts';
import { RobotPages } from '../pages/robots.ts';
import { automation, boSitsDown, registration, reminder, rule } from './robot-worlds.ts';

const add = 'bizproc.robot.add';
const update = 'bizproc.robot.update';

test('a robot registered by one administrator is there with every setting for another, who sends only what he changes', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(automation({ known: [] }));
  const robots = new RobotPages(page, studio);
  await robots.openList('robots');
  await robots.goToNew('robots');
  await robots.fillIn(JSON.stringify(reminder));
  await studio.reviewAndCreate();
  await expect(studio.shell.message('“Remind” was created')).toBeVisible();

  boSitsDown(portal);
  await robots.openEditor('robots', 'remind');
  await test.step('every setting is there', async () => {
    await expect(robots.code).toHaveValue('remind');
    await expect(robots.code).toHaveJSProperty('readOnly', true);
    await expect(robots.name('EN')).toHaveValue('Remind');
    await expect(robots.name('DE')).toHaveValue('Erinnern');
    await expect(robots.description()).toHaveValue('Writes to somebody');
    await expect(robots.handler).toHaveValue('https://app.example.com/remind');
    await expect(robots.runAs()).toContainText('Bo Mai');
    await expect(robots.choice('Wait for an answer', 'Wait for the answer')).toBeChecked();
    await expect(robots.parameters.rows).toHaveCount(2);
    await robots.parameters.open('way');
    await expect(robots.parameters.field('way', 'Type')).toHaveValue('select');
    await expect(robots.parameters.field('way', 'Default')).toHaveValue('mail');
    await expect(robots.results.key('moment')).toHaveValue('moment');
    await expect(robots.rules()).toHaveText(['All of CRM', 'Bitrix24 On-Premise']);
    await expect(robots.documentType.locator('option:checked')).toHaveText('Deals');
    await expect(robots.ownPage).toBeChecked();
    await expect(robots.placementHandler).toHaveValue('https://app.example.com/settings');
  });

  await robots.name('DE').fill('Daran erinnern');
  await robots.parameters.field('way', 'Required').check();
  await studio.editor.review.click();
  await expect(
    studio.review.consequence('“way” becomes required; what is placed without it may not run.'),
  ).toBeVisible();
  const before = portal.requests().length;
  await studio.review.save.click();
  await expect(studio.shell.message('“Remind” was saved')).toBeVisible();
  expect(portal.requests().length - before).toBe(4);
  const { whom, way } = reminder.PROPERTIES;
  const fields = {
    NAME: { en: 'Remind', de: 'Daran erinnern' },
    PROPERTIES: { whom, way: { ...way, Required: 'Y' } },
  };
  expect(portal.writes()).toEqual([
    { method: add, params: reminder },
    { method: update, params: { CODE: 'remind', FIELDS: fields } },
  ]);
});

test('a robot registered elsewhere is changed only where something was filled in, and adopted without a call', async ({
  page,
  portal,
  studio,
}) => {
  const elsewhere = rule('elsewhere', { USE_PLACEMENT: 'Y' });
  await portal.world(automation({ known: [], unknown: [elsewhere, rule('theirs')] }));
  const robots = new RobotPages(page, studio);
  await robots.openList('robots');
  await expect(robots.row('elsewhere')).toContainText('Unknown');
  await robots.goToEditor('robots', 'elsewhere');
  await expect(
    robots.sentence(/Registered elsewhere\. Only what you fill in is sent/),
  ).toBeVisible();

  await test.step('only the address', async () => {
    await robots.handler.fill('https://app.example.com/new');
    await studio.reviewAndSave();
    await expect(studio.shell.message('“elsewhere” was saved')).toBeVisible();
    expect(portal.writes()).toEqual([
      {
        method: update,
        params: { CODE: 'elsewhere', FIELDS: { HANDLER: 'https://app.example.com/new' } },
      },
    ]);
    const kept = { ...elsewhere, HANDLER: 'https://app.example.com/new' };
    expect(registration(portal, 'elsewhere')).toEqual(kept);
  });

  await test.step('a list begun anew replaces the unknown one, and that is said', async () => {
    await robots.results.begin.click();
    await robots.results.append({ key: 'state', name: 'State' });
    await studio.editor.review.click();
    await expect(
      studio.review.consequence(
        'The list registered elsewhere is replaced whole by 1 row; whatever it held is lost.',
      ),
    ).toBeVisible();
    await studio.review.save.click();
    await expect.poll(() => portal.writes().length).toBe(2);
    const state = { Name: 'State', Type: 'string', Required: 'N', Multiple: 'N' };
    expect(portal.writes()[1]?.params).toEqual({
      CODE: 'elsewhere',
      FIELDS: { RETURN_PROPERTIES: { state } },
    });
    expect(registration(portal, 'elsewhere')['PROPERTIES']).toEqual(elsewhere['PROPERTIES']);
  });

  await test.step('adopting writes nothing to the portal, and the robot is known', async () => {
    await robots.goToEditor('robots', 'theirs');
    await robots.openAdoption();
    await robots.definition.fill("['NAME' => 'Theirs',\n'HANDLER' => ]");
    await expect(robots.adoption.getByRole('listitem')).toContainText('Line 2:');
    await expect(robots.adopt).toBeDisabled();
    await robots.definition.fill(
      JSON.stringify({ ...reminder, CODE: 'theirs', NAME: 'Theirs', USE_PLACEMENT: 'N' }),
    );
    await robots.adopt.click();
    await expect(
      studio.shell.message('The settings of “Theirs” are remembered; nothing was sent'),
    ).toBeVisible();
    expect(portal.writes()).toHaveLength(2);
    await expect(robots.name()).toHaveValue('Theirs');
    await robots.name().fill('Ours');
    await studio.reviewAndSave();
    await expect(studio.shell.message('“Ours” was saved')).toBeVisible();
    expect(portal.writes()[2]?.params).toEqual({ CODE: 'theirs', FIELDS: { NAME: 'Ours' } });
    await robots.goToList('robots');
    await expect(robots.row('Ours')).toBeVisible();
    await expect(robots.row('Ours')).not.toContainText('Unknown');
  });
});
