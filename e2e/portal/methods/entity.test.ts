import { describe, expect, test } from 'vitest';
import { Bench, column, objectOf, rowsOf } from './call-for-test.ts';
import { entityMethods } from './entity.ts';

const CLIENT = 'local.5f0a1b2c3d4e5f.60718293';

function bench(): Bench {
  return new Bench(entityMethods, {
    app: { client_id: CLIENT, id: 7, domain: 'app.example.com' },
    entities: {
      users: [
        { ID: 1, isAdmin: true },
        { ID: 2, UF_DEPARTMENT: [20] },
        { ID: 3, UF_DEPARTMENT: [5] },
      ],
      departments: [{ ID: 1 }, { ID: 5, PARENT: 1 }, { ID: 17, PARENT: 1 }, { ID: 20, PARENT: 17 }],
    },
  });
}

/** A storage `dish` of person 1 that people of department 17 may write to. */
function withDish(access: Record<string, string> = { DR17: 'W' }): Bench {
  const portal = bench();
  portal.call('entity.add', { ENTITY: 'dish', NAME: 'Dishes', ACCESS: access });
  portal.call('entity.item.property.add', {
    ENTITY: 'dish',
    PROPERTY: 'body',
    NAME: 'B',
    TYPE: 'S',
  });
  portal.call('entity.item.property.add', {
    ENTITY: 'dish',
    PROPERTY: 'price',
    NAME: 'P',
    TYPE: 'N',
  });
  return portal;
}

describe('entity.add and entity.get', () => {
  test('a new storage is answered with string ids, alone and in the list', () => {
    const portal = bench();
    const answer = portal.call('entity.add', { entity: ' di-sh ', name: 'Dishes' });
    expect(answer).toEqual({ result: true });
    const shown = { ID: '1', IBLOCK_TYPE_ID: 'rest_entity', ENTITY: 'dish', NAME: 'Dishes' };
    expect(portal.call('entity.get', { ENTITY: 'dish' })).toEqual({ result: shown });
    expect(portal.call('entity.get')).toEqual({ result: [shown] });
  });

  test.each([
    [{}, 'ERROR_ARGUMENT', "Argument 'ENTITY' is null or empty"],
    [{ ENTITY: '--', NAME: 'x' }, 'ERROR_ARGUMENT', "Argument 'ENTITY' is null or empty"],
    [
      { ENTITY: 'a'.repeat(17), NAME: 'x' },
      'ERROR_ARGUMENT',
      'Entity code is too long. Max length is 16 characters.',
    ],
    [
      { ENTITY: 'dish', NAME: ' ' },
      'ERROR_CORE',
      'Internal error adding entity. Try adding again.',
    ],
  ])('refuses %j', (params, code, message) => {
    const refusal = bench().refuse('entity.add', params);
    expect([refusal.status, refusal.code, refusal.message]).toEqual([400, code, message]);
    if (code === 'ERROR_ARGUMENT') expect(refusal.extra).toEqual({ argument: 'ENTITY' });
  });

  test('takes a code of exactly the longest length', () => {
    expect(bench().call('entity.add', { ENTITY: 'a'.repeat(16), NAME: 'x' }).result).toBe(true);
  });

  test('refuses a second storage of the same code, but another application has codes of its own', () => {
    const portal = withDish();
    const again = { ENTITY: 'dish', NAME: 'Again' };
    expect(portal.refuse('entity.add', again).code).toBe('ERROR_ENTITY_ALREADY_EXISTS');
    const other = { app: { client_id: 'local.bbb', id: 8, domain: 'x' } };
    expect(portal.refuse('entity.get', { ENTITY: 'dish' }, other).message).toBe('Entity not found');
    expect(portal.call('entity.get', {}, other).result).toEqual([]);
    expect(portal.call('entity.add', again, other).result).toBe(true);
  });

  test('a webhook has no storages: 403 as observed, 400 as documented', () => {
    const refusal = bench().refuse('entity.get', {}, { app: null });
    expect([refusal.status, refusal.message]).toEqual([
      403,
      'Access denied! Application context required',
    ]);
    const documented = bench().refuse('entity.get', {}, { app: null, dialect: 'documented' });
    expect(documented.status).toBe(400);
  });

  test('an id once given is never given again', () => {
    const portal = withDish();
    portal.call('entity.delete', { ENTITY: 'dish' });
    portal.call('entity.add', { ENTITY: 'dish', NAME: 'x' });
    expect(objectOf(portal.call('entity.get', { ENTITY: 'dish' }).result)['ID']).toBe('2');
  });
});

describe('rights', () => {
  test('unknown levels are left out and the maker keeps X', () => {
    const portal = withDish({ U2: 'W', AU: 'Q', U1: 'R' });
    expect(portal.call('entity.rights', { ENTITY: 'dish' }).result).toEqual({ U1: 'X', U2: 'W' });
    expect(portal.call('entity.rights', { ENTITY: 'none' }).result).toBeNull();
  });

  test('who replaces the rights keeps X, and everybody else has only what was sent', () => {
    const portal = withDish({ U2: 'X' });
    const params = { ENTITY: 'dish', ACCESS: { AU: 'R' } };
    expect(portal.call('entity.rights', params, { userId: 2 }).result).toEqual({
      AU: 'R',
      U2: 'X',
    });
    expect(portal.refuse('entity.update', { ENTITY: 'dish', NAME: 'x' }).code).toBe(
      'ACCESS_DENIED',
    );
  });

  test('W reaches items of people below the department, but not the storage itself', () => {
    const portal = withDish();
    const as = { userId: 2 };
    expect(portal.call('entity.item.add', { ENTITY: 'dish', NAME: 'a' }, as).result).toBe(1);
    for (const [name, params] of [
      ['entity.update', { NAME: 'x' }],
      ['entity.delete', {}],
      ['entity.rights', { ACCESS: { AU: 'X' } }],
      ['entity.item.property.add', { PROPERTY: 'c', NAME: 'c' }],
      ['entity.item.property.delete', { PROPERTY: 'body' }],
    ] as const) {
      const refusal = portal.refuse(name, { ENTITY: 'dish', ...params }, as);
      expect([refusal.status, refusal.code, refusal.message]).toEqual([
        403,
        'ACCESS_DENIED',
        'Access denied!',
      ]);
    }
  });

  test('without any right items are an empty list to read and refused to write', () => {
    const portal = withDish();
    portal.call('entity.item.add', { ENTITY: 'dish', NAME: 'a' });
    const as = { userId: 3 };
    expect(portal.call('entity.item.get', { ENTITY: 'dish' }, as)).toEqual({
      result: [],
      total: 0,
    });
    for (const name of ['entity.item.add', 'entity.item.update', 'entity.item.delete']) {
      const refusal = portal.refuse(name, { ENTITY: 'dish', ID: 1, NAME: 'b' }, as);
      expect(refusal.code).toBe('ACCESS_DENIED');
    }
    expect(portal.call('entity.rights', { ENTITY: 'dish', ACCESS: {} }, as).result).toEqual({
      DR17: 'W',
      U1: 'X',
    });
  });

  test('R reads and does not write', () => {
    const portal = withDish({ AU: 'R' });
    portal.call('entity.item.add', { ENTITY: 'dish', NAME: 'a' });
    expect(portal.call('entity.item.get', { ENTITY: 'dish' }, { userId: 3 }).total).toBe(1);
    const refusal = portal.refuse('entity.item.add', { ENTITY: 'dish', NAME: 'b' }, { userId: 3 });
    expect(refusal.code).toBe('ACCESS_DENIED');
  });
});

describe('entity.update and entity.delete', () => {
  test('renames a storage, its code too, unless the new code is taken', () => {
    const portal = withDish();
    portal.call('entity.add', { ENTITY: 'menu', NAME: 'Menu' });
    const taken = { ENTITY: 'dish', ENTITY_NEW: 'menu' };
    expect(portal.refuse('entity.update', taken).code).toBe('ERROR_ENTITY_ALREADY_EXISTS');
    const free = { ENTITY: 'dish', ENTITY_NEW: 'meal', NAME: 'Meals' };
    expect(portal.call('entity.update', free).result).toBe(true);
    expect(objectOf(portal.call('entity.get', { ENTITY: 'meal' }).result)['NAME']).toBe('Meals');
  });

  test('an unknown storage is refused by both', () => {
    for (const name of ['entity.update', 'entity.delete', 'entity.item.get', 'entity.item.add']) {
      const refusal = bench().refuse(name, { ENTITY: 'none', ID: 1 });
      expect([refusal.status, refusal.code]).toEqual([400, 'ERROR_ENTITY_NOT_FOUND']);
    }
  });
});

describe('entity.item.property', () => {
  test('answers one property or all, by SORT, with SORT as text', () => {
    const portal = withDish();
    const early = { ENTITY: 'dish', PROPERTY: 'first', NAME: 'F', TYPE: 's', SORT: '10' };
    portal.call('entity.item.property.add', early);
    const all = portal.call('entity.item.property.get', { ENTITY: 'dish' });
    expect(column(all.result, 'PROPERTY')).toEqual(['first', 'body', 'price']);
    const one = { ENTITY: 'dish', PROPERTY: 'first' };
    expect(portal.call('entity.item.property.get', one).result).toEqual({
      PROPERTY: 'first',
      NAME: 'F',
      TYPE: 'S',
      SORT: '10',
    });
  });

  test.each([
    [{ PROPERTY: 'body', NAME: 'x' }, 'ERROR_PROPERTY_ALREADY_EXISTS', 'observed'],
    [{ PROPERTY: '1st', NAME: 'x' }, 'ERROR_CORE', 'observed'],
    [{ NAME: 'x' }, 'ERROR_ARGUMENT', 'observed'],
    [{ PROPERTY: 'c', NAME: 'x', TYPE: 'L' }, 'ERROR_ARGUMENT', 'observed'],
    [{ PROPERTY: 'c', NAME: 'x', TYPE: 'L' }, 'ERROR_UNSUPPORTED_PROPERTY_TYPE', 'documented'],
  ] as const)('add refuses %j with %s as %s', (params, code, dialect) => {
    const refusal = withDish().refuse(
      'entity.item.property.add',
      { ENTITY: 'dish', ...params },
      { dialect },
    );
    expect(refusal.code).toBe(code);
  });

  test('removing a property takes its values along', () => {
    const portal = withDish();
    portal.call('entity.item.add', { ENTITY: 'dish', NAME: 'a', PROPERTY_VALUES: { body: 'x' } });
    const params = { ENTITY: 'dish', PROPERTY: 'body' };
    expect(portal.call('entity.item.property.delete', params).result).toBe(true);
    expect(portal.refuse('entity.item.property.delete', params).code).toBe(
      'ERROR_PROPERTY_NOT_FOUND',
    );
    expect(portal.refuse('entity.item.property.get', params).message).toBe('Property not found');
    const [item] = rowsOf(portal.call('entity.item.get', { ENTITY: 'dish' }).result);
    expect(item?.['PROPERTY_VALUES']).toEqual({ price: '' });
  });
});
