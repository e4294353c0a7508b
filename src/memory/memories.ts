/** What kinds read that the portal does not show: the newest revision of each record, one item per record. */
import type { Request } from '@/bitrix24/portal';
import type { PortalError } from '@/bitrix24/portal-error';
import type { Snapshot } from './memory';
import type { Item } from './read-item';
import { getItems, itemsOf, latestOnly, withoutTwins } from './store';
import { objectText } from './write-item';

export interface LatestRevision {
  readonly slug: string;
  readonly id: string;
  /** Form values as they were stored; null when the record was removed. */
  readonly values: Snapshot;
  /** Who saved it. */
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  /** A newer save ended without anybody knowing whether it happened. */
  readonly isUnclear: boolean;
}

/** Memory that was never made, or that this person or app may not read, is an empty one (rest-contract 7.6). */
function isNone(error: PortalError): boolean {
  return error.code === 'ERROR_ENTITY_NOT_FOUND' || error.kind === 'forbidden';
}

function keyOf({ revision: { object } }: Item): string {
  return objectText(object);
}

/** The newest that happened; a removal that happened is remembered as "nothing". */
function newest(slug: string, id: string, items: readonly Item[]): LatestRevision | null {
  const happened = items.find(({ revision }) => revision.state === 'done');
  if (happened === undefined || happened.revision.isDamaged === true) return null;
  const { after, by, at } = happened.revision;
  const isUnclear = items[0]?.revision.state === 'unclear';
  return { slug, id, values: after, by: by.name, at, isUnclear };
}

/** Kinds put the request among their own and give back the rows; nothing here asks the portal. */
export const memories = {
  request: (slugs: readonly string[], id?: string): Request =>
    getItems(
      id === undefined
        ? { '=PROPERTY_KIND': slugs, ...latestOnly }
        : { '=PROPERTY_OBJECT': slugs.map((kind) => objectText({ kind, id })), ...latestOnly },
    ),
  read(rows: readonly unknown[]): readonly LatestRevision[] {
    const byObject = new Map<string, Item[]>();
    // A storage of an earlier version has no such column, and a filter by it may let everything through.
    const latest = itemsOf(rows).filter(({ values }) => values['LATEST'] === 'Y');
    for (const item of withoutTwins(latest)) {
      const same = byObject.get(keyOf(item));
      if (same === undefined) byObject.set(keyOf(item), [item]);
      else same.push(item);
    }
    return [...byObject.values()].flatMap((items) => {
      const { kind, id } = items[0]?.revision.object ?? { kind: '', id: null };
      const one = id === null ? null : newest(kind, id, items);
      return one === null ? [] : [one];
    });
  },
  isNone,
};
