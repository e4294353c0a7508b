/** BI connectors: the portal's JSON to our values and back. */
import * as z from 'zod/mini';
import { parseAnswer } from '@/bitrix24/parse';
import type { PortalAnswer, Request } from '@/bitrix24/portal';
import type { Written } from '../editing';
import type { ConnectorValues, Setting, Source } from './contract';

// Quirk: ids are integers in add and get and texts in lists.
const id = z.pipe(
  z.union([z.int(), z.string().check(z.regex(/^\d+$/))]),
  z.transform((value: string | number) => Number(value)),
);

// Quirk: the portal takes numeric texts and fractions for integers (X8) and may hand them back as they came.
const number = z.pipe(
  z.union([z.number(), z.string().check(z.regex(/^-?\d+(?:\.\d+)?$/))]),
  z.transform((value: string | number) => Number(value)),
);

// Quirk: booleans of lists are true, "Y" or 1, depending on the build.
const flag = z.pipe(
  z.union([z.boolean(), z.literal(['Y', 'N', '', '0', '1', 0, 1])]),
  z.transform((value) => value === true || value === 'Y' || value === '1' || value === 1),
);

const setting = z.object({ name: z.string(), type: z.string(), code: z.string() });

const connector = z.object({
  id,
  title: z.string(),
  logo: z.string(),
  description: z.optional(z.nullable(z.string())),
  sort: z.optional(z.nullable(number)),
  urlCheck: z.string(),
  urlTableList: z.string(),
  urlTableDescription: z.string(),
  urlData: z.string(),
  settings: z.array(setting),
  supportMapping: z.optional(z.nullable(flag)),
  sourceCode: z.optional(z.nullable(z.string())),
  dateCreate: z.optional(z.nullable(z.string())),
});

const one = z.object({ item: connector });
const many = z.array(connector);
const brief = z.array(z.object({ id, title: z.string() }));
const made = z.object({ id });
const sources = z.array(z.object({ id, title: z.string(), active: flag, connectorId: id }));
// Quirk: the name of a field is in `title`.
const descriptors = z.object({
  fields: z.array(z.object({ title: z.string(), isReadOnly: flag })),
});

export interface Connector extends ConnectorValues {
  readonly id: number;
  /** `YYYY-MM-DD HH:mm:ss` without a zone; '' where the portal does not tell. */
  readonly dateCreate: string;
}

type WireConnector = z.output<typeof connector>;

function connectorOf(row: WireConnector): Connector {
  return {
    id: row.id,
    dateCreate: row.dateCreate ?? '',
    title: row.title,
    logo: row.logo,
    description: row.description ?? '',
    sort: row.sort ?? null,
    urlCheck: row.urlCheck,
    urlTableList: row.urlTableList,
    urlTableDescription: row.urlTableDescription,
    urlData: row.urlData,
    settings: row.settings.map(({ code, name, type }) => ({ code, name, type })),
    supportMapping: row.supportMapping ?? false,
    sourceCode: row.sourceCode ?? '',
  };
}

/** `result` of biconnector.connector.get. @throws PortalError `garbled` */
export function readConnector(result: unknown): Connector {
  return connectorOf(parseAnswer(one, result, 'biconnector.connector.get').item);
}

/** `result` of biconnector.connector.list with all fields. @throws PortalError `garbled` */
export function readConnectors(result: unknown): readonly Connector[] {
  return parseAnswer(many, result, 'biconnector.connector.list').map(connectorOf);
}

/** `result` of biconnector.connector.list with at least id and title. @throws PortalError `garbled` */
export function readTitles(
  result: unknown,
): readonly { readonly id: number; readonly title: string }[] {
  return parseAnswer(brief, result, 'biconnector.connector.list');
}

export interface ListedSource extends Source {
  readonly connectorId: number;
}

/** `result` of biconnector.source.list with id, title, active and connectorId. @throws PortalError `garbled` */
export function readSources(result: unknown): readonly ListedSource[] {
  return parseAnswer(sources, result, 'biconnector.source.list').map(({ active, ...source }) => ({
    ...source,
    isActive: active,
  }));
}

/** Names that biconnector.connector.fields lists as writable. @throws PortalError `garbled` */
export function readWritable(result: unknown): readonly string[] {
  return parseAnswer(descriptors, result, 'biconnector.connector.fields')
    .fields.filter((field) => !field.isReadOnly)
    .map((field) => field.title);
}

/** Without what the form does not hold. */
export function valuesOf(connector: Connector): ConnectorValues {
  const { id: _id, dateCreate: _dateCreate, ...values } = connector;
  return values;
}

/** Add answers only `{id}` and update only `true`: what is stored has to be read again. */
export function written(
  answer: PortalAnswer,
  operation: 'create' | 'update',
): Written<ConnectorValues> {
  if (operation === 'update') {
    parseAnswer(z.literal(true), answer.result, 'biconnector.connector.update');
    return { id: null, values: null };
  }
  const { id: newId } = parseAnswer(made, answer.result, 'biconnector.connector.add');
  return { id: String(newId), values: null };
}

/** As the portal stores it: every text as it was sent, the extra keys of a setting dropped (X10). */
export function normal(values: ConnectorValues): ConnectorValues {
  return {
    ...values,
    settings: values.settings.map(({ code, name, type }) => ({ code, name, type })),
  };
}

/** Keys in the order of the documentation's samples. */
function sentSettings(settings: readonly Setting[]) {
  return settings.map(({ name, type, code }) => ({ name, type, code }));
}

type Field = keyof ConnectorValues;

/** In the order of the documentation's samples. */
const order: readonly Field[] = [
  'title',
  'logo',
  'description',
  'urlCheck',
  'urlTableList',
  'urlTableDescription',
  'urlData',
  'settings',
  'sort',
  'supportMapping',
  'sourceCode',
];

function fieldsOf(
  values: ConnectorValues,
  isSent: (name: Field) => boolean,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    order
      .filter(isSent)
      .map((name) => [name, name === 'settings' ? sentSettings(values.settings) : values[name]]),
  );
}

/** What is optional and empty stays out: the portal has its defaults, and older portals refuse the last two (X7). */
export function createCall(values: ConnectorValues): Request {
  const fields = fieldsOf(values, (name) => {
    if (name === 'description' || name === 'sourceCode') return values[name] !== '';
    if (name === 'sort') return values.sort !== null;
    return name === 'supportMapping' ? values.supportMapping : true;
  });
  return { method: 'biconnector.connector.add', params: { fields } };
}

/** Only what changed; `settings` whole (X12). */
export function updateCall(
  recordId: string,
  values: ConnectorValues,
  changed: ReadonlySet<string>,
): Request {
  const fields = fieldsOf(values, (name) => changed.has(name));
  return { method: 'biconnector.connector.update', params: { id: Number(recordId), fields } };
}

export function removeCall(recordId: string): Request {
  // `ID` in capitals would count as missing (X5).
  return { method: 'biconnector.connector.delete', params: { id: Number(recordId) } };
}
