/** The 14 vectors of the family `rest.iframe`, transcribed to `e2e/facts/iframe.json`. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completeWorld } from '../core/given.ts';
import { applyOption } from './options.ts';
import { formFields, frameAction, frameName, openSession } from './session.ts';
import { fakeState } from './state-for-tests.ts';
import { hearOnce } from './surroundings-for-tests.ts';
import { isOptionAction } from './options.ts';

interface Fact {
  readonly id: string;
  readonly kind: 'form' | 'message';
  readonly given: {
    readonly appOrigin: string;
    readonly appSid: string;
    readonly portalHost: string;
    readonly isHttps: boolean;
    readonly language: string;
    readonly placement: string;
    readonly isPopup: boolean;
    readonly user: { readonly id: number; readonly role: string };
    readonly messageOrigin: string;
  };
  readonly appUrl?: string;
  readonly data?: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
}

const facts: Fact[] = JSON.parse(
  readFileSync(new URL('../../facts/iframe.json', import.meta.url), 'utf8'),
);

function fact(id: string): Fact {
  const found = facts.find((one) => one.id === id);
  if (found === undefined) throw new Error(`e2e/facts/iframe.json has no ${id}.`);
  return found;
}

/** The same portal, with the reply of its server part behind the options and its session behind getInitData. */
async function repliesTo({ given, data }: Fact): Promise<string[]> {
  const state = fakeState(completeWorld({ user: given.user }), {
    origin: `${given.isHttps ? 'https' : 'http'}://${given.portalHost}`,
    appUrl: `${given.appOrigin}/index.php`,
  });
  const opening = {
    options: {},
    language: given.language,
    handler: null,
    isProtocolMismatched: false,
  };
  const { init } = openSession(state, { ...opening, placement: given.placement });
  const [name = '', json = '{}'] =
    typeof data === 'string' ? data.split(/:(.*):[^:]*:[^:]*$/s) : [];
  const option = isOptionAction(name) ? applyOption(state, name, JSON.parse(json)) : null;
  const heard = await hearOnce(data, {
    origin: given.messageOrigin,
    frame: {
      sid: given.appSid,
      appOrigin: given.appOrigin,
      placement: given.placement,
      isPopup: given.isPopup,
    },
    script: { init, option },
  });
  return heard.replies;
}

function formOf({ given, appUrl = '' }: Fact): Record<string, unknown> {
  const protocol = given.isHttps ? 1 : 0;
  const origin = `${given.isHttps ? 'https' : 'http'}://${given.portalHost}`;
  const tokens = { AUTH_ID: 't', AUTH_EXPIRES: '3600', REFRESH_ID: 'r' };
  const opening = { placement: given.placement, options: {} };
  const fields = formFields(completeWorld({}), tokens, opening, 'observed', origin);
  return {
    action: frameAction(appUrl, {
      host: given.portalHost,
      protocol,
      language: given.language,
      sid: given.appSid,
    }),
    method: 'POST',
    target: frameName(given.portalHost, protocol, given.appSid),
    fields: Object.keys(fields),
  };
}

test('all 14 vectors are here', () => {
  expect(facts.map((one) => one.id)).toEqual(
    Array.from({ length: 14 }, (_, index) => `IF-${String(index + 1).padStart(3, '0')}`),
  );
});

test('IF-001: the portal posts a form into a frame named host, protocol and sid', () => {
  const { expected } = fact('IF-001');
  expect(formOf(fact('IF-001'))).toEqual(expected);
});

test('IF-002: an address with a query is extended with &', () => {
  expect(formOf(fact('IF-002'))).toMatchObject(fact('IF-002').expected);
});

test('IF-003: getInitData with empty params is answered with exactly the known keys', async () => {
  const { expected } = fact('IF-003');
  const [reply = ''] = await repliesTo(fact('IF-003'));
  expect(reply.startsWith(String(expected['reply_prefix']))).toBe(true);
  const keys = Object.keys(JSON.parse(reply.slice(reply.indexOf(':') + 1)));
  expect(keys).toEqual(expected['reply_keys']);
});

test('IF-004: the object form is answered with a string too', async () => {
  const [reply] = await repliesTo(fact('IF-004'));
  expect(typeof reply).toBe('string');
  expect(reply?.startsWith(String(fact('IF-004').expected['reply_prefix']))).toBe(true);
});

const silent: Record<string, string> = {
  'IF-005': 'a message from another origin is ignored',
  'IF-006': 'a message with another sid is ignored',
  'IF-007': 'an unknown command is ignored without a reply',
  'IF-009': 'setTitle outside the app’s own page is denied',
  'IF-010': 'resizeWindow in a slider is denied',
  'IF-011': 'setAppOption of a person who is no administrator is never answered',
  'IF-014': 'placementBindEvent does not exist on the app’s own page',
};
for (const [id, title] of Object.entries(silent)) {
  test(`${id}: ${title}`, async () => {
    expect(fact(id).expected).toEqual({ reply: null });
    expect(await repliesTo(fact(id))).toEqual([]);
  });
}

const answered: Record<string, string> = {
  'IF-008': 'colons inside the params of setTitle survive',
  'IF-012': 'setUserOption echoes its parameters',
  'IF-013': 'openPath outside the white list answers an error',
};
for (const [id, title] of Object.entries(answered)) {
  test(`${id}: ${title}`, async () => {
    expect(await repliesTo(fact(id))).toEqual([fact(id).expected['reply']]);
  });
}
