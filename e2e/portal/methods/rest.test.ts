// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestClient } from '../test-client.ts';

let client: TestClient;

beforeAll(async () => {
  client = await TestClient.start();
});
afterAll(() => client.portal.close());

async function result(method: string, params: object = {}): Promise<unknown> {
  return (await client.call(method, params)).body['result'];
}

describe('what a portal says about itself', () => {
  it('server.time answers the moment the world stands at', async () => {
    await client.world({ time: '2026-03-01T21:30:00.000Z' });
    expect(await result('server.time')).toBe('2026-03-02T00:30:00+03:00');
  });

  it('scope answers what was granted, or everything when asked in full', async () => {
    await client.world({ scopes: ['crm', 'task'] });
    expect(await result('scope')).toEqual(['crm', 'task']);
    expect(await result('scope', { full: true })).toContain('biconnector');
  });

  it('method.get tells a method that exists from one that may be called', async () => {
    await client.world({ scopes: ['task'] });
    expect(await result('method.get', { name: 'crm.automatedsolution.update' })).toEqual({
      isExisting: true,
      isAvailable: false,
    });
    expect(await result('method.get', { name: 'crm.type.getbyentitytypeid' })).toMatchObject({
      isExisting: true,
    });
    expect(await result('method.get', {})).toEqual({ isExisting: false, isAvailable: false });
  });

  it('methods lists what the scopes allow', async () => {
    await client.world({ scopes: ['task'] });
    expect(await result('methods')).not.toContain('crm.type.list');
    expect(await result('methods', { full: true })).toContain('crm.type.list');
    expect(await result('methods', { scope: 'crm' })).toContain('crm.automatedsolution.add');
    expect(await result('methods', { scope: 'crm' })).not.toContain('server.time');
  });

  it('profile and user.admin agree on who is an administrator', async () => {
    for (const [role, isAdmin] of [
      ['admin', true],
      ['crm-admin', false],
    ]) {
      await client.world({ user: { id: 3, role } });
      expect(await result('profile')).toMatchObject({ ID: '3', ADMIN: isAdmin });
      expect(await result('user.admin')).toBe(isAdmin);
    }
  });

  it('app.info needs an application, with another status in each dialect', async () => {
    await client.world({ app: { id: 12, code: 'studio', version: 3, installed: false } });
    expect(await result('app.info')).toMatchObject({
      ID: 12,
      CODE: 'studio',
      VERSION: 3,
      INSTALLED: false,
    });
    expect((await client.send('POST', `${client.webhook}/app.info`, {})).status).toBe(403);
    await client.world({}, 'documented');
    expect((await client.send('POST', `${client.webhook}/app.info`, {})).status).toBe(400);
  });
});

describe('options', () => {
  it('app.option.set stores the whole parameter set without a key of its own (R7)', async () => {
    await client.world({});
    expect(await result('app.option.set', { a: '1' })).toBe(true);
    expect(await result('app.option.get')).toEqual({ a: '1' });
    expect(await result('app.option.get', { option: 'a' })).toBe('1');
  });

  it('app.option.set refuses in the words of each dialect', async () => {
    const employee = { user: { id: 5, role: 'employee' } };
    await client.world(employee, 'documented');
    const denied = await client.call('app.option.set', { options: { a: 1 } });
    expect([denied.status, denied.body]).toEqual([
      400,
      { error: 'AccessException', error_description: 'Administrator authorization required' },
    ]);
    const empty = await client.call('app.option.set', { options: {} });
    expect(empty.body['error']).toBe('ArgumentNullException');
    await client.world(employee);
    const observed = await client.call('app.option.set', { options: {} });
    expect(observed.body['error']).toBe('ERROR_ARGUMENT');
  });

  it('user.option is open to everybody and each user has their own', async () => {
    const entities = { user_options: { 6: { theme: 'dark' } } };
    await client.world({ user: { id: 5, role: 'employee' }, entities });
    expect(await result('user.option.get')).toEqual([]);
    expect(await result('user.option.set', { options: { theme: 'light' } })).toBe(true);
    expect(await result('user.option.get', { option: 'theme' })).toBe('light');
    await client.world({ user: { id: 6 }, entities });
    expect(await result('user.option.get')).toEqual({ theme: 'dark' });
  });
});
