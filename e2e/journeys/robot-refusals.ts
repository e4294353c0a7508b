/**
 * Both error tables of pages 001 and 004 and what a portal says beside them, with the place where each has to stand. The form
 * that meets them has the parameters `first` and `second` and the returned value `answer`.
 */
import type { Locator } from '@playwright/test';
import type { RobotPages } from '../pages/robots.ts';
import type { robotRefusals } from './robot-refusal-words.ts';

export type Dialect = 'observed' | 'documented';
type At = (robots: RobotPages) => Locator;

export interface RobotRefusal {
  readonly error: string;
  /** One sentence, or the portal's and that of the pages where they differ. */
  readonly said: string | Readonly<Record<Dialect, string>>;
  readonly status?: Readonly<Record<Dialect, number>>;
  readonly during?: 'add' | 'update';
  readonly words: keyof typeof robotRefusals;
  /** Null: on top of the form. */
  readonly at: At | null;
  readonly step: 'sentence' | 'code';
}

const invalid = 'ERROR_ACTIVITY_VALIDATION_FAILURE';
const code: At = (robots) => robots.code;
const handler: At = (robots) => robots.handler;

function validation(
  said: RobotRefusal['said'],
  words: RobotRefusal['words'],
  at: At | null,
  during?: 'add' | 'update',
): RobotRefusal {
  return {
    error: invalid,
    said,
    words,
    at,
    step: 'sentence',
    ...(during === undefined ? {} : { during }),
  };
}

/** What the stand-in does not say by itself to a form that was filled in well: it has to be ordered. */
export const orderedRefusals: readonly RobotRefusal[] = [
  {
    error: 'ACCESS_DENIED',
    said: {
      observed: 'Access denied! Application context required',
      documented: 'Application context required',
    },
    status: { observed: 403, documented: 400 },
    words: 'context',
    at: null,
    step: 'code',
  },
  validation('Empty data!', 'noData', null, 'add'),
  validation('Empty activity code!', 'codeEmpty', code),
  validation('Wrong activity code!', 'codeWrong', code),
  {
    error: 'ERROR_WRONG_HANDLER_URL',
    said: 'Wrong handler URL',
    words: 'addressWrong',
    at: handler,
    step: 'code',
  },
  {
    error: 'ERROR_UNSUPPORTED_PROTOCOL',
    said: 'Unsupported handler protocol',
    words: 'addressProtocol',
    at: handler,
    step: 'code',
  },
  {
    error: 'ERROR_HANDLER_URL_MATCH',
    said: 'Handler URL host doesn’t match application url',
    words: 'otherDomain',
    at: handler,
    step: 'code',
  },
  validation('Empty activity NAME!', 'nameEmpty', (robots) => robots.name()),
  validation('Wrong properties array!', 'propertiesWrong', (robots) =>
    robots.collection('properties'),
  ),
  validation(
    { observed: 'Wrong property key (second)!', documented: 'Wrong property key second!' },
    'keyWrong',
    (robots) => robots.cell('second', 'code'),
  ),
  validation(
    { observed: 'Empty property NAME (answer)!', documented: 'Empty property NAME answer!' },
    'parameterNameEmpty',
    (robots) => robots.cell('answer', 'name'),
  ),
  validation('Wrong activity FILTER!', 'filterWrong', (robots) => robots.filter),
  validation('Wrong activity DOCUMENT_TYPE!', 'documentWrong', (robots) => robots.documentType),
  validation('No fields to update', 'nothing', null, 'update'),
  {
    error: invalid,
    said: 'Field "HANDLER" is longer than 1000 characters',
    during: 'update',
    words: 'invalid',
    at: null,
    step: 'code',
  },
  {
    error: 'ERROR_ACTIVITY_ADD_FAILURE',
    said: {
      observed: 'Activity or Robot already added!',
      documented: 'Activity or Automation rule already added!',
    },
    during: 'add',
    words: 'codeTaken',
    at: code,
    step: 'sentence',
  },
  {
    error: 'ERROR_ACTIVITY_ADD_FAILURE',
    said: 'Activity save error!',
    during: 'add',
    words: 'saveError',
    at: null,
    step: 'code',
  },
];

/** With a settings page the same two sentences speak of its address, since the other one is in order. */
export const refusalsOfSettings: readonly RobotRefusal[] = orderedRefusals
  .filter(({ error }) => /WRONG_HANDLER|UNSUPPORTED/.test(error))
  .map((row) => ({ ...row, at: (robots) => robots.placementHandler }));
