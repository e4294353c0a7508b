// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, TestClient } from '../test-client.ts';

const entities = {
  automatedSolutions: [{ id: 1, title: 'HR', typeIds: [13] }],
  spaTypes: [
    { id: 13, title: 'Holidays', entityTypeId: 156 },
    { id: 14, title: 'Contracts', isAutomationEnabled: 'N' },
  ],
};

let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start();
});
afterAll(() => client.portal.close());

describe('crm.type.*', () => {
  it('lists SPAs with flags as letters and the workplace under an id of another kind', async () => {
    await client.world({ entities });
    const { body } = await client.call('crm.type.list', { filter: { isAutomationEnabled: 'Y' } });
    expect(body['total']).toBe(1);
    expect(at(body, 'result', 'types', 0)).toMatchObject({
      id: 13,
      title: 'Holidays',
      entityTypeId: 156,
      isBizProcEnabled: 'Y',
      customSectionId: 1001,
    });
    expect(at(body, 'result', 'types', 0, 'relations')).toBeUndefined();
  });

  it('finds the same SPA by id and by entity type id', async () => {
    await client.world({ entities });
    const byId = await client.call('crm.type.get', { id: 13 });
    const byType = await client.call('crm.type.getByEntityTypeId', { entityTypeId: 156 });
    expect(byId.body['result']).toEqual(byType.body['result']);
    expect(at(byId.body, 'result', 'type', 'relations')).toEqual({ parent: [], child: [] });
  });

  it('refuses an unknown SPA with the integer code 0', async () => {
    await client.world({ entities });
    const { status, body } = await client.call('crm.type.get', { id: 99 });
    expect([status, body]).toEqual([400, { error: 0, error_description: 'SPA not found' }]);
  });

  it('lists for CRM administrators only, and reads for every employee but no guest', async () => {
    await client.world({ user: { id: 3, role: 'employee' }, entities });
    expect((await client.call('crm.type.list')).body['error']).toBe('ACCESS_DENIED');
    expect((await client.call('crm.type.fields')).body['error']).toBe('ACCESS_DENIED');
    expect((await client.call('crm.type.get', { id: 13 })).status).toBe(200);
    const users = [{ ID: 3, USER_TYPE: 'extranet' }];
    await client.world({ user: { id: 3 }, entities: { ...entities, users } });
    const { status, body } = await client.call('crm.type.get', { id: 13 });
    expect([status, body['error']]).toEqual([403, 'allowed_only_intranet_user']);
  });

  it('wraps the descriptors of crm.type.fields, unlike the workplaces', async () => {
    await client.world({ entities });
    const { body } = await client.call('crm.type.fields');
    expect(at(body, 'result', 'fields', 'isAutomationEnabled', 'upperName')).toBe(
      'IS_AUTOMATION_ENABLED',
    );
  });
});
