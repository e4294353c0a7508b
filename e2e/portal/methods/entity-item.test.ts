import { describe, expect, test } from 'vitest';
import { Bench, column, rowsOf } from './call-for-test.ts';
import { entityMethods } from './entity.ts';

function withItems(...names: string[]): Bench {
  const portal = new Bench(entityMethods, {});
  portal.call('entity.add', { ENTITY: 'dish', NAME: 'Dishes' });
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
  for (const [index, NAME] of names.entries()) {
    const PROPERTY_VALUES = { body: `text ${NAME}`, price: 10 - index };
    portal.call('entity.item.add', { ENTITY: 'dish', NAME, PROPERTY_VALUES });
  }
  return portal;
}

function ids(portal: Bench, params: Record<string, unknown>): unknown[] {
  return column(portal.call('entity.item.get', { ENTITY: 'dish', ...params }).result, 'ID');
}

describe('entity.item.add', () => {
  test('answers the id as a number, and the item comes back with every value a string', () => {
    const portal = withItems();
    const answer = portal.call('entity.item.add', {
      ENTITY: 'dish',
      NAME: 'Soup',
      PROPERTY_VALUES: { body: '{"a":1}', price: 16, unknown: 'dropped' },
      SECTION: 219,
    });
    expect(answer).toEqual({ result: 1 });
    expect(portal.call('entity.item.get', { ENTITY: 'dish' })).toEqual({
      result: [
        {
          ID: '1',
          TIMESTAMP_X: '2026-09-01T09:00:00+00:00',
          MODIFIED_BY: '1',
          DATE_CREATE: '2026-09-01T09:00:00+00:00',
          CREATED_BY: '1',
          ACTIVE: 'Y',
          DATE_ACTIVE_FROM: '',
          DATE_ACTIVE_TO: '',
          SORT: '500',
          NAME: 'Soup',
          PREVIEW_PICTURE: null,
          PREVIEW_TEXT: null,
          DETAIL_PICTURE: null,
          DETAIL_TEXT: null,
          CODE: null,
          ENTITY: 'dish',
          SECTION: '219',
          PROPERTY_VALUES: { body: '{"a":1}', price: '16' },
        },
      ],
      total: 1,
    });
  });

  test('keeps columns the pages do not list as writable only as observed', () => {
    const portal = withItems();
    const params = { ENTITY: 'dish', NAME: 'a', CODE: 'x' };
    portal.call('entity.item.add', params);
    portal.call('entity.item.add', params, { dialect: 'documented' });
    const result = portal.call('entity.item.get', { ENTITY: 'dish' }).result;
    expect(column(result, 'CODE')).toEqual(['x', null]);
  });

  test('refuses an item without a name and a value longer than the column', () => {
    const portal = withItems();
    const sentence = 'Internal error adding entity item. Try adding again.';
    expect(portal.refuse('entity.item.add', { ENTITY: 'dish' }).message).toBe(sentence);
    const add = (body: string) => ({ ENTITY: 'dish', NAME: 'a', PROPERTY_VALUES: { body } });
    expect(portal.call('entity.item.add', add(`${'ж'.repeat(32_767)}x`)).result).toBe(1);
    expect(portal.refuse('entity.item.add', add('ж'.repeat(32_768))).code).toBe('ERROR_CORE');
  });

  test('ids are shared by all storages and never given again', () => {
    const portal = withItems('a', 'b');
    portal.call('entity.item.delete', { ENTITY: 'dish', ID: 2 });
    portal.call('entity.add', { ENTITY: 'menu', NAME: 'Menu' });
    expect(portal.call('entity.item.add', { ENTITY: 'menu', NAME: 'c' }).result).toBe(3);
  });
});

describe('entity.item.get', () => {
  test.each([
    [{ FILTER: { NAME: 'b' } }, ['2']],
    [{ FILTER: { '!NAME': 'b' } }, ['1', '3']],
    [{ FILTER: { '>ID': '1' } }, ['2', '3']],
    [{ FILTER: { ID: [1, 3] } }, ['1', '3']],
    [{ FILTER: { '><ID': [2, 3] } }, ['2', '3']],
    [{ FILTER: { '%PROPERTY_BODY': 'T C' } }, ['3']],
    [{ FILTER: { property_price: 9 } }, ['2']],
    [{ FILTER: { '<=PROPERTY_price': '9' } }, ['2', '3']],
    [{ FILTER: { '@NAME': 'a' } }, ['1', '2', '3']],
    [{ FILTER: { NO_FIELD: 'a' } }, ['1', '2', '3']],
    [{ FILTER: { 1: { LOGIC: 'OR', NAME: 'a', PROPERTY_PRICE: 8 } } }, ['1', '3']],
    [{ FILTER: { 1: { NAME: 'a', PROPERTY_PRICE: 8 } } }, []],
    [{ SORT: { NAME: 'DESC' } }, ['3', '2', '1']],
    [{ SORT: { PROPERTY_price: 'ASC' } }, ['3', '2', '1']],
    [{}, ['1', '2', '3']],
  ])('filters and sorts by %j', (params, expected) => {
    expect(ids(withItems('a', 'b', 'c'), params)).toEqual(expected);
  });

  test('pages by 50 and leaves next out at the end', () => {
    const portal = withItems(...Array.from({ length: 51 }, (_empty, index) => `n${index}`));
    const first = portal.call('entity.item.get', { ENTITY: 'dish' });
    expect([rowsOf(first.result).length, first.total, first.next]).toEqual([50, 51, 50]);
    const second = portal.call('entity.item.get', { ENTITY: 'dish', start: '50' });
    expect([column(second.result, 'ID'), second.next]).toEqual([['51'], undefined]);
  });

  test('shows no property values in a storage without properties', () => {
    const portal = new Bench(entityMethods, {});
    portal.call('entity.add', { ENTITY: 'dish', NAME: 'Dishes' });
    portal.call('entity.item.add', { ENTITY: 'dish', NAME: 'a', PROPERTY_VALUES: { body: 'x' } });
    const [item] = rowsOf(portal.call('entity.item.get', { ENTITY: 'dish' }).result);
    expect(item).not.toHaveProperty('PROPERTY_VALUES');
  });
});

describe('entity.item.update and entity.item.delete', () => {
  test('update changes only the properties it is given', () => {
    const portal = withItems('a');
    const params = { ENTITY: 'dish', ID: '1', PROPERTY_VALUES: { price: 5 } };
    expect(portal.call('entity.item.update', params).result).toBe(true);
    const [item] = rowsOf(portal.call('entity.item.get', { ENTITY: 'dish' }).result);
    expect(item).toMatchObject({ NAME: 'a', PROPERTY_VALUES: { body: 'text a', price: '5' } });
  });

  test.each(['entity.item.update', 'entity.item.delete'])(
    '%s refuses a missing id and an unknown one',
    (name) => {
      const portal = withItems('a');
      const missing = portal.refuse(name, { ENTITY: 'dish' });
      expect([missing.message, missing.extra]).toEqual([
        "Argument 'ID' is null or empty",
        { argument: 'ID' },
      ]);
      const unknown = portal.refuse(name, { ENTITY: 'dish', ID: 9 });
      expect([unknown.status, unknown.code, unknown.message]).toEqual([
        400,
        'ERROR_ITEM_NOT_FOUND',
        'Item not found',
      ]);
    },
  );

  test('delete takes one item away', () => {
    const portal = withItems('a', 'b');
    expect(portal.call('entity.item.delete', { ENTITY: 'dish', ID: 1 }).result).toBe(true);
    expect(ids(portal, {})).toEqual(['2']);
  });
});
