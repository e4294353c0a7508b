import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import facts from '../../../e2e/facts/crm-automatedsolution.json';
import type { WorkplaceContext } from './contract';
import {
  contextAfter,
  createCall,
  createdAmong,
  normal,
  readWorkplace,
  readWorkplaces,
  removeCall,
  updateCall,
  valuesOf,
  withHomes,
  written,
} from './wire';

const hr = { id: 1, title: 'HR', typeIds: [1, 2, 3] };
const answerOf = (result: unknown) => ({ result, total: null, next: null });

describe('documented answers', () => {
  function documented(method: string): unknown {
    const answer = facts.answers.find((each) => each.method === `crm.automatedsolution.${method}`);
    return answer?.body.result;
  }

  test('the page of workplaces is read', () => {
    expect(readWorkplaces(documented('list'))).toEqual([
      hr,
      { id: 2, title: 'Customer Success', typeIds: [] },
    ]);
  });

  test.each(['get', 'add', 'update'])('the workplace that %s answers is read', (method) => {
    expect(readWorkplace(documented(method), `crm.automatedsolution.${method}`)).toEqual(hr);
  });

  test('after a creation the answer carries the new id', () => {
    expect(written(answerOf(documented('add')), 'create')).toEqual({
      id: '1',
      values: { title: 'HR', typeIds: [1, 2, 3] },
    });
  });
});

describe('requests', () => {
  const documented = new Map(facts.requests.map(({ name, body }) => [name, JSON.stringify(body)]));

  test.each<[string, string[], string]>([
    ['change the title', ['title'], '{"id":238,"fields":{"title":"HR & Customer Success"}}'],
    ['change the list of linked SPAs', ['typeIds'], '{"id":238,"fields":{"typeIds":[14]}}'],
    ['unlink all SPAs', ['typeIds'], '{"id":238,"fields":{"typeIds":[]}}'],
  ])('the body of the page, "%s", byte for byte', (name, changed, body) => {
    const typeIds = name === 'unlink all SPAs' ? [] : [14];
    const values = { title: 'HR & Customer Success', typeIds };
    const call = updateCall('238', values, new Set(changed));
    expect(call.method).toBe('crm.automatedsolution.update');
    expect(JSON.stringify(call.params)).toBe(body);
    expect(body).toBe(documented.get(name));
  });

  test.each([
    [[], '{"id":5,"fields":{}}'],
    [['title'], '{"id":5,"fields":{"title":"HR"}}'],
    [['typeIds'], '{"id":5,"fields":{"typeIds":[1,3]}}'],
    [['typeIds', 'title'], '{"id":5,"fields":{"title":"HR","typeIds":[1,3]}}'],
    [['unknown'], '{"id":5,"fields":{}}'],
  ])('of an update only what changed is sent: %j', (changed, body) => {
    const call = updateCall('5', { title: ' HR ', typeIds: [3, 1, 3] }, new Set(changed));
    expect(JSON.stringify(call.params)).toBe(body);
  });

  test('a creation leaves the SPAs out when there are none', () => {
    expect(createCall({ title: ' HR ', typeIds: [] })).toEqual({
      method: 'crm.automatedsolution.add',
      params: { fields: { title: 'HR' } },
    });
    expect(createCall({ title: 'HR', typeIds: [3, 1] })).toEqual({
      method: 'crm.automatedsolution.add',
      params: { fields: { title: 'HR', typeIds: [1, 3] } },
    });
  });

  test('a removal sends the id as a number', () => {
    expect(removeCall('238')).toEqual({
      method: 'crm.automatedsolution.delete',
      params: { id: 238 },
    });
  });
});

describe('there and back', () => {
  const ids = fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 30 });
  const anyValues = fc.record({ title: fc.string({ unit: 'grapheme' }), typeIds: ids });

  test('what a portal answers to our own request is what was sent', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const { params } = updateCall('7', values, new Set(['title', 'typeIds']));
        const sent: unknown = JSON.parse(JSON.stringify(params['fields']));
        const result = { automatedSolution: { id: 7, ...Object(sent) } };
        expect(written(answerOf(result), 'update')).toEqual({ id: '7', values: normal(values) });
      }),
    );
  });

  test('a normal form stays as it is', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        expect(normal(normal(values))).toEqual(normal(values));
      }),
    );
  });

  test('a record read twice is the same, so nothing counts as changed', () => {
    const record = { automatedSolution: { id: 1, title: 'HR', typeIds: [] } };
    expect(valuesOf(readWorkplace(record, 'm'))).toEqual({ title: 'HR', typeIds: [] });
  });
});

test('an SPA is at home where a workplace holds it, whatever its section says', () => {
  const types = [
    { id: 1, title: 'A', entityTypeId: 129, hasSection: true },
    { id: 2, title: 'B', entityTypeId: 130, hasSection: true },
    { id: 3, title: 'C', entityTypeId: 131, hasSection: false },
  ];
  expect(withHomes(types, [{ id: 9, title: 'HR', typeIds: [1] }])).toEqual([
    { id: 1, title: 'A', entityTypeId: 129, home: { in: 'workplace', id: 9, title: 'HR' } },
    { id: 2, title: 'B', entityTypeId: 130, home: { in: 'elsewhere' } },
    { id: 3, title: 'C', entityTypeId: 131, home: { in: 'crm' } },
  ]);
});

describe('the record that a lost creation made', () => {
  const before: WorkplaceContext = { spas: [], workplaces: [{ id: 1, title: 'HR', typeIds: [2] }] };
  const values = { title: ' HR ', typeIds: [2] };

  test('is the new one with the same values', () => {
    const made = { id: 8, title: 'HR', typeIds: [2] };
    expect(createdAmong([...before.workplaces, made], values, before)).toBe(made);
  });

  test('is not an older one that looks the same', () => {
    expect(createdAmong(before.workplaces, values, before)).toBeUndefined();
  });

  test('is not a new one with other values', () => {
    const others = [
      { id: 8, title: 'HR', typeIds: [] },
      { id: 9, title: 'hr', typeIds: [2] },
    ];
    expect(createdAmong(others, values, before)).toBeUndefined();
  });
});

describe('what surrounds a record after its save', () => {
  const context: WorkplaceContext = {
    workplaces: [
      { id: 1, title: 'HR', typeIds: [10] },
      { id: 2, title: 'Desk', typeIds: [20, 21] },
    ],
    spas: [
      { id: 10, title: 'A', entityTypeId: 130, home: { in: 'workplace', id: 1, title: 'HR' } },
      { id: 20, title: 'B', entityTypeId: 140, home: { in: 'workplace', id: 2, title: 'Desk' } },
      { id: 30, title: 'C', entityTypeId: 150, home: { in: 'elsewhere' } },
      { id: 40, title: 'D', entityTypeId: 160, home: { in: 'crm' } },
    ],
  };
  const homes = (after: WorkplaceContext) => after.spas.map(({ home }) => home);

  test('an SPA it took is here now, and the other workplace has lost it', () => {
    const after = contextAfter(context, '1', { title: 'People', typeIds: [10, 20, 30] });
    const here = { in: 'workplace', id: 1, title: 'People' };
    expect(homes(after)).toEqual([here, here, here, { in: 'crm' }]);
    expect(after.workplaces.find(({ id }) => id === 2)?.typeIds).toEqual([21]);
  });

  test('an SPA it released is back in CRM, the others stay where they are', () => {
    const after = contextAfter(context, '1', { title: 'HR', typeIds: [] });
    expect(homes(after)).toEqual([
      { in: 'crm' },
      { in: 'workplace', id: 2, title: 'Desk' },
      { in: 'elsewhere' },
      { in: 'crm' },
    ]);
  });

  test('a record that is new is among the workplaces once', () => {
    const after = contextAfter(context, '3', { title: 'New', typeIds: [40] });
    expect(after.workplaces.map(({ id }) => id)).toEqual([1, 2, 3]);
  });
});
