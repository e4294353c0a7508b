/** The app's memory as one list among the requests of a kind. */
import type { ListRequest } from '@/bitrix24/paging';
import { PortalError } from '@/bitrix24/portal-error';
import type { Memories } from '../kind';

/** Rows as they come; without a memory there are none. @throws PortalError `garbled` */
export function readRows(result: unknown): readonly unknown[] {
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

export function rememberedRows(
  memories: Memories,
  wanted: readonly string[],
  id?: string,
): ListRequest<unknown> {
  return {
    request: id === undefined ? memories.request(wanted) : memories.request(wanted, id),
    pick: readRows,
    isNone: (error) => memories.isNone(error),
  };
}
