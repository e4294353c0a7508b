/** Registering a robot or an activity (portal-behaviour.md B24 to B26). */
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
import { removeSettingsHandler, setSettingsHandler } from './bizproc-placement.ts';
import { alreadyInstalled, invalid, notSaved } from './bizproc-refusals.ts';
import { findRow, flag, robotFlag, localised, tableErrors, type Kind } from './bizproc-table.ts';

/** `data` has its keys in capitals. The order of the checks is B24's; `true` when the row is in. */
export function addRow(call: Call, data: Row, kind: Kind): Answer {
  if (Object.keys(data).length === 0) throw invalid('Empty data!');
  const code = checkCode(data['CODE']);
  const handler = checkHandler(data['HANDLER']);
  if (!isTruthy(data['NAME'])) throw invalid('Empty activity NAME!');
  if (isSet(data['PROPERTIES'])) checkProperties(call, data['PROPERTIES']);
  if (isSet(data['RETURN_PROPERTIES'])) checkProperties(call, data['RETURN_PROPERTIES']);
  // The portal's code looks at a robot's document type only when it is updated (B18, B24); the docs list the refusal here.
  const isTypeChecked = kind === 'activity' || call.dialect === 'documented';
  if (isTypeChecked && isSet(data['DOCUMENT_TYPE'])) checkDocumentType(data['DOCUMENT_TYPE']);
  if (isSet(data['FILTER'])) checkFilter(data['FILTER']);
  if (findRow(call, code) !== undefined) throw alreadyInstalled(call);

  const hasSettings = data['USE_PLACEMENT'] === 'Y';
  if (hasSettings) setSettingsHandler(call, code, checkHandler(data['PLACEMENT_HANDLER']));
  const row: Row = {
    APP_ID: call.app?.client_id,
    CODE: code,
    IS_ROBOT: robotFlag(kind),
    HANDLER: handler,
    AUTH_USER_ID: castInteger(data['AUTH_USER_ID']),
    USE_SUBSCRIPTION: flag(data['USE_SUBSCRIPTION']),
    USE_PLACEMENT: hasSettings ? 'Y' : 'N',
    NAME: localised(data['NAME']),
    DESCRIPTION: isSet(data['DESCRIPTION']) ? localised(data['DESCRIPTION']) : null,
    PROPERTIES: data['PROPERTIES'] ?? null,
    RETURN_PROPERTIES: data['RETURN_PROPERTIES'] ?? null,
    DOCUMENT_TYPE: data['DOCUMENT_TYPE'] ?? null,
    FILTER: data['FILTER'] ?? null,
  };
  if (tableErrors(row).length > 0) {
    if (hasSettings) removeSettingsHandler(call, code);
    throw notSaved();
  }
  call.world.entities.activities.push(row);
  return { result: true };
}
