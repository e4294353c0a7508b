import { expect, test } from 'vitest';
import type { BizprocContext } from './context';
import { RunAsUsers } from './people';
import { emptyContext, fineValues, row } from './samples';
import type { BizprocValues } from './values';
import { warnings } from './warnings';

const fine: BizprocValues = { ...fineValues, returnProperties: [row('result')] };

function told(values: Partial<BizprocValues>, context: Partial<BizprocContext> = {}) {
  return warnings({ ...fine, ...values }, { ...emptyContext, ...context }).map(({ path, text }) =>
    [path, text.key.replace('warnings.', ''), ...Object.values(text.values ?? {})].join(' '),
  );
}

test('a fine robot has none', () => {
  expect(told({}, { appHost: 'app.example.com', languages: ['de', 'en'] })).toEqual([]);
});

const user = { id: 1, name: 'Ada', isActive: true, isAdmin: true };
const list = [
  { key: 'pdf', title: 'PDF' },
  { key: 'docx', title: 'DOCX' },
];

test.each<[string, Partial<BizprocValues>, Partial<BizprocContext>, string[]]>([
  [
    'another host',
    {},
    { appHost: 'other.example' },
    ['handler otherHost app.example.com other.example'],
  ],
  ['the same host in capitals', {}, { appHost: 'APP.example.com' }, []],
  ['plain http', { handler: 'http://app.example.com' }, {}, ['handler plainHttp']],
  ['a private host', { handler: 'https://192.168.0.5/' }, {}, ['handler privateHost 192.168.0.5']],
  [
    'a settings page elsewhere',
    { usesPlacement: true, placementHandler: 'http://a.example' },
    {},
    ['placementHandler plainHttp'],
  ],
  [
    'an inactive person',
    {},
    { users: new RunAsUsers([{ ...user, isActive: false }]) },
    ['authUserId userInactive Ada'],
  ],
  [
    'no administrator',
    {},
    { users: new RunAsUsers([{ ...user, isAdmin: false }]) },
    ['authUserId userNoAdmin Ada'],
  ],
  ['a person nobody knows', {}, { users: new RunAsUsers([{ ...user, isAdmin: null }]) }, []],
  ['waiting for nothing', { returnProperties: [] }, {}, ['waits waitsForNothing']],
  ['waiting, results not known', { returnProperties: null }, {}, []],
  [
    'missing languages',
    { name: { ru: 'x' } },
    { languages: ['de', 'ru', 'ua', 'en'] },
    ['name languageMissing de, en'],
  ],
  [
    'a parameter without the language',
    { properties: [row('a', { name: { ru: 'x' } })] },
    { languages: ['de'] },
    ['properties.0 parameterLanguageMissing a de'],
  ],
  ['twins', { properties: [row('a'), row('A')] }, {}, ['properties.1 keyCaseTwin A']],
  [
    'a default that is a title',
    { properties: [row('a', { type: 'select', options: list, default: { value: 'PDF' } })] },
    {},
    ['properties.0 defaultIsTitle a'],
  ],
  [
    'a default that is a key',
    { properties: [row('a', { type: 'select', options: list, default: { value: 'pdf' } })] },
    {},
    [],
  ],
  [
    'numbers as options',
    {
      properties: [
        row('a', {
          type: 'select',
          options: [
            { key: 'b', title: 'b' },
            { key: '1', title: '1' },
          ],
        }),
      ],
    },
    {},
    ['properties.0 optionsReordered a'],
  ],
  ['no type', { properties: [row('a', { type: '' })] }, {}, ['properties.0 typeMissing a']],
  [
    'a rule on both sides',
    { filter: { include: ['b24'], exclude: ['b24'] } },
    {},
    ['filter ruleBothSides'],
  ],
  [
    'a rule nobody knows',
    { filter: { include: [['nonsense']], exclude: [] } },
    {},
    ['filter ruleUnknown'],
  ],
  [
    'a settings page used already',
    { usesPlacement: true, placementHandler: 'https://a.example/' },
    { placements: [{ kind: 'activity', code: 'x', address: 'https://a.example/' }] },
    ['placementHandler placementTaken x'],
  ],
  [
    'its own settings page',
    { usesPlacement: true, placementHandler: 'https://a.example/' },
    { placements: [{ kind: 'robot', code: 'test_robot', address: 'https://a.example/' }] },
    [],
  ],
])('a person is warned of %s', (_, values, context, lines) => {
  expect(told(values, context)).toEqual(lines);
});
