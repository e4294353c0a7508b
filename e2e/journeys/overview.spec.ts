/** The first screen: it finds what needs attention, leads to the remedy, and is silent where all is well. */
import { Inspector } from '../pages/inspector.ts';
import { OverviewPage, ShiftMeter } from '../pages/overview.ts';
import { expect, test } from '../fixtures.ts';
import { healthyWorld, planted, troubledWorld } from './troubled-worlds.ts';

test('in a portal where all is well, nothing needs attention', async ({ portal, studio }) => {
  await portal.world(healthyWorld());
  await studio.host.open();
  const overview = new OverviewPage(studio.host.frame);
  await expect(overview.allIsWell).toBeVisible();
  await expect(overview.problems).toHaveCount(0);
  await expect(overview.card('Robots')).toContainText('10');
  await expect(studio.host.frame.getByText(/needs? attention$/)).toHaveCount(0);
});

test('each planted problem is found, with its record and a reason, and nothing else', async ({
  portal,
  studio,
}) => {
  await portal.world(troubledWorld());
  await studio.host.open();
  const overview = new OverviewPage(studio.host.frame);
  await overview.showAll.click();
  for (const [sentence, record] of planted) {
    await expect.soft(overview.record(sentence, record)).toBeVisible();
    await expect.soft(overview.why(sentence)).toBeVisible();
  }
  await expect(overview.problems).toHaveCount(planted.length);
  await expect(overview.problems.first()).toContainText('Not registered any more');
});

test('the demo tells of its lost robots first, of its empty workplaces and of connectors without sources', async ({
  portal,
  studio,
}) => {
  await portal.world({ name: 'demo' });
  const expected = { workplaces: 0, connectors: 0 };
  portal.change(({ entities }) => {
    const used = new Set(entities.sources.map(({ connectorId }) => connectorId));
    expected.workplaces = entities.automatedSolutions.filter((row) => !row.typeIds.length).length;
    expected.connectors = entities.connectors.filter(({ id }) => !used.has(id)).length;
  });
  await studio.host.open();
  const overview = new OverviewPage(studio.host.frame);
  await expect(overview.problems.first()).toContainText('Not registered any more');
  await expect(overview.problems.first()).toContainText('Robots · 3');
  await expect(overview.problem('Not in the menu')).toContainText(
    `Digital workplaces · ${expected.workplaces}`,
  );
  await expect(overview.problem('No source uses it yet')).toContainText(
    `BI connectors · ${expected.connectors}`,
  );
  await expect(overview.card('Robots')).toContainText('3 need attention');
});

test('a person reads why, mends the problem, and it is gone', async ({ portal, studio }) => {
  await portal.world(troubledWorld());
  await studio.host.open();
  const overview = new OverviewPage(studio.host.frame);
  const sentence = 'Not in the menu: no SPA is linked';
  await overview.showAll.click();
  await overview.why(sentence).click();
  await expect(overview.problem(sentence)).toContainText('only with at least one SPA');
  await overview.fix(sentence).click();
  await expect(studio.editor.title).toHaveValue('Pilot');
  await studio.editor.toggle('Vacancies');
  await studio.reviewAndSave();
  await expect(studio.shell.message('“Pilot” was saved')).toBeVisible();
  await studio.shell.link('Overview').click();
  await expect(overview.showAll).toBeVisible();
  await overview.showAll.click();
  await expect(overview.problem('No source uses it yet')).toBeVisible();
  await expect(overview.problem('Pilot')).toBeHidden();
});

test('lost robots lead to their list, where they are restored', async ({ portal, studio }) => {
  await portal.world({ name: 'demo' });
  await studio.host.open();
  const overview = new OverviewPage(studio.host.frame);
  await overview.fix('Not registered any more').click();
  await expect(studio.shell.heading).toHaveText('Robots');
});

test('recent changes lead to what changed, and each card tells who changed the kind last', async ({
  portal,
  studio,
}) => {
  await portal.world({ name: 'demo' });
  await studio.host.open();
  const overview = new OverviewPage(studio.host.frame);
  await expect(overview.edits).toHaveCount(8);
  await expect(overview.card('Digital workplaces')).toContainText(/Changed .+ by /);
  await overview.edits.first().getByRole('link').click();
  await expect(
    studio.host.frame.getByRole('link', { name: 'All changes of this record' }),
  ).toBeVisible();
});

test('what may not be read is said to be unchecked, and nothing is claimed of it', async ({
  portal,
  studio,
}) => {
  portal.expectRefusals();
  await portal.world({ name: 'no-scopes' });
  await studio.host.open();
  const overview = new OverviewPage(studio.host.frame);
  await expect(overview.attention).toContainText(
    'Not checked: Digital workplaces, Robots, Activities, BI connectors, Task flows.',
  );
  await expect(overview.problem('History is off')).toBeVisible();
  await expect(overview.allIsWell).toBeHidden();
});

test('a check that fails says so and can be tried again', async ({ portal, studio }) => {
  await portal.world(healthyWorld());
  await portal.fault({
    method: 'app.option.get',
    effect: { refuse: { status: 403, error: 'insufficient_scope', error_description: '' } },
  });
  await portal.fault({
    method: 'user.get',
    times: 40,
    effect: { refuse: { status: 403, error: 'insufficient_scope', error_description: '' } },
  });
  await studio.host.open();
  const overview = new OverviewPage(studio.host.frame);
  await expect(overview.attention).toContainText('Not checked: Task flows.');
  await portal.clearFaults();
  await overview.attention.getByRole('button', { name: 'Try again' }).click();
  await expect(overview.allIsWell).toBeVisible();
});

test('opening takes a few requests: a list, an answer about people, the memory', async ({
  portal,
  studio,
}) => {
  await portal.world(troubledWorld());
  await studio.host.open();
  const overview = new OverviewPage(studio.host.frame);
  await expect(overview.showAll).toBeVisible();
  // Four lists, the memory, what happened lately; flows two, robots and activities one each.
  expect(portal.requests().length).toBeLessThanOrEqual(11);
});

for (const [name, world] of [
  ['where all is well', healthyWorld],
  ['full of problems', troubledWorld],
] as const) {
  test(`nothing moves while the overview of a portal ${name} fills`, async ({
    page,
    portal,
    studio,
  }) => {
    const meter = new ShiftMeter(page);
    await meter.begin();
    for (const [width, language] of [
      [1280, 'en'],
      [1280, 'ru'],
      [360, 'en'],
      [320, 'de'],
    ] as const) {
      await portal.world({ ...world(), language });
      await page.setViewportSize({ width, height: 800 });
      await studio.host.open();
      const overview = new OverviewPage(studio.host.frame);
      await expect(overview.settled).toBeVisible();
      await expect(overview.recentEdits).toHaveCount(8);
      expect.soft(await meter.read(), `${width} px, ${language}`).toBeLessThan(0.02);
    }
  });
}

test('axe finds nothing on an overview full of problems, opened out, and it fits at 320 px', async ({
  page,
  portal,
  studio,
}) => {
  const inspector = new Inspector(page);
  await portal.world(troubledWorld());
  await studio.host.open();
  const overview = new OverviewPage(studio.host.frame);
  await overview.showAll.click();
  await overview.why('Not registered any more').click();
  for (const scheme of ['light', 'dark'] as const) {
    await inspector.prefer(scheme);
    expect.soft(await inspector.violations()).toEqual([]);
  }
  await inspector.narrow(320);
  await expect.poll(() => studio.host.sidewaysScroll()).toBe(0);
});
