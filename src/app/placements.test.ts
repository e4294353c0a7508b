import { expect, test } from 'vitest';
import { readPlacement } from '@/bitrix24/placement';
import { addressFor, entityTypeOf } from './placements';

test.each<[options: Record<string, string>, address: string | null]>([
  [{}, null],
  [{ kind: '' }, null],
  [{ kind: 'unknown' }, null],
  [{ kind: 'toString' }, null],
  [{ id: '5' }, null],
  [{ kind: 'digital-workplaces' }, '/digital-workplaces'],
  [{ kind: 'digital-workplaces', id: '' }, '/digital-workplaces'],
  [{ kind: 'digital-workplaces', id: '238' }, '/digital-workplaces/238'],
  [{ kind: 'digital-workplaces', id: '../x?y#z' }, '/digital-workplaces/..%2Fx%3Fy%23z'],
  [{ kind: 'digital-workplaces', id: 'a b', other: '1' }, '/digital-workplaces/a%20b'],
])('opened with %j the person begins at %j', (options, address) => {
  expect(addressFor(readPlacement('DEFAULT', options))).toBe(address);
});

test.each<[code: string, entityTypeId: number | null]>([
  ['CRM_LEAD_DETAIL_TAB', 1],
  ['CRM_DEAL_DETAIL_TOOLBAR', 2],
  ['CRM_CONTACT_LIST_MENU', 3],
  ['CRM_COMPANY_LIST_TOOLBAR', 4],
  ['CRM_QUOTE_DETAIL_TAB', 7],
  ['CRM_SMART_INVOICE_DETAIL_TAB', 31],
  ['CRM_SMART_INVOICE_ROBOT_DESIGNER_TOOLBAR', 31],
  ['CRM_DYNAMIC_156_LIST_MENU', 156],
  ['CRM_DYNAMIC_1036_DETAIL_TAB', 1036],
  ['CRM_DYNAMIC_0_DETAIL_TAB', null],
  ['CRM_DYNAMIC_99999999999999999999_DETAIL_TAB', null],
  ['CRM_DYNAMIC_x_DETAIL_TAB', null],
  ['CRM_ACTIVITY_LIST_MENU', null],
  ['CRM_ANALYTICS_MENU', null],
  ['XCRM_DEAL_DETAIL_TAB', null],
  ['TASK_ROBOT_DESIGNER_TOOLBAR', null],
  ['LEFT_MENU', null],
  ['DEFAULT', null],
])('the place %s belongs to the CRM object %j', (code, entityTypeId) => {
  expect(entityTypeOf(code)).toBe(entityTypeId);
  expect(addressFor(readPlacement(code, { ID: '12' }))).toBe(
    entityTypeId === null ? null : `/for/${entityTypeId}`,
  );
});

test('a slider that names a kind opens it, whatever place it was opened from', () => {
  const options = { kind: 'digital-workplaces', id: '5', ID: '12' };
  expect(addressFor(readPlacement('CRM_DEAL_DETAIL_TAB', options))).toBe('/digital-workplaces/5');
});

test('the settings of a robot are a screen of their own', () => {
  const placement = readPlacement('BIZPROC_ACTIVITY_PROPERTIES_DIALOG', { code: 'send_sms' });
  expect(addressFor(placement)).toBe('/robot-settings');
});
