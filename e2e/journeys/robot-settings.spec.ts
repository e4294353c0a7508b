/** The settings page of a placed robot, generated from its properties. */
import { expect, test } from '../fixtures.ts';
import { Inspector } from '../pages/inspector.ts';
import { RobotSettingsPage } from '../pages/robot-settings.ts';

const designer = { page: 'robots', entity: 'DEAL' };

test.beforeEach(async ({ portal }) => portal.world({ name: 'demo' }));

test('a manager sees the values of a placed robot, changes them, and the portal keeps them', async ({
  page,
  portal,
  studio,
}) => {
  await studio.host.open(designer);
  const settings = new RobotSettingsPage(page);
  await settings.open('Ask for approval');
  await expect(settings.heading).toHaveText('Settings');
  await expect(settings.links).toHaveCount(0);
  await expect(settings.field('Text')).toHaveValue('Please look');
  await settings.field('Text').fill('Please decide');
  await expect(settings.told).toContainText('Please decide');
  await settings.save.click();
  await expect(settings.dialog).toHaveCount(0);
  portal.change(({ entities }) => {
    const placed = entities.placedRobots.find(({ CODE }) => CODE === 'ask_approval');
    expect(placed?.values['text']).toBe('Please decide');
  });
});

test('a required value that is emptied is not told to the portal, and the field says so', async ({
  page,
  studio,
}) => {
  await studio.host.open(designer);
  const settings = new RobotSettingsPage(page);
  await settings.open('Ask for approval');
  await settings.field('Text').fill('Once');
  await expect(settings.told).toContainText('Once');
  await settings.field('Text').fill('');
  await expect(settings.sentence('Fill this in')).toBeVisible();
  await expect(settings.told).toContainText('Once');
});

test('a parameter with several values takes another one, and a wrong one is not told', async ({
  page,
  portal,
  studio,
}) => {
  await studio.host.open(designer);
  const settings = new RobotSettingsPage(page);
  await settings.open('Ask for approval');
  await expect(settings.field('Responsible')).toHaveValue('user_1');
  await settings.button('Add a value: Responsible').click();
  await settings.field('Responsible 2').fill('somebody');
  await expect(settings.sentence('Choose a person')).toBeVisible();
  await settings.field('Responsible 2').fill('user_2');
  await expect(settings.sentence('Choose a person')).toHaveCount(0);
  await settings.button('Remove: Responsible').click();
  await expect(settings.field('Responsible')).toHaveValue('user_2');
  await settings.save.click();
  await expect(settings.dialog).toHaveCount(0);
  portal.change(({ entities }) => {
    const placed = entities.placedRobots.find(({ CODE }) => CODE === 'ask_approval');
    expect(placed?.values['approver']).toEqual(['user_2']);
  });
});

test('axe finds nothing on the settings of a robot, light and dark, and they fit at 320 px', async ({
  page,
  studio,
}) => {
  const inspector = new Inspector(page);
  await inspector.prefer('light');
  await studio.host.open(designer);
  const settings = new RobotSettingsPage(page);
  await settings.open('Ask for approval');
  await expect(settings.field('Text')).toBeVisible();
  expect.soft(await inspector.violations()).toEqual([]);
  await inspector.prefer('dark');
  expect.soft(await inspector.violations()).toEqual([]);
  await inspector.narrow(320);
  await expect.poll(() => studio.host.sidewaysScroll()).toBe(0);
});
