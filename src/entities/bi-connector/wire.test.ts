import { describe, expect, test } from 'vitest';
import facts from '../../../e2e/facts/biconnector.json';
import { revive, startValues, type ConnectorValues } from './contract';
import { sample, wireConnector } from './sample-connector';
import {
  createCall,
  normal,
  readConnector,
  readConnectors,
  readSources,
  readTitles,
  readWritable,
  removeCall,
  updateCall,
  valuesOf,
  written,
} from './wire';

function documented(kind: 'requests' | 'answers', name: string) {
  const found = facts[kind].find((fact) => fact.name === name);
  if (found === undefined) throw new Error(`No fact "${name}".`);
  return found;
}

function answer(name: string): unknown {
  return Reflect.get(documented('answers', name).body, 'result');
}

/** What the form holds when the person has typed a documented request. */
function typed(body: object): ConnectorValues {
  const values = revive({ ...startValues, ...Object(Reflect.get(body, 'fields')) });
  if (values === null) throw new Error('The documented request does not fit the form.');
  return values;
}

describe('documented requests go out letter for letter', () => {
  test('add a connector', () => {
    const { body } = documented('requests', 'add a connector');
    expect(JSON.stringify(createCall(typed(body)).params)).toBe(JSON.stringify(body));
  });

  test('change everything', () => {
    const { body } = documented('requests', 'change everything');
    const changed = new Set(Object.keys(Object(Reflect.get(body, 'fields'))));
    const call = updateCall('4', typed(body), changed);
    expect(call.method).toBe('biconnector.connector.update');
    expect(JSON.stringify(call.params)).toBe(JSON.stringify(body));
  });

  test('remove a connector', () => {
    const { body } = documented('requests', 'remove a connector');
    expect(removeCall('4')).toEqual({ method: 'biconnector.connector.delete', params: body });
  });
});

describe('documented answers are read', () => {
  test('one connector', () => {
    const record = readConnector(answer('one connector'));
    expect(record).toMatchObject({
      id: 5,
      title: 'SUPER REST CONNECTOR',
      sort: 100,
      dateCreate: '2025-03-24 07:25:59',
      settings: [
        { code: 'login', name: 'Login', type: 'STRING' },
        { code: 'password', name: 'Password', type: 'STRING' },
      ],
      supportMapping: false,
      sourceCode: '',
    });
  });

  test('a page of connectors with their ids as texts', () => {
    const rows = readTitles(answer('a page of connectors with their ids as texts'));
    expect(rows).toEqual([
      { id: 11, title: 'MyConnector_2' },
      { id: 9, title: 'MyConnector' },
    ]);
  });

  test('the descriptors of the fields: all but the read-only ones are writable', () => {
    expect(readWritable(answer('the descriptors of the fields'))).toEqual([
      'title',
      'logo',
      'description',
      'sort',
      'urlCheck',
      'urlData',
      'urlTableList',
      'urlTableDescription',
      'settings',
    ]);
  });

  test('the id of the new connector, whose values have to be read again', () => {
    const result = answer('the id of the new connector');
    expect(written({ result, total: null, next: null }, 'create')).toEqual({
      id: '4',
      values: null,
    });
  });

  test('true after a change, which carries nothing', () => {
    const result = answer('true after a change');
    expect(written({ result, total: null, next: null }, 'update')).toEqual({
      id: null,
      values: null,
    });
  });

  test('a page of sources, once each tells its connector', () => {
    const rows = answer('a page of sources with their ids as texts');
    if (!Array.isArray(rows)) throw new Error('No list.');
    const withOwner = rows.map((row: unknown) => ({ ...Object(row), connectorId: '4' }));
    expect(readSources(withOwner)).toEqual([
      { id: 11, title: 'Sql_host', isActive: true, connectorId: 4 },
      { id: 10, title: 'Sql_partner', isActive: false, connectorId: 4 },
    ]);
  });
});

describe('oddities of answers', () => {
  test.each([
    ['the id as text', { id: '4' }, { id: 4 }],
    ['sorting as text', { sort: '200' }, { sort: 200 }],
    ['no sorting', { sort: null }, { sort: null }],
    ['no description', { description: null }, { description: '' }],
    ['no date', { dateCreate: undefined }, { dateCreate: '' }],
    [
      'a type of a stranger build',
      { settings: [{ name: 'a', type: 'LOGIN', code: 'a', id: 3 }] },
      { settings: [{ code: 'a', name: 'a', type: 'LOGIN' }] },
    ],
    ['mapping as Y', { supportMapping: 'Y' }, { supportMapping: true }],
    ['mapping as 0', { supportMapping: '0' }, { supportMapping: false }],
  ])('%s', (_what, change, expected) => {
    expect(readConnector({ item: wireConnector(4, change) })).toMatchObject(expected);
  });

  test.each([
    ['no item', {}],
    ['no title', { item: wireConnector(4, { title: undefined }) }],
    ['settings as a map', { item: wireConnector(4, { settings: {} }) }],
    ['an id that is no number', { item: wireConnector('x') }],
    ['null', null],
  ])('%s is garbled, never half a record', (_what, result) => {
    expect(() => readConnector(result)).toThrow(/garbled/);
  });

  test('an update that answers anything but true is garbled', () => {
    expect(() => written({ result: false, total: null, next: null }, 'update')).toThrow(/garbled/);
  });
});

describe('there and back', () => {
  test('what is sent on creation is what is read', () => {
    const { fields } = createCall(sample).params;
    const [back] = readConnectors([{ id: '9', ...Object(fields) }]);
    if (back === undefined) throw new Error('Nothing came back.');
    expect(valuesOf(back)).toEqual(normal(sample));
  });

  test('nothing that is optional and empty is sent on creation', () => {
    const sent = Object.keys(Object(createCall(sample).params['fields']));
    expect(sent).toEqual([
      'title',
      'logo',
      'urlCheck',
      'urlTableList',
      'urlTableDescription',
      'urlData',
      'settings',
      'sort',
    ]);
  });

  test('a portal that knows mapping and source code gets them', () => {
    const { fields } = createCall({ ...sample, supportMapping: true, sourceCode: 'shop' }).params;
    expect(fields).toMatchObject({ supportMapping: true, sourceCode: 'shop' });
  });

  test('an update carries the changed fields only, and an emptied description as empty', () => {
    expect(updateCall('4', sample, new Set(['description'])).params).toEqual({
      id: 4,
      fields: { description: '' },
    });
  });

  test('one changed parameter sends the whole list', () => {
    expect(updateCall('4', sample, new Set(['settings'])).params['fields']).toEqual({
      settings: [
        { name: 'Login', type: 'STRING', code: 'login' },
        { name: 'Port', type: 'INT', code: 'port' },
      ],
    });
  });
});
