import { describe, expect, test } from 'vitest';
import { Bench, column, objectOf, rowsOf } from './call-for-test.ts';
import { directoryMethods } from './directory.ts';

const DEPARTMENTS = [
  { ID: 1, NAME: 'Company', UF_HEAD: 1 },
  { ID: 17, NAME: 'Legal Department', PARENT: 1, SORT: 100 },
  { ID: 3, NAME: 'Sales Department', PARENT: 1, SORT: 500, UF_HEAD: 2 },
  { ID: 20, NAME: 'Sales North', PARENT: 3 },
];

const GROUPS = [
  { ID: 5, NAME: 'Open', OWNER_ID: 2 },
  { ID: 77, NAME: 'Project & Co', OWNER_ID: 1, type: 'project' as const, memberIds: [1, 2, 3] },
  { ID: 79, NAME: 'Hidden', OWNER_ID: 2, VISIBLE: 'N' as const, memberIds: [2, 3] },
  { ID: 80, NAME: 'Closed', OWNER_ID: 2, CLOSED: 'Y' as const },
];

function bench(): Bench {
  return new Bench(directoryMethods, {
    entities: {
      users: [{ ID: 1, isAdmin: true }, { ID: 2 }, { ID: 3 }],
      departments: DEPARTMENTS,
      groups: GROUPS,
    },
  });
}

describe('department.get', () => {
  test('answers strings for ids and a number for SORT, and no parent for the root', () => {
    const answer = bench().call('department.get', {}, { dialect: 'documented' });
    expect(rowsOf(answer.result).slice(0, 2)).toEqual([
      { ID: '1', NAME: 'Company', SORT: 500 },
      { ID: '17', NAME: 'Legal Department', SORT: 100, PARENT: '1' },
    ]);
    expect(answer.total).toBe(4);
  });

  test('answers the head as observed, though the documentation does not show it', () => {
    expect(column(bench().call('department.get').result, 'UF_HEAD')).toEqual([
      '1',
      undefined,
      '2',
      undefined,
    ]);
  });

  test.each([
    [{ ID: '17' }, ['17']],
    [{ ID: [17, 3] }, ['17', '3']],
    [{ NAME: 'sales department' }, ['3']],
    [{ NAME: 'sales' }, []],
    [{ PARENT: 1 }, ['17', '3']],
    [{ UF_HEAD: 2 }, ['3']],
    [{ SORT: 100 }, ['17']],
    [{ sort: 'NAME', order: 'DESC', PARENT: 1 }, ['3', '17']],
    [{ sort: 'ID' }, ['1', '3', '17', '20']],
    [{}, ['1', '17', '3', '20']],
  ])('filters and sorts by %j', (params, ids) => {
    expect(column(bench().call('department.get', params).result, 'ID')).toEqual(ids);
  });

  test('begins a page where start lies, and reads START only as documented', () => {
    const departments = Array.from({ length: 120 }, (_empty, index) => index + 1);
    const many = new Bench(directoryMethods, { entities: { departments } });
    const page = many.call('department.get', { start: 70 });
    expect([rowsOf(page.result).length, page.total, page.next]).toEqual([50, 120, 100]);
    const last = many.call('department.get', { START: 100 }, { dialect: 'documented' });
    expect([rowsOf(last.result).length, last.next]).toEqual([20, undefined]);
    expect(many.call('department.get', { START: 100 }).next).toBe(50);
  });
});

describe('sonet_group.get', () => {
  test('answers capitals with strings, newest first', () => {
    const rows = rowsOf(bench().call('sonet_group.get').result);
    expect(rows.map((row) => row['ID'])).toEqual(['80', '77', '5']);
    expect(rows[1]).toMatchObject({ PROJECT: 'Y', NUMBER_OF_MEMBERS: '3', CLOSED: 'N' });
  });

  test('hides a hidden group from people outside it, and from an administrator who did not ask', () => {
    const ids = (params: object, userId: number) =>
      column(bench().call('sonet_group.get', { ...params }, { userId }).result, 'ID');
    expect(ids({}, 1)).not.toContain('79');
    expect(ids({ IS_ADMIN: 'Y' }, 1)).toContain('79');
    expect(ids({ IS_ADMIN: 'Y' }, 3)).toContain('79');
    expect(ids({ FILTER: { VISIBLE: 'N' } }, 2)).toEqual(['79']);
  });

  test.each([
    [{ FILTER: { '%NAME': 'pro' } }, ['77']],
    [{ FILTER: { '><ID': [6, 79] } }, ['77']],
    [{ FILTER: { '!CLOSED': 'Y' }, ORDER: { NAME: 'ASC' } }, ['5', '77']],
    [{ GROUP_ID: '5' }, ['5']],
  ])('filters by %j', (params, ids) => {
    expect(column(bench().call('sonet_group.get', params).result, 'ID')).toEqual(ids);
  });
});

describe('socialnetwork.api.workgroup.list', () => {
  test('answers only the id unless fields are selected', () => {
    const list = (params: object) =>
      rowsOf(
        objectOf(bench().call('socialnetwork.api.workgroup.list', { ...params }).result)[
          'workgroups'
        ],
      );
    expect(list({})[0]).toEqual({ id: '80' });
    expect(list({ select: ['ID', 'NAME', 'TYPE'], filter: { ID: 77 } })).toEqual([
      { id: '77', name: 'Project & Co', type: 'project' },
    ]);
  });

  test('leaves total out with start -1', () => {
    expect(bench().call('socialnetwork.api.workgroup.list', { start: -1 }).total).toBeUndefined();
    expect(bench().call('socialnetwork.api.workgroup.list').total).toBe(3);
  });

  test('ignores the administrator switch of somebody who is none', () => {
    const params = { params: { IS_ADMIN: 'Y' } };
    expect(bench().call('socialnetwork.api.workgroup.list', params).total).toBe(4);
    const outsider = { userId: 4 };
    expect(bench().call('socialnetwork.api.workgroup.list', params, outsider).total).toBe(3);
  });
});
