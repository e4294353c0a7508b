/** Task flows: found without a list of the portal's, named, made, removed, and given people in a large company. */
import { expect, test } from '../fixtures.ts';
import { FlowPages } from '../pages/flow.ts';
import { flowOffice } from './flow-office.ts';

const create = 'tasks.flow.Flow.create';

test.describe('finding flows', () => {
  test.beforeEach(async ({ portal }) => portal.world(flowOffice()));

  test('the list comes from tasks, says so, and takes two requests', async ({ portal, studio }) => {
    const flows = new FlowPages(studio);
    await flows.openList();
    await expect(flows.table.getByRole('link', { name: 'Flow Name' })).toBeVisible();
    await expect(flows.table.getByRole('link', { name: 'Taken' })).toBeHidden();
    await expect(
      studio.shell.sentence(
        'Found in 1 task you can see and among the flows this app remembers. Flows without tasks that were made elsewhere cannot be listed: open them by ID or link.',
      ),
    ).toBeVisible();
    const asked = portal
      .requests()
      .filter(({ params }) => JSON.stringify(params).includes('tasks.'));
    expect(asked).toHaveLength(2);
  });

  test('a flow without tasks opens by its link and is in the list from then on', async ({
    studio,
  }) => {
    const flows = new FlowPages(studio);
    await flows.openList();
    await flows.findField.fill(
      'https://portal.example/company/personal/user/1/tasks/flow/?ID_from=518',
    );
    await flows.findButton.click();
    await expect(flows.name).toHaveValue('Taken');
    await flows.openList();
    await expect(flows.table.getByRole('link', { name: 'Taken' })).toBeVisible();
  });
});

test.describe('while typing', () => {
  test.beforeEach(async ({ portal }) => portal.world(flowOffice()));

  test('a taken name is said before anything is saved; the own name and a free one are fine', async ({
    portal,
    studio,
  }) => {
    const flows = new FlowPages(studio);
    await flows.openEditor(517);
    await flows.name.fill('Taken');
    await expect(flows.name).toHaveAccessibleDescription(
      /Another flow already has this name\. Choose a different one\./,
    );
    await flows.name.fill('Free');
    await expect(studio.shell.sentence('No other flow has this name.')).toBeVisible();
    await flows.name.fill('Flow Name');
    await expect(studio.shell.sentence('No other flow has this name.')).toBeHidden();
    await expect(flows.name).not.toHaveAttribute('aria-invalid');
    expect(portal.writes()).toEqual([]);
  });

  test('dismissed people are shown as such', async ({ portal, studio }) => {
    portal.change(({ entities }) => {
      Object.assign(entities.flows[0] ?? {}, {
        responsibleList: [
          ['user', '8'],
          ['department', '17'],
        ],
      });
    });
    const flows = new FlowPages(studio);
    await flows.openEditor(517);
    await expect(flows.members('Team').first()).toContainText('Gus Example');
    await expect(flows.members('Team').first()).toContainText('Dismissed');
  });
});

test('a new flow asks for the group, creates once, and opens under its own address', async ({
  portal,
  studio,
}) => {
  await portal.world(flowOffice());
  const flows = new FlowPages(studio);
  await flows.openNew();
  await flows.name.fill('Fresh');
  await flows.group('Moderator').getByRole('button', { name: 'Choose a person' }).click();
  await flows.entry('Cleo Example').click();
  await studio.editor.reviewNew.click();
  await expect(
    studio.editor.errorLine('Choose a group, or let the portal make a new one.'),
  ).toBeVisible();
  await flows.frame.getByRole('radio', { name: 'Make a new group' }).check();
  await studio.reviewAndCreate();
  await expect(studio.shell.message('“Fresh” was created')).toBeVisible();
  expect(portal.requests().filter(({ method }) => method === create)).toHaveLength(1);
  await expect(studio.editor.heading).toHaveText('Fresh');
});

test('a flow is removed after its consequences were told', async ({ portal, studio }) => {
  await portal.world(flowOffice());
  const flows = new FlowPages(studio);
  await flows.openList();
  await studio.list.choose('Flow Name', 'remove');
  await expect(
    studio.removal.sentence('Nobody can add tasks through this flow any more.'),
  ).toBeVisible();
  await studio.removal.removeNow.click();
  await expect(flows.table.getByRole('link', { name: 'Flow Name' })).toBeHidden();
  expect(portal.writes()).toEqual([
    { method: 'tasks.flow.Flow.delete', params: { flowData: { id: 517 } } },
  ]);
});

test.describe('a company of 10,000 people and 1,000 departments', () => {
  test('is chosen from by keyboard alone', async ({ page, portal, studio }) => {
    await portal.world({ name: 'large' });
    const flows = new FlowPages(studio);
    await flows.openList();
    const first = flows.table.getByRole('link').first();
    await first.click({ timeout: 15_000 });
    await expect(flows.name).toBeEditable();
    await flows.frame.getByRole('radio', { name: 'In turn' }).check();
    await flows
      .group('Team')
      .getByRole('button', { name: 'Choose people and departments' })
      .focus();
    await page.keyboard.press('Enter');
    await expect(flows.tree.getByRole('treeitem', { selected: false }).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(flows.tree).toBeFocused();
    await page.keyboard.press('End');
    const last = flows.tree.locator('[aria-posinset]').last();
    await expect(last).toHaveAttribute('aria-posinset', /^9\d\d\d$/);
    const pages = portal.requests().filter(({ method }) => method === 'user.get');
    expect(pages.length).toBeLessThanOrEqual(4);
    await page.keyboard.press('Space');
    await expect(last).toHaveAttribute('aria-selected', 'true');
    expect(await flows.tree.getByRole('treeitem').count()).toBeLessThan(40);
    await flows.chooser.getByRole('tab', { name: 'People' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(flows.tree.getByRole('treeitem', { expanded: true }).first()).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect(flows.tree.getByRole('treeitem', { selected: true })).toHaveCount(1);
    await flows.apply();
    await expect(flows.members('Team').last()).toContainText('with sub-departments');
  });
});
