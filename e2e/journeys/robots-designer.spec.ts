/** From the studio into the portal's own designer: what managers see of a robot, and what a change does to what is placed. */
import { expect, test } from '../fixtures.ts';
import { RobotDesigner } from '../pages/robot-designer.ts';
import { RobotTexts } from '../pages/robot-texts.ts';
import { RobotPages } from '../pages/robots.ts';
import { automation } from './robot-worlds.ts';

const definition = {
  CODE: 'remind',
  HANDLER: 'https://app.example.com/remind',
  AUTH_USER_ID: 1,
  USE_SUBSCRIPTION: 'N',
  NAME: { en: 'Remind', de: 'Erinnern' },
  PROPERTIES: {
    note: {
      Name: { en: 'Note', de: 'Notiz' },
      Type: 'string',
      Required: 'Y',
      Default: '{=Document:TITLE}',
    },
    way: { Name: 'How', Type: 'select', Options: { sms: 'SMS', mail: 'E-mail' }, Default: 'mail' },
    copies: { Name: 'Copies to', Type: 'user', Multiple: 'Y' },
    urgent: { Name: 'Urgent', Type: 'bool' },
  },
  FILTER: { INCLUDE: [['crm', 'CCrmDocumentDeal']] },
};

test('a robot of the studio stands in the portal’s designer with its dialog, and a removed parameter is told as lost', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(automation({ known: [] }));
  const robots = new RobotPages(page, studio);
  const designer = new RobotDesigner(page, portal.origin);
  await test.step('registered in the studio', async () => {
    await robots.openList('robots');
    await robots.goToNew('robots');
    await robots.fillIn(JSON.stringify(definition));
    await expect(new RobotTexts(studio.host.frame).preview).toContainText('Copies to');
    await studio.reviewAndCreate();
    await expect(studio.shell.message('“Remind” was created')).toBeVisible();
  });

  await test.step('placed on a stage of deals', async () => {
    await designer.open();
    const settings = await designer.place('New', 'Remind');
    await expect(settings.getByLabel('Note')).toHaveValue('{=Document:TITLE}');
    await expect(settings.getByRole('combobox', { name: 'How' })).toHaveValue('mail');
    await expect(settings.getByRole('combobox', { name: 'How' }).locator('option')).toHaveText([
      'not set',
      'SMS',
      'E-mail',
    ]);
    await expect(settings.getByRole('button', { name: 'Add value: Copies to' })).toBeVisible();
    await settings.getByLabel('Note').fill('');
    await settings.getByRole('button', { name: 'Save' }).click();
    await expect(settings.getByText('This parameter must be filled in.')).toBeVisible();
    await settings.getByLabel('Note').fill('Call back');
    await settings.getByRole('button', { name: 'Save' }).click();
    await expect(designer.card('Remind')).toContainText('Call back');
  });

  await test.step('one parameter is removed in the studio, which warns', async () => {
    await robots.openEditor('robots', 'remind');
    await robots.parameters.open('note');
    await robots.parameters.detail('note').getByRole('button', { name: 'Remove note' }).click();
    await studio.editor.review.click();
    await expect(
      studio.review.consequence('Everything already placed loses the value of “note”.'),
    ).toBeVisible();
    await studio.review.save.click();
    await expect(studio.shell.message('“Remind” was saved')).toBeVisible();
  });

  await test.step('the designer says that its value is lost', async () => {
    await designer.open();
    await expect(designer.card('Remind')).toContainText(
      'No longer asked for, and lost when the settings are saved next: note',
    );
    const settings = await designer.edit('Remind');
    await expect(settings.getByLabel('Note')).toHaveCount(0);
  });
});

test('a robot whose settings are a page of this app writes its values back to the form', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(automation({ known: [] }));
  const robots = new RobotPages(page, studio);
  const designer = new RobotDesigner(page, portal.origin);
  await robots.openList('robots');
  await robots.goToNew('robots');
  await robots.fillIn(
    JSON.stringify({
      ...definition,
      USE_PLACEMENT: 'Y',
      PLACEMENT_HANDLER: 'https://app.example.com/settings',
    }),
  );
  await studio.reviewAndCreate();
  await expect(studio.shell.message('“Remind” was created')).toBeVisible();

  await designer.open();
  const settings = await designer.place('Won', 'Remind');
  const app = settings.getByTitle('Automation Studio', { exact: true }).contentFrame();
  await app.getByRole('textbox', { name: 'Note', exact: true }).fill('Call back');
  await app.getByRole('combobox', { name: 'How' }).selectOption({ label: 'SMS' });
  const values = settings.getByRole('group', { name: 'Values in this form' });
  await expect(values).toContainText('Call back');
  await expect(values).toContainText('sms');
  await settings.getByRole('button', { name: 'Save' }).click();
  await expect(designer.card('Remind')).toContainText('Call back');
  portal.change(({ entities }) => {
    expect(entities.placedRobots[0]).toMatchObject({
      CODE: 'remind',
      stage: 'DONE',
      values: { note: 'Call back', way: 'sms' },
    });
  });
});
