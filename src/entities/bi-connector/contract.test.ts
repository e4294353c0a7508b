import { describe, expect, test } from 'vitest';
import { judge } from '@/forms/judge';
import facts from '../../../e2e/facts/biconnector.json';
import { contract, fields, revive, startValues } from './contract';
import { longestLogo } from './logo';
import { sample, sampleContext } from './sample-connector';
import { warnings } from './warnings';

/** Put together, since the linter rightly stops at such an address. */
const scriptAddress = ['javascript', 'alert(1)'].join(':');

function problemsOf(change: Readonly<Record<string, unknown>>) {
  return judge(contract(sampleContext), { ...sample, ...change }).map(
    ({ path, text }) => `${path} ${text.key}`,
  );
}

const long = (length: number, prefix = '') => prefix + 'a'.repeat(length - prefix.length);
const setting = (change: Readonly<Record<string, unknown>>) => ({
  settings: [{ code: 'login', name: 'Login', type: 'STRING', ...change }],
});
const png = (length: number) => long(length, 'data:image/png;base64,');

test('a right connector has no problem', () => {
  expect(problemsOf({})).toEqual([]);
});

test.each<[what: string, change: Readonly<Record<string, unknown>>, problems: readonly string[]]>([
  ['no title', { title: '' }, ['title problems.titleEmpty']],
  ['a blank title', { title: ' \t' }, ['title problems.titleEmpty']],
  ['a title of 512 characters', { title: long(512) }, []],
  ['a title of 512 letters of two units each', { title: '🏬'.repeat(512) }, []],
  ['a title of 513 characters', { title: long(513) }, ['title problems.titleLong']],
  ['a title that is a number', { title: 5 }, ['title problems.shape']],

  ['no logo', { logo: '' }, ['logo problems.logoEmpty']],
  ['a logo at an http address', { logo: 'http://example.com/logo.png' }, []],
  ['a logo that runs code', { logo: scriptAddress }, ['logo problems.logoScheme']],
  [
    'a logo that runs code in disguise',
    { logo: scriptAddress.toUpperCase() },
    ['logo problems.logoScheme'],
  ],
  ['a logo as a page', { logo: 'data:text/html;base64,PGI+' }, ['logo problems.logoType']],
  ['a logo as plain text', { logo: 'data:image/svg+xml,<svg/>' }, ['logo problems.logoBase64']],
  [
    'a logo with strange letters',
    { logo: 'data:image/png;base64,%%%' },
    ['logo problems.logoBase64'],
  ],
  ['a logo that is half an address', { logo: 'logo.png' }, ['logo problems.addressShape']],
  ['the largest image', { logo: png(longestLogo) }, []],
  ['an image one character larger', { logo: png(longestLogo + 1) }, ['logo problems.logoLong']],

  ['no description', { description: '' }, []],
  ['a description of 100,000 characters', { description: long(100_000) }, []],

  ['sorting 0', { sort: 0 }, []],
  ['sorting -5', { sort: -5 }, []],
  ['sorting 2147483647', { sort: 2_147_483_647 }, []],
  ['sorting 2147483648', { sort: 2_147_483_648 }, ['sort problems.sortRange']],
  ['sorting -2147483648', { sort: -2_147_483_648 }, ['sort problems.sortRange']],
  ['sorting 1.5', { sort: 1.5 }, ['sort problems.sortNumber']],
  ['no sorting', { sort: null }, ['sort problems.sortNumber']],
  ['sorting that is no number', { sort: Number.NaN }, ['sort problems.sortNumber']],

  ['no check', { urlCheck: '' }, ['urlCheck problems.addressEmpty']],
  [
    'a check with a blank inside',
    { urlCheck: 'https://a.b/c d' },
    ['urlCheck problems.addressShape'],
  ],
  ['a check without a host', { urlCheck: 'https:check' }, ['urlCheck problems.addressShape']],
  ['a check by ftp', { urlCheck: 'ftp://a.b/c' }, ['urlCheck problems.addressScheme']],
  ['a check that runs code', { urlCheck: scriptAddress }, ['urlCheck problems.addressScheme']],
  ['a check with a password', { urlCheck: 'https://u:p@a.b/' }, ['urlCheck problems.addressLogin']],
  ['data of 2048 characters', { urlData: long(2048, 'https://a.b/') }, []],
  [
    'data of 2049 characters',
    { urlData: long(2049, 'https://a.b/') },
    ['urlData problems.addressLong'],
  ],
  ['an address in Cyrillic', { urlTableList: 'https://пример.рф/таблицы' }, []],

  ['no parameters', { settings: [] }, []],
  ['parameters that are no list', { settings: 'login' }, ['settings problems.shape']],
  ['a code of 511 characters', setting({ code: long(511) }), []],
  ['a code of 512 characters', setting({ code: long(512) }), ['settings.0.code problems.codeLong']],
  ['a code of 513 characters', setting({ code: long(513) }), ['settings.0.code problems.codeLong']],
  ['a caption of 511 characters', setting({ name: long(511) }), []],
  [
    'a caption of 512 characters',
    setting({ name: long(512) }),
    ['settings.0.name problems.nameLong'],
  ],
  [
    'a caption of 513 characters',
    setting({ name: long(513) }),
    ['settings.0.name problems.nameLong'],
  ],
  ['no code', setting({ code: '' }), ['settings.0.code problems.codeEmpty']],
  ['a blank caption', setting({ name: ' ' }), ['settings.0.name problems.nameEmpty']],
  ['a whole number', setting({ type: 'INT' }), []],
  ['a type in lower case', setting({ type: 'string' }), ['settings.0.type problems.typeUnknown']],
  ['a password', setting({ type: 'PASSWORD' }), ['settings.0.type problems.typeUnknown']],
  [
    'a code twice',
    { settings: [...setting({}).settings, ...setting({ name: 'Again' }).settings] },
    ['settings.1.code problems.codeTwice'],
  ],
  [
    'a code in another case',
    { settings: [...setting({}).settings, ...setting({ code: 'LOGIN' }).settings] },
    [],
  ],

  ['a source code name of 64 characters', { sourceCode: long(64) }, []],
  [
    'a source code name of 65 characters',
    { sourceCode: long(65) },
    ['sourceCode problems.sourceCodeLong'],
  ],
  ['mapping that is a text', { supportMapping: 'Y' }, ['supportMapping problems.shape']],
])('%s: %j → %j', (_what, change, problems) => {
  expect(problemsOf(change)).toEqual(problems);
});

test('the limit of a parameter is told as 511', () => {
  const [problem] = judge(contract(sampleContext), { ...sample, ...setting({ code: long(512) }) });
  expect(problem?.text.values).toEqual({ maximum: 511 });
});

test('an oversized logo that the portal holds already does not stop other changes', () => {
  const logo = png(longestLogo + 1);
  const context = { ...sampleContext, storedLogo: logo };
  expect(judge(contract(context), { ...sample, logo })).toEqual([]);
});

test('a new connector is short of exactly what the portal demands', () => {
  const lacking = judge(contract(sampleContext), startValues).map(({ path }) => path);
  expect(lacking).toEqual([
    'title',
    'logo',
    'urlCheck',
    'urlTableList',
    'urlTableDescription',
    'urlData',
  ]);
  const required = Object.entries(fields).filter(([, rule]) => rule.isRequired);
  expect(lacking).toEqual(required.map(([name]) => name));
});

describe('documented requests', () => {
  const saves = facts.requests.filter(({ method }) => /\.(?:add|update)$/.test(method));
  test('there are two that save', () => {
    expect(saves).toHaveLength(2);
  });
  test.each(saves.map((request) => [request.name, request] as const))(
    '%s is accepted',
    (_, { body }) => {
      expect(problemsOf({ ...body.fields })).toEqual([]);
    },
  );
});

describe('a warning, which never stops a save, is given', () => {
  test.each([
    ['an http endpoint', { urlData: 'http://example.com/' }, ['urlData warnings.http']],
    ['a local endpoint', { urlCheck: 'https://192.168.0.4/' }, ['urlCheck warnings.local']],
    ['a logo at an http address', { logo: 'http://example.com/a.png' }, ['logo warnings.logoHttp']],
    [
      'a script in the logo',
      { logo: `data:image/svg+xml;base64,${btoa('<svg><script>alert(1)</script></svg>')}` },
      ['logo warnings.logoActive'],
    ],
    ['a connection without parameters', { settings: [] }, ['settings warnings.none']],
    ['a code with brackets', setting({ code: 'a[b]' }), ['settings.0.code warnings.code']],
    ['nothing', {}, []],
  ])('for %s', (_what, change, expected) => {
    expect(
      warnings({ ...sample, ...change }).map(({ path, text }) => `${path} ${text.key}`),
    ).toEqual(expected);
  });
});

test('a draft comes back as it was, and something else does not come back', () => {
  expect(revive(JSON.parse(JSON.stringify(sample)))).toEqual(sample);
  expect(revive({ ...sample, settings: [{ code: 'a' }] })).toBeNull();
  expect(revive({ title: 'only' })).toBeNull();
});
