/** Codes of robots and activities as the portal lists them: all at once, without paging and without anything else (B28). */
import type { Request } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';
import type { BizprocKind } from './values';
import { methodOf } from './wire';

export function codesCall(kind: BizprocKind): Request {
  return { method: methodOf(kind, 'list'), params: {} };
}

/** `result` of bizproc.robot.list and bizproc.activity.list. @throws PortalError `garbled` */
export function readCodes(result: unknown, kind: BizprocKind): readonly string[] {
  if (Array.isArray(result) && result.every((code) => typeof code === 'string')) return result;
  throw new PortalError({
    kind: 'garbled',
    code: 'not-a-list-of-codes',
    said: '',
    method: methodOf(kind, 'list'),
    requestId: '',
    status: 200,
    isWrite: false,
  });
}

/** As the portal says it itself when the code of a change is not registered (page 001). */
export function notRegistered(kind: BizprocKind): PortalError {
  return new PortalError({
    kind: 'missing',
    code: 'ERROR_ACTIVITY_NOT_FOUND',
    said: '',
    method: methodOf(kind, 'list'),
    requestId: '',
    status: 200,
    isWrite: false,
  });
}

/** A creation was refused because the code is registered: by this app, as either kind (B24). */
export function isInstalledAlready({ code, said }: PortalError): boolean {
  return (
    code === 'ERROR_ACTIVITY_ALREADY_INSTALLED' ||
    (code === 'ERROR_ACTIVITY_ADD_FAILURE' && /already added!/.test(said))
  );
}
