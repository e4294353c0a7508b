import { describe, expect, test } from 'vitest';
import { fakePortal } from './fake-portal';
import { PortalError } from './portal-error';
import { hasScope, readGrants } from './rights';

const denied = new PortalError({
  kind: 'forbidden',
  reason: 'right',
  code: 'ACCESS_DENIED',
  said: '',
  method: 'scope',
  requestId: '',
  status: 200,
  isWrite: false,
});

describe('what the app and the person may do', () => {
  test('is asked in one batch', async () => {
    const portal = fakePortal({
      answers: { scope: { result: ['crm', 'bizproc'] }, 'user.admin': { result: false } },
    });
    const grants = await readGrants(portal);
    expect(grants.isAdmin).toBe(false);
    expect(hasScope(grants, 'crm')).toBe(true);
    expect(hasScope(grants, 'biconnector')).toBe(false);
    expect(portal.calls.map(({ via }) => via)).toEqual(['batch', 'batch']);
  });

  test('is read from a map, as PHP writes a list with gaps', async () => {
    const portal = fakePortal({
      answers: { scope: { result: { 0: 'crm', 2: 'task' } }, 'user.admin': { result: true } },
    });
    expect(hasScope(await readGrants(portal), 'task')).toBe(true);
  });

  test('stays open where the portal does not tell', async () => {
    const portal = fakePortal({
      answers: { scope: denied, 'user.admin': denied },
      facts: { isAdmin: true },
    });
    const grants = await readGrants(portal);
    expect(grants).toEqual({ scopes: null, isAdmin: true });
    expect(hasScope(grants, 'crm')).toBe(true);
  });
});
