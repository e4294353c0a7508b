/** Every refusal of biconnector.connector.*: the page's table, its siblings', and X numbers for what the portal adds. */
import type { Refusal } from '../editing';
import type { Operation, Values } from '../kind';
import { endpoints, fields, longestSetting, settingTypes, lengthOf } from './contract';
import type { Key } from './say';

const docs = 'https://apidocs.bitrix24.com/api-reference/biconnector/connector/';
const update = `${docs}biconnector-connector-update.html`;
const add = `${docs}biconnector-connector-add.html`;
const list = `${docs}biconnector-connector-list.html`;

interface Row extends Refusal {
  readonly text: Key;
}

const saving: readonly Operation[] = ['create', 'update'];

/** The field the sentence names in quotes: `Field "sort" must be of type integer.` (X8). */
function named(said: string): string | null {
  const name = /"([^"]+)"/.exec(said)?.[1] ?? '';
  return Object.hasOwn(fields, name) ? name : null;
}

/** The first of ours in `Unknown parameters: foo, bar` (X7). */
function firstUnknown(said: string): string | null {
  const names = (said.split(':')[1] ?? '').split(',').map((name) => name.trim());
  return names.find((name) => Object.hasOwn(fields, name)) ?? null;
}

type SettingKey = 'code' | 'name' | 'type';
const settingKeys: readonly SettingKey[] = ['code', 'name', 'type'];

/** One text of each row as the form holds it; what is not there counts as empty. */
function texts(values: Values, key: SettingKey): readonly string[] {
  const rows: unknown = values['settings'];
  if (!Array.isArray(rows)) return [];
  return rows.map((row: unknown) => {
    const value: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, key) : '';
    return typeof value === 'string' ? value : '';
  });
}

/** The portal names no row (X10), but it stops at the first bad one, so that is where the person is led. */
function firstRow(values: Values, key: SettingKey, isBad: (text: string) => boolean) {
  const row = texts(values, key).findIndex(isBad);
  return row === -1 ? null : `settings.${row}.${key}`;
}

function incomplete(_said: string, values: Values): string | null {
  const found = settingKeys
    .map((key) => ({ key, row: texts(values, key).findIndex((text) => text.trim() === '') }))
    .filter(({ row }) => row !== -1)
    .toSorted((a, b) => a.row - b.row)[0];
  return found === undefined ? null : `settings.${found.row}.${found.key}`;
}

/** A row over the limit; where none is, the portal counts otherwise than we do, and the longest is the culprit. */
function longest(values: Values, key: SettingKey): string | null {
  const lengths = texts(values, key).map(lengthOf);
  const isOver = (length: number) => length > longestSetting;
  const row = lengths.some(isOver)
    ? lengths.findIndex(isOver)
    : lengths.indexOf(Math.max(0, ...lengths));
  return row === -1 ? null : `settings.${row}.${key}`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

const columns = ['title', 'logo', ...endpoints];

/** The sentence is in the portal's language and calls columns by other names (X14): the values tell which it was. */
function emptyColumn(_said: string, values: Values): string | null {
  return columns.find((name) => textOf(values[name]).trim() === '') ?? null;
}

function longColumn(_said: string, values: Values): string | null {
  const over = columns.find((name) => {
    const most = name === 'title' || name === 'logo' ? null : fields.urlCheck.maxLength;
    const limit = name === 'title' ? fields.title.maxLength : most;
    return lengthOf(textOf(values[name])) > (limit ?? Infinity);
  });
  // Everything within its known limit: the logo is the one whose room nobody has documented.
  return over ?? 'logo';
}

export const refusals: readonly Row[] = [
  {
    code: 'VALIDATION_FIELDS_NOT_PROVIDED',
    during: saving,
    field: null,
    text: 'refusals.nothingSent',
    docs: update,
  },
  {
    code: 'VALIDATION_UNKNOWN_PARAMETERS',
    during: saving,
    field: null,
    locate: firstUnknown,
    text: 'refusals.unknownField',
    docs: update,
  },
  {
    code: 'VALIDATION_REQUIRED_FIELD_MISSING',
    during: ['create'],
    field: null,
    locate: named,
    text: 'refusals.required',
    docs: add,
  },
  {
    code: 'VALIDATION_READ_ONLY_FIELD',
    during: saving,
    field: null,
    locate: named,
    text: 'refusals.readOnly',
    docs: update,
  },
  {
    code: 'VALIDATION_IMMUTABLE_FIELD',
    during: saving,
    field: null,
    locate: named,
    text: 'refusals.immutable',
    docs: update,
  },
  {
    code: 'VALIDATION_INVALID_FIELD_TYPE',
    during: saving,
    field: null,
    locate: named,
    text: 'refusals.wrongType',
    docs: update,
  },
  {
    code: 'VALIDATION_SETTINGS_MISSING_REQUIRED_FIELDS',
    during: saving,
    field: 'settings',
    locate: incomplete,
    text: 'refusals.settingIncomplete',
    docs: update,
  },
  {
    code: 'VALIDATION_SETTINGS_INVALID_TYPE',
    during: saving,
    field: 'settings',
    locate: (_said, values) =>
      firstRow(values, 'type', (type) => !settingTypes.some((known) => known === type)),
    text: 'refusals.settingType',
    docs: update,
  },
  {
    code: 'VALIDATION_SETTINGS_NAME_TOO_LONG',
    during: saving,
    field: 'settings',
    locate: (_said, values) => longest(values, 'name'),
    text: 'refusals.settingNameLong',
    docs: update,
  },
  {
    code: 'VALIDATION_SETTINGS_CODE_TOO_LONG',
    during: saving,
    field: 'settings',
    locate: (_said, values) => longest(values, 'code'),
    text: 'refusals.settingCodeLong',
    docs: update,
  },
  // Undocumented, of the table behind the method (X14, D21).
  {
    code: 'BX_EMPTY_REQUIRED',
    during: saving,
    field: null,
    locate: emptyColumn,
    text: 'refusals.required',
    docs: update,
  },
  {
    code: 'BX_INVALID_VALUE',
    during: saving,
    field: null,
    locate: longColumn,
    text: 'refusals.tooLong',
    docs: update,
  },
  { code: 'VALIDATION_ID_NOT_PROVIDED', field: null, text: 'refusals.badId', docs: update },
  { code: 'VALIDATION_INVALID_ID_FORMAT', field: null, text: 'refusals.badId', docs: update },
  // Connectors of other applications are indistinguishable from absent ones (X9).
  { code: 'CONNECTOR_NOT_FOUND', field: null, text: 'refusals.notFound', docs: update },
  {
    code: 'CONNECTOR_DELETE_RESTRICTED',
    during: ['remove'],
    field: null,
    text: 'refusals.hasSources',
    docs: `${docs}biconnector-connector-delete.html`,
  },
  ...(
    [
      'VALIDATION_SELECT_TYPE',
      'VALIDATION_FILTER_TYPE',
      'VALIDATION_ORDER_TYPE',
      'VALIDATION_FIELD_NOT_ALLOWED_IN_SELECT',
      'VALIDATION_FIELD_NOT_ALLOWED_IN_FILTER',
      'VALIDATION_FIELD_NOT_ALLOWED_IN_ORDER',
      'VALIDATION_INVALID_FILTER_LOGIC',
    ] as const
  ).map((code): Row => ({ code, field: null, text: 'refusals.listArgument', docs: list })),
  // One sentence for two things (X1, X2): the right is missing, or the call came without an application.
  {
    code: 'ACCESS_DENIED',
    reason: 'right',
    field: null,
    text: 'refusals.accessDenied',
    docs: `${docs}index.html`,
  },
];
