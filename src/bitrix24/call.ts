import type { B24Frame } from '@bitrix24/b24jssdk';
import { readBatchAnswer } from './batch-answer';
import { isFields } from './envelope';
import { namedEntries, nameMap } from './name-map';
import type { BatchAnswers, PortalAnswer, Request } from './portal';
import { PortalError } from './portal-error';
import { createWriteTransport, defaultPatience, type Patience, type Sdk } from './transports';
import { judge, type Clock } from './verdict';
import { tapWire, type WireTap } from './wire-tap';

/** The REST half of a Portal. */
export interface Calls {
  read(request: Request): Promise<PortalAnswer>;
  batch<Name extends string>(
    requests: Readonly<Record<Name, Request>>,
  ): Promise<BatchAnswers<Name>>;
  write(request: Request): Promise<PortalAnswer>;
}

/** The portal runs no more commands in one call (rest-contract 10.1). */
export const BATCH_SIZE = 50;

/** Reads go through the frame's own client, writes through a second one that never repeats. */
export function createCalls(
  sdk: Sdk,
  frame: B24Frame,
  patience: Patience = defaultPatience,
): Calls {
  const reads = frame.getHttpClient(sdk.ApiVersion.v2);
  reads.ajaxClient.defaults.timeout = patience.readTimeoutMs;
  const writes = createWriteTransport(sdk, frame, patience);
  const readTap = tapWire(reads);
  const writeTap = tapWire(writes);
  const clock = createClock();

  async function send(
    tap: WireTap,
    request: Request,
    isWrite: boolean,
    call: (params: Record<string, unknown>, requestId: string) => Promise<unknown>,
  ): Promise<{ answer: PortalAnswer; requestId: string }> {
    const requestId = sdk.Text.getUuidRfc4122();
    const asked = { method: request.method, requestId, isWrite };
    const params = toPlain(request, asked);
    const seen = tap.open(requestId);
    let thrown: unknown;
    try {
      await call(params, requestId);
    } catch (error) {
      thrown = error;
    } finally {
      tap.close(requestId);
    }
    const body = seen.answer?.body;
    if (isFields(body)) clock.learn(request.method, body['time']);
    const verdict = judge(asked, seen, thrown, clock);
    if (verdict instanceof PortalError) throw verdict;
    return { answer: verdict, requestId };
  }

  async function batchOf<Name extends string>(commands: readonly (readonly [Name, Request])[]) {
    const plain = commands.map(([name, request]) => {
      const asked = { method: request.method, requestId: '', isWrite: false };
      return [name, { method: request.method, params: toPlain(request, asked) }] as const;
    });
    const calls = Object.fromEntries(plain);
    const { answer, requestId } = await send(
      readTap,
      { method: 'batch', params: {} },
      false,
      (_, id) =>
        frame.actions.v2.batch.make({
          calls,
          options: { isHaltOnError: false, returnAjaxResult: true, requestId: id },
        }),
    );
    return readBatchAnswer(answer.result, commands, requestId, clock);
  }

  return {
    async read(request) {
      const { answer } = await send(readTap, request, false, (params, id) =>
        reads.call(request.method, params, id),
      );
      return answer;
    },
    async batch<Name extends string>(requests: Readonly<Record<Name, Request>>) {
      const commands = namedEntries(requests);
      const answers: (readonly [Name, PortalAnswer | PortalError])[] = [];
      for (let at = 0; at < commands.length; at += BATCH_SIZE) {
        answers.push(...(await batchOf(commands.slice(at, at + BATCH_SIZE))));
      }
      return nameMap(answers);
    },
    async write(request) {
      const { answer } = await send(writeTap, request, true, (params, id) =>
        writes.call(request.method, params, id),
      );
      return answer;
    },
  };
}

/**
 * What JSON will make of the values, made now. The SDK clones them after the portal has acted and fails on anything
 * else (sdk-and-frame C3); this way it fails before anything is sent, and shared objects stay ours.
 */
function toPlain(
  { params }: Request,
  asked: { method: string; requestId: string; isWrite: boolean },
): Record<string, unknown> {
  try {
    const plain: unknown = JSON.parse(JSON.stringify(params));
    if (isFields(plain)) return { ...plain };
  } catch {
    // Cycles and bigints; told below like everything else that is not a map.
  }
  throw new PortalError({ ...asked, kind: 'garbled', code: 'not-plain', said: '', status: 0 });
}

/** Remembers per method when its operating limit eases: the refusal itself does not say it (rest-contract 10.3). */
function createClock(): Clock {
  const resets = new Map<string, number>();
  return {
    now: () => Date.now(),
    resetAt: (method) => resets.get(method),
    learn(method, time) {
      const reset = isFields(time) ? time['operating_reset_at'] : undefined;
      // Unix seconds.
      if (typeof reset === 'number') resets.set(method, reset * 1000);
    },
  };
}
