/** `batch`: up to fifty commands in order, each may refer to what the earlier ones brought (E5, R1 to R4). */
import { execute, refusalBody, type Caller } from './execute.ts';
import { timeOf } from './limits.ts';
import { Refusal, type Answer, type Params } from './method.ts';
import { encodeMap, isTruthy, parseForm, readCaseless } from './php.ts';
import type { Portal } from './portal.ts';
import { resolveReferences } from './references.ts';
import type { CallRecord } from './state.ts';
import { strike, type Wire } from './strike.ts';

const MOST_COMMANDS = 50;

// A batch in a batch is refused like the methods that move files.
const NOT_IN_BATCH = ['batch', 'download', 'upload'];

interface BatchAnswer {
  readonly answer: Answer;
  readonly records: readonly CallRecord[];
}

export async function runBatch(
  portal: Portal,
  caller: Caller,
  params: Params,
  wire: Wire,
): Promise<BatchAnswer> {
  const commands = readCommands(readCaseless(params, 'cmd'));
  const isHalting = isTruthy(readCaseless(params, 'halt'));
  if (portal.dialect === 'documented') refuseAsDocumented(commands);

  const brought = { result: {}, error: {}, total: {}, next: {}, time: {} } satisfies Record<
    string,
    Record<string, unknown>
  >;
  const collected = {
    result: new Array<[string, unknown]>(),
    error: new Array<[string, unknown]>(),
    total: new Array<[string, unknown]>(),
    next: new Array<[string, unknown]>(),
    time: new Array<[string, unknown]>(),
  };
  const keep = (collection: keyof typeof collected, key: string, value: unknown): void => {
    collected[collection].push([key, value]);
    Object.assign(brought[collection], { [key]: value });
  };
  const records: CallRecord[] = [];

  for (const [index, [key, line]] of commands.entries()) {
    const { name, params: written } = readCommand(line);
    const commandParams = resolveReferences(written, brought);
    const startedAt = Date.now();
    const note = (status: number, answer: unknown): void => {
      const user = caller.userId;
      records.push({ method: name, params: commandParams, user, status, answer, inBatch: true });
    };
    try {
      refuseInBatch(name, index);
      await strike(portal, portal.faults.take(name, true), caller.userId, wire);
      const answer = execute(portal, caller, name, commandParams);
      if (answer.refusal !== undefined) {
        keep('error', key, answer.refusal);
        note(200, answer.refusal);
        if (isHalting) break;
        continue;
      }
      keep('result', key, answer.result);
      if (answer.total !== undefined) keep('total', key, answer.total);
      if (answer.next !== undefined) keep('next', key, answer.next);
      keep('time', key, timeOf(portal.world, name, startedAt));
      note(200, { result: answer.result });
    } catch (error) {
      // A lost token ends the whole request, so that the SDK refreshes and repeats it.
      if (!(error instanceof Refusal) || error.code === 'expired_token') throw error;
      keep('error', key, refusalBody(error));
      note(error.status, refusalBody(error));
      if (isHalting) break;
    }
  }

  return {
    answer: {
      result: {
        result: encodeMap(collected.result),
        result_error: encodeMap(collected.error),
        result_total: encodeMap(collected.total),
        result_next: encodeMap(collected.next),
        result_time: encodeMap(collected.time),
      },
    },
    records,
  };
}

/** `cmd` may be a list or a map; a JSON list counts from 0 like PHP's. Anything else is no command. */
function readCommands(cmd: unknown): [string, string][] {
  if (typeof cmd !== 'object' || cmd === null) return [];
  return Object.entries(cmd).map(([key, line]) => [key, typeof line === 'string' ? line : '']);
}

function readCommand(line: string): { name: string; params: Params } {
  const mark = line.indexOf('?');
  const { auth: _auth, ...params } = mark < 0 ? {} : parseForm(line.slice(mark + 1));
  return { name: mark < 0 ? line : line.slice(0, mark), params };
}

const tooLong = (): Refusal =>
  new Refusal(400, 'ERROR_BATCH_LENGTH_EXCEEDED', 'Max batch length exceeded');
const notAllowed = (): Refusal =>
  new Refusal(405, 'ERROR_BATCH_METHOD_NOT_ALLOWED', 'Method is not allowed for batch usage');

function refuseInBatch(name: string, index: number): void {
  if (index >= MOST_COMMANDS) throw tooLong();
  if (NOT_IN_BATCH.includes(name.toLowerCase())) throw notAllowed();
}

/** The docs give both refusals an HTTP status of their own, so there the whole request fails (D38, D39). */
function refuseAsDocumented(commands: readonly [string, string][]): void {
  if (commands.length > MOST_COMMANDS) throw tooLong();
  for (const [, line] of commands) refuseInBatch(readCommand(line).name, 0);
}
