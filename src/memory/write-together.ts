/** Several writes and their reading back in one request that is never repeated. */
import { readBatchAnswer } from '@/bitrix24/batch-answer';
import { namedEntries, nameMap } from '@/bitrix24/name-map';
import type { Portal, PortalAnswer, Request } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';
import { commandLine } from './command-line';

export type Outcomes<Name extends string> = Readonly<Record<Name, PortalAnswer | PortalError>>;

/** A batch learns nothing about limits here: the reads do. */
const clock = { now: () => Date.now(), learn: () => undefined, resetAt: () => undefined };

/**
 * Sent as a single JSON call through the door for writes, so neither the SDK nor we repeat it. At most 50 commands. With
 * `isHalting` nothing runs after the first refusal; what did not run is `garbled` with the code `no-answer`.
 * @throws PortalError when the call as a whole failed; `unreachable` means that any part of it may have happened.
 */
export async function writeTogether<Name extends string>(
  portal: Pick<Portal, 'write'>,
  requests: Readonly<Record<Name, Request>>,
  { isHalting }: { readonly isHalting: boolean },
): Promise<Outcomes<Name>> {
  const commands = namedEntries(requests);
  const cmd = Object.fromEntries(commands.map(([name, request]) => [name, commandLine(request)]));
  const { result } = await portal.write({
    method: 'batch',
    params: { halt: isHalting ? 1 : 0, cmd },
  });
  const answers = readBatchAnswer(result, commands, '', clock);
  return nameMap(answers.map(([name, outcome]) => [name, asWrite(outcome)] as const));
}

/** `readBatchAnswer` is made for reads. */
function asWrite(outcome: PortalAnswer | PortalError): PortalAnswer | PortalError {
  if (!(outcome instanceof PortalError)) return outcome;
  const { kind, code, said, method, requestId, status, reason, retryAt, isOverload } = outcome;
  return new PortalError({
    kind,
    code,
    said,
    method,
    requestId,
    status,
    isWrite: true,
    ...(reason === undefined ? {} : { reason }),
    ...(retryAt === undefined ? {} : { retryAt }),
    ...(isOverload === undefined ? {} : { isOverload }),
  });
}

/** @throws PortalError the command's own failure. */
export function resultOf(outcome: PortalAnswer | PortalError | undefined, method: string): unknown {
  if (outcome instanceof PortalError) throw outcome;
  if (outcome === undefined) throw notKept(method);
  return outcome.result;
}

/** The portal took the write and keeps something else. */
export function notKept(method: string): PortalError {
  return new PortalError({
    kind: 'garbled',
    code: 'not-kept',
    said: '',
    method,
    requestId: '',
    status: 200,
    isWrite: true,
  });
}
