/** Changing a robot or an activity (portal-behaviour.md B9 to B21). */
import type { Answer, Call } from '../core/method.ts';
import { castInteger, isTruthy } from '../core/php.ts';
import type { Row } from '../core/world.ts';
import {
  checkCode,
  checkDocumentType,
  checkFilter,
  checkHandler,
  checkProperties,
  isSet,
} from './bizproc-checks.ts';
import { mapOf } from './bizproc-keys.ts';
import { removeSettingsHandler, setSettingsHandler } from './bizproc-placement.ts';
import { invalid, notFound } from './bizproc-refusals.ts';
import { findRow, flag, localised, tableErrors, type Kind } from './bizproc-table.ts';

type Reader = (call: Call, value: unknown) => unknown;

/**
 * What may be changed, in the order in which the portal looks at it (B9), and what is stored for it. CODE, IS_ROBOT and all
 * other keys are unknown here (B11, B12).
 */
const READERS: readonly (readonly [string, Reader])[] = [
  ['HANDLER', (_call, value) => checkHandler(value)],
  ['AUTH_USER_ID', (_call, value) => castInteger(value)],
  ['USE_SUBSCRIPTION', (_call, value) => flag(value)],
  // B14: `true`, `1` and `y` are no.
  ['USE_PLACEMENT', (_call, value) => (value === 'Y' ? 'Y' : 'N')],
  ['NAME', (_call, value) => localised(value)],
  ['DESCRIPTION', (_call, value) => localised(value)],
  ['PROPERTIES', checkProperties],
  ['RETURN_PROPERTIES', checkProperties],
  ['DOCUMENT_TYPE', (_call, value) => (isTruthy(value) ? checkDocumentType(value) : null)],
  ['FILTER', (_call, value) => (isTruthy(value) ? checkFilter(value) : null)],
];

/** `data` has its keys in capitals. Only what FIELDS has is changed (B10); `true` when it is stored. */
export function updateRow(call: Call, data: Row, kind: Kind): Answer {
  const code = checkCode(data['CODE']);
  const row = findRow(call, code, kind);
  if (row === undefined) throw notFound(call);
  const fields = mapOf(data['FIELDS']) ?? {};

  const changes: Row = {};
  for (const [name, read] of READERS) {
    if (isPassed(name, fields[name])) changes[name] = read(call, fields[name]);
  }
  if (Object.keys(changes).length === 0) throw invalid('No fields to update');

  // The slider's address is written before the row, and stays when the row is then refused (B20).
  if (isSet(fields['PLACEMENT_HANDLER'])) {
    setSettingsHandler(call, code, checkHandler(fields['PLACEMENT_HANDLER']));
  }
  if (changes['USE_PLACEMENT'] === 'N') removeSettingsHandler(call, code);

  const errors = tableErrors(changes);
  if (errors.length > 0) throw invalid(errors.join('; '));
  Object.assign(row, changes);
  return { result: true };
}

/** B11, B15: null counts as not passed, and an empty NAME is skipped without a word. */
function isPassed(name: string, value: unknown): boolean {
  return name === 'NAME' ? isTruthy(value) : isSet(value);
}
