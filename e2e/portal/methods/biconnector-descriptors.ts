/** The fields of a connector and what the portal looks at in them before it looks at the connector itself (X6 to X8). */
import { castInteger, isNumeric } from '../core/php.ts';
import type { Row, World } from '../core/world.ts';
import { Objection } from './biconnector-refusing.ts';

type FieldType = 'string' | 'integer' | 'boolean' | 'array' | 'datetime';

export interface Descriptor {
  readonly title: string;
  readonly type: FieldType;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
  readonly isImmutable: boolean;
  readonly isMultiple: boolean;
}

export function describe(
  title: string,
  type: FieldType,
  marks: Partial<Omit<Descriptor, 'title' | 'type'>> = {},
): Descriptor {
  return {
    title,
    type,
    isRequired: false,
    isReadOnly: false,
    isImmutable: false,
    isMultiple: false,
    ...marks,
  };
}

const required = { isRequired: true };
const kept = { isRequired: true, isReadOnly: true };

/** In the order in which the portal checks them (X8). */
const CONNECTOR: readonly Descriptor[] = [
  describe('id', 'integer', kept),
  describe('title', 'string', required),
  describe('logo', 'string', required),
  describe('description', 'string'),
  describe('sort', 'integer'),
  describe('urlCheck', 'string', required),
  describe('urlData', 'string', required),
  describe('urlTableList', 'string', required),
  describe('urlTableDescription', 'string', required),
  describe('settings', 'array', { isRequired: true, isMultiple: true }),
  describe('dateCreate', 'datetime', kept),
];

/** Known from the newest overview only (D25, A-21); their place in the order is a guess. */
const MAPPING: readonly Descriptor[] = [
  describe('supportMapping', 'boolean'),
  describe('sourceCode', 'string'),
];

/** The fields this portal's build knows. The two of the mapping only when the world has `connectorsHaveMapping: true`. */
export function connectorDescriptors(world: World): readonly Descriptor[] {
  return world.connectorsHaveMapping ? [...CONNECTOR, ...MAPPING] : CONNECTOR;
}

/** The fields as they may be stored, `settings` still unread. Throws the first `Objection` in the order of X6 to X8. */
export function readFields(
  given: unknown,
  descriptors: readonly Descriptor[],
  purpose: 'add' | 'update',
): Row {
  if (typeof given !== 'object' || given === null || Object.keys(given).length === 0) {
    throw new Objection('VALIDATION_FIELDS_NOT_PROVIDED', 'Fields not provided.');
  }
  const fields: Row = Object.fromEntries(Object.entries(given));
  const unknown = Object.keys(fields).filter((key) =>
    descriptors.every(({ title }) => title !== key),
  );
  if (unknown.length > 0) {
    throw new Objection(
      'VALIDATION_UNKNOWN_PARAMETERS',
      `Unknown parameters: ${unknown.join(', ')}`,
    );
  }
  const stored: Row = {};
  for (const descriptor of descriptors) {
    const { title, type } = descriptor;
    if (Object.hasOwn(fields, title)) {
      refuseValue(descriptor, fields[title], purpose);
      stored[title] = cast(fields[title], type);
    } else if (purpose === 'add' && descriptor.isRequired && !descriptor.isReadOnly) {
      throw new Objection('VALIDATION_REQUIRED_FIELD_MISSING', `Field "${title}" is required.`);
    }
  }
  return stored;
}

function refuseValue(descriptor: Descriptor, value: unknown, purpose: 'add' | 'update'): void {
  const { title, type } = descriptor;
  if (descriptor.isReadOnly) {
    throw new Objection('VALIDATION_READ_ONLY_FIELD', `Field "${title}" is read only.`);
  }
  if (descriptor.isImmutable && purpose === 'update') {
    throw new Objection('VALIDATION_IMMUTABLE_FIELD', `Field "${title}" is immutable.`);
  }
  if (!hasType(value, type)) {
    throw new Objection(
      'VALIDATION_INVALID_FIELD_TYPE',
      `Field "${title}" must be of type ${type}.`,
    );
  }
}

/** X8: integer means numeric. What counts as a boolean was not seen; 0 and 1 do, because a form body has nothing else. */
function hasType(value: unknown, type: FieldType): boolean {
  if (type === 'string' || type === 'datetime') return typeof value === 'string';
  if (type === 'integer') return isNumeric(value);
  if (type === 'boolean') return typeof value === 'boolean' || /^[01]$/.test(String(value));
  return typeof value === 'object' && value !== null;
}

function cast(value: unknown, type: FieldType): unknown {
  if (type === 'integer') return castInteger(value);
  if (type === 'boolean') return value === true || String(value) === '1';
  return value;
}
