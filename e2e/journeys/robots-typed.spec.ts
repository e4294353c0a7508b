/** Robots and activities typed and clicked together field by field, and the requests that come of it. */
import { expect, test } from '../fixtures.ts';
import { RobotPages } from '../pages/robots.ts';
import { sends } from './robot-sends.ts';
import { activity, automation, bare, registration } from './robot-worlds.ts';

test('a robot typed and clicked field by field is registered as typed, and changed by what is changed', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(automation({ known: [] }));
  const robots = new RobotPages(page, studio);
  await robots.takeClock();
  await robots.openList('robots');
  await studio.shell.link('Robots').click();
  await robots.frame.getByRole('link', { name: 'New robot' }).first().click();
  await robots.code.fill('remind');
  await robots.name().fill('Remind');
  await robots.addLanguage('Name', 'DE');
  await robots.name('DE').fill('Erinnern');
  await robots.description().fill('Writes to somebody');
  await robots.handler.fill('https://app.example.com/remind');
  await robots.chooseRunAs('Bo Mai');
  await expect(robots.runAs()).toContainText('Bo Mai');
  await robots.choice('Wait for an answer', 'Wait for the answer').check();

  const { parameters, results } = robots;
  await parameters.append({ key: 'whom', name: 'Whom', type: 'User' });
  await parameters.field('whom', 'Required').check();
  await parameters.append({ key: 'way', name: 'How', type: 'List' });
  await parameters.addOption('way', 1, 'sms', 'SMS');
  await parameters.addOption('way', 2, 'mail', 'E-mail');
  await parameters.field('way', 'Several values').check();
  await parameters.field('way', 'E-mail').check();
  await parameters.append({ key: 'note', name: 'Note' });
  await parameters.field('note', 'Description (all languages)').fill('One line');
  await parameters.field('note', 'Default').fill('{=Document:TITLE}');
  await results.append({ key: 'moment', name: 'When', type: 'Date and time' });

  await robots.addRule('Offered only in', 'All of CRM');
  await robots.addRule('Not offered in', 'All: Leads');
  await robots.documentType.selectOption({ label: 'Deals' });
  await robots.choice('Own settings page', 'A page of the app').check();
  await robots.placementHandler.fill('https://app.example.com/settings');
  const properties = {
    whom: { Name: 'Whom', Type: 'user', Required: 'Y', Multiple: 'N' },
    way: {
      Name: 'How',
      Type: 'select',
      Required: 'N',
      Multiple: 'Y',
      Options: { sms: 'SMS', mail: 'E-mail' },
      Default: ['mail'],
    },
    note: {
      Name: 'Note',
      Type: 'string',
      Required: 'N',
      Multiple: 'N',
      Description: 'One line',
      Default: '{=Document:TITLE}',
    },
  };
  await sends(robots, portal, 'robots', 'add', {
    CODE: 'remind',
    HANDLER: 'https://app.example.com/remind',
    AUTH_USER_ID: 2,
    USE_SUBSCRIPTION: 'Y',
    NAME: { '*': 'Remind', de: 'Erinnern' },
    DESCRIPTION: 'Writes to somebody',
    PROPERTIES: properties,
    RETURN_PROPERTIES: {
      moment: { Name: 'When', Type: 'datetime', Required: 'N', Multiple: 'N' },
    },
    DOCUMENT_TYPE: ['crm', 'CCrmDocumentDeal', 'DEAL'],
    FILTER: { INCLUDE: [['crm']], EXCLUDE: [['crm', 'CCrmDocumentLead']] },
    USE_PLACEMENT: 'Y',
    PLACEMENT_HANDLER: 'https://app.example.com/settings',
  });

  await test.step('every field changed', async () => {
    await robots.later();
    await robots.name('DE').fill('Daran erinnern');
    await robots.description().fill('');
    await robots.handler.fill('https://app.example.com/remind2');
    await robots.runAs().getByRole('button', { name: 'Clear' }).click();
    await robots.choice('Wait for an answer', 'Do not wait').check();
    await parameters.open('note');
    await parameters.detail('note').getByRole('button', { name: 'Remove note' }).click();
    await results.field('moment', 'Name (all languages)').fill('Moment');
    await robots.removeRule('All of CRM');
    await robots.documentType.selectOption({ label: 'None' });
    await robots.choice('Own settings page', 'No settings page').check();
    const { whom, way } = properties;
    await sends(robots, portal, 'robots', 'update', {
      CODE: 'remind',
      FIELDS: {
        HANDLER: 'https://app.example.com/remind2',
        AUTH_USER_ID: 0,
        NAME: { '*': 'Remind', de: 'Daran erinnern' },
        DESCRIPTION: '',
        USE_SUBSCRIPTION: 'N',
        PROPERTIES: { whom, way },
        RETURN_PROPERTIES: {
          moment: { Name: 'Moment', Type: 'datetime', Required: 'N', Multiple: 'N' },
        },
        DOCUMENT_TYPE: [],
        FILTER: { EXCLUDE: [['crm', 'CCrmDocumentLead']] },
        USE_PLACEMENT: 'N',
      },
    });
  });
  expect(registration(portal, 'remind')).toMatchObject({ USE_PLACEMENT: 'N', DOCUMENT_TYPE: null });
});

test('the documented change of an action is clicked together field by field', async ({
  page,
  portal,
  studio,
}) => {
  const row = activity('action_test_code', { ...bare, AUTH_USER_ID: 2 });
  await portal.world(automation({ known: [row] }));
  const robots = new RobotPages(page, studio);
  await robots.openEditor('activities', 'action_test_code');
  await robots.chooseRunAs('Ann Lee');
  await robots.choice('Wait for an answer', 'Do not wait').check();
  await robots.addRule('Offered only in', 'All lists and processes');
  await robots.addRule('Offered only in', 'All: Deals');
  await sends(robots, portal, 'activities', 'update', {
    CODE: 'action_test_code',
    FIELDS: {
      AUTH_USER_ID: 1,
      USE_SUBSCRIPTION: 'N',
      FILTER: { INCLUDE: [['lists'], ['crm', 'CCrmDocumentDeal']] },
    },
  });
});
