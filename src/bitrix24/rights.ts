import { isFields } from './envelope';
import type { Portal } from './portal';
import { PortalError } from './portal-error';

export interface Grants {
  /** Scopes of the app; null when the portal did not tell. */
  readonly scopes: ReadonlySet<string> | null;
  /** Administrator of the portal. Stricter than `portal.isAdmin`, which is also true for who may install the app. */
  readonly isAdmin: boolean;
}

/**
 * Asks once what the app and the person may do (`scope`, `user.admin`: rest-contract 7.2, 7.7). One command that fails
 * leaves its part unknown, because the portal judges every call itself anyway.
 * @throws PortalError when the call as a whole failed.
 */
export async function readGrants(portal: Pick<Portal, 'batch' | 'isAdmin'>): Promise<Grants> {
  const { scope, admin } = await portal.batch({
    scope: { method: 'scope', params: {} },
    admin: { method: 'user.admin', params: {} },
  });
  return {
    scopes: scope instanceof PortalError ? null : readScopes(scope.result),
    isAdmin:
      admin instanceof PortalError || typeof admin.result !== 'boolean'
        ? portal.isAdmin
        : admin.result,
  };
}

/** True also when nothing is known: better a refusal that names the scope than a door closed by mistake. */
export function hasScope(grants: Grants, scope: string): boolean {
  return grants.scopes === null || grants.scopes.has(scope);
}

function readScopes(result: unknown): ReadonlySet<string> | null {
  // PHP may write a list with gaps as a map.
  const list = isFields(result) ? Object.values(result) : result;
  if (!Array.isArray(list)) return null;
  return new Set(list.filter((scope) => typeof scope === 'string'));
}
