import { describe, expect, test } from 'vitest';
import { createAppOptions } from './app-options';
import { fakePortal } from './fake-portal';

describe('app options', () => {
  test.each([
    ['0', 0],
    ['false', false],
    ['""', ''],
    ['null', null],
    ['{"a":[]}', { a: [] }],
  ])('stored as %s are read as what was written', async (stored, value) => {
    const portal = fakePortal({ answers: { 'app.option.get': { result: stored } } });
    expect(await createAppOptions(portal, true).read('key')).toEqual(value);
    expect(portal.calls[0]?.params).toEqual({ option: 'key' });
  });

  test.each([[null], [''], ['not JSON'], [5], [[]]])(
    'that are %j count as never set',
    async (result) => {
      const portal = fakePortal({ answers: { 'app.option.get': { result } } });
      expect(await createAppOptions(portal, true).read('key')).toBeNull();
    },
  );

  test('are written as JSON texts', async () => {
    const portal = fakePortal({ answers: { 'app.option.set': { result: true } } });
    await createAppOptions(portal, true).write('flows', [3, 5]);
    expect(portal.calls).toEqual([
      { via: 'write', method: 'app.option.set', params: { options: { flows: '[3,5]' } } },
    ]);
  });

  test('of an employee are not sent, because the portal would drop them in silence', async () => {
    const portal = fakePortal();
    const options = createAppOptions(portal, false);
    expect(options.canWrite).toBe(false);
    await expect(options.write('key', 1)).rejects.toMatchObject({
      kind: 'forbidden',
      reason: 'right',
    });
    expect(portal.calls).toEqual([]);
  });
});
