import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '@/bitrix24/portal';
import facts from '../../../e2e/facts/bizproc.json';
import { pasteDefinition, pasteProperties } from './paste';
import { fineValues, row } from './samples';
import { startValues, unknownValues, type BizprocKind, type BizprocValues } from './values';
import { createCall, definitionJson, normal, removeCall, updateCall } from './wire';
import { isReordered, propertiesJson } from './wire-property';

const kindOf = (method: string): BizprocKind => (method.includes('.robot.') ? 'robot' : 'activity');
const given = (source: unknown) => pasteDefinition(JSON.stringify(source)).given;

describe('the documented requests, byte for byte', () => {
  const adds = facts.requests.filter(({ method }) => method.endsWith('.add'));
  test.each(adds)('$name', ({ method, body }) => {
    const call = createCall(kindOf(method), { ...startValues(null), ...given(body) });
    expect(call.method).toBe(method);
    expect(JSON.stringify(call.params)).toBe(JSON.stringify(body));
  });

  test('change a robot (page 001), by what a person types', () => {
    const values: BizprocValues = {
      ...unknownValues('test_robot'),
      name: 'Send message to author',
      waits: false,
      filter: { include: [['crm', 'CCrmDocumentDeal']], exclude: [] },
    };
    const call = updateCall('robot', 'test_robot', values, new Set(['name', 'waits', 'filter']));
    expect(call.method).toBe('bizproc.robot.update');
    expect(JSON.stringify(call.params)).toBe(
      '{"CODE":"test_robot","FIELDS":{"NAME":"Send message to author","USE_SUBSCRIPTION":"N","FILTER":{"INCLUDE":[["crm","CCrmDocumentDeal"]]}}}',
    );
  });

  test('change an action (page 004), by what a person types', () => {
    const values: BizprocValues = {
      ...unknownValues('action_test_code'),
      authUserId: 1,
      waits: false,
      filter: { include: [['lists'], ['crm', 'CCrmDocumentDeal']], exclude: [] },
    };
    const changed = new Set(['filter', 'waits', 'authUserId']);
    const call = updateCall('activity', 'action_test_code', values, changed);
    expect(call.method).toBe('bizproc.activity.update');
    expect(JSON.stringify(call.params)).toBe(
      '{"CODE":"action_test_code","FIELDS":{"AUTH_USER_ID":1,"USE_SUBSCRIPTION":"N","FILTER":{"INCLUDE":[["lists"],["crm","CCrmDocumentDeal"]]}}}',
    );
  });

  const updates = facts.requests.filter(({ method }) => method.endsWith('.update'));
  test.each(updates)('$name, out of its pasted body', ({ method, body }) => {
    const pasted = given(body);
    const { code = '' } = pasted;
    const values = { ...unknownValues(code), ...pasted };
    const call = updateCall(kindOf(method), code, values, new Set(Object.keys(pasted)));
    expect(JSON.stringify(call.params)).toBe(JSON.stringify(body));
  });

  test.each(facts.fragments)('$field of $method: $name', ({ field, value }) => {
    const pasted = given({ [field]: value });
    const values = { ...unknownValues('x'), ...pasted };
    const call = updateCall('robot', 'x', values, new Set(Object.keys(pasted)));
    expect(JSON.stringify(call.params)).toBe(
      JSON.stringify({ CODE: 'x', FIELDS: { [field]: value } }),
    );
  });

  test.each<BizprocKind>(['robot', 'activity'])('delete of a %s', (kind) => {
    expect(removeCall(kind, 'test')).toEqual({
      method: `bizproc.${kind}.delete`,
      params: { CODE: 'test' },
    });
  });
});

describe('what an update sends', () => {
  const fieldsFor = (changes: Partial<BizprocValues>, ...changed: string[]) =>
    JSON.stringify(
      updateCall('robot', 'x', { ...fineValues, ...changes }, new Set(changed)).params['FIELDS'],
    );

  test.each<[string, Partial<BizprocValues>, string[], string]>([
    ['nothing', {}, [], '{}'],
    ['an empty name stays at home, the portal would skip it', { name: '' }, ['name'], '{}'],
    ['a cleared description', { description: null }, ['description'], '{"DESCRIPTION":""}'],
    ['nobody', { authUserId: null }, ['authUserId'], '{"AUTH_USER_ID":0}'],
    ['exactly Y', { waits: true }, ['waits'], '{"USE_SUBSCRIPTION":"Y"}'],
    ['exactly N', { waits: false }, ['waits'], '{"USE_SUBSCRIPTION":"N"}'],
    [
      'cleared lists',
      { properties: [], returnProperties: [] },
      ['properties', 'returnProperties'],
      '{"PROPERTIES":{},"RETURN_PROPERTIES":{}}',
    ],
    [
      'lists nobody knows',
      { properties: null, filter: null, documentType: null },
      ['properties', 'filter', 'documentType'],
      '{}',
    ],
    ['everywhere', { filter: { include: [], exclude: [] } }, ['filter'], '{"FILTER":{}}'],
    ['no document type', { documentType: [] }, ['documentType'], '{"DOCUMENT_TYPE":[]}'],
    [
      'the settings pair',
      { usesPlacement: true, placementHandler: 'https://a.example/' },
      ['usesPlacement', 'placementHandler'],
      '{"USE_PLACEMENT":"Y","PLACEMENT_HANDLER":"https://a.example/"}',
    ],
    [
      'the pair, though one changed',
      { usesPlacement: true, placementHandler: 'https://a.example/' },
      ['placementHandler'],
      '{"USE_PLACEMENT":"Y","PLACEMENT_HANDLER":"https://a.example/"}',
    ],
    [
      'without settings no address',
      { usesPlacement: false, placementHandler: 'https://a.example/' },
      ['usesPlacement'],
      '{"USE_PLACEMENT":"N"}',
    ],
  ])('%s', (_, changes, changed, fields) => {
    expect(fieldsFor(changes, ...changed)).toBe(fields);
  });
});

test('a new record leaves out what is empty', () => {
  expect(JSON.stringify(createCall('activity', fineValues).params)).toBe(
    '{"CODE":"test_robot","HANDLER":"https://app.example.com/robot.php","AUTH_USER_ID":1,"USE_SUBSCRIPTION":"Y","NAME":"Send message"}',
  );
});

describe('parameters', () => {
  test('a row of the form says Required and Multiple exactly', () => {
    expect(JSON.stringify(propertiesJson([row('a', { isRequired: true })]))).toBe(
      '{"a":{"Name":"a","Type":"string","Required":"Y","Multiple":"N"}}',
    );
  });

  test.each(['OPTIONS', 'PROPERTIES', 'RETURN_PROPERTIES'])(
    'a parameter called %s writes its keys in capitals, or its name is not found (B4)',
    (key) => {
      expect(JSON.stringify(propertiesJson([row(key, { name: { de: 'x' } })]))).toBe(
        `{"${key}":{"NAME":{"DE":"x"},"TYPE":"string","REQUIRED":"N","MULTIPLE":"N"}}`,
      );
    },
  );

  test('options that are whole numbers change their places in JSON', () => {
    const options = (...keys: string[]) => keys.map((key) => ({ key, title: key }));
    expect(isReordered(options('b', 'a'))).toBe(false);
    expect(isReordered(options('1', '2'))).toBe(false);
    expect(isReordered(options('2', '1'))).toBe(true);
    expect(isReordered(options('a', '1'))).toBe(true);
  });
});

test('without a settings page its address is not kept', () => {
  const values = { ...fineValues, placementHandler: 'https://a.example/' };
  expect(normal(values).placementHandler).toBe('');
  expect(normal({ ...values, usesPlacement: true }).placementHandler).toBe('https://a.example/');
  expect(normal(fineValues)).toBe(fineValues);
});

describe('form and JSON, there and back', () => {
  const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/);
  const lang = fc.constantFrom('de', 'en', 'RU', 'ua', '*');
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.dictionary(lang, fc.string(), { minKeys: 1, maxKeys: 3 }),
  );
  // A number below zero that is none is lost by JSON itself.
  const json = fc
    .jsonValue({ maxDepth: 2 })
    .map((value): Json => JSON.parse(JSON.stringify(value).replaceAll('__proto__', 'proto')));
  const isStrange = (key: string) =>
    !/^(?:name|description|type|options|required|multiple|default|__proto__)$/i.test(key);
  const definition = fc
    .tuple(
      fc.record(
        {
          Name: text,
          Description: text,
          Type: word,
          Options: fc.oneof(fc.dictionary(word, fc.string()), fc.array(fc.string())),
          Required: fc.constantFrom('Y', 'N'),
          Multiple: fc.constantFrom('Y', 'N'),
          Default: json,
        },
        { requiredKeys: ['Name'] },
      ),
      fc.dictionary(fc.string().filter(isStrange), json, { maxKeys: 3 }),
      fc.infiniteStream(fc.nat()),
      fc.boolean(),
    )
    .map(([known, extra, numbers, isRaised]) => {
      const entries = Object.entries({ ...extra, ...known }).map(([key, value]) => {
        const spelled = isRaised && Object.hasOwn(known, key) ? key.toUpperCase() : key;
        return [spelled, value, numbers.next().value] as const;
      });
      const mixed = entries.toSorted(([, , a], [, , b]) => Number(a) - Number(b));
      return Object.fromEntries(mixed.map(([key, value]) => [key, value]));
    });

  test('a list of parameters keeps every key, value and order', () => {
    fc.assert(
      fc.property(fc.dictionary(word, definition, { maxKeys: 6 }), (list) => {
        const source = JSON.stringify(list);
        const { rows, problems } = pasteProperties(source, 'properties');
        fc.pre(
          !Object.keys(list).some((key) => /^(?:OPTIONS|PROPERTIES|RETURN_PROPERTIES)$/.test(key)),
        );
        expect(problems).toEqual([]);
        expect(JSON.stringify(propertiesJson(rows))).toBe(source);
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  test('a whole definition keeps every key, also those no page names', () => {
    // Shorter than `PROPERTIES`, whose keys are written in capitals.
    const shortWord = fc.stringMatching(/^[a-z][A-Za-z0-9_]{0,4}$/);
    const rules = fc.array(
      fc.oneof(fc.constantFrom('b24', 'box'), fc.array(word, { minLength: 1, maxLength: 3 })),
      { minLength: 1, maxLength: 3 },
    );
    const whole = fc.record(
      {
        CODE: word,
        HANDLER: fc.constantFrom('https://app.example.com/', 'nonsense'),
        AUTH_USER_ID: fc.nat(),
        USE_SUBSCRIPTION: fc.constantFrom('Y', 'N'),
        NAME: text,
        DESCRIPTION: text.filter((said) => said !== ''),
        PROPERTIES: fc.dictionary(shortWord, definition, { minKeys: 1, maxKeys: 3 }),
        RETURN_PROPERTIES: fc.dictionary(shortWord, definition, { minKeys: 1, maxKeys: 3 }),
        DOCUMENT_TYPE: fc.constant(['crm', 'CCrmDocumentDeal', 'DEAL']),
        FILTER: fc.record({ INCLUDE: rules, EXCLUDE: rules }),
        SOMETHING_NEW: json,
      },
      { requiredKeys: ['CODE', 'HANDLER', 'NAME'] },
    );
    fc.assert(
      fc.property(whole, (definitionInCode) => {
        const { given: pasted, problems } = pasteDefinition(JSON.stringify(definitionInCode));
        expect(problems).toEqual([]);
        const back = definitionJson({ ...startValues(null), ...pasted });
        expect(back).toEqual(JSON.parse(JSON.stringify(definitionInCode)));
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
