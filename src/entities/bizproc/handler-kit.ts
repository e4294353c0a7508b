/** What a handler receives and answers, with the parameters of this very robot (rest-contract 3.6, 3.7, 4). */
import type { Json } from '@/bitrix24/portal';
import type { BizprocValues, PropertyRow } from './values';

/** Placeholders, never real tokens. */
const eventToken = 'EVENT_TOKEN_FROM_THE_REQUEST';

function optionKey({ options }: PropertyRow, at: number): string {
  return options?.[at % Math.max(1, options.length)]?.key ?? 'value';
}

function single(row: PropertyRow, at: number): string {
  switch (row.type) {
    case 'bool':
      return at === 0 ? 'Y' : 'N';
    case 'int':
      return String(42 + at);
    case 'double':
      return `${3 + at}.14`;
    case 'date':
      return `2026-03-0${1 + at}`;
    case 'datetime':
      return `2026-03-0${1 + at}T10:00:00+00:00`;
    case 'user':
      return `user_${1 + at}`;
    case 'file':
      return 'https://portal.example/file.pdf';
    case 'select':
      return optionKey(row, at);
    default:
      return at === 0 ? 'Sample text' : 'Another text';
  }
}

/** A value of the parameter's type, a list where it holds many. */
export function sampleValue(row: PropertyRow): string | readonly string[] {
  return row.isMultiple ? [single(row, 0), single(row, 1)] : single(row, 0);
}

type Field = readonly [name: string, value: string];

function propertyFields(row: PropertyRow): readonly Field[] {
  const value = sampleValue(row);
  if (typeof value === 'string') return [[`properties[${row.key}]`, value]];
  return value.map((each, at) => [`properties[${row.key}][${at}]`, each] as const);
}

/** The fields of the POST, names and order as the portal sends them (form-encoded). */
export function handlerPost(values: BizprocValues, domain: string): readonly Field[] {
  const [module = 'crm', object = 'CCrmDocumentDeal', type = 'DEAL'] = values.documentType ?? [];
  return [
    ['workflow_id', '65a1b2c3d4e5f6.00000001'],
    ['code', values.code],
    ['document_id[0]', module],
    ['document_id[1]', object],
    ['document_id[2]', `${type}_123`],
    ['document_type[0]', module],
    ['document_type[1]', object],
    ['document_type[2]', type],
    ['event_token', eventToken],
    ...(values.properties ?? []).flatMap(propertyFields),
    ['use_subscription', values.waits === false ? 'N' : 'Y'],
    ['timeout_duration', '0'],
    ['ts', '1772359200'],
    ['auth[access_token]', 'ACCESS_TOKEN'],
    ['auth[domain]', domain],
    ['auth[client_endpoint]', `https://${domain}/rest/`],
    ['auth[user_id]', String(values.authUserId ?? 1)],
    ['auth[application_token]', 'APPLICATION_TOKEN'],
  ];
}

export interface KitCall {
  readonly method: 'bizproc.event.send' | 'bizproc.activity.log';
  readonly body: Readonly<Record<string, Json>>;
}

/** Ends the waiting and gives the returned values to the next steps. Only where the registration waits. */
export function eventSend({ returnProperties }: BizprocValues): KitCall {
  const results = (returnProperties ?? []).map((row) => [row.key, sampleValue(row)] as const);
  return {
    method: 'bizproc.event.send',
    body: {
      EVENT_TOKEN: eventToken,
      RETURN_VALUES: Object.fromEntries(results),
      LOG_MESSAGE: 'Done',
    },
  };
}

/** A line in the log of the workflow, while it goes on waiting. */
export function activityLog(): KitCall {
  return {
    method: 'bizproc.activity.log',
    body: { EVENT_TOKEN: eventToken, LOG_MESSAGE: 'Still working' },
  };
}

export type KitPart = 'receive' | 'send' | 'log';

/** The parts that make sense: an answer is accepted only where the registration waits for one. */
export function kitParts({ waits }: BizprocValues): readonly KitPart[] {
  return waits === false ? ['receive'] : ['receive', 'send', 'log'];
}
