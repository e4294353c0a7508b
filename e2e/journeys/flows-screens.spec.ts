/** The screens of task flows: nothing for axe to find in light and dark, no scroll bar at 1280 px, none sideways at 320 px. */
import { expect, test } from '../fixtures.ts';
import { FlowPages } from '../pages/flow.ts';
import { Inspector } from '../pages/inspector.ts';
import { flowOffice } from './flow-office.ts';

const screens: readonly (readonly [string, (flows: FlowPages) => Promise<void>])[] = [
  [
    'list',
    async (flows) => {
      await flows.openList();
      await expect(flows.table.getByRole('link', { name: 'Flow Name' })).toBeVisible();
    },
  ],
  ['editor', (flows) => flows.openEditor(517)],
  ['new flow', (flows) => flows.openNew()],
  [
    'chooser of people',
    async (flows) => {
      await flows.openEditor(517);
      await flows.choose('Team');
      await expect(flows.entry('Cleo Example')).toBeVisible();
    },
  ],
  [
    'chooser of departments',
    async (flows) => {
      await flows.openEditor(517);
      await flows.choose('Team');
      await flows.showDepartments();
    },
  ],
];

for (const [name, open] of screens) {
  test(`axe finds nothing on the screen "${name}", and it fits at 1280 and 320 px`, async ({
    page,
    portal,
    studio,
  }) => {
    await portal.world(flowOffice());
    const inspector = new Inspector(page);
    await inspector.prefer('light');
    await open(new FlowPages(studio));
    expect.soft(await inspector.violations()).toEqual([]);
    expect.soft(await studio.host.overflowingFrames()).toEqual([]);
    await inspector.prefer('dark');
    expect.soft(await inspector.violations()).toEqual([]);
    await inspector.narrow(320);
    await expect.poll(() => studio.host.sidewaysScroll()).toBe(0);
  });
}
