import { useQuery, useQueryClient } from '@tanstack/react-query';
import { usePortal } from '@/bitrix24/portal-context';
import { memoryQuery } from '@/memory/use-memory';
import type { ObjectKey, Revision } from '@/memory/memory';

/** At least 20 per record are promised; more are kept because they cost little. */
const keptRevisions = 50;
/** Pruned in steps, so that not every opening deletes one. */
const pruneFrom = 60;

/** Revisions, newest first: of the whole portal, or of one record. Waits until the memory is open. */
export function useHistory(object: ObjectKey | null) {
  const portal = usePortal();
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['history', object?.kind ?? null, object?.id ?? null],
    queryFn: async (): Promise<readonly Revision[]> => {
      const memory = await queries.ensureQueryData(memoryQuery(portal));
      const revisions = await memory.history(object ?? undefined);
      if (object !== null && memory.canWrite && revisions.length > pruneFrom) {
        // Housekeeping: what cannot be deleted now is deleted the next time.
        memory.prune(object, keptRevisions).catch(() => undefined);
      }
      return revisions;
    },
  });
}
