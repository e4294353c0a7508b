import { describe, expect, test } from 'vitest';
import { Bench, column, objectOf, rowsOf } from './call-for-test.ts';
import { taskMethods } from './task.ts';

const TASKS = [
  { id: 11, title: 'Call', flowId: 19, responsibleId: 2, createdBy: 1, status: 2 },
  { id: 12, title: 'Write', flowId: null, responsibleId: 3, createdBy: 1, status: 5 },
  { id: 13, title: 'Check', flowId: 20, responsibleId: 1, createdBy: 1, status: 3, visibleTo: [3] },
];

function bench(): Bench {
  return new Bench(taskMethods, {
    entities: {
      users: [
        { ID: 1, isAdmin: true, NAME: 'Alice', LAST_NAME: 'Ashdale' },
        { ID: 2, LAST_NAME: 'Zander' },
        { ID: 3, LAST_NAME: 'Berger' },
      ],
      tasks: TASKS,
      templates: [{ ID: 139, TITLE: 'Weekly status', CREATED_BY: 2 }],
    },
  });
}

function tasks(params: object, userId = 1): Record<string, unknown>[] {
  const answer = bench().call('tasks.task.list', { ...params }, { userId });
  return rowsOf(objectOf(answer.result)['tasks']);
}

describe('tasks.task.list', () => {
  test('answers selected fields in camelCase as strings, newest first, and null without a flow', () => {
    expect(tasks({ select: ['ID', 'FLOW_ID'] })).toEqual([
      { id: '13', flowId: '20', group: [] },
      { id: '12', flowId: null, group: [] },
      { id: '11', flowId: '19', group: [] },
    ]);
  });

  test('brings the person with a person field', () => {
    const [task] = tasks({ filter: { ID: 13 }, select: ['RESPONSIBLE_ID'] });
    expect(task).toMatchObject({
      responsibleId: '1',
      responsible: { id: '1', name: 'Alice Ashdale' },
    });
  });

  test('shows an employee only the tasks they do, made or were let see', () => {
    expect(column(tasks({}, 2), 'id')).toEqual(['11']);
    expect(column(tasks({}, 3), 'id')).toEqual(['13', '12']);
  });

  test.each([
    [{ filter: { '!STATUS': 5 } }, ['13', '11']],
    [{ filter: { '>=ID': '12' } }, ['13', '12']],
    [{ filter: { RESPONSIBLE_ID: 3 } }, ['12']],
    [{ filter: { '%TITLE': 'c' } }, ['13', '11']],
    [{ filter: { FLOW_ID: 19 } }, ['13', '12', '11']],
    [{ order: { ID: 'asc' } }, ['11', '12', '13']],
    [{ order: { RESPONSIBLE_LAST_NAME: 'desc' } }, ['11', '12', '13']],
  ])('filters and orders by %j', (params, ids) => {
    expect(column(tasks(params), 'id')).toEqual(ids);
  });

  test('refuses to order by a flow, with a text code', () => {
    const refusal = bench().refuse('tasks.task.list', { order: { FLOW_ID: 'asc' } });
    expect(refusal).toMatchObject({
      status: 400,
      code: '0',
      message: 'Invalid sorting key (internal error)',
    });
  });

  test('pages by 50', () => {
    const many = new Bench(taskMethods, {
      entities: { tasks: Array.from({ length: 51 }, (_empty, index) => ({ id: index + 1 })) },
    });
    const first = many.call('tasks.task.list', { select: ['ID'] });
    expect([first.total, first.next]).toEqual([51, 50]);
    const second = many.call('tasks.task.list', { select: ['ID'], start: 50 });
    expect(objectOf(second.result)['tasks']).toEqual([{ id: '1', group: [] }]);
    expect(second.next).toBeUndefined();
  });
});

describe('tasks.task.get', () => {
  test('answers the task, and an empty list for one that is unknown or not for this person', () => {
    const task = objectOf(bench().call('tasks.task.get', { taskId: '11' }).result)['task'];
    expect(task).toMatchObject({ id: '11', title: 'Call', flowId: '19', status: '2' });
    expect(bench().call('tasks.task.get', { taskId: 99 }).result).toEqual([]);
    expect(bench().call('tasks.task.get', { taskId: 13 }, { userId: 2 }).result).toEqual([]);
  });

  test.each([
    [{ taskId: 'x' }, '0', 'wrong task id'],
    [
      {},
      '100',
      'CTaskItem All parameters in the constructor must have real class type (internal error)',
    ],
    [
      { taskId: 11, select: '' },
      '100',
      'Invalid value {} to match with parameter {select}. Should be value of type array. (internal error)',
    ],
  ])('refuses %j', (params, code, message) => {
    const refusal = bench().refuse('tasks.task.get', params);
    expect([refusal.status, String(refusal.code), refusal.message]).toEqual([400, code, message]);
  });
});

describe('tasks.template.get', () => {
  test('answers capitals with strings and lists as PHP writes them', () => {
    const template = objectOf(bench().call('tasks.template.get', { templateId: '139' }).result);
    expect(template).toMatchObject({
      ID: '139',
      TITLE: 'Weekly status',
      CREATED_BY: '2',
      ACCOMPLICES: 'a:0:{}',
      RESPONSIBLES: 'a:1:{i:0;s:1:"2";}',
    });
  });

  test('answers only selected fields', () => {
    const params = { templateId: 139, params: { select: ['TITLE'] } };
    expect(bench().call('tasks.template.get', params).result).toEqual({
      ID: '139',
      TITLE: 'Weekly status',
    });
  });

  test('answers false for an empty or unknown id and for somebody who may not see it', () => {
    expect(bench().call('tasks.template.get', { templateId: 5 }).result).toBe(false);
    expect(bench().call('tasks.template.get', { templateId: 0 }).result).toBe(false);
    expect(bench().call('tasks.template.get', { templateId: 139 }, { userId: 3 }).result).toBe(
      false,
    );
  });

  test('refuses a call without the id', () => {
    const refusal = bench().refuse('tasks.template.get', {});
    expect([String(refusal.code), refusal.message]).toEqual([
      '100',
      'Could not find value for parameter {templateId}',
    ]);
  });
});
