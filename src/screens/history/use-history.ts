import { useQuery } from '@tanstack/react-query';
import { useMemory } from '@/memory/use-memory';
import type { ObjectKey, Revision } from '@/memory/memory';

/** Revisions, newest first: of the whole portal, or of one record. Waits until the memory is open. */
export function useHistory(object: ObjectKey | null) {
  const memory = useMemory();
  return useQuery({
    queryKey: ['history', object?.kind ?? null, object?.id ?? null],
    queryFn: async (): Promise<readonly Revision[]> =>
      memory === null ? [] : memory.history(object ?? undefined),
    enabled: memory !== null,
  });
}
