import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChoice, storeChoice } from './choice';
import { codeOf, corners, groupsOf, isManaged, leftMenu, suggested } from './place-codes';

const objects = [1, 2, 3, 4, 7, 31, 128, 1036, 99_999];
const everything = [
  leftMenu,
  ...objects.flatMap((id) => corners.map((corner) => codeOf(id, corner))),
];

test('a choice is kept as it was made', () => {
  fc.assert(
    fc.property(fc.subarray(everything), (codes) => {
      const stored: unknown = JSON.parse(JSON.stringify(storeChoice(codes)));
      expect(new Set(readChoice(storeChoice(codes)))).toEqual(new Set(codes));
      expect(storeChoice(codes.toReversed())).toEqual(stored);
    }),
  );
});

test('a choice of every place of a hundred SPAs stays small enough to travel with every opening', () => {
  const spas = Array.from({ length: 100 }, (_, at) => 1000 + at);
  const codes = spas.flatMap((id) => corners.map((corner) => codeOf(id, corner)));
  expect(JSON.stringify(storeChoice(codes)).length).toBeLessThan(3000);
});

test.each([
  ['nothing', null],
  ['a list', []],
  ['a text', 'LEFT_MENU'],
  ['an object of somebody else', { DETAIL_TAB: [2] }],
])('%s is no choice', (_, stored) => {
  expect(readChoice(stored)).toBeNull();
});

test('what cannot be a CRM object is left out of a kept choice', () => {
  expect(readChoice({ menu: false, DETAIL_TAB: [2, 5, -1, 1.5, '2', null, 128] })).toEqual([
    'CRM_DEAL_DETAIL_TAB',
    'CRM_DYNAMIC_128_DETAIL_TAB',
  ]);
  expect(readChoice({ menu: true, DETAIL_TAB: 'x', OTHER: [2] })).toEqual(['LEFT_MENU']);
});

test('offered is what the portal lists, object by object, its own before SPAs', () => {
  const groups = groupsOf([
    'CRM_DYNAMIC_1036_DETAIL_TAB',
    'CRM_ORDER_DETAIL_TAB',
    'CRM_DEAL_LIST_MENU',
    'CRM_DEAL_DETAIL_TAB',
    'CRM_DEAL_DETAIL_ACTIVITY',
    'CRM_DYNAMIC_156_LIST_TOOLBAR',
    'LEFT_MENU',
  ]);
  expect(groups.map(({ entityTypeId, places }) => [entityTypeId, places.length])).toEqual([
    [2, 2],
    [156, 1],
    [1036, 1],
  ]);
  expect(groups[0]?.places.map(({ code }) => code)).toEqual([
    'CRM_DEAL_DETAIL_TAB',
    'CRM_DEAL_LIST_MENU',
  ]);
});

test('suggested are the menu and the cards of leads and deals, where the portal has them', () => {
  const codes = ['LEFT_MENU', 'CRM_LEAD_DETAIL_TAB', 'CRM_DEAL_DETAIL_TAB'];
  expect(suggested(everything)).toEqual(codes);
  expect(suggested(['CRM_DEAL_DETAIL_TAB', 'CRM_DEAL_LIST_MENU'])).toEqual(['CRM_DEAL_DETAIL_TAB']);
  expect(codes.every((code) => isManaged(code))).toBe(true);
});
