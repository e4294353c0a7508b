/** Whether a request may reach a method at all: token or webhook, allowed users, plan, closed portal. */
import type { Caller } from './execute.ts';
import { Refusal } from './method.ts';
import type { Portal } from './portal.ts';
import { expiredToken } from './strike.ts';

export interface Credentials {
  readonly token: string | null;
  readonly webhook: { readonly userId: number; readonly secret: string } | null;
}

export function authenticate(portal: Portal, credentials: Credentials): Caller {
  const { token, webhook } = credentials;
  if (webhook !== null) {
    if (portal.tokens.isWebhook(webhook.userId, webhook.secret)) {
      return { userId: webhook.userId, hasApp: false };
    }
    throw noAuthFound();
  }
  if (token === null) throw noAuthFound();
  const holder = portal.tokens.find(token);
  if (holder === 'unknown') {
    throw new Refusal(401, 'invalid_token', 'Unable to get application by token');
  }
  if (holder === 'expired') throw expiredToken(portal.dialect);
  return { userId: holder.userId, hasApp: true };
}

function noAuthFound(): Refusal {
  return new Refusal(401, 'NO_AUTH_FOUND', 'Wrong authorization data');
}

/** R8: the portal's code says 403 where the docs' table says 500 (D37). */
export function refuseClosed(portal: Portal): void {
  if (!portal.world.site_stopped) return;
  const status = portal.dialect === 'documented' ? 500 : 403;
  throw new Refusal(status, 'PORTAL_DELETED', 'Portal was deleted');
}

/** An administrator allowed the app to some users only, or the plan has no REST. */
export function refuseOutsider(portal: Portal, caller: Caller): void {
  const { world } = portal;
  if (!world.restAvailable) {
    throw new Refusal(403, 'ACCESS_DENIED', 'REST API is available only on commercial plans');
  }
  const { allowedUsers } = world;
  if (caller.hasApp && allowedUsers !== null && !allowedUsers.includes(caller.userId)) {
    throw new Refusal(403, 'user_access_error', 'The user does not have access to the application');
  }
}
