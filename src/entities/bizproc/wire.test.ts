import { describe, expect, test } from 'vitest';
import facts from '../../../e2e/facts/bizproc.json';
import { pasteDefinition } from './paste';
import { fineValues, row } from './samples';
import { startValues, unknownValues, type BizprocKind, type BizprocValues } from './values';
import { createCall, normal, removeCall, updateCall } from './wire';
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
