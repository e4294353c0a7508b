/** The rules of the page that need no page: switches in the address, views, and the drawer's changes of the world. */
import { describe, expect, test } from 'vitest';
import { completeWorld } from '../core/given.ts';
import { readSettings } from './settings.js';
import { faultOf, roleOf, signIn, withInstall, withoutScope, withPlanLimit } from './switches.js';
import { asRecord } from './json.js';
import { cornerOf, pageAddress, placementCode, placeOptions, viewOf } from './views.js';
import { de } from './texts-de.js';
import { en } from './texts-en.js';
import { ru } from './texts-ru.js';

/** A world as the remote control answers it. */
function worldJson(given: unknown) {
  return asRecord(JSON.parse(JSON.stringify(completeWorld(given))));
}

test('The address chooses placement, options, way of opening, silence and mismatch', () => {
  const settings = readSettings(
    '?placement=X&options={"kind":"robot"}&open=get&theme=dark&lang=ru&silent=getInitData,refreshAuth&mismatch=protocol&drawer=1',
  );
  expect(settings).toEqual({
    placement: 'X',
    options: { kind: 'robot' },
    isGet: true,
    theme: 'dark',
    language: 'ru',
    silent: new Set(['getInitData', 'refreshAuth']),
    isMismatched: true,
    isDrawerOpen: true,
  });
});

test('Foreign keys of the address become placement options; broken options count as none', () => {
  expect(readSettings('?kind=robot&install_finished=Y&options={').options).toEqual({
    kind: 'robot',
  });
});

describe('A placement opens on its page', () => {
  const nothing = { placement: null, page: null, entity: null };
  test.each([
    ['DEFAULT', 'app', '', false],
    ['LEFT_MENU', 'app', '', false],
    ['CRM_DEAL_DETAIL_TAB', 'card', 'DEAL', false],
    ['CRM_DEAL_LIST_MENU', 'list', 'DEAL', true],
    ['CRM_DEAL_LIST_TOOLBAR', 'list', 'DEAL', true],
    ['CRM_DYNAMIC_1036_DETAIL_TAB', 'card', 'DYNAMIC_1036', false],
    ['CRM_DYNAMIC_1036_DETAIL_TOOLBAR', 'card', 'DYNAMIC_1036', true],
    ['CRM_LEAD_DETAIL_TAB', 'card', 'LEAD', false],
    ['CRM_SMART_INVOICE_LIST_TOOLBAR', 'list', 'SMART_INVOICE', true],
    ['CRM_DEAL_ROBOT_DESIGNER_TOOLBAR', 'robots', 'DEAL', true],
    ['BIZPROC_ACTIVITY_PROPERTIES_DIALOG', 'robot', '', false],
  ])('%s', (placement, page, entity, isSlider) => {
    expect(viewOf({ ...nothing, placement }, 'DEFAULT')).toEqual({
      page,
      entity,
      opens: placement,
      isSlider,
    });
    expect(viewOf(nothing, placement)).toMatchObject({ page, entity });
  });

  test('the menu goes before the world', () => {
    expect(viewOf({ ...nothing, page: 'list', entity: 'DEAL' }, 'DEFAULT')).toMatchObject({
      page: 'list',
      opens: null,
    });
  });

  test.each([
    ['LEAD', 'LEAD'],
    ['QUOTE', 'QUOTE'],
    ['DYNAMIC_1036', 'DYNAMIC_1036'],
    ['ORDER', 'DEAL'],
    ['constructor', 'DEAL'],
    [null, 'DEAL'],
  ])('the designer asked for %s is the one of %s', (entity, shown) => {
    expect(viewOf({ ...nothing, page: 'robots', entity }, 'DEFAULT')).toEqual({
      page: 'robots',
      entity: shown,
      opens: null,
      isSlider: false,
    });
  });
});

test('An item’s place carries its id and the page it stands on', () => {
  expect(placeOptions('DEAL', 'DETAIL_TAB', 5)).toEqual({ ID: '5', URI: '/crm/deal/details/5/' });
  expect(placeOptions('DYNAMIC_1036', 'LIST_TOOLBAR', 0)).toEqual({ URI: '/crm/type/1036/list/' });
});

test.each([
  ['LEAD', 'DETAIL_TOOLBAR', 3, { ID: '3', URI: '/crm/lead/details/3/' }],
  ['CONTACT', 'LIST_MENU', 3, { ID: '3', URI: '/crm/contact/list/' }],
  ['COMPANY', 'LIST_TOOLBAR', 0, { URI: '/crm/company/list/' }],
  ['QUOTE', 'DETAIL_TAB', 3, { ID: '3', URI: '/crm/type/7/details/3/' }],
  ['SMART_INVOICE', 'DETAIL_TAB', 3, { ID: '3', URI: '/crm/type/31/details/3/' }],
  ['DEAL', 'ROBOT_DESIGNER_TOOLBAR', 3, { URI: '/crm/deal/automation/0/' }],
] as const)('CRM_%s_%s tells the app where it stands', (entity, corner, id, told) => {
  expect(placeOptions(entity, corner, id)).toEqual(told);
  expect(cornerOf(placementCode(entity, corner))).toBe(corner);
});

test('Going to another page keeps the switches', () => {
  expect(pageAddress('?theme=dark&placement=X&options={}', { page: 'list', entity: 'DEAL' })).toBe(
    '/?theme=dark&page=list&entity=DEAL',
  );
  expect(pageAddress('?placement=X', {})).toBe('/');
});

describe('A switch of the drawer makes a world that the portal takes', () => {
  const users = [
    { ID: 1, NAME: 'A', LAST_NAME: '1', ACTIVE: true, UF_DEPARTMENT: [1], isAdmin: true },
    { ID: 2, NAME: 'B', LAST_NAME: '2', ACTIVE: true, UF_DEPARTMENT: [1], isCrmAdmin: true },
    { ID: 3, NAME: 'C', LAST_NAME: '3', ACTIVE: true, UF_DEPARTMENT: [1] },
  ];

  test('signing in as somebody with that right, and back', () => {
    const start = worldJson({ user: { id: 1 }, entities: { users } });
    for (const [role, id] of [
      ['employee', 3],
      ['crm-admin', 2],
      ['admin', 1],
    ] as const) {
      const next = completeWorld(signIn(start, role));
      expect(next.user.id).toBe(id);
      expect(roleOf(worldJson(next))).toBe(role);
    }
  });

  test('signing in where nobody has that right gives it to the present person', () => {
    const start = worldJson({ user: { id: 1 }, entities: { users: users.slice(0, 1) } });
    expect(completeWorld(signIn(start, 'employee')).user).toEqual({ id: 1, role: 'employee' });
  });

  test('a missing scope, a full plan, install mode', () => {
    const start = worldJson({ scopes: ['crm', 'tasks'] });
    expect(completeWorld(withoutScope(start, 'crm')).scopes).toEqual(['tasks']);
    expect(completeWorld(withPlanLimit(start, true)).workplaceLimit).toBe(0);
    expect(completeWorld(withPlanLimit(start, false)).workplaceLimit).toBeNull();
    expect(completeWorld(withInstall(start, true))).toMatchObject({
      firstRun: true,
      app: { installed: false },
    });
    const noApp = worldJson({ auth: 'webhook', app: null });
    expect(withInstall(noApp, true)).toEqual(noApp);
  });
});

test('A fault without a method is for any method', () => {
  expect(faultOf({ method: ' ', effect: 'dropAfter', after: 1, times: 2 })).toEqual({
    after: 1,
    times: 2,
    effect: { drop: 'after' },
  });
  expect(faultOf({ method: 'a.b', effect: 'html', after: 0, times: 1 })).toMatchObject({
    method: 'a.b',
    effect: { answer: 'html' },
  });
});

test('Every language has every text, and none is empty', () => {
  for (const language of [ru, de]) expect(Object.keys(language)).toEqual(Object.keys(en));
  for (const language of [en, ru, de]) expect(Object.values(language)).not.toContain('');
});
