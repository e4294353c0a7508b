/** What the portal answers about placements and the app, and how it is asked. */
import type { Request } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';
import type { Bound } from './binding-plan';

export const listRequest: Request = { method: 'placement.list', params: {} };
export const boundRequest: Request = { method: 'placement.get', params: {} };
export const spasRequest: Request = { method: 'crm.type.list', params: { order: { id: 'ASC' } } };
export const appRequest: Request = { method: 'app.info', params: {} };

/** The title is the app's name in every language, and so are the words of the portal's own. */
export function bindRequest(placement: string, handler: string, title: string): Request {
  const languages = ['en', 'ru', 'de'].map((lang) => [lang, { TITLE: title }] as const);
  return {
    method: 'placement.bind',
    params: {
      PLACEMENT: placement,
      HANDLER: handler,
      TITLE: title,
      LANG_ALL: Object.fromEntries(languages),
    },
  };
}

/** One handler only: without HANDLER the portal would remove all of the place (rest-contract 8). */
export function unbindRequest({ placement, handler, userId }: Bound): Request {
  const person = userId === 0 ? {} : { USER_ID: userId };
  return {
    method: 'placement.unbind',
    params: { PLACEMENT: placement, HANDLER: handler, ...person },
  };
}

/** @throws PortalError `garbled` */
export function readCodes(result: unknown): readonly string[] {
  // PHP may write a list with gaps as a map.
  const list = isFields(result) ? Object.values(result) : result;
  if (!Array.isArray(list)) throw unreadable('placement.list');
  return list.filter((code) => typeof code === 'string').map((code) => code.toUpperCase());
}

/** @throws PortalError `garbled` */
export function readBound(result: unknown): readonly Bound[] {
  if (!Array.isArray(result)) throw unreadable('placement.get');
  return result.flatMap((row: unknown) => {
    if (!isFields(row)) return [];
    const { placement, handler, userId } = row;
    if (typeof placement !== 'string' || typeof handler !== 'string') return [];
    return [{ placement: placement.toUpperCase(), handler, userId: Number(userId ?? 0) || 0 }];
  });
}

export interface Spa {
  readonly entityTypeId: number;
  readonly title: string;
}

/** Rows of crm.type.list; what is not one is left out, the names are only for reading. */
export function readSpas(result: unknown): readonly Spa[] {
  const types: unknown = isFields(result) ? result['types'] : undefined;
  if (!Array.isArray(types)) return [];
  return types.flatMap((row: unknown) => {
    if (!isFields(row)) return [];
    const { entityTypeId, title } = row;
    return typeof title === 'string' ? [{ entityTypeId: Number(entityTypeId), title }] : [];
  });
}

export interface AppInfo {
  /** Version of the app in this portal, or empty. */
  readonly version: string;
  /** The portal's plan as it names it, or empty. */
  readonly license: string;
}

export function readApp(result: unknown): AppInfo {
  const fields = isFields(result) ? result : {};
  return { version: textOf(fields['VERSION']), license: textOf(fields['LICENSE']) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unreadable(method: string): PortalError {
  return new PortalError({
    kind: 'garbled',
    code: 'unexpected-shape',
    said: '',
    method,
    requestId: '',
    status: 200,
    isWrite: false,
  });
}
