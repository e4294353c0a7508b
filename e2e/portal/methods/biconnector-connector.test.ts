// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Dialect } from '../core/method.ts';
import { Bench, objectOf } from './call-for-test.ts';
import { connectorMethods } from './biconnector-connector.ts';

const APP = { client_id: 'local.own', id: 7, domain: 'app.example.com' };
const FIELDS = {
  title: 'Stock',
  logo: 'L',
  urlCheck: 'http://e.com/c',
  urlData: 'http://e.com/d',
  urlTableList: 'http://e.com/l',
  urlTableDescription: 'http://e.com/t',
  settings: [{ name: 'Login', code: 'login', type: 'STRING' }],
};

let bench: Bench;

function start(given: ConstructorParameters<typeof Bench>[1] = {}): Bench {
  return new Bench(connectorMethods, {
    app: APP,
    entities: {
      connectors: [
        { id: 4, appId: 'local.own', ...FIELDS, sort: 5, dateCreate: '2025-03-24 07:25:59' },
        { id: 9, appId: 'local.other', ...FIELDS },
      ],
    },
    ...given,
  });
}

beforeEach(() => {
  bench = start();
});

/** Code and sentence of a refusal in the portal's own envelope; fails when there is none. */
function no(answer: Answer): string {
  const { error, error_description } = objectOf(objectOf(answer.result)['error']);
  return `${String(error)}: ${String(error_description)}`;
}

const code = (answer: Answer): string | undefined => no(answer).split(':')[0];

const update = (fields: unknown, dialect: Dialect = 'observed'): Answer =>
  bench.call('biconnector.connector.update', { id: 4, fields }, { dialect });

const stored = (id = 4): Record<string, unknown> =>
  objectOf(bench.world.entities.connectors.find((row) => row['id'] === id));

describe('who may use connectors', () => {
  const METHODS = ['add', 'update', 'get', 'list', 'delete', 'fields'];

  it.each(METHODS)('%s refuses a person without access to the Analytics hub (X1)', (name) => {
    bench = start({ user: { id: 2, role: 'employee' } });
    expect(no(bench.call(`biconnector.connector.${name}`))).toBe('ACCESS_DENIED: Access denied.');
  });

  it.each(METHODS)('%s lets an employee in who has that access', (name) => {
    bench = start({ user: { id: 2, role: 'employee', biAccess: true } });
    const params = { id: 4, fields: FIELDS };
    const answer = bench.call(`biconnector.connector.${name}`, params);
    expect(Object.keys(Object(answer.result))).not.toContain('error');
  });

  it.each(['add', 'update', 'get', 'list', 'delete'])('%s refuses a webhook (X2)', (name) => {
    for (const dialect of ['observed', 'documented'] as const) {
      const answer = bench.call(`biconnector.connector.${name}`, {}, { app: null, dialect });
      const said = answer.refusal ?? objectOf(objectOf(answer.result)['error']);
      expect(said).toEqual({ error: 'ACCESS_DENIED', error_description: 'Access denied.' });
    }
  });

  it('tells the fields to a webhook, and by the docs to anybody', () => {
    expect(bench.call('biconnector.connector.fields', {}, { app: null }).result).toHaveProperty(
      'fields.length',
      11,
    );
    bench = start({ user: { id: 2, role: 'employee' } });
    const answer = bench.call('biconnector.connector.fields', {}, { dialect: 'documented' });
    expect(answer.result).toHaveProperty('fields.length', 11);
  });

  it.each(['get', 'update', 'delete'])('%s hides the connector of another app (X9)', (name) => {
    const params = { id: 9, fields: { title: 'Mine now' } };
    expect(code(bench.call(`biconnector.connector.${name}`, params))).toBe('CONNECTOR_NOT_FOUND');
    expect(stored(9)['title']).toBe('Stock');
  });
});

describe('the order in which a change is looked at (X4, X8)', () => {
  it.each([
    [{}, 'VALIDATION_ID_NOT_PROVIDED'],
    [{ ID: 4 }, 'VALIDATION_ID_NOT_PROVIDED'],
    [{ id: null }, 'VALIDATION_INVALID_ID_FORMAT'],
    [{ id: true }, 'VALIDATION_INVALID_ID_FORMAT'],
    [{ id: '' }, 'VALIDATION_INVALID_ID_FORMAT'],
    [{ id: 0.9 }, 'VALIDATION_INVALID_ID_FORMAT'],
    [{ id: 404 }, 'VALIDATION_FIELDS_NOT_PROVIDED'],
    [{ id: 404, fields: { foo: 1, id: 1 } }, 'VALIDATION_UNKNOWN_PARAMETERS'],
    [{ id: 404, fields: { id: 1, title: 1 } }, 'VALIDATION_READ_ONLY_FIELD'],
    [{ id: 404, fields: { title: 1, dateCreate: '' } }, 'VALIDATION_INVALID_FIELD_TYPE'],
    [{ id: 404, fields: { settings: [{}], title: '' } }, 'CONNECTOR_NOT_FOUND'],
    [
      { id: 4, fields: { title: '', settings: [{}] } },
      'VALIDATION_SETTINGS_MISSING_REQUIRED_FIELDS',
    ],
    [{ id: 4, fields: { title: '', settings: [] } }, 'BX_EMPTY_REQUIRED'],
  ])('%j is %s', (params, expected) => {
    const before = JSON.stringify(bench.world);
    expect(code(bench.call('biconnector.connector.update', params))).toBe(expected);
    expect(JSON.stringify(bench.world)).toBe(before);
  });

  it.each([['4'], [4.9], ['4.2']])('takes the id %j as 4 (X5)', (id) => {
    const answer = bench.call('biconnector.connector.get', { id });
    expect(answer.result).toHaveProperty('item.id', 4);
  });

  it('names a missing field of a new connector before a wrong one that comes later', () => {
    const { logo: _logo, ...rest } = FIELDS;
    const answer = bench.call('biconnector.connector.add', { fields: { ...rest, urlData: 1 } });
    expect(no(answer)).toBe('VALIDATION_REQUIRED_FIELD_MISSING: Field "logo" is required.');
  });
});

describe('settings of a connector', () => {
  const setting = (length: number): object[] => [
    { name: 'я'.repeat(length), code: 'login', type: 'STRING' },
  ];

  it('may have 512 characters, as the portal’s code has it, or 511, as the docs do (D22)', () => {
    expect(update({ settings: setting(512) }).result).toBe(true);
    expect(no(update({ settings: setting(513) }))).toBe(
      'VALIDATION_SETTINGS_NAME_TOO_LONG: Parameter "name" must be less than 512 characters.',
    );
    expect(update({ settings: setting(511) }, 'documented').result).toBe(true);
    expect(update({ settings: setting(512) }, 'documented').refusal?.error).toBe(
      'VALIDATION_SETTINGS_NAME_TOO_LONG',
    );
  });

  it.each([
    [{ name: 'a', code: 'b', type: 'string' }, 'VALIDATION_SETTINGS_INVALID_TYPE'],
    [{ NAME: 'a', CODE: 'b', TYPE: 'INT' }, 'VALIDATION_SETTINGS_MISSING_REQUIRED_FIELDS'],
    [{ name: null, code: 'b', type: 'INT' }, 'VALIDATION_SETTINGS_MISSING_REQUIRED_FIELDS'],
    [{ name: 'a', code: 'b'.repeat(513), type: 'X' }, 'VALIDATION_SETTINGS_CODE_TOO_LONG'],
  ])('%j is refused without a word about its row', (wrong, expected) => {
    const right = { name: 'a', code: 'b', type: 'INT' };
    const before = JSON.stringify(stored());
    expect(code(update({ settings: [right, wrong] }))).toBe(expected);
    expect(JSON.stringify(stored())).toBe(before);
  });

  it('are replaced as a whole, without further keys and also by nothing (X10, X12)', () => {
    update({ settings: [{ Name: '', code: '', type: 'INT', hint: 'x' }] });
    expect(stored()['settings']).toEqual([{ name: '', code: '', type: 'INT' }]);
    expect(update({ settings: [] }).result).toBe(true);
    expect(stored()['settings']).toEqual([]);
  });
});

describe('what the table refuses (X14) and does not look into (X13)', () => {
  it.each([
    [{ title: 't'.repeat(513) }, 'BX_INVALID_VALUE'],
    [{ urlTableList: 'u'.repeat(2049) }, 'BX_INVALID_VALUE'],
    [{ logo: '' }, 'BX_EMPTY_REQUIRED'],
    [{ urlTableList: '' }, 'BX_EMPTY_REQUIRED'],
  ])('refuses %j', (fields, expected) => {
    expect(code(update(fields))).toBe(expected);
  });

  it.each([
    [{ title: ' ' }],
    [{ title: '0' }],
    [{ description: '' }],
    [{ urlData: 'no address at all' }],
  ])('stores %j', (fields) => {
    expect(update(fields).result).toBe(true);
    expect(stored()).toMatchObject(fields);
  });

  it('speaks Russian and German there, and English elsewhere', () => {
    bench = start({ language: 'ru' });
    expect(no(update({ title: '' }))).toContain('обязательное');
    expect(no(update({ foo: 1 }))).toContain('Unknown parameters: foo');
    bench = start({ language: 'de' });
    expect(no(update({ title: 't'.repeat(513) }))).toContain('Zeichen');
  });
});

describe('adding, reading and removing a connector', () => {
  it('gives a new id, the default sort and the portal’s time', () => {
    const { result } = bench.call('biconnector.connector.add', { fields: FIELDS });
    expect(result).toEqual({ id: 10 });
    expect(bench.call('biconnector.connector.get', { id: 10 }).result).toEqual({
      item: { id: 10, ...FIELDS, description: '', sort: 100, dateCreate: '2026-09-01 09:00:00' },
    });
  });

  it('refuses the removal while a source uses it and says so (X16)', () => {
    bench.world.entities.sources.push({ id: 1, connectorId: '4' });
    expect(no(bench.call('biconnector.connector.delete', { id: 4 }))).toBe(
      'CONNECTOR_DELETE_RESTRICTED: Connector cannot be removed. Remove the connections related to the connector first.',
    );
    bench.world.entities.sources.length = 0;
    expect(bench.call('biconnector.connector.delete', { id: 4 }).result).toBe(true);
    expect(code(bench.call('biconnector.connector.get', { id: 4 }))).toBe('CONNECTOR_NOT_FOUND');
  });
});

describe('supportMapping and sourceCode', () => {
  const mapping = { supportMapping: true, sourceCode: 'shop' };

  it('are unknown parameters where the build does not list them (D25)', () => {
    expect(no(update(mapping))).toContain('Unknown parameters: supportMapping, sourceCode');
    expect(JSON.stringify(bench.call('biconnector.connector.get', { id: 4 }))).not.toContain(
      'supportMapping',
    );
  });

  it('are fields like others where the world says that the build has them', () => {
    Object.assign(bench.world, { connectorsHaveMapping: true });
    expect(bench.call('biconnector.connector.fields').result).toHaveProperty('fields.length', 13);
    expect(bench.call('biconnector.connector.get', { id: 4 }).result).toMatchObject({
      item: { supportMapping: false, sourceCode: '' },
    });
    expect(update(mapping).result).toBe(true);
    expect(stored()).toMatchObject(mapping);
    expect(code(update({ supportMapping: 'maybe' }))).toBe('VALIDATION_INVALID_FIELD_TYPE');
    expect(update({ sourceCode: '' }).result).toBe(true);
    expect(code(update({ sourceCode: 's'.repeat(65) }))).toBe('BX_INVALID_VALUE');
  });
});
