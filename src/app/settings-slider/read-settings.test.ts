import { describe, expect, test } from 'vitest';
import { judgeSetting } from './judge-setting';
import { readSettings, settingTypes, type Setting } from './read-settings';

const registered = {
  phone: { NAME: { EN: 'Phone', RU: 'Телефон' }, TYPE: 'string', REQUIRED: 'Y' },
  people: { NAME: 'People', TYPE: 'user', MULTIPLE: 'Y', DESCRIPTION: { '*': 'Who' } },
  format: { TYPE: 'select', OPTIONS: { pdf: 'PDF', docx: 'DOCX' }, DEFAULT: 'pdf' },
};

describe('the settings of a robot', () => {
  test('are read as they were registered', () => {
    const given = {
      code: 'send_sms',
      properties: registered,
      current_values: { phone: '{=Document:PHONE}', people: ['user_1', 'user_2'] },
    };
    const { robot, settings, values } = readSettings(given, 'ru');
    expect(robot).toBe('send_sms');
    expect(settings.map(({ name }) => name)).toEqual(['Телефон', 'People', 'format']);
    expect(settings[0]).toMatchObject({ type: 'string', isRequired: true, isMultiple: false });
    expect(settings[1]).toMatchObject({ type: 'user', isMultiple: true, description: 'Who' });
    expect(settings[2]?.options).toEqual([
      ['pdf', 'PDF'],
      ['docx', 'DOCX'],
    ]);
    expect(Object.fromEntries(values)).toEqual({
      phone: ['{=Document:PHONE}'],
      people: ['user_1', 'user_2'],
      format: ['pdf'],
    });
  });

  test('are read alike when the portal normalises them', () => {
    const normal = {
      phone: { Id: 'phone', Type: 'string', Name: 'Phone', Required: true, Multiple: false },
    };
    const { settings } = readSettings({ properties: normal }, 'en');
    expect(settings).toMatchObject([{ code: 'phone', name: 'Phone', isRequired: true }]);
  });

  test('are read from JSON, as a form carries it', () => {
    const given = {
      properties: JSON.stringify(registered),
      current_values: JSON.stringify({ phone: '1' }),
    };
    const { values } = readSettings(given, 'en');
    expect(values.get('phone')).toEqual(['1']);
  });

  test('a saved empty value is not replaced by the default', () => {
    const given = { properties: registered, current_values: { format: '' } };
    expect(readSettings(given, 'en').values.get('format')).toEqual([]);
  });

  test.each([[undefined], [null], [[]], ['x'], ['{"__proto__": {"TYPE": "int"}}'], [5]])(
    'properties that came as %j are none',
    (properties) => {
      expect(readSettings({ properties }, 'en').settings).toEqual([]);
    },
  );

  test('a type nobody knows is a line of text', () => {
    const { settings } = readSettings({ properties: { a: { TYPE: 'geo' }, b: null } }, 'en');
    expect(settings.map(({ type }) => type)).toEqual(['string', 'string']);
  });
});

function setting(type: Setting['type'], rest: Partial<Setting> = {}): Setting {
  return {
    code: 'a',
    name: 'A',
    description: '',
    type,
    isRequired: false,
    isMultiple: false,
    options: [],
    ...rest,
  };
}

describe('a value', () => {
  test.each<[Setting['type'], string, boolean]>([
    ['int', '-12', true],
    ['int', '1.5', false],
    ['int', 'x', false],
    ['double', '1.5', true],
    ['double', '1,5', false],
    ['date', '2026-02-28', true],
    ['date', '2026-02-31', false],
    ['date', '28.02.2026', false],
    ['datetime', '2026-02-28 23:59', true],
    ['datetime', '2026-02-28T23:59:59', true],
    ['datetime', '2026-02-28', false],
    ['datetime', '2026-02-28 24:00', false],
    ['user', 'user_5', true],
    ['user', 'Anna', false],
    ['string', 'anything', true],
    ['file', '12', true],
  ])('of type %s may be %j: %s', (type, value, isFine) => {
    expect(judgeSetting(setting(type), [value])).toBe(isFine ? null : type);
  });

  test.each(settingTypes.map((type) => [type]))('of type %s may be an expression', (type) => {
    const options = [['a', 'A']] as const;
    expect(judgeSetting(setting(type, { options }), ['{=Document:ID}'])).toBeNull();
  });

  test('of a choice is one of its keys, and a required one is there', () => {
    const choice = setting('select', { options: [['pdf', 'PDF']], isRequired: true });
    expect(judgeSetting(choice, ['pdf'])).toBeNull();
    expect(judgeSetting(choice, ['PDF'])).toBe('select');
    expect(judgeSetting(choice, [' '])).toBe('required');
    expect(judgeSetting(setting('string'), [])).toBeNull();
  });
});
