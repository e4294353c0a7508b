/**
 * Revisions as the app keeps them in the portal's storage, written once more from the description in `src/memory`: so a
 * journey can begin in a portal with a long past. Also reads what the app kept.
 */
import type { StoredEntity } from '../portal/core/world.ts';

export interface Past {
  readonly kind?: string;
  readonly id: string;
  readonly operation?: 'create' | 'update' | 'remove';
  readonly title: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly by?: { readonly id: number; readonly name: string };
  /** ISO time. */
  readonly at: string;
  readonly reason?: string;
  readonly state?: 'open' | 'done' | 'void' | 'unclear';
}

const columns = [
  ...'KIND OBJECT STATE NONCE OP AT BY BYNAME TITLE LATER PART AFTERPART'.split(' '),
  ...Array.from({ length: 20 }, (_none, at) => `DATA${String(at + 1).padStart(2, '0')}`),
];

/** The storage with these revisions, the first one the oldest. They must be short: each is one part. */
export function storeOf(appId: string, past: readonly Past[]): StoredEntity {
  return {
    ID: 1,
    appId,
    ENTITY: 'studio_rev',
    NAME: 'Automation Studio',
    ACCESS: { G1: 'X', AU: 'R' },
    properties: Object.fromEntries(
      columns.map((code) => [code, { NAME: code, TYPE: 'S', SORT: 500 }]),
    ),
    items: past.map((each, at) => ({
      ID: at + 1,
      NAME: `past.${at}`,
      PROPERTY_VALUES: valuesOf(each, `past.${at}`),
      DATE_CREATE: each.at,
      CREATED_BY: each.by?.id ?? 1,
    })),
  };
}

function valuesOf(past: Past, nonce: string): Record<string, string> {
  const { kind = 'digital-workplaces', operation = 'update', before, after } = past;
  const method = { create: 'add', update: 'update', remove: 'delete' }[operation];
  const params =
    operation === 'remove' ? { id: Number(past.id) } : { id: Number(past.id), fields: after };
  const call = { method: `crm.automatedsolution.${method}`, params };
  const text = JSON.stringify({ v: 1, before, after, reason: past.reason ?? '', call });
  return {
    KIND: kind,
    OBJECT: `${kind}/${past.id}`,
    STATE: past.state ?? 'done',
    NONCE: nonce,
    OP: operation,
    AT: past.at,
    BY: String(past.by?.id ?? 1),
    BYNAME: JSON.stringify(past.by?.name ?? 'User 1'),
    TITLE: JSON.stringify(past.title),
    LATER: 'N',
    PART: `1.${text.length}-${fnv(text)}`,
    AFTERPART: '-',
    DATA01: `|${text}|`,
  };
}

/** FNV-1a, 32 bit. */
function fnv(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}

/** A month of changes of one workplace: each gives it the next title. */
export function renamings(
  id: string,
  titles: readonly string[],
  typeIds: readonly number[],
): Past[] {
  const start = Date.parse('2026-11-01T08:00:00.000Z');
  return titles.slice(1).map((title, at) => ({
    id,
    title,
    before: { title: titles[at], typeIds },
    after: { title, typeIds },
    at: new Date(start + at * 3_600_000).toISOString(),
  }));
}
