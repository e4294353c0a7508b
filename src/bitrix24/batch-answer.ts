import { isFields, readCount, readNestedRefusal, readRefusal } from './envelope';
import type { PortalAnswer, Request } from './portal';
import { PortalError } from './portal-error';
import { refusalOf, type Clock } from './verdict';

/** PHP writes an empty map, and one whose keys count from 0, as a list: both are looked up alike (G9). */
function find(map: unknown, name: string): { readonly value: unknown } | null {
  if (typeof map !== 'object' || map === null || !Object.hasOwn(map, name)) return null;
  return { value: Reflect.get(map, name) };
}

/**
 * The commands' answers from the body of a batch, each one's refusal in place. Read from the raw body, because the SDK
 * turns absent counts into 0, loses empty codes, and fails as a whole when one command is missing (sdk-and-frame C9).
 * @throws PortalError `garbled` when the result is not a batch's.
 */
export function readBatchAnswer<Name extends string>(
  result: unknown,
  commands: readonly (readonly [name: Name, request: Request])[],
  requestId: string,
  clock: Clock,
): readonly (readonly [name: Name, outcome: PortalAnswer | PortalError])[] {
  if (!isFields(result)) {
    throw garbled('batch', 'not-a-batch', requestId);
  }
  return commands.map(([name, { method }]) => {
    const asked = { method, requestId, isWrite: false };
    const error = find(result['result_error'], name)?.value;
    if (error !== undefined && error !== null) {
      const refusal = isFields(error)
        ? readRefusal(error)
        : { code: typeof error === 'string' ? error : '', said: '' };
      return [
        name,
        refusal === null
          ? garbled(method, 'not-an-error', requestId)
          : refusalOf(asked, { ...refusal, status: 200 }, clock),
      ];
    }
    clock.learn(method, find(result['result_time'], name)?.value);
    const found = find(result['result'], name);
    if (found === null) return [name, garbled(method, 'no-answer', requestId)];
    const nested = readNestedRefusal(found.value);
    if (nested !== null) return [name, refusalOf(asked, { ...nested, status: 200 }, clock)];
    const answer: PortalAnswer = {
      result: found.value,
      total: readCount(find(result['result_total'], name)?.value),
      next: readCount(find(result['result_next'], name)?.value),
    };
    return [name, answer];
  });
}

function garbled(method: string, code: string, requestId: string): PortalError {
  return new PortalError({
    kind: 'garbled',
    code,
    said: '',
    method,
    requestId,
    status: 200,
    isWrite: false,
  });
}
