import { queryOptions, useQuery } from '@tanstack/react-query';
import { usePortal } from '@/bitrix24/portal-context';
import type { Portal } from '@/bitrix24/portal';
import type { Kind, Listing } from '@/entities/kind';
import { recall } from '@/screens/memory/recall';
import { watchList } from './list-progress';

export interface Listed {
  readonly listing: Listing<unknown>;
  readonly rows: readonly unknown[];
  /** The person stopped the reading before its end. */
  readonly isPartial: boolean;
}

/** The only place that names the query of a list; a save or a removal invalidates `listKey`. */
export function listKey(slug: string) {
  return ['list', slug] as const;
}

export function listQuery(kind: Kind, portal: Portal) {
  return queryOptions({
    queryKey: listKey(kind.slug),
    queryFn: async (): Promise<Listed> => {
      const listing = await kind.loadListing();
      const { watch, end, wasStopped } = watchList(kind.slug, listing);
      try {
        const rows = await listing.list(portal, watch, recall);
        return { listing, rows, isPartial: wasStopped() };
      } finally {
        end();
      }
    },
  });
}

/** `isAsked` false: shows what was read already and asks for nothing. */
export function useListing(kind: Kind, isAsked = true) {
  return useQuery({ ...listQuery(kind, usePortal()), enabled: isAsked });
}
