import { describe, expect, test } from 'vitest';
import { isOpenPath, placementOptions, sliderLook } from './commands.js';
import { parseMessage, replyText } from './bridge.js';
import { frame, hearOnce } from './surroundings-for-tests.ts';

describe('A message is read', () => {
  test('with colons inside its JSON, because the command is first and callback and sid are last', () => {
    expect(parseMessage('openPath:{"path":"/a:b","n":{"x":1}}:cb:sid')).toEqual({
      command: 'openPath',
      params: { path: '/a:b', n: { x: 1 } },
      callback: 'cb',
      sid: 'sid',
    });
  });

  test('without a params segment, and with an empty one', () => {
    const bare = { command: 'getInitData', params: null, callback: 'cb', sid: 'sid' };
    expect(parseMessage('getInitData:cb:sid')).toEqual(bare);
    expect(parseMessage('getInitData::cb:sid')).toEqual(bare);
  });

  test('with an empty callback, which asks for no reply', () => {
    expect(parseMessage('reloadWindow:::sid')).toMatchObject({ callback: '', sid: 'sid' });
  });

  test('with raw JSON of any type, as setValue sends it', () => {
    expect(parseMessage('setValue:"a:b":cb:sid')).toMatchObject({ params: 'a:b' });
    expect(parseMessage('setValue:[1,2]:cb:sid')).toMatchObject({ params: [1, 2] });
  });

  test('as an object when the command itself holds a colon', () => {
    expect(
      parseMessage({
        method: 'crm:x',
        params: { a: 1 },
        callback: 'cb',
        appSid: 'sid',
        requestId: 'r',
      }),
    ).toEqual({ command: 'crm:x', params: { a: 1 }, callback: 'cb', sid: 'sid' });
  });

  test('also when it is a megabyte long', () => {
    const title = 'x:'.repeat(500_000);
    expect(parseMessage(`setTitle:${JSON.stringify({ title })}:cb:sid`)).toMatchObject({
      params: { title },
    });
  });

  test.each([
    ['an empty text', ''],
    ['a text without a sid', 'getInitData:cb'],
    ['broken JSON', 'setTitle:{"title":cb:sid'],
    ['a text that begins with a colon', ':cb:sid'],
    ['null', null],
    ['a number', 7],
    ['a list', ['getInitData']],
    ['an object without a method', { appSid: 'sid' }],
    ['an object with a numeric method', { method: 1, appSid: 'sid' }],
    ['an object without a sid', { method: 'getInitData', callback: 'cb' }],
  ])('never, when it is %s', (_what, data) => {
    expect(parseMessage(data)).toBeNull();
  });
});

test('A reply is callback and JSON; nothing to say is an empty rest and null is a value', () => {
  expect(replyText('cb', { a: ':' })).toBe('cb:{"a":":"}');
  expect(replyText('cb', undefined)).toBe('cb:');
  expect(replyText('cb', null)).toBe('cb:null');
});

describe('The portal keeps silent', () => {
  test.each(['setTitle:{"title":"x"}', 'setScroll:{"scroll":5}', 'reloadWindow'])(
    'on %s outside the app’s own page, and does nothing',
    async (message) => {
      const heard = await hearOnce(`${message}:cb:sid1`, {
        frame: { placement: 'CRM_DEAL_DETAIL_TAB' },
      });
      expect(heard).toMatchObject({ replies: [], deeds: [], judged: [{ deaf: 'denied' }] });
    },
  );

  test('on a command that a developer silenced', async () => {
    const heard = await hearOnce('getInitData:cb:sid1', {
      frame: { silent: new Set(['getInitData']) },
    });
    expect(heard).toMatchObject({ replies: [], judged: [{ deaf: 'silenced' }] });
  });

  test('on names that every JavaScript object has', async () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      const heard = await hearOnce(`${name}:{}:cb:sid1`);
      expect(heard).toMatchObject({ replies: [], judged: [{ deaf: 'unknown' }] });
    }
  });

  test.each([
    'selectUser:{"mult":false}',
    'selectUser:{"mult":true}',
    'selectAccess:{"value":[]}',
    'selectCRM',
  ])('when the person cancels the dialog of %s', async (message) => {
    const heard = await hearOnce(`${message}:cb:sid1`);
    expect(heard.deeds).toHaveLength(1);
    expect(heard.replies).toEqual([]);
  });

  test('on closeApplication outside a slider, and answers `key:` inside one', async () => {
    expect((await hearOnce('closeApplication:cb:sid1')).replies).toEqual([]);
    const inside = await hearOnce('closeApplication:cb:sid1', { script: { isInSlider: true } });
    expect(inside.replies).toEqual(['cb:']);
  });

  test('on setInstallFinish, reloadWindow and the messenger, which act all the same', async () => {
    const names = [
      'setInstallFinish',
      'reloadWindow',
      'imCallTo',
      'imPhoneTo',
      'imOpenMessenger',
      'imOpenHistory',
    ];
    for (const name of names) {
      const heard = await hearOnce(`${name}:cb:sid1`);
      expect(heard.replies).toEqual([]);
      expect(heard.deeds).toHaveLength(1);
    }
  });

  test('on refreshAuth when there is no new token', async () => {
    expect((await hearOnce('refreshAuth:cb:sid1')).replies).toEqual([]);
    const renewed = await hearOnce('refreshAuth:cb:sid1', {
      script: { refreshed: { AUTH_ID: 't' } },
    });
    expect(renewed.replies).toEqual(['cb:{"AUTH_ID":"t"}']);
  });
});

describe('The portal answers', () => {
  test('setTitle and setScroll with their own params, resizeWindow with the size of the layout', async () => {
    expect((await hearOnce('setScroll:{"scroll":"40"}:cb:sid1')).deeds).toEqual([['scroll', 40]]);
    const heard = await hearOnce('resizeWindow:{"width":"100%","height":731}:cb:sid1');
    expect(heard.deeds).toEqual([['resize', '100%', 731]]);
    expect(heard.replies).toEqual(['cb:{"width":1120,"height":700}']);
  });

  test('setAppOption of an administrator with all options', async () => {
    const heard = await hearOnce('setAppOption:{"name":"a","value":"1"}:cb:sid1', {
      script: { option: { a: '1', b: '2' } },
    });
    expect(heard.replies).toEqual(['cb:{"a":"1","b":"2"}']);
  });

  test('selectUser with one person or several, as asked', async () => {
    const one = await hearOnce('selectUser:{"mult":false}:cb:sid1', {
      script: { picked: { id: '7' } },
    });
    expect(one.deeds[0]?.slice(0, 2)).toEqual(['pick', 'user']);
    expect(one.replies).toEqual(['cb:{"id":"7"}']);
    const many = await hearOnce('selectUser:{"mult":true}:cb:sid1', {
      script: { picked: [{ id: '7' }] },
    });
    expect(many.deeds[0]?.slice(0, 2)).toEqual(['pick', 'users']);
  });

  test('openApplication when the slider is closed, and hands over strings without the sizing keys', async () => {
    const heard = await hearOnce(
      'openApplication:{"place":"details","id":5,"isNew":true,"bx24_title":"T","bx24_width":800}:cb:sid1',
    );
    expect(heard.deeds).toEqual([
      ['openApplication', { place: 'details', id: '5', isNew: 'true' }, { title: 'T', width: 800 }],
    ]);
    expect(heard.replies).toEqual(['cb:']);
  });

  test('openPath with close, also through the detour by which the SDK asks for a width', async () => {
    const path = '/crm/company/requisite/0/../../../../crm/deal/details/1/?IFRAME=Y';
    const heard = await hearOnce(`openPath:${JSON.stringify({ path })}:cb:sid1`);
    expect(heard.deeds).toEqual([['openPath', path]]);
    expect(heard.replies).toEqual(['cb:{"result":"close"}']);
  });

  test('a command that the placement offers, and binds only its own events', async () => {
    const given = {
      frame: { placement: 'CRM_DEAL_DETAIL_TAB' },
      script: { offered: { command: ['reloadData'], event: ['saved'] } },
    };
    expect((await hearOnce('reloadData:{}:cb:sid1', given)).replies).toEqual(['cb:']);
    expect(
      (await hearOnce('placementBindEvent:{"event":"other"}:cb:sid1', given)).events.size,
    ).toBe(0);
    const bound = await hearOnce('placementBindEvent:{"event":"saved"}:cb:sid1', given);
    expect(bound.replies).toEqual([]);
    bound.events.get('saved')?.({ ID: '1' });
    bound.events.get('saved')?.({ ID: '2' });
    expect(bound.replies).toEqual(['cb:{"ID":"1"}', 'cb:{"ID":"2"}']);
  });
});

test('A form carries strings only: nothing for an empty list, text for numbers, booleans and null', () => {
  expect(
    placementOptions({
      n: 1,
      b: false,
      none: null,
      list: [],
      map: {},
      deep: [{ x: 2 }],
      bx24_x: 1,
    }),
  ).toEqual({
    n: '1',
    b: 'false',
    none: '',
    deep: [{ x: '2' }],
  });
});

test('Sizing keys of a wrong type count as absent', () => {
  expect(sliderLook({ bx24_width: '800', bx24_title: 5, bx24_label: 'x' })).toEqual({});
  expect(sliderLook({ bx24_leftBoundary: 40, bx24_label: { text: 'L', bgColor: 'aqua' } })).toEqual(
    {
      leftBoundary: 40,
      label: { text: 'L', bgColor: 'aqua' },
    },
  );
});

test.each([
  ['/crm/deal/details/1/', true],
  ['/crm/type/1036/details/1/', true],
  ['/marketplace/view/local.app/', true],
  ['/company/personal/user/12/', true],
  ['/company/personal/user/me/', false],
  ['/workgroups/group/4/card/', true],
  ['/crm/dealer/', false],
  ['/bitrix/admin/', false],
  ['https://elsewhere.example/crm/deal/', false],
  ['', false],
])('openPath takes %s: %s', (path, isTaken) => {
  expect(isOpenPath(path)).toBe(isTaken);
});

test('A message from another origin is not even told apart by its sid', async () => {
  const heard = await hearOnce('getInitData:cb:other', { origin: 'https://elsewhere.example' });
  expect(heard.judged[0]?.deaf).toBe('origin');
  expect(frame.appOrigin).not.toBe('https://elsewhere.example');
});
