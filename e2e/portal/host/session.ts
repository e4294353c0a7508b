/** What the portal hands to one rendering of the app's frame: I1 to I4 and I8 of portal-behaviour.md. */
import { createHash, randomBytes } from 'node:crypto';
import type { Dialect } from '../core/method.ts';
import type { PortalState, Tokens } from '../core/state.ts';
import type { World } from '../core/world.ts';
import { openedAddress } from './opened-address.ts';
import type { Session } from './types.ts';

interface Opening {
  readonly placement: string;
  readonly options: Record<string, unknown>;
  /** The registered address of this placement; null: none, the app's own page. */
  readonly handler: string | null;
  /** Language of the portal's pages, e.g. `en`. */
  readonly language: string;
  /** The frame's name claims https although the portal speaks http: a mistake that apps meet behind proxies (A4). */
  readonly isProtocolMismatched: boolean;
}

/** A new APP_SID and new tokens at every call (I4). */
export function openSession(state: PortalState, opening: Opening): Session {
  const { world } = state;
  const portal = new URL(state.origin);
  const protocol = portal.protocol === 'https:' ? 1 : 0;
  const sid = randomBytes(16).toString('hex');
  const tokens = state.issueTokens(world.user.id);
  const named = opening.isProtocolMismatched ? 1 - protocol : protocol;
  return {
    sid,
    name: frameName(portal.host, named, sid),
    appOrigin: new URL(state.appUrl).origin,
    action: frameAction(openedAddress(state.appUrl, opening.handler), {
      host: portal.host,
      protocol: named,
      language: opening.language,
      sid,
    }),
    fields: formFields(world, tokens, opening, state.dialect, state.origin),
    init: {
      LANG: opening.language,
      DOMAIN: portal.host,
      PROTOCOL: named,
      PATH: '/rest',
      ...tokens,
      MEMBER_ID: memberId(portal.host),
      FIRST_RUN: world.firstRun,
      IS_ADMIN: isPortalAdmin(world),
      INSTALL: isInstallPending(world),
      USER_OPTIONS: phpMap(world.entities.user_options[String(world.user.id)] ?? {}),
      APP_OPTIONS: phpMap(world.entities.app_options),
      PLACEMENT: opening.placement,
      PLACEMENT_OPTIONS: phpMap(opening.options),
    },
  };
}

/** `host|PROTOCOL|sid`; the SDK reads nothing else (A1). */
export function frameName(host: string, protocol: number, sid: string): string {
  return `${host}|${protocol}|${sid}`;
}

/** The app's address with the four parameters of I1, appended with `?` or `&` as fits. */
export function frameAction(
  appUrl: string,
  given: { host: string; protocol: number; language: string; sid: string },
): string {
  const query = new URLSearchParams({
    DOMAIN: given.host,
    PROTOCOL: String(given.protocol),
    LANG: given.language,
    APP_SID: given.sid,
  });
  const [address = '', hash] = appUrl.split('#', 2);
  const joined = `${address}${address.includes('?') ? '&' : '?'}${query}`;
  return hash === undefined ? joined : `${joined}#${hash}`;
}

/**
 * Fields of the form (I2). The documentation shows three more than the portal's template had; newer builds send them.
 */
export function formFields(
  world: World,
  tokens: Tokens,
  opening: Pick<Opening, 'placement' | 'options'>,
  dialect: Dialect,
  origin: string,
): Record<string, string> {
  const host = new URL(origin).host;
  return {
    ...tokens,
    ...(dialect === 'documented'
      ? {
          SERVER_ENDPOINT: `${origin}/rest/`,
          APPLICATION_TOKEN: digest(`token ${host}`),
          APPLICATION_SCOPE: world.scopes.join(','),
        }
      : {}),
    member_id: memberId(host),
    status: 'L',
    PLACEMENT: opening.placement,
    ...(Object.keys(opening.options).length > 0
      ? { PLACEMENT_OPTIONS: JSON.stringify(opening.options) }
      : {}),
  };
}

/** The person before the host page may administer the portal. The role of a vector goes before the user's own flag. */
export function isPortalAdmin(world: World): boolean {
  if (world.user.role !== undefined) return world.user.role === 'admin';
  return world.entities.users.find((user) => user.ID === world.user.id)?.isAdmin ?? false;
}

/** INSTALL of I8: not finished, and there is an installer to finish it (A7). */
export function isInstallPending(world: World): boolean {
  return world.app !== null && world.app.installed === false && world.app.installUrl !== false;
}

/** PHP writes an empty map as a list (G9). */
function phpMap(map: Record<string, unknown>): Record<string, unknown> | readonly never[] {
  return Object.keys(map).length > 0 ? map : [];
}

function memberId(host: string): string {
  return digest(`member ${host}`);
}

function digest(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
