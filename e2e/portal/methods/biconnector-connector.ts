/**
 * biconnector.connector.update (portal-behaviour.md X1 to X14). The rest of the family has an issue of its own; this one
 * is here because a batch vector shows with it that refusals inside `result` do not count as errors of the batch.
 */
import type { Answer, Call, Method } from '../core/method.ts';
import { castInteger, castText, isNumeric, isTruthy } from '../core/php.ts';
import { isRecord } from '../core/check.ts';
import { hasBiAccess } from '../core/rights.ts';
import type { Row } from '../core/world.ts';

type FieldType = 'string' | 'integer' | 'array' | 'datetime';

/** In the order in which the portal looks at them (X8). */
const FIELDS: readonly { name: string; type: FieldType; isReadOnly?: true; longest?: number }[] = [
  { name: 'id', type: 'integer', isReadOnly: true },
  { name: 'title', type: 'string', longest: 512 },
  { name: 'logo', type: 'string', longest: Number.POSITIVE_INFINITY },
  { name: 'description', type: 'string' },
  { name: 'sort', type: 'integer' },
  { name: 'urlCheck', type: 'string', longest: 2048 },
  { name: 'urlData', type: 'string', longest: 2048 },
  { name: 'urlTableList', type: 'string', longest: 2048 },
  { name: 'urlTableDescription', type: 'string', longest: 2048 },
  { name: 'settings', type: 'array' },
  { name: 'dateCreate', type: 'datetime', isReadOnly: true },
];

const LONGEST_SETTING = 512;

/** The first reason to refuse; a plain value, because this family returns its refusals (X3, X4). */
class Objection extends Error {
  override readonly name = 'Objection';
  readonly code: string;
  constructor(code: string, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

function update(call: Call): Answer {
  try {
    demandAccess(call);
    const id = readId(call.params);
    const fields = readFields(call.params['fields']);
    const connector = findOwn(call, id);
    if (fields['settings'] !== undefined) fields['settings'] = readSettings(fields['settings']);
    refuseAtTable(fields);
    Object.assign(connector, fields);
    return { result: true };
  } catch (error) {
    if (!(error instanceof Objection)) throw error;
    const refusal = { error: error.code, error_description: error.message };
    // The docs show the pair at the top level, the portal's code nests it (D19); HTTP 200 in both.
    return call.dialect === 'documented'
      ? { result: null, refusal }
      : { result: { error: refusal } };
  }
}

/** X1, X2: the right first, then an application; a webhook hears the same sentence. */
function demandAccess(call: Call): void {
  if (!hasBiAccess(call.world, call.userId) || call.app === null) {
    throw new Objection('ACCESS_DENIED', 'Access denied.');
  }
}

/** X5. Names of parameters are case-sensitive. */
function readId(params: Call['params']): number {
  if (!Object.hasOwn(params, 'id')) {
    throw new Objection('VALIDATION_ID_NOT_PROVIDED', 'ID is missing.');
  }
  const id = isNumeric(params['id']) ? castInteger(params['id']) : 0;
  if (id < 1) {
    throw new Objection('VALIDATION_INVALID_ID_FORMAT', 'ID has to be a positive integer.');
  }
  return id;
}

/** X6 to X8. */
function readFields(given: unknown): Row {
  if (typeof given !== 'object' || given === null || Object.keys(given).length === 0) {
    throw new Objection('VALIDATION_FIELDS_NOT_PROVIDED', 'Fields not provided.');
  }
  const fields: Row = Object.fromEntries(Object.entries(given));
  const unknown = Object.keys(fields).filter((key) => FIELDS.every(({ name }) => name !== key));
  if (unknown.length > 0) {
    throw new Objection(
      'VALIDATION_UNKNOWN_PARAMETERS',
      `Unknown parameters: ${unknown.join(', ')}`,
    );
  }
  for (const { name, type, isReadOnly } of FIELDS) {
    if (!Object.hasOwn(fields, name)) continue;
    if (isReadOnly === true) {
      throw new Objection('VALIDATION_READ_ONLY_FIELD', `Field "${name}" is read only.`);
    }
    if (!hasType(fields[name], type)) {
      throw new Objection(
        'VALIDATION_INVALID_FIELD_TYPE',
        `Field "${name}" must be of type ${type}.`,
      );
    }
  }
  if (fields['sort'] !== undefined) fields['sort'] = castInteger(fields['sort']);
  return fields;
}

function hasType(value: unknown, type: FieldType): boolean {
  if (type === 'string' || type === 'datetime') return typeof value === 'string';
  if (type === 'integer') return isNumeric(value);
  return typeof value === 'object' && value !== null;
}

/** X9: another application's connector is as good as absent. */
function findOwn(call: Call, id: number): Row {
  const found = call.world.entities.connectors.find(
    (row) => Number(row['id']) === id && row['appId'] === call.app?.client_id,
  );
  if (found === undefined) throw new Objection('CONNECTOR_NOT_FOUND', 'Connector was not found.');
  return found;
}

/** X10: further keys are dropped, the whole list is replaced (X12). */
function readSettings(given: unknown): Row[] {
  const elements: unknown[] =
    typeof given === 'object' && given !== null ? Object.values(given) : [];
  return elements.map((element) => {
    const { name, code, type } = isRecord(element) ? element : {};
    if ([name, code, type].some((value) => value === undefined || value === null)) {
      throw new Objection(
        'VALIDATION_SETTINGS_MISSING_REQUIRED_FIELDS',
        'Settings must include "type", "name" and "code" fields.',
      );
    }
    for (const [key, value] of Object.entries({ name, code })) {
      if (Array.from(castText(value)).length > LONGEST_SETTING) {
        throw new Objection(
          `VALIDATION_SETTINGS_${key.toUpperCase()}_TOO_LONG`,
          `Parameter "${key}" must be less than 512 characters.`,
        );
      }
    }
    if (type !== 'STRING' && type !== 'INT') {
      throw new Objection('VALIDATION_SETTINGS_INVALID_TYPE', 'Parameter "type" is not correct.');
    }
    return { name, code, type };
  });
}

/** X14: what the table itself refuses. A text of blanks is a text. */
function refuseAtTable(fields: Row): void {
  for (const { name, longest } of FIELDS) {
    const value = fields[name];
    if (longest === undefined || value === undefined) continue;
    if (!isTruthy(value) && value !== '0') {
      throw new Objection('BX_EMPTY_REQUIRED', `Required field "${name}" is not filled`);
    }
    if (typeof value === 'string' && Array.from(value).length > longest) {
      throw new Objection(
        'BX_INVALID_VALUE',
        `Field "${name}" is longer than ${longest} characters`,
      );
    }
  }
}

export const connectorMethods: Method[] = [
  { name: 'biconnector.connector.update', scopes: ['biconnector'], handle: update },
];
