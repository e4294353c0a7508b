/** BI connectors when all goes well: lists, the documented requests, logos. */
import { expect, test } from '../fixtures.ts';
import { Connectors } from '../pages/connectors.ts';
import { analytics, manyConnectors } from './connector-worlds.ts';

const add = 'biconnector.connector.add';
const update = 'biconnector.connector.update';
const remove = 'biconnector.connector.delete';

test('the list says what is unused, unencrypted or out of reach, and whose connectors it shows', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(analytics());
  const connectors = new Connectors(page, studio);
  await connectors.openList();
  await expect(connectors.row('Warehouse')).toContainText('No sources yet');
  await expect(connectors.row('Web shop')).not.toContainText('No sources yet');
  await expect(connectors.row('Old cash desk')).toContainText('Local address');
  await expect(connectors.sentence(/^Only connectors that this app created/)).toBeVisible();
  const asked = portal.requests().filter((call) => JSON.stringify(call).includes('biconnector.'));
  expect(asked).toHaveLength(1);
});

test('a portal without connectors says why others are not here', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world({ user: { id: 1, role: 'admin' }, entities: { connectors: [] } });
  const connectors = new Connectors(page, studio);
  await connectors.openList();
  await expect(connectors.sentence(/those of other apps are never listed here/)).toBeVisible();
});

test('120 connectors are listed completely although no total is given', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(manyConnectors(120));
  const connectors = new Connectors(page, studio);
  await connectors.openList();
  await expect(studio.list.count).toHaveText('120 of 120');
});

const documentedLogo =
  'data:image/svg+xml;base64,PHN2ZyB3aWR0aD0iMjIiIGhlaWdodD0iMjIiIHZpZXdCb3g9IjAgMCAyMiAyMiIgZmlsbD0ibm9uZSIgeG1zbnM9Imh0dHA6Ly93d3cudzMub3JnLzIwMDAvc3ZnIj4KCTxjaXJjbGUgY3g9IjExIiBjeT0iMTEiIHI9IjEwIiBmaWxsPSIjRkYzQjNCIiAvPgoJPHRleHQgeD0iMTEiIHk9IjEzIiBmb250LWZhbWlseT0iQXJpYWwsIHNhbnMtc2VyaWYiIGZvbnQtc2l6ZT0iNiIgZmlsbD0iI0ZGRkZGRiIgdGV4dC1hbmNob3I9Im1pZGRsZSIgZm9udC13ZWlnaHQ9ImJvbGQiPlJFU1Q8L3RleHQ+Cjwvc3ZnPg==';
const documentedAdd =
  '{"fields":{"title":"SUPER REST CONNECTOR","logo":"data:image/svg+xml;base64,PHN2ZyB3aWR0aD0iMjIiIGhlaWdodD0iMjIiIHZpZXdCb3g9IjAgMCAyMiAyMiIgZmlsbD0ibm9uZSIgeG1zbnM9Imh0dHA6Ly93d3cudzMub3JnLzIwMDAvc3ZnIj4KCTxjaXJjbGUgY3g9IjExIiBjeT0iMTEiIHI9IjEwIiBmaWxsPSIjRkYzQjNCIiAvPgoJPHRleHQgeD0iMTEiIHk9IjEzIiBmb250LWZhbWlseT0iQXJpYWwsIHNhbnMtc2VyaWYiIGZvbnQtc2l6ZT0iNiIgZmlsbD0iI0ZGRkZGRiIgdGV4dC1hbmNob3I9Im1pZGRsZSIgZm9udC13ZWlnaHQ9ImJvbGQiPlJFU1Q8L3RleHQ+Cjwvc3ZnPg==","description":"Connector with token","urlCheck":"http://example.com/api/check","urlTableList":"http://example.com/api/table_list","urlTableDescription":"http://example.com/api/table_description","urlData":"http://example.com/api/data","settings":[{"name":"Login","type":"STRING","code":"login"},{"name":"Password","type":"STRING","code":"password"}],"sort":100},"auth":"**put_access_token_here**"}';

test('the request of the page that creates is sent letter for letter', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(analytics());
  const connectors = new Connectors(page, studio);
  await connectors.openNew();
  await connectors.typeIn({
    title: 'SUPER REST CONNECTOR',
    logo: documentedLogo,
    description: 'Connector with token',
    urlCheck: 'http://example.com/api/check',
    urlTableList: 'http://example.com/api/table_list',
    urlTableDescription: 'http://example.com/api/table_description',
    urlData: 'http://example.com/api/data',
  });
  await connectors.addSetting.click();
  await connectors.fillSetting(1, 'login', 'Login');
  await connectors.addSetting.click();
  await connectors.fillSetting(2, 'password', 'Password');
  await studio.reviewAndCreate();
  await expect(studio.shell.message('“SUPER REST CONNECTOR” was created')).toBeVisible();
  expect(studio.host.bodiesOf(add)).toEqual([documentedAdd]);
});

const documentedUpdate =
  '{"id":4,"fields":{"title":"UPDATED REST CONNECTOR","logo":"data:image/svg+xml;base64,NEWLOGODATA","description":"Updated description","urlCheck":"http://example.com/api/new_check","urlTableList":"http://example.com/api/new_table_list","urlTableDescription":"http://example.com/api/new_table_description","urlData":"http://example.com/api/new_data","settings":[{"name":"Employee Identifier","type":"STRING","code":"id"},{"name":"Password","type":"STRING","code":"password"}],"sort":200},"auth":"**put_access_token_here**"}';

test('the request of the page that changes everything is sent letter for letter', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(analytics());
  const connectors = new Connectors(page, studio);
  await connectors.openEditor(4);
  await connectors.clearLogo.click();
  await connectors.typeIn({
    title: 'UPDATED REST CONNECTOR',
    logo: 'data:image/svg+xml;base64,NEWLOGODATA',
    description: 'Updated description',
    sort: '200',
    urlCheck: 'http://example.com/api/new_check',
    urlTableList: 'http://example.com/api/new_table_list',
    urlTableDescription: 'http://example.com/api/new_table_description',
    urlData: 'http://example.com/api/new_data',
  });
  await connectors.fillSetting(1, 'id', 'Employee Identifier');
  await connectors.fillSetting(2, 'password', 'Password');
  await studio.reviewAndSave();
  await expect(studio.shell.message('“UPDATED REST CONNECTOR” was saved')).toBeVisible();
  expect(studio.host.bodiesOf(update)).toEqual([documentedUpdate]);
});

test('one changed field is sent alone; parameters are sent whole and in their new order', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(analytics());
  const connectors = new Connectors(page, studio);
  await connectors.openEditor(5);
  await connectors.moveUp(2);
  await expect(connectors.cell(1, 'code')).toHaveValue('longest_code');
  await connectors.remove(2);
  await studio.editor.review.click();
  await expect(
    studio.review.consequence(
      '2 sources keep their values of “login”, and nobody can edit them any more.',
    ),
  ).toBeVisible();
  await expect(
    studio.review.consequence('Sources of this connector: Orders, Old orders.'),
  ).toBeVisible();
  await studio.review.save.click();
  await expect(studio.shell.message('“Web shop” was saved')).toBeVisible();
  const settings = [{ name: 'Longest caption', type: 'STRING', code: 'longest_code' }];
  expect(portal.writes()).toEqual([{ method: update, params: { id: 5, fields: { settings } } }]);
});

test.describe('the length of a parameter', () => {
  for (const [cell, said] of [
    ['code', 'The code is too long. At most 511 characters are allowed.'],
    ['name', 'The caption is too long. At most 511 characters are allowed.'],
  ] as const) {
    test(`511 characters of ${cell} are sent, 512 and 513 are stopped on their cell`, async ({
      page,
      portal,
      studio,
    }) => {
      await portal.world(analytics());
      const connectors = new Connectors(page, studio);
      await connectors.openEditor(4);
      for (const length of [513, 512]) {
        await connectors.cell(2, cell).fill('n'.repeat(length));
        await studio.editor.review.click();
        await expect(connectors.cell(2, cell)).toHaveAccessibleDescription(new RegExp(said));
        await expect(connectors.cell(2, cell)).toBeFocused();
      }
      await connectors.cell(2, cell).fill('n'.repeat(511));
      await studio.reviewAndSave();
      await expect(studio.shell.message('“Warehouse” was saved')).toBeVisible();
      expect(portal.writes()).toHaveLength(1);
    });
  }
});

test('a connector with sources is not deleted: they are named, and there is no button', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(analytics());
  await new Connectors(page, studio).openList();
  await studio.list.choose('Web shop', 'remove');
  await expect(studio.removal.sentence('Source “Orders” (ID 11)')).toBeVisible();
  await expect(studio.removal.sentence('Source “Old orders” (ID 12), switched off')).toBeVisible();
  await expect(studio.removal.removeNow).toBeHidden();
  expect(portal.writes()).toEqual([]);
});

test('a connector without sources is deleted with the request of the page', async ({
  page,
  portal,
  studio,
}) => {
  await portal.world(analytics());
  await new Connectors(page, studio).openList();
  await studio.list.choose('Warehouse', 'remove');
  await studio.removal.removeNow.click();
  await expect(studio.shell.message('“Warehouse” was deleted')).toBeVisible();
  expect(portal.writes()).toEqual([{ method: remove, params: { id: 4 } }]);
});
