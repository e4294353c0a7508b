import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Portal } from '@/bitrix24/portal';
import { usePortal } from '@/bitrix24/portal-context';
import type { Memory } from './memory';

export function memoryQuery(portal: Portal) {
  return queryOptions({
    queryKey: ['memory'],
    queryFn: async (): Promise<Memory> => {
      // Nothing of it is needed for the first list.
      const { openMemory } = await import('./open-memory');
      return openMemory(portal);
    },
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}

/** The portal's memory; null while it is being opened or when it could not be. */
export function useMemory(): Memory | null {
  return useQuery(memoryQuery(usePortal())).data ?? null;
}
