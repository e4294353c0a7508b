/** Reading and changing items of the storage. What they mean is in the files beside. */
import { readAllPages } from '@/bitrix24/paging';
import type { Portal, Request } from '@/bitrix24/portal';
import { isPortalError, PortalError } from '@/bitrix24/portal-error';
import { ENTITY } from './layout';
import { readItem, type Item, type Values } from './read-item';

type Filter = Readonly<Record<string, string | readonly string[]>>;

export const openOnly: Filter = { '=PROPERTY_STATE': 'open' };
export const latestOnly: Filter = { '=PROPERTY_LATEST': 'Y' };

export function getItems(FILTER: Filter): Request {
  // A page of its own always starts with the newest.
  return { method: 'entity.item.get', params: { ENTITY, SORT: { ID: 'DESC' }, FILTER } };
}

/** Newest first. Two requests for up to 2,550 items. A storage that was never made is an empty one. @throws PortalError */
export async function findItems(
  portal: Pick<Portal, 'read' | 'batch'>,
  filter: Filter,
): Promise<readonly Item[]> {
  try {
    const { items } = await readAllPages(portal, { items: { request: getItems(filter), pick } });
    return itemsOf(items);
  } catch (error) {
    if (isPortalError(error) && error.code === 'ERROR_ENTITY_NOT_FOUND') return [];
    throw error;
  }
}

function pick(result: unknown): readonly unknown[] {
  if (Array.isArray(result)) return result;
  throw new PortalError({
    kind: 'garbled',
    code: 'not-a-list',
    said: '',
    method: 'entity.item.get',
    requestId: '',
    status: 200,
    isWrite: false,
  });
}

/** Each item once, newest first; a list that grew while it was read repeats some. */
export function itemsOf(rows: unknown): readonly Item[] {
  const byRef = new Map<string, Item>();
  for (const row of Array.isArray(rows) ? rows : []) {
    const item = readItem(row);
    if (item !== null) byRef.set(item.revision.ref, item);
  }
  return [...byRef.values()].toSorted((a, b) => Number(b.revision.ref) - Number(a.revision.ref));
}

/** The item with exactly these values among the rows of an answer. */
export function findKept(rows: unknown, ref: string, sent: Values): Item | undefined {
  return itemsOf(rows).find((item) => item.revision.ref === ref && isKept(item, sent));
}

export function isKept({ values }: Item, sent: Values): boolean {
  return Object.entries(sent).every(([code, value]) => values[code] === value);
}

export function deletion(ref: string): Request {
  return { method: 'entity.item.delete', params: { ENTITY, ID: ref } };
}

/** Several items may carry one nonce: a browser can send a request twice on its own. They are one revision. */
export function withoutTwins(items: readonly Item[]): readonly Item[] {
  const best = new Map<string, Item>();
  for (const item of items) {
    const { nonce, ref } = item.revision;
    const key = nonce === '' ? `ref ${ref}` : nonce;
    const other = best.get(key);
    if (other === undefined || isBetter(item, other)) best.set(key, item);
  }
  const chosen = new Set(best.values());
  return items.filter((item) => chosen.has(item));
}

function isBetter(one: Item, other: Item): boolean {
  const difference = rank(one) - rank(other);
  return difference === 0 ? Number(one.revision.ref) < Number(other.revision.ref) : difference < 0;
}

/** The save's own word comes first, then what was found later, then no word at all. */
function rank({ revision }: Item): number {
  if (revision.isDamaged === true) return 3;
  if (revision.state === 'open') return 2;
  return revision.isSettledLater ? 1 : 0;
}
