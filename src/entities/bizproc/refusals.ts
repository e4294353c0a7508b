/**
 * Every refusal of bizproc.robot.* and bizproc.activity.*: error tables of pages 001 and 004 and of add, list and
 * delete; B numbers for what the portal adds. The portal says these sentences in English only; some pages translate
 * "Robot" in them, so what has a code of its own is recognised by the code.
 */
import type { Refusal } from '../editing';
import { locateAddress, locateCollection, locateKey, locateLength, locateName } from './locate';
import type { Key } from './say';
import type { BizprocKind } from './values';

interface Row extends Refusal {
  readonly text: Key;
}

type Bare = Omit<Row, 'docs'>;
const invalid = 'ERROR_ACTIVITY_VALIDATION_FAILURE';

const rows: readonly Bare[] = [
  // Beyond the pages, with 403 (B1, B2); the system's rule speaks of plans, which is not what is lacking here.
  { code: 'ACCESS_DENIED', reason: 'context', field: null, text: 'refusals.context' },
  { code: 'ACCESS_DENIED', reason: 'right', field: null, text: 'refusals.accessDenied' },
  // Registered only where the business-process feature is on (B30).
  { code: 'ERROR_METHOD_NOT_FOUND', field: null, text: 'refusals.feature' },

  { code: invalid, said: /^Empty data!/, during: ['create'], field: null, text: 'refusals.noData' },
  { code: invalid, said: /^Empty activity code!/, field: 'code', text: 'refusals.codeEmpty' },
  { code: invalid, said: /^Wrong activity code!/, field: 'code', text: 'refusals.codeWrong' },
  { code: invalid, said: /^Empty activity NAME!/, field: 'name', text: 'refusals.nameEmpty' },
  {
    code: invalid,
    said: /^Wrong properties array!/,
    field: 'properties',
    locate: locateCollection,
    text: 'refusals.propertiesWrong',
  },
  {
    code: invalid,
    said: /^Wrong property key /,
    field: 'properties',
    locate: locateKey,
    text: 'refusals.keyWrong',
  },
  {
    code: invalid,
    said: /^Empty property NAME /,
    field: 'properties',
    locate: locateName,
    text: 'refusals.parameterNameEmpty',
  },
  { code: invalid, said: /^Wrong activity FILTER!/, field: 'filter', text: 'refusals.filterWrong' },
  {
    code: invalid,
    said: /^Wrong activity DOCUMENT_TYPE!/,
    field: 'documentType',
    text: 'refusals.documentWrong',
  },
  { code: invalid, said: /^No fields to update/, field: null, text: 'refusals.nothing' },
  // The table's own words about lengths (B21, B26).
  { code: invalid, field: null, locate: locateLength, text: 'refusals.invalid' },

  {
    code: 'ERROR_WRONG_HANDLER_URL',
    field: 'handler',
    locate: locateAddress,
    text: 'refusals.addressWrong',
  },
  {
    code: 'ERROR_UNSUPPORTED_PROTOCOL',
    field: 'handler',
    locate: locateAddress,
    text: 'refusals.addressProtocol',
  },
  // Old portals compare the domains (B23).
  { code: 'ERROR_HANDLER_URL_MATCH', field: 'handler', text: 'refusals.otherDomain' },
  { code: 'ERROR_ACTIVITY_NOT_FOUND', field: null, text: 'refusals.notFound' },
  { code: 'ERROR_ACTIVITY_ALREADY_INSTALLED', field: 'code', text: 'refusals.codeTaken' },
  {
    code: 'ERROR_ACTIVITY_ADD_FAILURE',
    said: /already added!/,
    field: 'code',
    text: 'refusals.codeTaken',
  },
  {
    code: 'ERROR_ACTIVITY_ADD_FAILURE',
    field: null,
    locate: locateLength,
    text: 'refusals.saveError',
  },
  // A settings address counts once for an application (B25).
  {
    code: 'ERROR_CORE',
    said: /Unable to set placement handler/,
    field: 'placementHandler',
    text: 'refusals.placementTaken',
  },
];

/** The catalogue of one kind, with the pages of that kind. */
export function refusalsOf(kind: BizprocKind): readonly Row[] {
  const docs = `https://apidocs.bitrix24.com/api-reference/bizproc/bizproc-${kind}/bizproc-${kind}-`;
  const isOfAdd = (row: Bare) => /ALREADY|ADD_FAILURE|CORE/.test(row.code);
  return rows.map((row) => ({ ...row, docs: `${docs}${isOfAdd(row) ? 'add' : 'update'}.html` }));
}
