/** What robots and activities are refused with. The docs and the portal's code differ in statuses and words (D5, D6). */
import { Refusal, type Call } from '../core/method.ts';
import { accessDenied } from './refusing.ts';

/** B1: a webhook has no application. The docs print the bare reason under status 400. */
export function applicationRequired(call: Call): Refusal {
  const reason = 'Application context required';
  return isDocumented(call) ? new Refusal(400, 'ACCESS_DENIED', reason) : accessDenied(reason);
}

/** B2. */
export function administratorRequired(call: Call): Refusal {
  return accessDenied(undefined, isDocumented(call) ? 400 : 403);
}

/** B3: any objection to the data; the first one ends the call. */
export function invalid(sentence: string): Refusal {
  return new Refusal(400, 'ERROR_ACTIVITY_VALIDATION_FAILURE', sentence);
}

/** B16: the code of the property stands in brackets, which the docs leave out (D6). */
export function invalidProperty(call: Call, sentence: string, key: string): Refusal {
  return invalid(`${sentence} ${isDocumented(call) ? key : `(${key})`}!`);
}

/** B8. */
export function notFound(call: Call): Refusal {
  return new Refusal(400, 'ERROR_ACTIVITY_NOT_FOUND', `Activity or ${robotOf(call)} not found!`);
}

/** B24. */
export function alreadyInstalled(call: Call): Refusal {
  return new Refusal(
    400,
    'ERROR_ACTIVITY_ALREADY_INSTALLED',
    `Activity or ${robotOf(call)} already installed!`,
  );
}

/** B26: the table did not take an added row. */
export function notSaved(): Refusal {
  return new Refusal(400, 'ERROR_ACTIVITY_ADD_FAILURE', 'Activity save error!');
}

/** B30: on a plan without business processes nobody has registered the method. */
export function notRegistered(): Refusal {
  return new Refusal(404, 'ERROR_METHOD_NOT_FOUND', 'Method not found!');
}

// Two of the English pages have the word translated in the middle of the sentence (A-15).
const TRANSLATED = new Set(['bizproc.robot.add', 'bizproc.activity.delete']);

function robotOf(call: Call): string {
  const isTranslated = isDocumented(call) && TRANSLATED.has(call.method.toLowerCase());
  return isTranslated ? 'Automation rule' : 'Robot';
}

function isDocumented(call: Call): boolean {
  return call.dialect === 'documented';
}
