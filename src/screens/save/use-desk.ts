import { useCallback } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { usePortal } from '@/bitrix24/portal-context';
import type { Kind } from '@/entities/kind';
import type { Memory } from '@/memory/memory';
import { memoryQuery } from '@/memory/use-memory';
import { known, type AnyEditing, type Desk } from './save';

/** A desk with the journal of the portal, or without where none is kept. The memory is asked for at the moment of saving. */
export async function openDesk(
  desk: Omit<Desk, 'journal'>,
  openMemory: () => Promise<Memory>,
): Promise<Desk> {
  try {
    const memory = await openMemory();
    return { ...desk, journal: memory.off === null && memory.canWrite ? memory : null };
  } catch (error) {
    // As with an intent that cannot be kept: nothing is sent until the person decides to go on without history.
    return { ...desk, journal: { begin: () => Promise.reject(known(error)) } };
  }
}

/**
 * The desk of one kind. The journal may still be opening when the editor shows.
 * `isWithoutJournal`: the person chose to save although no revision can be kept.
 */
export function useDesk(kind: Kind, editing: AnyEditing) {
  const portal = usePortal();
  const queries = useQueryClient();
  return useCallback(
    async (isWithoutJournal = false): Promise<Desk> => {
      const desk = { portal, slug: kind.slug, editing };
      if (isWithoutJournal) return { ...desk, journal: null };
      return openDesk(desk, () => queries.ensureQueryData(memoryQuery(portal)));
    },
    [editing, kind.slug, portal, queries],
  );
}
