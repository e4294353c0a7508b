/**
 * A portal that answers from what the stand-in once said, as badly as it is told to. Bodies go through the app's own reading
 * of envelopes and batches; only the network and the SDK in front of it are left out.
 */
import { readBatchAnswer } from '@/bitrix24/batch-answer';
import { fakePortal } from '@/bitrix24/fake-portal';
import { namedEntries, nameMap } from '@/bitrix24/name-map';
import type { Portal, PortalAnswer, Request } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';
import { judge, type Clock } from '@/bitrix24/verdict';
import type { TestClient } from '../portal/test-client.ts';

interface Recorded {
  readonly status: number;
  /** JSON text, so that each use is a fresh value. */
  readonly text: string;
}

export interface RawAnswer {
  readonly status: number;
  readonly body: unknown;
}

export type Book = Map<string, Recorded>;

/** Changes a raw answer; `at` counts the answers of one run. */
export type Spoil = (answer: RawAnswer, at: number) => RawAnswer;

const clock: Clock = {
  now: () => 1_795_000_000_000,
  learn: () => undefined,
  resetAt: () => undefined,
};

/** What the memory invents for each save; the book has a blank in its place. */
const nonce = /page1\.[0-9a-z]+/g;
const blank = 'page1.#';

function keyOf({ method, params }: Request): string {
  return `${method} ${JSON.stringify(params)}`.replaceAll(nonce, blank);
}

/** Thrown where a reader asks without an end. */
export class Endless extends Error {}
/** Nobody opens 2,550 records of memory in less; what asks more often never stops. */
const mostRequests = 2_500;

function verdict(request: Request, isWrite: boolean, { status, body }: RawAnswer): PortalAnswer {
  const asked = { method: request.method, requestId: 'r', isWrite };
  const found = judge(asked, { sent: 1, answer: { status, body } }, undefined, clock);
  if (found instanceof PortalError) throw found;
  return found;
}

function fieldOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
}

/** The body of a batch that the single answers would have made. */
function batchBody(answers: readonly (readonly [string, RawAnswer])[]): unknown {
  const parts: Record<string, Record<string, unknown>> = {
    result: {},
    result_error: {},
    result_total: {},
    result_next: {},
    result_time: {},
  };
  for (const [name, { body }] of answers) {
    const error = fieldOf(body, 'error');
    if (error !== undefined && fieldOf(body, 'result') === undefined) {
      Object.assign(parts['result_error'] ?? {}, { [name]: body });
      continue;
    }
    for (const part of ['result', 'total', 'next', 'time']) {
      const value = fieldOf(body, part);
      const where = parts[part === 'result' ? part : `result_${part}`];
      if (value !== undefined && where !== undefined) where[name] = value;
    }
  }
  return { result: parts, time: { start: 1, finish: 2, duration: 1 } };
}

function portalOf(
  answer: (request: Request) => Promise<RawAnswer> | RawAnswer,
  spoil: Spoil,
): Portal {
  let count = 0;
  function spoilt(raw: RawAnswer): RawAnswer {
    count += 1;
    if (count > mostRequests) throw new Endless(`More than ${mostRequests} requests.`);
    return spoil(raw, count);
  }
  async function single(request: Request, isWrite: boolean): Promise<PortalAnswer> {
    return verdict(request, isWrite, spoilt(await answer(request)));
  }
  const base = fakePortal();
  return {
    ...base,
    read: (request) => single(request, false),
    write: (request) => single(request, true),
    async batch<Name extends string>(requests: Readonly<Record<Name, Request>>) {
      const commands = namedEntries(requests);
      const answers: (readonly [Name, PortalAnswer | PortalError])[] = [];
      for (let from = 0; from < commands.length; from += 50) {
        const some = commands.slice(from, from + 50);
        const raws: (readonly [string, RawAnswer])[] = [];
        for (const [name, request] of some) raws.push([name, await answer(request)]);
        const raw = spoilt({ status: 200, body: batchBody(raws) });
        const whole = verdict({ method: 'batch', params: {} }, false, raw);
        answers.push(...readBatchAnswer(whole.result, some, 'r', clock));
      }
      return nameMap(answers);
    },
  };
}

/** Asks the stand-in and writes down what it says. */
export function recording(client: TestClient, book: Book): Portal {
  return portalOf(
    async (request) => {
      const { status, text } = await client.call(request.method, request.params);
      for (const key of [keyOf(request), request.method]) {
        book.set(key, { status, text: text.replaceAll(nonce, blank) });
      }
      const body: unknown = JSON.parse(text);
      return { status, body };
    },
    (raw) => raw,
  );
}

/** Answers from the book: the same request, else the last one of its method. */
export function replaying(book: Book, spoil: Spoil): Portal {
  return portalOf((request) => {
    const found = book.get(keyOf(request)) ?? book.get(request.method);
    if (found === undefined)
      return { status: 404, body: { error: 'ERROR_METHOD_NOT_FOUND', error_description: 'No.' } };
    const own = nonce.exec(JSON.stringify(request.params))?.[0] ?? blank;
    nonce.lastIndex = 0;
    const body: unknown = JSON.parse(found.text.replaceAll(blank, own));
    return { status: found.status, body };
  }, spoil);
}
