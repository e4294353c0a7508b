/** BI connectors when something comes between: an interrupted list, another person, lost answers. */
import { expect, test } from '../fixtures.ts';
import { Connectors } from '../pages/connectors.ts';
import { analytics, manyConnectors } from './connector-worlds.ts';

const list = 'biconnector.connector.list';
const get = 'biconnector.connector.get';
const add = 'biconnector.connector.add';
const update = 'biconnector.connector.update';

test('an interrupted page of the list is a failure, never its end', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(manyConnectors(120));
  // Pages 1 and 2 are right; whatever follows fails, also when it is tried again.
  await portal.fault({
    method: list,
    after: 2,
    times: 50,
    effect: { refuse: { status: 500, error: 'INTERNAL_SERVER_ERROR', error_description: '' } },
  });
  const connectors = new Connectors(page, studio);
  await connectors.openList();
  await expect(studio.shell.failure).toBeVisible({ timeout: 20_000 });
  await expect(connectors.table).toBeHidden();
  await portal.clearFaults();
  await studio.shell.retry.click();
  await expect(studio.list.count).toHaveText('120 of 120');
});

test('two people who changed one connector see both versions', async ({ page, portal, studio }) => {
  await portal.world(analytics());
  const connectors = new Connectors(page, studio);
  await connectors.openEditor(4);
  await connectors.typeIn({ description: 'Mine' });
  await portal.fault({
    method: get,
    effect: {
      someoneElse: { method: update, params: { id: 4, fields: { title: 'Theirs' } } },
    },
  });
  await studio.reviewAndSave();
  await expect(studio.conflict.cells('Title')).toHaveText(['Warehouse', 'Theirs', 'Warehouse']);
  expect(portal.writes()).toEqual([]);
  await studio.conflict.goOn.click();
  await expect(connectors.field('title')).toHaveValue('Theirs');
  await studio.reviewAndSave();
  await expect(studio.shell.message('“Theirs” was saved')).toBeVisible();
  expect(portal.writes()).toEqual([
    { method: update, params: { id: 4, fields: { description: 'Mine' } } },
  ]);
});

test('after an update without an answer only a check follows, and it finds the change', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(analytics());
  const connectors = new Connectors(page, studio);
  await connectors.openEditor(4);
  await connectors.typeIn({ title: 'New title' });
  await portal.fault({ method: update, effect: { drop: 'after' } });
  await studio.reviewAndSave();
  await studio.editor.check.click();
  await expect(studio.shell.message('“New title” was saved')).toBeVisible();
  expect(portal.writes()).toHaveLength(1);
});

test('after a creation without an answer the check finds the new connector, and none is made twice', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(analytics());
  const connectors = new Connectors(page, studio);
  await connectors.openNew();
  await connectors.typeIn({
    title: 'Bank',
    logo: 'data:image/png;base64,AAAA',
    urlCheck: 'https://bank.example.com/check',
    urlTableList: 'https://bank.example.com/tables',
    urlTableDescription: 'https://bank.example.com/columns',
    urlData: 'https://bank.example.com/data',
  });
  await portal.fault({ method: add, effect: { drop: 'after' } });
  await studio.reviewAndCreate();
  await studio.editor.check.click();
  await expect(studio.shell.message('“Bank” was created')).toBeVisible();
  await expect(studio.editor.heading).toHaveText('Bank');
  expect(portal.writes().map(({ method }) => method)).toEqual([add]);
});
