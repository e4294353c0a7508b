import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PortalError } from '@/bitrix24/portal-error';
import facts from '../../../e2e/facts/crm-automatedsolution.json';
import type { WorkplaceContext } from './contract';
import {
  createCall,
  createdAmong,
  normal,
  readSpaTypes,
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

/** The failure of a reading; what is read without one fails the test. */
function failureOf(read: () => unknown): PortalError {
  try {
    read();
  } catch (error) {
    if (error instanceof PortalError) return error;
    throw error;
  }
  throw new Error('It was read.');
}

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

describe('oddities of portals', () => {
  test('ids that arrive as text are numbers here', () => {
    const result = { automatedSolution: { id: '12', title: 'HR', typeIds: ['3', 1] } };
    expect(readWorkplace(result, 'm')).toEqual({ id: 12, title: 'HR', typeIds: [1, 3] });
    const types = [{ id: '3', title: 'A', entityTypeId: '131', customSectionId: '7' }];
    expect(readSpaTypes({ types })).toEqual([
      { id: 3, title: 'A', entityTypeId: 131, hasSection: true },
    ]);
  });

  test.each([undefined, null, 0, '', '0'])('a section id of %j means no section', (section) => {
    const types = [{ id: 3, title: 'A', entityTypeId: 131, customSectionId: section }];
    expect(readSpaTypes({ types })[0]?.hasSection).toBe(false);
  });

  test('SPAs come once each and in order', () => {
    const result = { automatedSolutions: [{ id: 1, title: 'HR', typeIds: [3, 1, 3] }] };
    expect(readWorkplaces(result)[0]?.typeIds).toEqual([1, 3]);
  });

  test('unknown keys are left where they are', () => {
    const result = { automatedSolution: { ...hr, sort: 100 }, extra: true };
    expect(readWorkplace(result, 'm')).toEqual(hr);
  });

  test.each<[unknown, string]>([
    [null, ''],
    [[], ''],
    [{}, 'automatedSolutions'],
    [{ automatedSolutions: null }, 'automatedSolutions'],
    [{ automatedSolutions: { 0: hr } }, 'automatedSolutions'],
    [{ automatedSolutions: [hr, null] }, 'automatedSolutions.1'],
    [{ automatedSolutions: [{ ...hr, id: null }] }, 'automatedSolutions.0.id'],
    [{ automatedSolutions: [{ ...hr, id: '1x' }] }, 'automatedSolutions.0.id'],
    [{ automatedSolutions: [{ ...hr, id: '' }] }, 'automatedSolutions.0.id'],
    [{ automatedSolutions: [hr, { ...hr, title: 5 }] }, 'automatedSolutions.1.title'],
    [{ automatedSolutions: [{ id: 1, title: 'HR' }] }, 'automatedSolutions.0.typeIds'],
    [{ automatedSolutions: [{ ...hr, typeIds: [1, 'x'] }] }, 'automatedSolutions.0.typeIds.1'],
  ])('the list %j is garbled as a whole, never half-drawn rows', (result, place) => {
    const error = failureOf(() => readWorkplaces(result));
    expect(error).toMatchObject({
      kind: 'garbled',
      code: `unexpected-shape:${place}`,
      method: 'crm.automatedsolution.list',
    });
  });

  test.each([null, true, {}, { automatedSolution: null }, { automatedSolution: { id: 1 } }, hr])(
    'the record %j is garbled',
    (result) => {
      expect(failureOf(() => written(answerOf(result), 'update'))).toMatchObject({
        kind: 'garbled',
        method: 'crm.automatedsolution.update',
      });
      expect(failureOf(() => written(answerOf(result), 'create'))).toMatchObject({
        method: 'crm.automatedsolution.add',
      });
    },
  );

  test.each([null, {}, { types: [{ id: 1, title: 'A' }] }, { types: [{ title: 'A' }] }])(
    'the SPAs %j are garbled',
    (result) => {
      const method = 'crm.type.list';
      expect(failureOf(() => readSpaTypes(result))).toMatchObject({ kind: 'garbled', method });
    },
  );
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
