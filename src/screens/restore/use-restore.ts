import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import { isPortalError, type PortalError } from '@/bitrix24/portal-error';
import type { Kind } from '@/entities/kind';
import { memoryQuery } from '@/memory/use-memory';
import { listKey, listQuery } from '@/screens/list/use-listing';
import { openDesk } from '@/screens/save/use-desk';
import { useTexts } from '@/texts/use-texts';
import { lostRecords, type LostRecord } from './lost-records';
import { restoreLost, type RestoreDesk, type Restored } from './restore-lost';

type Phase =
  | { readonly is: 'idle' }
  | { readonly is: 'reading' }
  /** `total` is what was lost when the run began. */
  | { readonly is: 'running' | 'over'; readonly done: readonly Restored[]; readonly total: number }
  | { readonly is: 'unreadable'; readonly error: PortalError };

/** Makes everything lost of these kinds anew. The lists are read right before, so a second start finds nothing to do. */
export function useRestore(kinds: readonly Kind[]) {
  const portal = usePortal();
  const queries = useQueryClient();
  const text = useTexts();
  const [phase, setPhase] = useState<Phase>({ is: 'idle' });
  const isStopped = useRef(false);

  async function lostOf(kind: Kind): Promise<readonly LostRecord[]> {
    const { listing, rows } = await queries.fetchQuery({
      ...listQuery(kind, portal),
      staleTime: 0,
    });
    return lostRecords(kind.slug, listing, rows);
  }

  async function deskOf(slug: string): Promise<RestoreDesk> {
    const kind = kinds.find((each) => each.slug === slug);
    if (kind === undefined) throw new Error(`Nobody asked for "${slug}".`);
    const [editing, listing] = await Promise.all([kind.loadEditing(), kind.loadListing()]);
    const desk = await openDesk({ portal, slug, editing }, () =>
      queries.ensureQueryData(memoryQuery(portal)),
    );
    return { ...desk, isThere: (error) => listing.isThere?.(error) ?? false };
  }

  async function run() {
    isStopped.current = false;
    setPhase({ is: 'reading' });
    try {
      const lost: LostRecord[] = [];
      for (const kind of kinds) lost.push(...(await lostOf(kind)));
      const total = lost.length;
      setPhase({ is: 'running', done: [], total });
      const done = await restoreLost(deskOf, lost, {
        reason: text('restore.reason'),
        isStopped: () => isStopped.current,
        show: (now) => setPhase({ is: 'running', done: now, total }),
      });
      setPhase({ is: 'over', done, total });
    } catch (error) {
      if (!isPortalError(error)) throw error;
      setPhase({ is: 'unreadable', error });
    }
    for (const { slug } of kinds) await queries.invalidateQueries({ queryKey: listKey(slug) });
    await queries.invalidateQueries({ queryKey: ['history'] });
  }

  return {
    phase,
    run,
    stop: () => {
      isStopped.current = true;
    },
  };
}
