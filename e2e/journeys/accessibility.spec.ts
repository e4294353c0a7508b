/** Every screen: nothing for axe to find in light and dark, no scroll bar at 1280 px, none sideways at 320 px. */
import { expect, test } from '../fixtures.ts';
import { Inspector } from '../pages/inspector.ts';
import { portalOfScreens, screens } from './screens.ts';

test.beforeEach(async ({ portal }) => portal.world(portalOfScreens()));

for (const { name, open } of screens) {
  test(`axe finds nothing on the screen "${name}", light and dark, and it fits at 1280 and 320 px`, async ({
    page,
    portal,
    studio,
  }) => {
    const inspector = new Inspector(page);
    await inspector.prefer('light');
    await open(studio, portal);
    expect.soft(await inspector.violations()).toEqual([]);
    expect.soft(await studio.host.overflowingFrames()).toEqual([]);
    const light = await inspector.ground();
    await inspector.prefer('dark');
    expect(await inspector.ground()).not.toBe(light);
    expect.soft(await inspector.violations()).toEqual([]);
    await inspector.narrow(320);
    await expect.poll(() => studio.host.sidewaysScroll()).toBe(0);
  });
}

test('axe finds nothing on the screen outside a portal', async ({ page, appAddress }) => {
  const inspector = new Inspector(page);
  for (const scheme of ['light', 'dark'] as const) {
    await inspector.prefer(scheme);
    await page.goto(appAddress);
    await expect(page.getByRole('alert')).toBeVisible();
    expect(await inspector.violations()).toEqual([]);
  }
});
