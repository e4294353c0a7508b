/** Task flows: edited without losing a setting, switched without flipping twice, never saved over somebody else. */
import { expect, test } from '../fixtures.ts';
import { FlowPages } from '../pages/flow.ts';
import { docsFlow, flowIn, flowOffice } from './flow-office.ts';

const get = 'tasks.flow.Flow.get';
const update = 'tasks.flow.Flow.update';
const activate = 'tasks.flow.Flow.activate';

/** The documented update of the page with everything that an update would reset otherwise. */
const everything = {
  id: 517,
  name: 'Flow Name',
  description: 'Flow description',
  groupId: 178,
  ownerId: 4,
  templateId: 12,
  plannedCompletionTime: 93_600,
  distributionType: 'queue',
  responsibleList: docsFlow.responsibleList,
  taskCreators: docsFlow.taskCreators,
  matchWorkTime: 0,
  responsibleCanChangeDeadline: 0,
  notifyAtHalfTime: 1,
  taskControl: 1,
  notifyOnQueueOverflow: 10,
  notifyOnTasksInProgressOverflow: 50,
  notifyWhenEfficiencyDecreases: 70,
  efficiency: 80,
};

for (const dialect of ['observed', 'documented'] as const) {
  test.describe(dialect, () => {
    test.beforeEach(async ({ portal }) => {
      await portal.world(flowOffice());
      await portal.dialect(dialect);
    });

    test('a new description goes with every other setting, and none is different afterwards', async ({
      portal,
      studio,
    }) => {
      const flows = new FlowPages(studio);
      await flows.openEditor(517);
      await flows.description.fill('Updated description');
      await studio.reviewAndSave();
      await expect(studio.shell.message('“Flow Name” was saved')).toBeVisible();
      const schedule = dialect === 'observed' ? { matchSchedule: 1 } : {};
      expect(portal.writes()).toEqual([
        {
          method: update,
          params: { flowData: { ...everything, description: 'Updated description', ...schedule } },
        },
      ]);
      expect(flowIn(portal, 517)).toMatchObject({
        ...docsFlow,
        description: 'Updated description',
      });
    });

    test('the request of the docs page is sent as it stands there, beside what the page leaves to chance', async ({
      portal,
      studio,
    }) => {
      const flows = new FlowPages(studio);
      await flows.openEditor(517);
      await flows.name.fill('Updated Flow Name');
      await flows.description.fill('Updated description');
      await flows.days.fill('0');
      await flows.hours.fill('2');
      await flows.frame.getByRole('radio', { name: 'Manually' }).check();
      await flows
        .group('Moderator')
        .getByRole('button', { name: /^Take out North/ })
        .click();
      await flows.frame.getByRole('radio', { name: 'Everyone in the company' }).check();
      await flows.frame.getByRole('switch', { name: 'Skip weekends and holidays' }).check();
      await flows.frame.getByRole('switch', { name: 'Remind at half the time' }).uncheck();
      await studio.reviewAndSave();
      await expect(studio.shell.message('“Updated Flow Name” was saved')).toBeVisible();
      expect(portal.writes()[0]?.params).toMatchObject({
        flowData: {
          id: 517,
          name: 'Updated Flow Name',
          description: 'Updated description',
          plannedCompletionTime: 7200,
          distributionType: 'manually',
          responsibleList: [['user', '3']],
          taskCreators: [['meta-user', 'all-users']],
          matchWorkTime: 1,
          notifyAtHalfTime: 0,
        },
      });
    });

    test('17 and 17:F are told apart on the screen, on the wire and after reading back', async ({
      portal,
      studio,
    }) => {
      const flows = new FlowPages(studio);
      await flows.openEditor(517);
      await expect(flows.depth('North')).toHaveValue('flat');
      await flows.depth('North').selectOption({ label: 'with sub-departments' });
      await flows.choose('Team');
      await flows.showDepartments();
      await flows.chooser.getByRole('searchbox').fill('south');
      await flows.entry('South').click();
      await flows.apply();
      await flows.depth('South').selectOption({ label: 'only this department' });
      await studio.reviewAndSave();
      await expect(studio.shell.message('“Flow Name” was saved')).toBeVisible();
      expect(portal.writes()[0]?.params).toMatchObject({
        flowData: {
          responsibleList: [
            ['user', '3'],
            ['department', '17'],
            ['department', '18:F'],
          ],
        },
      });
      await flows.openEditor(517);
      await expect(flows.depth('North')).toHaveValue('deep');
      await expect(flows.depth('South')).toHaveValue('flat');
    });

    test('impatient clicks on “Switch off” flip the flow once', async ({ portal, studio }) => {
      const flows = new FlowPages(studio);
      await flows.openEditor(517);
      await flows.button('Switch off').dblclick();
      await expect(flows.button('Switch on')).toBeVisible();
      expect(portal.writes().filter(({ method }) => method === activate)).toHaveLength(1);
      expect(flowIn(portal, 517)).toMatchObject({ active: false });
    });

    test('a lost answer to the flip ends in the wanted state, flipped once', async ({
      portal,
      studio,
    }) => {
      const flows = new FlowPages(studio);
      await flows.openEditor(517);
      await portal.fault({ method: activate, effect: { drop: 'after' } });
      await flows.button('Switch off').click();
      await expect(flows.button('Switch on')).toBeVisible();
      expect(portal.writes().filter(({ method }) => method === activate)).toHaveLength(1);
      expect(flowIn(portal, 517)).toMatchObject({ active: false });
    });
  });
}

test('a change by somebody else stops the save and shows both', async ({ portal, studio }) => {
  await portal.world(flowOffice());
  const flows = new FlowPages(studio);
  await flows.openEditor(517);
  await flows.description.fill('Mine');
  await portal.fault({
    method: get,
    effect: {
      someoneElse: {
        method: update,
        params: { flowData: { ...everything, taskControl: 0, description: 'Theirs' } },
      },
    },
  });
  await studio.reviewAndSave();
  await expect(studio.conflict.cells('Description')).toHaveText([
    'Flow description',
    'Theirs',
    'Mine',
  ]);
  expect(portal.writes()).toEqual([]);
});
