/** The storage in the portal: its code, who may do what, its columns, and how it is made. */
import type { Request } from '@/bitrix24/portal';
import { isRecord } from './is-record';

/** At most 13 characters fit beside the application's id (rest-contract 7.6). */
export const ENTITY = 'studio_rev';

/**
 * G1 are the portal's administrators. They get X, not W: a storage that was left half made by one of them is completed by
 * any other. AU is everybody, who of course must be let into the app first.
 */
const access = { G1: 'X', AU: 'R' };

/** Parts of one record; with 48 kB each there is room for 960 kB. */
export const mostParts = 20;

export function dataCode(at: number): string {
  return `DATA${String(at + 1).padStart(2, '0')}`;
}

export const codes: readonly string[] = [
  'KIND',
  'OBJECT',
  'STATE',
  'NONCE',
  'OP',
  'AT',
  'BY',
  'BYNAME',
  'TITLE',
  'LATER',
  'PART',
  'AFTERPART',
  'LATEST',
  ...Array.from({ length: mostParts }, (_empty, at) => dataCode(at)),
];

/** What of the storage is not there yet. */
export interface Missing {
  readonly store: boolean;
  readonly properties: readonly string[];
}

export const everythingMissing: Missing = { store: true, properties: codes };
export const nothingMissing: Missing = { store: false, properties: [] };

/** `rows`: the columns that are there, as entity.item.property.get answers them. */
export function missingAmong(rows: readonly unknown[]): Missing {
  const there = new Set(rows.map((row) => (isRecord(row) ? row['PROPERTY'] : undefined)));
  return { store: false, properties: codes.filter((code) => !there.has(code)) };
}

/** Harmless to send again, and by two people at once: what exists already is refused with a code of its own. */
export function setupRequests({ store, properties }: Missing): Readonly<Record<string, Request>> {
  const steps: [string, Request][] = properties.map((code) => [
    `has${code}`,
    {
      method: 'entity.item.property.add',
      params: { ENTITY, PROPERTY: code, NAME: code, TYPE: 'S' },
    },
  ]);
  if (store) {
    steps.unshift([
      'store',
      { method: 'entity.add', params: { ENTITY, NAME: 'Automation Studio', ACCESS: access } },
    ]);
  }
  return Object.fromEntries(steps);
}

/** What two people making the storage at once tell each other. */
export const alreadyThere: ReadonlySet<string> = new Set([
  'ERROR_ENTITY_ALREADY_EXISTS',
  'ERROR_PROPERTY_ALREADY_EXISTS',
]);
