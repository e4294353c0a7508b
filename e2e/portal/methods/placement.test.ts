import { describe, expect, test } from 'vitest';
import { Bench, objectOf, rowsOf } from './call-for-test.ts';
import { placementMethods } from './placement.ts';

const HANDLER = 'http://127.0.0.1:5401/index.html';
const TAB = { PLACEMENT: 'CRM_DEAL_DETAIL_TAB', HANDLER };

function bench(scopes = ['placement', 'crm']): Bench {
  return new Bench(placementMethods, {
    scopes,
    app: { client_id: 'local.aaa', id: 7, domain: 'app.example.com' },
    entities: {
      users: [{ ID: 1, isAdmin: true }, { ID: 2 }],
      spaTypes: [{ id: 13, entityTypeId: 156 }],
      placements: [
        {
          ID: 1,
          APP_ID: 7,
          PLACEMENT: 'BIZPROC_ACTIVITY_PROPERTIES_DIALOG',
          ADDITIONAL: 'rob_1',
          PLACEMENT_HANDLER: HANDLER,
        },
        { ID: 2, APP_ID: 8, PLACEMENT: 'CRM_DEAL_DETAIL_TAB', PLACEMENT_HANDLER: HANDLER },
      ],
    },
  });
}

describe('placement.bind and placement.get', () => {
  test('a bound handler is answered in the shape of the page, without the private ones and without other applications', () => {
    const portal = bench();
    expect(portal.call('placement.bind', { ...TAB, TITLE: 'Studio' })).toEqual({ result: true });
    expect(portal.call('placement.get').result).toEqual([
      {
        placement: 'CRM_DEAL_DETAIL_TAB',
        userId: 0,
        handler: HANDLER,
        options: [],
        title: 'Studio',
        description: '',
        langAll: { en: { TITLE: 'Studio', DESCRIPTION: '', GROUP_NAME: '' } },
      },
    ]);
  });

  test('the title follows the language of the portal', () => {
    const portal = bench();
    portal.world.language = 'de';
    portal.call('placement.bind', {
      ...TAB,
      LANG_ALL: { en: { TITLE: 'title' }, de: { TITLE: 'Überschrift' } },
    });
    expect(rowsOf(portal.call('placement.get').result)[0]?.['title']).toBe('Überschrift');
  });

  test('one place takes several handlers, but not the same one twice', () => {
    const portal = bench();
    portal.call('placement.bind', TAB);
    const refusal = portal.refuse('placement.bind', { placement: 'crm_deal_detail_tab', HANDLER });
    expect([refusal.status, refusal.code, refusal.message]).toEqual([
      400,
      'ERROR_CORE',
      'Unable to set placement handler: Handler already binded',
    ]);
    expect(portal.call('placement.bind', { ...TAB, HANDLER: `${HANDLER}?2` }).result).toBe(true);
  });

  test.each([
    [{ HANDLER }, 'ERROR_ARGUMENT', "Argument 'PLACEMENT' is null or empty"],
    [{ PLACEMENT: 'DEFAULT', HANDLER }, 'ERROR_ARGUMENT', 'Wrong value'],
    [{ PLACEMENT: 'LEFT_MENU' }, 'ERROR_ARGUMENT', "Argument 'HANDLER' is null or empty"],
    [{ ...TAB, HANDLER: 'http://localhost/x' }, 'ERROR_WRONG_HANDLER_URL', 'Wrong handler URL'],
    [{ ...TAB, HANDLER: '/index.html' }, 'ERROR_WRONG_HANDLER_URL', 'Wrong handler URL'],
    [{ ...TAB, HANDLER: ' https://a.b/' }, 'ERROR_WRONG_HANDLER_URL', 'Wrong handler URL'],
    [{ ...TAB, HANDLER: 'https://.b/' }, 'ERROR_WRONG_HANDLER_URL', 'Wrong handler URL'],
    [
      { ...TAB, HANDLER: 'ftp://a.b/' },
      'ERROR_UNSUPPORTED_PROTOCOL',
      'Unsupported handler protocol',
    ],
    [
      { ...TAB, HANDLER: 'HTTPS://a.b/' },
      'ERROR_UNSUPPORTED_PROTOCOL',
      'Unsupported handler protocol',
    ],
    [{ PLACEMENT: 'NOWHERE', HANDLER }, 'ERROR_PLACEMENT_NOT_FOUND', 'Placement not found'],
    [
      { PLACEMENT: 'CRM_DYNAMIC_13_DETAIL_TAB', HANDLER },
      'ERROR_PLACEMENT_NOT_FOUND',
      'Placement not found',
    ],
    [
      { PLACEMENT: 'TASK_USER_LIST_TOOLBAR', HANDLER },
      'ERROR_PLACEMENT_NOT_FOUND',
      'Placement not found',
    ],
    [{ ...TAB, USER_ID: 2 }, 'ERROR_PLACEMENT_USER_MODE', 'User mode is not available.'],
  ])('refuses %j', (params, code, message) => {
    const refusal = bench().refuse('placement.bind', params);
    expect([refusal.status, refusal.code, refusal.message]).toEqual([400, code, message]);
  });

  test('the documentation prints status 200 for an argument', () => {
    const refusal = bench().refuse('placement.bind', { HANDLER }, { dialect: 'documented' });
    expect([refusal.status, refusal.extra]).toEqual([200, { argument: 'PLACEMENT' }]);
  });

  test('a background worker needs an address for errors and is one', () => {
    const portal = bench();
    const worker = { PLACEMENT: 'PAGE_BACKGROUND_WORKER', HANDLER };
    expect(portal.call('placement.bind', worker).refusal).toEqual({
      error: 'EMPTY_ERROR_HANDLER_URL',
      error_description: 'Field errorHandlerUrl is empty.',
    });
    const OPTIONS = { errorHandlerUrl: 'https://a.b/', more: 1 };
    expect(portal.call('placement.bind', { ...worker, OPTIONS }).result).toBe(true);
    expect(rowsOf(portal.call('placement.get').result)[0]?.['options']).toEqual({
      errorHandlerUrl: 'https://a.b/',
    });
    const second = { ...worker, HANDLER: `${HANDLER}?2`, OPTIONS };
    expect(portal.refuse('placement.bind', second)).toMatchObject({
      code: 'ERROR_PLACEMENT_MAX_COUNT',
      message: 'Placement max count: 1',
    });
  });

  test.each(['placement.bind', 'placement.get', 'placement.unbind'])(
    '%s is for an application and an administrator',
    (name) => {
      const webhook = bench().refuse(name, TAB, { app: null });
      expect([webhook.status, webhook.code, webhook.message]).toEqual([
        403,
        'WRONG_AUTH_TYPE',
        'Current authorization type is denied for this method Application context required',
      ]);
      const employee = bench().refuse(name, TAB, { userId: 2 });
      expect([employee.status, employee.code, employee.message]).toEqual([
        403,
        'ACCESS_DENIED',
        'Access denied!',
      ]);
    },
  );
});

describe('placement.list', () => {
  function codes(params: Record<string, unknown>, scopes?: string[]): unknown {
    return bench(scopes).call('placement.list', params, { userId: 2 }).result;
  }

  test('answers places of granted scopes and the basic one, SPAs by entity type id', () => {
    expect(codes({})).toEqual(
      expect.arrayContaining(['LEFT_MENU', 'CRM_DEAL_DETAIL_TAB', 'CRM_DYNAMIC_156_DETAIL_TAB']),
    );
    expect(codes({})).not.toContain('TASK_USER_LIST_TOOLBAR');
    expect(codes({}, ['placement'])).not.toContain('CRM_DEAL_DETAIL_TAB');
  });

  test('SCOPE narrows, FULL widens, and SCOPE wins', () => {
    expect(codes({ SCOPE: 'task' })).toEqual([
      'TASK_ROBOT_DESIGNER_TOOLBAR',
      'TASK_USER_LIST_TOOLBAR',
      'TASK_GROUP_LIST_TOOLBAR',
    ]);
    expect(codes({ FULL: true })).toContain('USER_PROFILE_MENU');
    expect(codes({ SCOPE: 'user', FULL: true })).toEqual(['USER_PROFILE_MENU']);
  });

  test('refuses a webhook', () => {
    expect(bench().refuse('placement.list', {}, { app: null }).code).toBe('WRONG_AUTH_TYPE');
  });
});

describe('placement.unbind', () => {
  test('counts every handler twice: found, and removed', () => {
    const portal = bench();
    portal.call('placement.bind', TAB);
    portal.call('placement.bind', { ...TAB, HANDLER: `${HANDLER}?2` });
    const answer = portal.call('placement.unbind', { PLACEMENT: TAB.PLACEMENT });
    expect(objectOf(answer.result)).toEqual({ count: 4 });
    expect(portal.call('placement.get').result).toEqual([]);
    expect(portal.world.entities.placements.map((row) => row['ID'])).toEqual([1, 2]);
  });

  test('removes one handler, and nothing where there is none', () => {
    const portal = bench();
    portal.call('placement.bind', TAB);
    portal.call('placement.bind', { ...TAB, HANDLER: `${HANDLER}?2` });
    expect(portal.call('placement.unbind', TAB).result).toEqual({ count: 2 });
    expect(portal.call('placement.unbind', TAB).result).toEqual({ count: 0 });
    expect(portal.call('placement.unbind', { PLACEMENT: 'NOWHERE' }).result).toEqual({ count: 0 });
    const hidden = { PLACEMENT: 'BIZPROC_ACTIVITY_PROPERTIES_DIALOG' };
    expect(portal.call('placement.unbind', hidden).result).toEqual({ count: 0 });
  });

  test('wants the code as a text', () => {
    expect(bench().refuse('placement.unbind', { PLACEMENT: 5 }).message).toBe(
      "The value of an argument 'PLACEMENT' must be of type string",
    );
    expect(bench().refuse('placement.unbind').message).toBe(
      "Argument 'PLACEMENT' is null or empty",
    );
  });
});
