/**
 * `flowData` as a method reads it. A field that is undefined afterwards is left as it is stored.
 *
 * The portal's request object has defaults of its own, and update writes them over what is stored (F5); a value that does
 * not fit its type is dropped in silence and the default stays (F4). The docs page describes neither: there an omitted
 * field stays, a switch is 0 or 1, and a value of the wrong type is refused (D26, D29, D36).
 */
import { bindArray } from '../core/bind.ts';
import { Refusal, type Call } from '../core/method.ts';
import { castText, isNumeric, isTruthy } from '../core/php.ts';
import { readPeople } from './tasks-flow-people.ts';
import { SWITCHES, THRESHOLDS, type Switch, type Threshold } from './tasks-flow-row.ts';
import { flowRefusal } from './tasks-flow-texts.ts';
import { wholeOf } from './parameters.ts';

const NUMBERS = [
  'id',
  'creatorId',
  'ownerId',
  'groupId',
  'templateId',
  'efficiency',
  'plannedCompletionTime',
] as const;
const TEXTS = ['name', 'description', 'distributionType'] as const;
const STATES = ['active', 'demo'] as const;

type NumberField = (typeof NUMBERS)[number];
type Given<Field extends string, Value> = { [Key in Field]?: Value | undefined };

/** Thresholds: 0 is off (F11). The lists are pairs by shape, not yet looked at. */
export interface FlowInput
  extends
    Given<NumberField | Threshold, number>,
    Given<(typeof TEXTS)[number], string>,
    Given<Switch | (typeof STATES)[number], boolean>,
    Given<'responsibleList' | 'taskCreators', unknown[]> {}

/** The pages mark them read-only or do not name them; the portal writes them all the same (F23, D34). */
const WRITABLE_BY_ACCIDENT: readonly string[] = ['creatorId', 'efficiency', ...STATES];

/** The request object's own values for what was not sent (F5, F24). */
const DEFAULTS: FlowInput = {
  id: 0,
  templateId: 0,
  efficiency: 100,
  description: '',
  responsibleCanChangeDeadline: true,
  matchWorkTime: true,
  matchSchedule: false,
  taskControl: false,
  notifyAtHalfTime: false,
  notifyOnQueueOverflow: 0,
  notifyOnTasksInProgressOverflow: 0,
  notifyWhenEfficiencyDecreases: 0,
  responsibleList: [],
  taskCreators: [],
};

/** Throws for a missing `flowData` (F2) and for a list of the wrong shape (F12), before any right is looked at (F6). */
export function readInput(call: Call): FlowInput {
  const sent = call.params['flowData'];
  if (Object.hasOwn(call.params, 'flowData') && (typeof sent !== 'object' || sent === null)) {
    // G8: a type error inside the portal is no refusal.
    throw new Refusal(500, 'INTERNAL_SERVER_ERROR', 'Internal server error');
  }
  const data = bindArray(call.params, 'flowData');
  return call.dialect === 'documented' ? readDocumented(call, data) : readObserved(call, data);
}

function readObserved(call: Call, data: Record<string, unknown>): FlowInput {
  const input: FlowInput = { ...DEFAULTS };
  for (const field of NUMBERS) input[field] = coerceNumber(data[field]) ?? input[field];
  for (const field of TEXTS) input[field] = coerceText(data[field]) ?? input[field];
  for (const field of [...SWITCHES, ...STATES]) {
    input[field] = coerceFlag(data[field]) ?? input[field];
  }
  for (const field of THRESHOLDS) {
    // Null fits these three, and an update passes over it: the only way to leave a threshold as it is.
    input[field] = data[field] === null ? undefined : (coerceNumber(data[field]) ?? input[field]);
  }
  for (const field of ['responsibleList', 'taskCreators'] as const) {
    input[field] = readPeople(call, field, data[field]) ?? input[field];
  }
  return input;
}

function readDocumented(call: Call, data: Record<string, unknown>): FlowInput {
  const input: FlowInput = {};
  const isSent = (field: string): boolean =>
    data[field] !== undefined && data[field] !== null && !WRITABLE_BY_ACCIDENT.includes(field);
  const demand = <T>(field: string, value: T | undefined): T => {
    if (value === undefined) throw invalidValue(call, field);
    return value;
  };
  for (const field of NUMBERS) {
    if (isSent(field)) input[field] = demand(field, wholeOf(data[field]));
  }
  for (const field of TEXTS) {
    if (isSent(field)) input[field] = demand(field, coerceText(data[field]));
  }
  for (const field of SWITCHES) {
    if (!isSent(field) || field === 'matchSchedule') continue;
    const value = wholeOf(data[field]);
    input[field] = demand(field, value === 0 || value === 1 ? value === 1 : undefined);
  }
  for (const field of THRESHOLDS) {
    // Null is the documented word for off.
    if (data[field] === null) input[field] = 0;
    else if (isSent(field)) input[field] = demand(field, wholeOf(data[field]));
  }
  for (const field of ['responsibleList', 'taskCreators'] as const) {
    if (isSent(field)) input[field] = demand(field, readPeople(call, field, data[field]));
  }
  return input;
}

/** The page's sentence for a value that will not do. */
export function invalidValue(call: Call, field: string): Refusal {
  return flowRefusal(call, `'${field}': field's value has an invalid value`);
}

function coerceNumber(value: unknown): number | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return isNumeric(value) ? Math.trunc(Number(value)) : undefined;
}

function coerceText(value: unknown): string | undefined {
  const isScalar = ['string', 'number', 'boolean'].includes(typeof value);
  return isScalar ? castText(value) : undefined;
}

/** `0`, `"0"`, `""` and false are false; every other scalar, `"N"` too, is true (F4). */
function coerceFlag(value: unknown): boolean | undefined {
  const isScalar = ['string', 'number', 'boolean'].includes(typeof value);
  return isScalar ? isTruthy(value) : undefined;
}
