/** Screens of BI connectors: nothing for axe in light and dark, no scroll bars at 1280 px, none sideways at 320 px. */
import { expect, test } from '../fixtures.ts';
import { ConnectorKit } from '../pages/connector-kit.ts';
import { Connectors } from '../pages/connectors.ts';
import { Inspector } from '../pages/inspector.ts';
import type { Studio } from '../pages/studio.ts';
import { analytics } from './connector-worlds.ts';

interface Screen {
  readonly name: string;
  readonly open: (connectors: Connectors, studio: Studio) => Promise<void>;
}

const screens: readonly Screen[] = [
  {
    name: 'list',
    open: async (connectors) => {
      await connectors.openList();
      await expect(connectors.row('Old cash desk')).toContainText('Local address');
    },
  },
  { name: 'editor', open: (connectors) => connectors.openEditor(6) },
  {
    name: 'endpoint kit with findings',
    open: async (connectors, studio) => {
      await connectors.openEditor(4);
      const kit = new ConnectorKit(studio.host.frame);
      await kit.open();
      await kit.choose('urlData');
      await kit.answer.fill('[["ID","ID"],[1,true],[2]]');
      await kit.judge.click();
      await expect(kit.findings).toHaveCount(3);
    },
  },
  {
    name: 'new connector with errors',
    open: async (connectors, studio) => {
      await connectors.openNew();
      await connectors.addSetting.click();
      await connectors.typeIn({ title: 'x' });
      await studio.editor.reviewNew.click();
      await expect(connectors.field('logo')).toBeFocused();
    },
  },
  {
    name: 'removal that only people can clear',
    open: async (connectors, studio) => {
      await connectors.openList();
      await studio.list.choose('Web shop', 'remove');
      await expect(studio.removal.sentence('Source “Orders” (ID 11)')).toBeVisible();
    },
  },
];

for (const { name, open } of screens) {
  test(`axe finds nothing on the connectors’ screen "${name}", and it fits`, async ({
    page,
    portal,
    studio,
  }) => {
    await portal.world(analytics());
    const inspector = new Inspector(page);
    await inspector.prefer('light');
    await open(new Connectors(page, studio), studio);
    expect.soft(await inspector.violations()).toEqual([]);
    expect.soft(await studio.host.overflowingFrames()).toEqual([]);
    await inspector.prefer('dark');
    expect.soft(await inspector.violations()).toEqual([]);
    await inspector.narrow(320);
    await expect.poll(() => studio.host.sidewaysScroll()).toBe(0);
  });
}

test('a person adds, fills, moves and removes parameters by keyboard alone', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(analytics());
  const connectors = new Connectors(page, studio);
  await connectors.openEditor(4);
  await connectors.addSetting.press('Enter');
  await expect(connectors.cell(3, 'code')).toBeFocused();
  await page.keyboard.type('key');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Key');
  await page.keyboard.press('Tab');
  await expect(connectors.type(3)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(connectors.cell(2, 'code')).toHaveValue('key');
  // The focus went along with the row, so that the next press moves it on.
  await page.keyboard.press('Enter');
  await expect(connectors.cell(1, 'code')).toHaveValue('key');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(connectors.cell(1, 'code')).toHaveValue('login');
  await expect(connectors.cell(1, 'code')).toBeFocused();
  await expect(studio.editor.foot('No changes')).toBeVisible();
});
