/** Reading what items of the storage hold. Nothing here throws: anybody who may write may have written anything. */
import { isRecord } from './is-record';
import { dataCode, mostParts } from './layout';
import type { Intent, ObjectKey, Operation, Revision, RevisionState, Snapshot } from './memory';
import { joinParts, readStoredJson } from './stored-json';

export type Values = Readonly<Record<string, string>>;

export interface Item {
  readonly revision: Revision;
  /** Parts of the intent; an addition comes behind them. */
  readonly used: number;
  /** Property values as they came. */
  readonly values: Values;
}

const operations: readonly Operation[] = ['create', 'update', 'remove', 'adopt'];
const states: readonly RevisionState[] = ['open', 'done', 'void', 'unclear'];

/** What cannot be read makes the revision a damaged one. Null for what has not even an id. */
export function readItem(row: unknown): Item | null {
  if (!isRecord(row)) return null;
  const ref = textOf(row['ID']);
  if (!/^[1-9]\d{0,15}$/.test(ref)) return null;
  const values = readValues(row['PROPERTY_VALUES']);
  const value = (code: string): string => values[code] ?? '';

  const [, count = '0', seal = ''] = /^(\d{1,2})\.(\S+)$/.exec(value('PART')) ?? [];
  const used = Math.min(Number(count), mostParts);
  const intent = readIntent(readParts(values, 0, used, seal));
  const object = readObject(value('KIND'), value('OBJECT'));
  const state = states.find((known) => known === value('STATE'));
  const operation = operations.find((known) => known === value('OP'));
  const addition = readAddition(values);
  const isWhole =
    intent !== null &&
    object !== null &&
    state !== undefined &&
    operation !== undefined &&
    addition !== 'damaged' &&
    value('NONCE') !== '';
  const sent = intent?.after ?? null;
  const revision: Revision = {
    ref,
    nonce: value('NONCE'),
    object: object ?? { kind: value('KIND'), id: null },
    operation: operation ?? 'update',
    title: readText(value('TITLE')),
    before: intent?.before ?? null,
    after: addition === null || addition === 'damaged' ? sent : addition.is,
    call: intent?.call ?? { method: '', params: {} },
    reason: intent?.reason ?? '',
    state: state ?? 'unclear',
    by: {
      id: readId(value('BY')) ?? readId(textOf(row['CREATED_BY'])) ?? 0,
      name: readText(value('BYNAME')),
    },
    at: readTime(value('AT')) ?? readTime(textOf(row['DATE_CREATE'])) ?? new Date(0).toISOString(),
    isSettledLater: value('LATER') === 'Y',
    ...(isWhole ? {} : { isDamaged: true }),
  };
  return { revision, used, values };
}

function readValues(given: unknown): Values {
  // A storage without properties, and PHP's empty map, come as a list or not at all.
  if (!isRecord(given)) return {};
  const known = Object.entries(given).filter(([code]) => /^[A-Z]+\d{0,2}$/.test(code));
  return Object.fromEntries(known.map(([code, value]) => [code, textOf(value)]));
}

function readParts(values: Values, from: number, count: number, seal: string): unknown {
  if (count === 0) return undefined;
  const parts = Array.from({ length: count }, (_empty, at) => values[dataCode(from + at)]);
  const text = joinParts(parts, seal);
  return text === null ? undefined : readStoredJson(text);
}

function readIntent(value: unknown): Pick<Intent, 'before' | 'after' | 'call' | 'reason'> | null {
  if (!isRecord(value)) return null;
  const { before, after, call, reason } = value;
  if (!isSnapshot(before) || !isSnapshot(after) || !isRecord(call)) return null;
  const { method, params } = call;
  if (typeof method !== 'string' || !isRecord(params) || typeof reason !== 'string') return null;
  return { before, after, reason, call: { method, params } };
}

function readAddition(values: Values): { readonly is: Snapshot } | 'damaged' | null {
  const place = values['AFTERPART'] ?? '';
  if (place === '' || place === '-') return null;
  const [, from = '', count = '0', seal = ''] = /^(\d{1,2})\.(\d{1,2})\.(\S+)$/.exec(place) ?? [];
  const after = readParts(values, Number(from), Math.min(Number(count), mostParts), seal);
  return isSnapshot(after) ? { is: after } : 'damaged';
}

function isSnapshot(value: unknown): value is Snapshot {
  return value === null || isRecord(value);
}

function readObject(kind: string, text: string): ObjectKey | null {
  if (kind === '' || !text.startsWith(`${kind}/`)) return null;
  const coded = text.slice(kind.length + 1);
  try {
    const id = decodeURIComponent(coded);
    // Half of a pair decodes and cannot be written again.
    encodeURIComponent(id);
    return { kind, id: coded === '' ? null : id };
  } catch {
    return null;
  }
}

/** Short texts are stored as JSON too, for the same reasons as the long ones. */
function readText(stored: string): string {
  const value = readStoredJson(stored);
  return typeof value === 'string' ? value : '';
}

function readTime(text: string): string | null {
  const moment = text === '' ? Number.NaN : Date.parse(text);
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
}

function readId(text: string): number | null {
  const id = /^[1-9]\d*$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(id) ? id : null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
