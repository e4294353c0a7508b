import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { usePortal } from '@/bitrix24/portal-context';
import type { Concern, Kind } from '@/entities/kind';
import { listQuery } from '@/screens/list/use-listing';
import { groupConcerns, type ConcernGroup } from './group-concerns';

export interface Found {
  readonly kind: Kind;
  readonly groups: readonly ConcernGroup[];
  /** Of all groups together. */
  readonly count: number;
}

export interface Findings {
  /** By slug; only kinds that were checked. */
  readonly found: ReadonlyMap<string, Found>;
  /** Something is still being read. */
  readonly isPending: boolean;
  /** Their list or their check could not be read, so nobody knows. */
  readonly unchecked: readonly Kind[];
  /** Their list was not read to its end, so only what the app remembers was looked at. */
  readonly partly: readonly Kind[];
  /** Checks once more what failed although its list is there; null when nothing did. */
  readonly retry: (() => void) | null;
}

/**
 * What of each kind needs attention. The lists are those the cards show; a check begins when its own list is there, that
 * of a costly list when all others are, so that it never stands in their way.
 */
export function useFindings(kinds: readonly Kind[]): Findings {
  const portal = usePortal();
  const lists = useQueries({
    queries: kinds.map((kind) => ({
      ...listQuery(kind, portal),
      enabled: kind.hasCostlyList !== true,
    })),
  });
  const isListed = lists.every(
    ({ isPending }, at) => !isPending || kinds[at]?.hasCostlyList === true,
  );
  const checks = useQueries({
    queries: kinds.map((kind, at) => {
      const list = lists[at];
      const isReady = list?.data !== undefined || (kind.hasCostlyList === true && isListed);
      return {
        queryKey: ['concerns', kind.slug, list?.dataUpdatedAt ?? 0],
        queryFn: async (): Promise<readonly Concern[]> => {
          const concerns = await kind.loadConcerns?.();
          return (await concerns?.find(portal, list?.data?.rows ?? null)) ?? [];
        },
        enabled: isReady && kind.loadConcerns !== undefined,
        // A flow may have been mended since, and without its list nothing tells.
        staleTime: 0,
        placeholderData: keepPreviousData<readonly Concern[]>,
      };
    }),
  });

  const found = new Map<string, Found>();
  const unchecked: Kind[] = [];
  let isPending = !isListed;
  for (const [at, kind] of kinds.entries()) {
    const check = checks[at];
    const hasList = kind.hasCostlyList === true || lists[at]?.data !== undefined;
    if (kind.loadConcerns === undefined || check === undefined) continue;
    if (check.data !== undefined && hasList) {
      const groups = groupConcerns(check.data);
      found.set(kind.slug, { kind, groups, count: check.data.length });
    } else if (check.isError || (isListed && !hasList)) unchecked.push(kind);
    else isPending = true;
  }
  const failed = checks.filter(({ isError }) => isError);
  return {
    found,
    isPending,
    unchecked,
    partly: kinds.filter(
      (kind, at) =>
        kind.hasCostlyList === true && found.has(kind.slug) && lists[at]?.data?.isPartial !== false,
    ),
    retry: failed.length === 0 ? null : () => failed.forEach((check) => void check.refetch()),
  };
}
