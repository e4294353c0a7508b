/** A new version of the app deletes every registration; what the app remembers is made anew, honestly told. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import type { PortalControl } from '../pages/portal-control.ts';
import { RestorePanel } from '../pages/robot-restore.ts';
import { RobotPages } from '../pages/robots.ts';
import { Studio } from '../pages/studio.ts';
import { updateApplication } from '../portal/worlds/app-update.ts';
import { automation, boSitsDown, registered, registration, rule } from './robot-worlds.ts';

const add = 'bizproc.robot.add';
const number = (at: number) => String(at + 1).padStart(2, '0');

/** Every fifth has a settings page, every third a text for each language. */
const robots25 = Array.from({ length: 25 }, (_, at) =>
  rule(`robot_${number(at)}`, {
    NAME:
      at % 3 === 0 ? { EN: `Robot ${number(at)}`, DE: 'Roboter' } : { '*': `Robot ${number(at)}` },
    USE_PLACEMENT: at % 5 === 0 ? 'Y' : 'N',
    AUTH_USER_ID: 1,
  }),
);

interface Administrator {
  readonly page: Page;
  readonly robots: RobotPages;
  readonly panel: RestorePanel;
}

async function administrator(page: Page, portal: PortalControl): Promise<Administrator> {
  const studio = new Studio(page, portal.origin);
  const robots = new RobotPages(page, studio);
  await robots.takeClock();
  await robots.openList('robots');
  return { page, robots, panel: new RestorePanel(studio.host.frame) };
}

/** The portal takes two writes in a second; the page's clock is put forward until the run is over. */
async function ends({ robots, panel }: Administrator, outcome: string): Promise<void> {
  await expect(async () => {
    await robots.later();
    await expect(panel.outcome(outcome)).toBeVisible({ timeout: 150 });
  }).toPass({ timeout: 40_000, intervals: [20] });
}

function written(portal: PortalControl): readonly unknown[] {
  return portal.writes().map(({ params }) => params['CODE']);
}

/** The app remembers the newest first, and makes them anew in this order. */
const inOrder = robots25.map((row) => row['CODE']).toReversed();

test.beforeEach(async ({ portal }) => {
  await portal.world(automation({ known: robots25 }));
  portal.change((world) => {
    updateApplication(world);
  });
});

test('one click restores all 25 as they were, and a second click, also by somebody else, sends nothing', async ({
  page,
  portal,
  context,
}) => {
  test.slow();
  const ann = await administrator(page, portal);
  await expect(ann.panel.title('25 records are not registered any more')).toBeVisible();
  await expect(ann.robots.row('Robot 01')).toContainText('Lost');
  expect(registered(portal)).toEqual([]);
  boSitsDown(portal);
  const bo = await administrator(await context.newPage(), portal);
  await expect(bo.panel.restoreAll).toHaveText('Restore all 25');

  await ann.robots.comesToFront();
  await ann.panel.restoreAll.click();
  await ends(ann, '25 of 25 restored');
  await expect(ann.panel.title('Nothing is lost any more')).toBeVisible();
  await expect(ann.panel.restoreAll).toBeHidden();
  await expect(ann.robots.row('Robot 01')).not.toContainText('Lost');
  expect(registered(portal)).toEqual(robots25);
  expect(portal.writes()).toHaveLength(25);

  await test.step('Bo, who still sees them lost, presses as well', async () => {
    await bo.robots.comesToFront();
    await bo.panel.restoreAll.click();
    await expect(bo.panel.title('Nothing is lost any more')).toBeVisible();
    expect(portal.writes()).toHaveLength(25);
  });

  await test.step('a restored robot opens with its settings and is saved by what changed', async () => {
    await ann.robots.comesToFront();
    await ann.robots.goToEditor('robots', 'robot_06');
    await expect(ann.robots.placementHandler).toHaveValue(
      'https://app.example.com/settings/robot_06',
    );
    await ann.robots.handler.fill('https://app.example.com/moved');
    await ann.robots.later();
    await ann.robots.studio.reviewAndSave();
    await expect(ann.robots.studio.shell.message('“Robot 06” was saved')).toBeVisible();
    expect(portal.writes()[25]?.params).toEqual({
      CODE: 'robot_06',
      FIELDS: { HANDLER: 'https://app.example.com/moved' },
    });
  });
});

test('a refusal and a colleague in the middle, then a lost answer: the lists are honest, and the next run finishes', async ({
  page,
  portal,
}) => {
  test.slow();
  const ann = await administrator(page, portal);
  const { panel } = ann;
  const refuse = {
    status: 400,
    error: 'ERROR_ACTIVITY_ADD_FAILURE',
    error_description: 'Activity save error!',
  };
  const byBo = {
    method: add,
    params: { CODE: 'robot_24', HANDLER: 'https://app.example.com/bo', NAME: 'Bo’s' },
  };

  await test.step('Bo makes the second, the fourth is refused, the answer to the sixth is lost', async () => {
    await portal.fault({ method: add, after: 1, effect: { someoneElse: byBo } });
    await portal.fault({ method: add, after: 3, effect: { refuse } });
    await portal.fault({ method: add, after: 5, effect: { drop: 'after' } });
    await panel.restoreAll.click();
    await ends(ann, '3 of 25 restored');
    await expect(panel.lines).toHaveCount(25);
    await expect(panel.line('Robot 25')).toHaveText('Robot 25restored');
    await expect(panel.line('Robot 24')).toHaveText('Robot 24was there already');
    await expect(panel.line('Robot 23')).toHaveText('Robot 23restored');
    await expect(panel.line('Robot 22')).toContainText('not restored');
    await expect(panel.line('Robot 22')).toContainText(
      'The portal could not save it; the code or the address may be too long. Shorten them and try again.',
    );
    await expect(panel.line('Robot 21')).toHaveText('Robot 21restored');
    await expect(panel.line('Robot 20')).toContainText(
      'nobody knows; read the list again and look',
    );
    await expect(panel.line('Robot 19')).toHaveText('Robot 19not tried');
    await expect(panel.line('Robot 01')).toHaveText('Robot 01not tried');
    expect(written(portal)).toEqual(inOrder.slice(0, 6));
    expect(registered(portal)).toHaveLength(5);
  });

  await test.step('the second run makes what is still lost, and only that', async () => {
    await expect(panel.restoreAll).toHaveText('Restore all 20');
    await panel.restoreAll.click();
    await ends(ann, '20 of 20 restored');
    expect(written(portal).slice(6)).toEqual(['robot_22', ...inOrder.slice(6)]);
    const ofBo = registration(portal, 'robot_24');
    expect(ofBo).toMatchObject({ HANDLER: 'https://app.example.com/bo' });
    expect(registered(portal).filter(({ CODE }) => CODE !== 'robot_24')).toEqual(
      robots25.filter(({ CODE }) => CODE !== 'robot_24'),
    );
  });
});
