import { useQuery, useQueryClient } from '@tanstack/react-query';
import { usePortal } from '@/bitrix24/portal-context';
import type { Memory, Recent } from '@/memory/memory';
import { memoryQuery } from '@/memory/use-memory';
import { kinds } from '../entities';

interface Lately extends Recent {
  readonly off: Memory['off'];
}

/** What happened lately; waits until the memory is open. Below `history`, so that every save refreshes it. */
export function useRecent() {
  const portal = usePortal();
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['history', 'recent'],
    queryFn: async (): Promise<Lately> => {
      const memory = await queries.ensureQueryData(memoryQuery(portal));
      return { ...(await memory.recent(kinds.map(({ slug }) => slug))), off: memory.off };
    },
    staleTime: 0,
  });
}
