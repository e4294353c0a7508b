import { describe, expect, test } from 'vitest';
import type { User } from '../core/world.ts';
import { Bench, column, objectOf, rowsOf } from './call-for-test.ts';
import { userMethods } from './user.ts';

function person(ID: number, more: Partial<User> = {}): Partial<User> {
  return { ID, NAME: `Name${ID}`, LAST_NAME: `Last${ID}`, UF_DEPARTMENT: [1], ...more };
}

const PEOPLE = [
  person(1, { NAME: 'Alice', LAST_NAME: 'Ashdale', isAdmin: true }),
  person(2, { NAME: 'Борис', LAST_NAME: 'Ветерко', UF_DEPARTMENT: [3, 17] }),
  person(3, {
    NAME: 'Jürgen',
    LAST_NAME: 'Ashdale',
    WORK_POSITION: 'Head of Lager',
    ACTIVE: false,
  }),
  person(4, { UF_DEPARTMENT: [], USER_TYPE: 'extranet' }),
  person(5, { USER_TYPE: 'email' }),
];

function bench(scopes = ['user_brief'], users = PEOPLE): Bench {
  const departments = [
    { ID: 1, NAME: 'Company' },
    { ID: 17, NAME: 'Warehouse North' },
  ];
  return new Bench(userMethods, { scopes, entities: { users, departments } });
}

describe('user.get', () => {
  test('answers string ids, a boolean for active and numbers for departments', () => {
    const answer = bench().call('user.get', { ID: 2 });
    expect(rowsOf(answer.result)[0]).toMatchObject({
      ID: '2',
      ACTIVE: true,
      NAME: 'Борис',
      UF_DEPARTMENT: [3, 17],
      USER_TYPE: 'employee',
      TIMESTAMP_X: {},
    });
    expect(answer.total).toBe(1);
  });

  test('never answers people who only write e-mail, and shows people from outside to administrators only', () => {
    expect(column(bench().call('user.get').result, 'ID')).toEqual(['1', '2', '3', '4']);
    expect(column(bench().call('user.get', {}, { userId: 2 }).result, 'ID')).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  test.each([
    [{ '@ID': [1, 2, 99] }, ['1', '2']],
    [{ '@ID': { 0: '1', 1: '2' } }, ['1', '2']],
    [{ ID: '2' }, ['2']],
    [{ '!@ID': [1, 2] }, ['3', '4']],
    [{ '>ID': 2 }, ['3', '4']],
    [{ ACTIVE: false }, ['3']],
    [{ ACTIVE: 'N' }, ['3']],
    [{ ACTIVE: true, '!ID': 1 }, ['2', '4']],
    [{ UF_DEPARTMENT: 17 }, ['2']],
    [{ '@UF_DEPARTMENT': ['17', '1'] }, ['1', '2', '3']],
    [{ LAST_NAME: 'ashdale' }, ['1', '3']],
    [{ '%LAST_NAME': 'теРк' }, ['2']],
    [{ '=%LAST_NAME': 'A%dale' }, ['1', '3']],
    [{ '%=NAME': 'A%dale' }, []],
    [{ '!%LAST_NAME': 'ash' }, ['2', '4']],
    [{ USER_TYPE: 'extranet' }, ['4']],
    [{ NAME_SEARCH: 'ash al' }, ['1']],
    [{ NAME_SEARCH: 'dale' }, []],
    [{ NO_SUCH_FIELD: 'x' }, ['1', '2', '3', '4']],
  ])('filters by %j', (FILTER, ids) => {
    expect(column(bench().call('user.get', { FILTER }).result, 'ID')).toEqual(ids);
  });

  test('sorts only when both the field and the direction are given', () => {
    const sort = { sort: 'LAST_NAME', order: 'DESC' };
    expect(column(bench().call('user.get', sort).result, 'ID')).toEqual(['2', '4', '1', '3']);
    expect(column(bench().call('user.get', { sort: 'LAST_NAME' }).result, 'ID')).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  test('answers 50 at a time, begins exactly at start, and leaves next out on the last page', () => {
    const many = bench(
      ['user'],
      Array.from({ length: 101 }, (_empty, index) => person(index + 1)),
    );
    const first = many.call('user.get', { start: 0 });
    expect([rowsOf(first.result).length, first.total, first.next]).toEqual([50, 101, 50]);
    const second = many.call('user.get', { start: '50' });
    expect([rowsOf(second.result).length, second.next]).toEqual([50, 100]);
    const last = many.call('user.get', { start: 100 });
    expect([column(last.result, 'ID'), last.next]).toEqual([['101'], undefined]);
    const odd = many.call('user.get', { start: 60 });
    expect([rowsOf(odd.result)[0]?.['ID'], odd.next]).toEqual(['61', undefined]);
  });

  test('counts nothing with start -1 and gives no next', () => {
    const answer = bench().call('user.get', { start: '-1' });
    expect([rowsOf(answer.result).length, answer.total, answer.next]).toEqual([4, 0, undefined]);
  });

  test('answers an empty list bare as observed, and with a total as documented', () => {
    expect(bench().call('user.get', { ID: 99 })).toEqual({ result: [] });
    expect(bench().call('user.get', { ID: 99 }, { dialect: 'documented' })).toEqual({
      result: [],
      total: 0,
    });
  });

  test('answers only selected fields and drops unknown ones', () => {
    const answer = bench().call('user.get', { ID: 1, select: ['ID', 'UF_*', 'NONSENSE'] });
    expect(Object.keys(rowsOf(answer.result)[0] ?? {}).sort()).toEqual([
      'ID',
      'UF_DEPARTMENT',
      'UF_EMPLOYMENT_DATE',
    ]);
  });

  test('tells an address only to scopes wider than user_brief', () => {
    const keys = (scopes: string[]) =>
      Object.keys(rowsOf(bench(scopes).call('user.get', { ID: 1 }).result)[0] ?? {});
    expect(keys(['user_brief'])).not.toContain('EMAIL');
    expect(keys(['user_basic'])).toContain('EMAIL');
    expect(keys(['user'])).toContain('LAST_LOGIN');
  });
});

describe('user.search', () => {
  test('finds by the beginning of words in one field', () => {
    expect(column(bench().call('user.search', { FILTER: { NAME: 'jü' } }).result, 'ID')).toEqual([
      '3',
    ]);
    expect(
      column(bench().call('user.search', { FILTER: { WORK_POSITION: 'lager' } }).result, 'ID'),
    ).toEqual(['3']);
  });

  test('finds over all fields with FIND, departments included, which NAME_SEARCH does not', () => {
    const find = bench().call('user.search', { FILTER: { FIND: 'ware' } });
    expect(column(find.result, 'ID')).toEqual(['2']);
    expect(bench().call('user.search', { FILTER: { NAME_SEARCH: 'ware' } })).toEqual({
      result: [],
    });
  });
});

test('user.current answers one object, the person behind the token', () => {
  const answer = bench().call('user.current', {}, { userId: 3 });
  expect(objectOf(answer.result)).toMatchObject({ ID: '3', ACTIVE: false, NAME: 'Jürgen' });
});
