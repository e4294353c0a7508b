/** The history of a record and of the whole portal: reading, filtering, however long it is. */
import { HistoryPage, RevisionPage } from '../pages/history.ts';
import { OverviewPage } from '../pages/overview.ts';
import { handshakeSize } from '../pages/handshake.ts';
import { renamings, type Past } from '../pages/remembered.ts';
import { expect, test } from '../fixtures.ts';
import { keptRefs, officeWith } from './office-past.ts';
import { office } from './office.ts';

const people = [
  { id: 1, name: 'Ann Lee' },
  { id: 2, name: 'Bo Mai' },
];

/** The newest is a minute old, each older one three hours more. */
function longPast(count: number): Past[] {
  const now = Date.now();
  return Array.from({ length: count }, (_none, at): Past => {
    const age = count - 1 - at;
    const by = people[at % 2];
    return {
      id: String(1000 + (at % 200)),
      title: `Workplace ${at}`,
      before: { title: `Workplace ${at}`, typeIds: [] },
      after: { title: `Workplace ${at} b`, typeIds: [] },
      at: new Date(now - 60_000 - age * 10_800_000).toISOString(),
      ...(by === undefined ? {} : { by }),
    };
  });
}

test('a history of 2,000 revisions opens in two requests and is read to its end', async ({
  portal,
  studio,
}) => {
  await portal.world(officeWith(longPast(2000)));
  await studio.openEditor(238);
  await studio.shell.link('Overview').click();
  await expect(studio.shell.heading).toHaveText('Overview');
  // What needs attention is told when the overview has asked for everything it asks for.
  await expect(new OverviewPage(studio.host.frame).problems.first()).toBeVisible();
  const before = portal.requests().length;
  const history = new HistoryPage(studio.host.frame);
  await history.link.click();
  await expect(history.row('Workplace 1999')).toBeVisible();
  const sent = portal.requests().slice(before);
  expect(sent.map(({ method }) => method)).toEqual(['entity.item.get', 'batch']);
  // Only what is in sight is drawn, however long the past.
  expect(await history.rows.count()).toBeLessThan(100);
  await history.toTheEnd();
  await expect(history.row('Workplace 0').first()).toBeVisible();
  expect(await history.rows.count()).toBeLessThan(100);
  expect(portal.requests()).toHaveLength(before + 2);
});

test('scrolling through 2,000 revisions shows lines wherever it stops', async ({
  portal,
  studio,
}) => {
  await portal.world(officeWith(longPast(2000)));
  await studio.openList();
  const history = new HistoryPage(studio.host.frame);
  await history.link.click();
  await expect(history.row('Workplace 1999')).toBeVisible();
  for (let stop = 0; stop < 20; stop += 1) {
    await expect(await history.onward()).toBeInViewport();
    // The lines after it are drawn before anybody scrolls on.
    await expect(history.rows.last()).not.toBeInViewport();
  }
  await expect(history.row('Workplace 1999')).not.toBeInViewport();
});

test('the history is filtered by person and time, and says when nothing fits', async ({
  portal,
  studio,
}) => {
  await portal.world(officeWith(longPast(16)));
  await studio.openList();
  const history = new HistoryPage(studio.host.frame);
  await history.link.click();
  await expect(history.rows).toHaveCount(16);
  const before = portal.requests().length;
  await history.person.selectOption('Bo Mai');
  await expect(history.rows).toHaveCount(8);
  await expect(history.row('Ann Lee')).toHaveCount(0);
  await history.time.selectOption('Last 24 hours');
  await expect(history.rows).toHaveCount(4);
  await history.person.selectOption('Ann Lee');
  await expect(history.row('Bo Mai')).toHaveCount(0);
  await history.time.selectOption('Any time');
  await history.person.selectOption('Anyone');
  await expect(history.rows).toHaveCount(16);
  expect(portal.requests()).toHaveLength(before);
});

test('the history of the portal is filtered by kind, that of one record is not', async ({
  portal,
  studio,
}) => {
  const connector: Past = {
    kind: 'bi-connectors',
    id: '3',
    title: 'Warehouse',
    before: { title: 'Warehouse' },
    after: { title: 'Storehouse' },
    at: '2026-11-02T08:00:00.000Z',
  };
  await portal.world(officeWith([...renamings('238', ['A', 'HR'], [14, 158]), connector]));
  await studio.openList();
  const history = new HistoryPage(studio.host.frame);
  await history.link.click();
  await expect(history.rows).toHaveCount(2);
  await history.kind.selectOption('BI connectors');
  await expect(history.rows).toHaveCount(1);
  await expect(history.rows).toContainText('Warehouse');
  await history.kind.selectOption('Digital workplaces');
  await expect(history.rows).toHaveCount(1);
  await history.rows.getByRole('link').click();
  await new RevisionPage(studio.host.frame).ofRecord.click();
  await expect(history.rows).toHaveCount(1);
  await expect(history.kind).toBeHidden();
});

test('a filter that nothing fits says so', async ({ portal, studio }) => {
  await portal.world(officeWith(renamings('238', ['A', 'B'], [])));
  portal.change(({ entities }) => {
    for (const { items } of entities.entityStores) {
      for (const { PROPERTY_VALUES } of items) PROPERTY_VALUES['AT'] = '2025-01-01T00:00:00.000Z';
    }
  });
  await studio.openList();
  const history = new HistoryPage(studio.host.frame);
  await history.link.click();
  await expect(history.rows).toHaveCount(1);
  await history.time.selectOption('Last 24 hours');
  await expect(history.noMatch).toBeVisible();
});

test('the history of one record shows its own changes only', async ({ portal, studio }) => {
  const past = [
    ...renamings('238', ['A', 'B', 'HR'], [14, 158]),
    ...renamings('240', ['Vans', 'Fleet'], [20]),
  ];
  await portal.world(officeWith(past));
  await studio.openList();
  const history = new HistoryPage(studio.host.frame);
  await history.link.click();
  await expect(history.rows).toHaveCount(3);
  await history.row('Fleet').getByRole('link').click();
  await new RevisionPage(studio.host.frame).ofRecord.click();
  await expect(history.rows).toHaveCount(1);
  await expect(history.kind).toBeHidden();
});

test('a long past of one record is pruned without losing the newest', async ({
  portal,
  studio,
}) => {
  const many = [...Array.from({ length: 70 }, (_none, at) => `P${at}.`), 'HR'];
  await portal.world(officeWith(renamings('238', many, [14, 158])));
  await studio.openEditor(238);
  await studio.host.frame.getByRole('button', { name: 'Actions for HR' }).click();
  await studio.host.frame.getByRole('menuitem', { name: 'History' }).click();
  const history = new HistoryPage(studio.host.frame);
  await expect(history.row('HR')).toBeVisible();
  await expect.poll(() => keptRefs(portal)).toHaveLength(50);
  expect(keptRefs(portal).at(-1)).toBe(70);
  expect(keptRefs(portal)[0]).toBe(21);
});

test('the handshake carries as much with 2,000 revisions as with none', async ({
  portal,
  studio,
}) => {
  await portal.world(office());
  await studio.openEditor(238);
  const without = await handshakeSize(portal.origin);
  await portal.world(officeWith(longPast(2000)));
  await studio.openEditor(238);
  expect(await handshakeSize(portal.origin)).toBe(without);
});
