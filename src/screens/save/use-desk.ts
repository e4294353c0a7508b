import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { usePortal } from '@/bitrix24/portal-context';
import type { Kind } from '@/entities/kind';
import { memoryQuery } from '@/memory/use-memory';
import type { AnyEditing, Desk } from './save';

/**
 * The desk of one kind. The journal is asked for at the moment of saving: it may still be opening when the editor shows.
 * `isWithoutJournal`: the person chose to save although no revision can be kept.
 */
export function useDesk(kind: Kind, editing: AnyEditing) {
  const portal = usePortal();
  const queries = useQueryClient();
  return useCallback(
    async (isWithoutJournal = false): Promise<Desk> => {
      const desk = { portal, slug: kind.slug, editing };
      if (isWithoutJournal) return { ...desk, journal: null };
      try {
        const memory = await queries.ensureQueryData(memoryQuery(portal));
        return { ...desk, journal: memory.off === null && memory.canWrite ? memory : null };
      } catch {
        // Memory that cannot be opened is off; the notice above the screens says so.
        return { ...desk, journal: null };
      }
    },
    [editing, kind.slug, portal, queries],
  );
}
