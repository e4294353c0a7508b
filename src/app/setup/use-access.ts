import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import type { Portal } from '@/bitrix24/portal';
import { usePortal } from '@/bitrix24/portal-context';
import { isPortalError } from '@/bitrix24/portal-error';
import { readGrants } from '@/bitrix24/rights';
import type { Kind } from '@/entities/kind';
import { listQuery } from '@/screens/list/use-listing';
import { lostRecords } from '@/screens/restore/lost-records';
import { appRequest, readApp, type AppInfo } from './wire';

/** What the app and the person may do here. */
function grantsQuery(portal: Portal) {
  return queryOptions({
    queryKey: ['setup', 'grants'],
    queryFn: async () => {
      const [grants, app] = await Promise.all([readGrants(portal), readAppInfo(portal)]);
      return { grants, app };
    },
    refetchOnWindowFocus: false,
  });
}

/** Only told, nothing depends on it. */
async function readAppInfo(portal: Portal): Promise<AppInfo | null> {
  try {
    return readApp((await portal.read(appRequest)).result);
  } catch (error) {
    if (isPortalError(error)) return null;
    throw error;
  }
}

export function useGrants() {
  return useQuery(grantsQuery(usePortal()));
}

/** Whether a kind can be used: its own list is the only question every portal answers. */
export type KindState =
  | { readonly is: 'checking' | 'usable' | 'costly' }
  | { readonly is: 'failed'; readonly error: unknown };

export interface KindAccess {
  readonly kind: Kind;
  readonly state: KindState;
  /** Records that are remembered and not in the portal any more. */
  readonly lost: number;
}

export function useKindAccess(kinds: readonly Kind[]): readonly KindAccess[] {
  const portal = usePortal();
  const lists = useQueries({
    queries: kinds.map((kind) => ({
      ...listQuery(kind, portal),
      enabled: kind.hasCostlyList !== true,
    })),
  });
  return kinds.map((kind, at): KindAccess => {
    const list = lists[at];
    if (kind.hasCostlyList === true || list === undefined)
      return { kind, state: { is: 'costly' }, lost: 0 };
    if (list.data) {
      const { listing, rows } = list.data;
      const lost = lostRecords(kind.slug, listing, rows).length;
      return { kind, state: { is: 'usable' }, lost };
    }
    if (list.isError) return { kind, state: { is: 'failed', error: list.error }, lost: 0 };
    return { kind, state: { is: 'checking' }, lost: 0 };
  });
}
