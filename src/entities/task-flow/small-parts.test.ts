/** The small pure parts: durations, links, pairs and the company tree. */
import { describe, expect, test } from 'vitest';
import { rowsOf, treeOf } from './department-tree';
import type { Department } from './directory';
import { durationText, partsOf, secondsOf } from './duration';
import { flowIdIn } from './flow-link';
import { departmentPair, memberKey, memberOf, pairKey, type Pair } from './pairs';

describe('a time', () => {
  test.each([
    [3600, [0, 1, 0, 0]],
    [90_061, [1, 1, 1, 1]],
    [2_145_398_400, [24_831, 0, 0, 0]],
    [0, [0, 0, 0, 0]],
  ])('%d s in parts and back', (seconds, [days, hours, minutes, rest]) => {
    expect(partsOf(seconds)).toEqual({ days, hours, minutes, rest });
    expect(secondsOf(partsOf(seconds))).toBe(seconds);
  });

  test('that is no number has no parts', () => {
    expect(durationText(Number.NaN).values).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 0 });
  });
});

describe('what a person types to open a flow', () => {
  test.each([
    ['517', '517'],
    [' #517 ', '517'],
    ['https://p.example/company/personal/user/1/tasks/flow/?apply_filter=Y&ID_from=517', '517'],
    ['https://p.example/company/personal/user/1/tasks/flow/517/', '517'],
    ['https://app.example/#/task-flows/517', '517'],
    ['/tasks/flow/?flowId=517', '517'],
  ])('%s leads to %s', (typed, id) => expect(flowIdIn(typed)).toBe(id));

  test.each([
    '',
    'abc',
    '0',
    '-5',
    '1.5',
    'https://p.example/crm/deal/517/',
    '99999999999999999999',
    '/x?id=5',
  ])('%j leads nowhere', (typed) => expect(flowIdIn(typed)).toBeNull());
});

describe('pairs', () => {
  test.each<[Pair, object]>([
    [['user', '3'], { is: 'user', id: 3 }],
    [['department', '17'], { is: 'department', id: 17, isFlat: false }],
    [['department', '17:F'], { is: 'department', id: 17, isFlat: true }],
    [['department', '17:f'], { is: 'other', type: 'department', id: '17:f' }],
    [['meta-user', 'all-users'], { is: 'everyone' }],
    [['project', '5'], { is: 'other', type: 'project', id: '5' }],
  ])('%j is understood', (pair, member) => expect(memberOf(pair)).toEqual(member));

  test('17 and 17:F are one department and two settings', () => {
    const [deep, flat] = [departmentPair(17, false), departmentPair(17, true)];
    expect([deep, flat]).toEqual([
      ['department', '17'],
      ['department', '17:F'],
    ]);
    expect(memberKey(deep)).toBe(memberKey(flat));
    expect(pairKey(deep)).not.toBe(pairKey(flat));
  });
});

describe('the company tree', () => {
  const department = (id: number, parentId: number | null, name = `D${id}`): Department => ({
    id,
    name,
    parentId,
    sort: 500,
  });
  const company = [
    department(1, null, 'Company'),
    department(2, 1, 'Sales'),
    department(3, 2, 'North'),
    department(4, 1, 'IT'),
  ];
  const shown = (open: readonly number[], words: readonly string[] = []) =>
    rowsOf(treeOf(company, 'en'), new Set(open), words, 'en').map(
      ({ department: { name }, level, isOpen, place, neighbours }) =>
        `${level} ${name} ${String(isOpen)} ${place}/${neighbours}`,
    );

  test('shows what is open, neighbours by name, with places for a screen reader', () => {
    expect(shown([])).toEqual(['1 Company false 1/1']);
    expect(shown([1, 2])).toEqual([
      '1 Company true 1/1',
      '2 IT null 1/2',
      '2 Sales true 2/2',
      '3 North null 1/1',
    ]);
  });

  test('finds a department wherever it is, and says where', () => {
    const rows = rowsOf(treeOf(company, 'en'), new Set(), ['nor'], 'en');
    expect(rows.map(({ department: { name }, path }) => [name, path])).toEqual([
      ['North', ['Company', 'Sales']],
    ]);
  });

  test('a circle or a parent that is not there hides nobody', () => {
    const odd = [department(1, 2), department(2, 1), department(3, 99), department(4, 1)];
    const tree = treeOf(odd, 'en');
    const all = rowsOf(tree, new Set([1, 2, 3, 4]), [], 'en').map((row) => row.department.id);
    expect(new Set(all)).toEqual(new Set([1, 2, 3, 4]));
    expect(all).toHaveLength(4);
  });

  test('a thousand departments in one line are no trouble', () => {
    const chain = Array.from({ length: 1000 }, (_, at) => department(at + 1, at === 0 ? null : at));
    const open = new Set(chain.map(({ id }) => id));
    expect(rowsOf(treeOf(chain, 'en'), open, [], 'en')).toHaveLength(1000);
  });
});
