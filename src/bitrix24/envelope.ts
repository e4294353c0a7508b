import type { PortalAnswer } from './portal';

/** What an HTTP body turned out to be. `unreadable.code` is one of ours. */
export type Envelope =
  | { readonly is: 'answer'; readonly answer: PortalAnswer }
  | { readonly is: 'refusal'; readonly code: string; readonly said: string }
  | { readonly is: 'unreadable'; readonly code: string };

type Fields = Readonly<Record<string, unknown>>;

const LONGEST_SENTENCE = 1000;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A count as a number or as digits (rest-contract 10.2 shows numbers, batches may carry texts); null when absent. */
export function readCount(value: unknown): number | null {
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null;
}

/**
 * The code and sentence of `{error, error_description}`. Codes `0`, `"0"` and `""` exist (portal-behaviour F26,
 * rest-contract 7.9) and stay what they are; the SDK would hide them. Null when there is no error in it.
 */
export function readRefusal(value: Fields): { code: string; said: string } | null {
  const { error } = value;
  if (typeof error === 'string' || typeof error === 'number') {
    return { code: String(error), said: readSentence(value['error_description']) };
  }
  if (isFields(error) && (typeof error['code'] === 'string' || typeof error['code'] === 'number')) {
    return { code: String(error['code']), said: readSentence(error['message']) };
  }
  return null;
}

/** biconnector hides every no inside a success: `{"result": {"error": {"error": …}}}` (portal-behaviour X3). */
export function readNestedRefusal(result: unknown): { code: string; said: string } | null {
  if (!isFields(result) || !isFields(result['error'])) return null;
  const nested = result['error'];
  return Object.hasOwn(nested, 'error') ? readRefusal(nested) : null;
}

/**
 * Reads the body of a call. `time` may be absent: the documented answers of flows have none (rest-contract 1), and
 * throwing such an answer away after the portal has acted, as the SDK does, would be worse than not having a time.
 */
export function readEnvelope(status: number, body: unknown): Envelope {
  if (body === '' || body === undefined || body === null) return unreadable('empty-answer');
  if (!isFields(body)) return unreadable('not-json');
  const hasResult = Object.hasOwn(body, 'result');
  const refusal = readRefusal(body);
  const isEmptyCode = refusal === null || refusal.code === '' || refusal.code === '0';
  if (refusal !== null && !(status < 400 && hasResult && isEmptyCode)) {
    return { is: 'refusal', ...refusal };
  }
  if (status >= 400 || !hasResult) return unreadable('no-result');
  const nested = readNestedRefusal(body['result']);
  if (nested !== null) return { is: 'refusal', ...nested };
  return {
    is: 'answer',
    answer: {
      result: body['result'],
      total: readCount(body['total']),
      next: readCount(body['next']),
    },
  };
}

function unreadable(code: string): Envelope {
  return { is: 'unreadable', code };
}

function readSentence(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, LONGEST_SENTENCE) : '';
}
