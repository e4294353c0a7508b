import { describe, expect, test } from 'vitest';
import { judgeRefusal } from '@/bitrix24/failure-kinds';
import facts from '../../../e2e/facts/biconnector.json';
import type { Refusal } from '../editing';
import type { Operation, Values } from '../kind';
import { fields } from './contract';
import { refusals } from './refusals';
import { sample } from './sample-connector';
import en from './texts/en.json';

const methods = {
  list: 'biconnector.connector.list',
  read: 'biconnector.connector.get',
  create: 'biconnector.connector.add',
  update: 'biconnector.connector.update',
  remove: 'biconnector.connector.delete',
};

const operations: readonly Operation[] = ['list', 'read', 'create', 'update', 'remove'];

function operationOf(method: string): Operation {
  // Sources are read with the list.
  if (method === 'biconnector.source.list') return 'list';
  const found = operations.find((each) => methods[each] === method);
  if (found === undefined) throw new Error(`No operation calls ${method}.`);
  return found;
}

/** The rule of this kind alone, in the order in which a screen looks. */
function ruleFor(code: string, said: string, during: Operation): Refusal | undefined {
  const rules: readonly Refusal[] = refusals;
  const { reason } = judgeRefusal({ code, said, status: 200 }, true);
  return rules.find(
    (rule) =>
      rule.code === code &&
      (rule.reason ?? reason) === reason &&
      (rule.during ?? operations).includes(during),
  );
}

function placeFor(code: string, said: string, during: Operation, values: Values): string | null {
  const rule = ruleFor(code, said, during);
  if (rule === undefined) throw new Error(`No rule for ${code}.`);
  return rule.locate?.(said, values) ?? rule.field;
}

/** Place without a hint in the sentence or the values, and text, by code; the literal of the catalogue. */
const known: Readonly<Record<string, readonly [field: string | null, text: string]>> = {
  ACCESS_DENIED: [null, 'refusals.accessDenied'],
  BX_EMPTY_REQUIRED: [null, 'refusals.required'],
  BX_INVALID_VALUE: [null, 'refusals.tooLong'],
  CONNECTOR_DELETE_RESTRICTED: [null, 'refusals.hasSources'],
  CONNECTOR_NOT_FOUND: [null, 'refusals.notFound'],
  VALIDATION_FIELDS_NOT_PROVIDED: [null, 'refusals.nothingSent'],
  VALIDATION_FIELD_NOT_ALLOWED_IN_FILTER: [null, 'refusals.listArgument'],
  VALIDATION_FIELD_NOT_ALLOWED_IN_ORDER: [null, 'refusals.listArgument'],
  VALIDATION_FIELD_NOT_ALLOWED_IN_SELECT: [null, 'refusals.listArgument'],
  VALIDATION_FILTER_TYPE: [null, 'refusals.listArgument'],
  VALIDATION_ID_NOT_PROVIDED: [null, 'refusals.badId'],
  VALIDATION_IMMUTABLE_FIELD: [null, 'refusals.immutable'],
  VALIDATION_INVALID_FIELD_TYPE: [null, 'refusals.wrongType'],
  VALIDATION_INVALID_FILTER_LOGIC: [null, 'refusals.listArgument'],
  VALIDATION_INVALID_ID_FORMAT: [null, 'refusals.badId'],
  VALIDATION_ORDER_TYPE: [null, 'refusals.listArgument'],
  VALIDATION_READ_ONLY_FIELD: [null, 'refusals.readOnly'],
  VALIDATION_REQUIRED_FIELD_MISSING: [null, 'refusals.required'],
  VALIDATION_SELECT_TYPE: [null, 'refusals.listArgument'],
  VALIDATION_SETTINGS_CODE_TOO_LONG: ['settings', 'refusals.settingCodeLong'],
  VALIDATION_SETTINGS_INVALID_TYPE: ['settings', 'refusals.settingType'],
  VALIDATION_SETTINGS_MISSING_REQUIRED_FIELDS: ['settings', 'refusals.settingIncomplete'],
  VALIDATION_SETTINGS_NAME_TOO_LONG: ['settings', 'refusals.settingNameLong'],
  VALIDATION_UNKNOWN_PARAMETERS: [null, 'refusals.unknownField'],
};

test('the catalogue holds these codes and no others', () => {
  expect([...new Set(refusals.map(({ code }) => code))].toSorted()).toEqual(Object.keys(known));
});

test('each rule stands where it should, says a sentence of its own and names its page', () => {
  const sentences = new Map(Object.entries(en.refusals));
  for (const rule of refusals) {
    expect([rule.field, rule.text]).toEqual(known[rule.code]);
    expect(sentences.get(rule.text.replace('refusals.', '')), rule.text).toBeTruthy();
    expect(rule.docs).toMatch(
      /^https:\/\/apidocs\.bitrix24\.com\/api-reference\/biconnector\/connector\//,
    );
  }
  expect([...sentences.keys()].toSorted()).toEqual(
    [...new Set(refusals.map(({ text }) => text.replace('refusals.', '')))].toSorted(),
  );
});

describe('every documented refusal is recognised', () => {
  test('there are 47 of them', () => {
    expect(facts.refusals).toHaveLength(47);
  });

  test.each(facts.refusals.map((fact) => [fact.method, fact.name, fact] as const))(
    '%s: %s',
    (method, _name, { error, error_description }) => {
      const rule = ruleFor(error, error_description ?? '', operationOf(method));
      expect(rule?.text).toBe(known[error]?.[1]);
    },
  );
});

const setting = { code: 'a', name: 'A', type: 'STRING' };
const rows = (...changes: readonly Readonly<Record<string, unknown>>[]) => ({
  ...sample,
  settings: changes.map((change) => ({ ...setting, ...change })),
});
const long = (length: number) => 'n'.repeat(length);

describe('a refusal is placed on its field', () => {
  test.each(Object.keys(fields))('that the sentence names: %s', (name) => {
    const said = `Field "${name}" is required.`;
    expect(placeFor('VALIDATION_REQUIRED_FIELD_MISSING', said, 'create', sample)).toBe(name);
    const type = `Field "${name}" must be of type string.`;
    expect(placeFor('VALIDATION_INVALID_FIELD_TYPE', type, 'update', sample)).toBe(name);
    expect(
      placeFor('VALIDATION_UNKNOWN_PARAMETERS', `Unknown parameters: x, ${name}`, 'update', sample),
    ).toBe(name);
  });

  test.each(['id', 'dateCreate', 'constructor', 'toString'])(
    'not one the form does not have: %s',
    (name) => {
      expect(
        placeFor('VALIDATION_READ_ONLY_FIELD', `Field "${name}" is read only.`, 'update', sample),
      ).toBeNull();
      expect(
        placeFor('VALIDATION_UNKNOWN_PARAMETERS', `Unknown parameters: ${name}`, 'update', sample),
      ).toBeNull();
    },
  );

  test.each<[code: string, values: Values, path: string | null]>([
    ['NAME_TOO_LONG', rows({}, { name: long(513) }), 'settings.1.name'],
    ['NAME_TOO_LONG', rows({}, { name: long(512) }, { name: long(600) }), 'settings.1.name'],
    ['CODE_TOO_LONG', rows({}, {}, { code: long(512) }), 'settings.2.code'],
    // Nothing over our limit: the longest is the likeliest.
    ['CODE_TOO_LONG', rows({}, { code: long(40) }, { code: long(9) }), 'settings.1.code'],
    ['INVALID_TYPE', rows({}, { type: 'string' }), 'settings.1.type'],
    ['MISSING_REQUIRED_FIELDS', rows({}, { name: '' }), 'settings.1.name'],
    ['MISSING_REQUIRED_FIELDS', rows({}, { type: '' }, { code: '' }), 'settings.1.type'],
    ['MISSING_REQUIRED_FIELDS', rows({}, { code: undefined }), 'settings.1.code'],
    ['MISSING_REQUIRED_FIELDS', rows({}), 'settings'],
    ['INVALID_TYPE', { settings: 'none' }, 'settings'],
    ['NAME_TOO_LONG', { settings: [] }, 'settings'],
  ])('VALIDATION_SETTINGS_%s although the portal names no row', (code, values, path) => {
    expect(placeFor(`VALIDATION_SETTINGS_${code}`, '', 'update', values)).toBe(path);
  });

  test.each<[code: string, values: Values, path: string | null]>([
    ['BX_EMPTY_REQUIRED', { ...sample, urlData: '' }, 'urlData'],
    ['BX_EMPTY_REQUIRED', { ...sample, title: ' ' }, 'title'],
    ['BX_EMPTY_REQUIRED', sample, null],
    ['BX_INVALID_VALUE', { ...sample, urlCheck: long(2049) }, 'urlCheck'],
    ['BX_INVALID_VALUE', { ...sample, title: long(513) }, 'title'],
    ['BX_INVALID_VALUE', sample, 'logo'],
  ])('%s, whose sentence is in any language', (code, values, path) => {
    expect(placeFor(code, 'Поле заполнено неверно', 'update', values)).toBe(path);
  });
});
