import { describe, expect, test } from 'vitest';
import { PortalError } from '@/bitrix24/portal-error';
import { readSpaTypes, readWorkplace, readWorkplaces, written } from './wire';

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
