import type { HttpV2 } from '@bitrix24/b24jssdk';
import { isFields, readRefusal } from './envelope';

/** What really went over the wire for one call, its repeats included. */
export interface Seen {
  /** Requests that left; 0 means that the portal cannot have done anything. */
  sent: number;
  /** The answer to the last request, undefined while there is none. Holds the body only, never the request. */
  answer: { readonly status: number; readonly body: unknown } | undefined;
}

/**
 * The SDK hides the codes "0", 0 and "", counts and whole bodies, and repeats answers that the docs say not to repeat.
 * So we read along on its axios client, where nothing is lost, and use the SDK for tokens, rates and repeats only.
 */
export interface WireTap {
  open(requestId: string): Seen;
  close(requestId: string): void;
}

/** Read by nobody: it ends the SDK's repeats, because a failure that is not axios' own is final for it. */
class Final extends Error {}

export function tapWire(http: Pick<HttpV2, 'ajaxClient'>): WireTap {
  const open = new Map<string, Seen>();
  const client = http.ajaxClient;

  function find(url: string | undefined): Seen | undefined {
    const id = url === undefined ? null : new URL(url).searchParams.get('bx24_request_id');
    return id === null ? undefined : open.get(id);
  }

  client.interceptors.request.use((config) => {
    const seen = find(config.url);
    if (seen !== undefined) {
      seen.sent += 1;
      seen.answer = undefined;
    }
    return config;
  });
  client.interceptors.response.use(
    (response) => {
      const seen = find(response.config.url);
      if (seen !== undefined) seen.answer = { status: response.status, body: response.data };
      return response;
    },
    (error: unknown) => {
      const answer = readFailedAnswer(error);
      const seen = find(answer?.url);
      if (answer !== null && seen !== undefined) {
        seen.answer = { status: answer.status, body: answer.body };
        if (isFinal(answer.status, answer.body)) throw new Final();
      }
      throw error;
    },
  );

  return {
    open(requestId) {
      const seen: Seen = { sent: 0, answer: undefined };
      open.set(requestId, seen);
      return seen;
    },
    close(requestId) {
      open.delete(requestId);
    },
  };
}

/**
 * Repeating these only makes a person wait: an operating limit lasts for minutes (rest-contract 10.3; the SDK would sleep
 * ten seconds or more, twice), and an overload block is lifted by people ("do not retry", 10.4; the SDK would).
 */
function isFinal(status: number, body: unknown): boolean {
  const code = isFields(body) ? readRefusal(body)?.code : undefined;
  return status === 429 || code === 'OPERATION_TIME_LIMIT' || code === 'OVERLOAD_LIMIT';
}

function readFailedAnswer(error: unknown): { url: string; status: number; body: unknown } | null {
  if (!(error instanceof Error) || !('response' in error) || !('config' in error)) return null;
  const { response, config } = error;
  if (!isFields(response) || !isFields(config)) return null;
  const { status, data } = response;
  const { url } = config;
  if (typeof status !== 'number' || typeof url !== 'string') return null;
  return { url, status, body: data };
}
