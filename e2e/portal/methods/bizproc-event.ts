/** bizproc.event.send and bizproc.activity.log: what a handler answers a waiting robot (rest-contract §3.6, §4). */
import { Refusal, type Answer, type Call } from '../core/method.ts';
import { isTruthy } from '../core/php.ts';
import { upperKeys } from './parameters.ts';
import { accessDenied } from './refusing.ts';

/**
 * Takes RETURN_VALUES back to the robot. Anybody may call, with or without an application; the token decides. The stand-in
 * runs no workflows, so the values go nowhere but into the record of calls.
 * @see https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-robot/bizproc-event-send.html
 */
export function sendEvent(call: Call): Answer {
  // The contract names 403 for this method in the docs too.
  requireToken(call, 403);
  return { result: true };
}

/**
 * Writes to the log of the workflow. The token is looked at before the message.
 * @see https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-activity/bizproc-activity-log.html
 */
export function writeLog(call: Call): Answer {
  requireToken(call, call.dialect === 'documented' ? 400 : 403);
  if (!isTruthy(upperKeys(call.params)['LOG_MESSAGE'])) {
    throw new Refusal(400, 'ERROR_EMPTY_LOG_MESSAGE', 'Empty log message!');
  }
  return { result: true };
}

/**
 * A token is workflow, action and event with bars between them, a dot, and a signature of 64 hexadecimal digits. Which
 * signatures this portal has given nobody knows, so every well-formed one passes.
 */
function requireToken(call: Call, status: number): void {
  const token = upperKeys(call.params)['EVENT_TOKEN'];
  if (typeof token === 'string' && /^[^|]+\|[^|]+\|[^|]+\.[0-9a-f]{64}$/.test(token)) return;
  throw accessDenied(undefined, status);
}
