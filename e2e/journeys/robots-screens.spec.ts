/** Screens of robots and activities: nothing for axe in light and dark, no scroll bars at 1280 px, none sideways at 320 px. */
import { expect, test } from '../fixtures.ts';
import { Inspector } from '../pages/inspector.ts';
import { RestorePanel } from '../pages/robot-restore.ts';
import { RobotPages } from '../pages/robots.ts';
import type { Studio } from '../pages/studio.ts';
import { updateApplication } from '../portal/worlds/app-update.ts';
import { activity, automation, rule } from './robot-worlds.ts';

const office = automation({
  known: [rule('sms', { USE_PLACEMENT: 'Y', HANDLER: 'http://192.168.0.7/sms' }), activity('bank')],
  unknown: [rule('elsewhere')],
});

interface Screen {
  readonly name: string;
  readonly open: (robots: RobotPages, studio: Studio) => Promise<void>;
}

/** In groups of one page load each; a group ends on a screen that cannot be left without a question. */
const groups: Readonly<Record<string, readonly Screen[]>> = {
  'lists and questions': [
    {
      name: 'list with states',
      open: async (robots) => {
        await robots.goToList('robots');
        await expect(robots.row('elsewhere')).toContainText('Unknown');
      },
    },
    {
      name: 'unknown robot',
      open: async (robots) => robots.goToEditor('robots', 'elsewhere'),
    },
    {
      name: 'definition with mistakes',
      open: async (robots) => {
        await robots.openAdoption();
        await robots.definition.fill("['NAME' => 'Theirs',\n'HANDLER' => ]");
        await expect(robots.adoption.getByRole('listitem')).toContainText('Line 2:');
      },
    },
    {
      name: 'removal',
      open: async (robots, studio) => {
        await robots.adoption.getByRole('button', { name: 'Cancel' }).click();
        await robots.goToList('activities');
        await studio.list.choose('Ask the bank', 'remove');
        await expect(studio.removal.removeNow).toBeVisible();
      },
    },
  ],
  'the form': [
    { name: 'known robot', open: async (robots) => robots.goToEditor('robots', 'sms') },
    {
      name: 'handler kit and JSON',
      open: async (robots) => {
        await robots.frame.getByRole('tab', { name: 'Handler kit' }).click();
        await robots.parameters.showJson();
        await robots.parameters.json.fill('{\n  "1st": {}\n}');
        await expect(robots.parameters.jsonError).toContainText('Line 2:');
      },
    },
    {
      name: 'review',
      open: async (robots, studio) => {
        await robots.parameters.showTable();
        await robots.parameters.list.press('Delete');
        await studio.editor.review.click();
        await expect(
          studio.review.consequence('Everything already placed loses the value of “phone”.'),
        ).toBeVisible();
        await studio.review.code.click();
      },
    },
    {
      name: 'form with problems',
      open: async (robots, studio) => {
        await studio.review.back.click();
        await robots.handler.fill('localhost');
        await studio.editor.review.click();
        await expect(robots.handler).toBeFocused();
      },
    },
  ],
};

for (const [group, screens] of Object.entries(groups)) {
  test(`axe finds nothing on the robots’ screens, and they fit: ${group}`, async ({
    page,
    portal,
    studio,
  }) => {
    await portal.world(office);
    const robots = new RobotPages(page, studio);
    const inspector = new Inspector(page);
    await robots.openList('robots');
    for (const { name, open } of screens) {
      await test.step(name, async () => {
        await page.setViewportSize({ width: 1280, height: 800 });
        await inspector.prefer('light');
        await open(robots, studio);
        await examine(inspector, studio, name);
      });
    }
    // The fixtures look for scroll bars at the end, too.
    await page.setViewportSize({ width: 1280, height: 800 });
  });
}

async function examine(inspector: Inspector, studio: Studio, name: string): Promise<void> {
  expect.soft(await inspector.violations(), `${name}, light`).toEqual([]);
  expect.soft(await studio.host.overflowingFrames(), `${name}, scroll bars`).toEqual([]);
  await inspector.prefer('dark');
  expect.soft(await inspector.violations(), `${name}, dark`).toEqual([]);
  await inspector.narrow(320);
  await expect.soft.poll(() => studio.host.sidewaysScroll(), `${name}, 320 px`).toBe(0);
}

test('axe finds nothing on the list of what an update of the app deleted, and it fits', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(office);
  portal.change((world) => {
    updateApplication(world);
  });
  const robots = new RobotPages(page, studio);
  const panel = new RestorePanel(studio.host.frame);
  const inspector = new Inspector(page);
  await robots.openList('robots');
  const refuse = {
    status: 400,
    error: 'ERROR_ACTIVITY_ADD_FAILURE',
    error_description: 'Activity save error!',
  };
  await portal.fault({ method: 'bizproc.robot.add', effect: { refuse } });
  await panel.restoreAll.click();
  await expect(panel.line('Send an SMS')).toContainText('not restored');
  await examine(inspector, studio, 'lost');
});
