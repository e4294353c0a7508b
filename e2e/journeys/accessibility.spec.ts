/** Every screen: nothing for axe to find in light and dark, and no sideways scrolling at 320 px. */
import { expect, test } from '../fixtures.ts';
import { Inspector } from '../pages/inspector.ts';
import { portalOfScreens, screens } from './screens.ts';

test.beforeEach(async ({ portal }) => portal.world(portalOfScreens()));

for (const { name, open } of screens) {
  test(`axe finds nothing on the screen "${name}", light and dark`, async ({
    page,
    portal,
    studio,
  }) => {
    const inspector = new Inspector(page);
    await inspector.prefer('light');
    await open(studio, portal);
    expect(await inspector.violations()).toEqual([]);
    const light = await inspector.ground();
    await inspector.prefer('dark');
    expect(await inspector.ground()).not.toBe(light);
    expect(await inspector.violations()).toEqual([]);
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

test.describe('on a phone of 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const { name, open } of screens) {
    test(`the screen "${name}" does not scroll sideways`, async ({ portal, studio }) => {
      await open(studio, portal);
      expect(await studio.host.sidewaysScroll()).toBe(0);
    });
  }
});
