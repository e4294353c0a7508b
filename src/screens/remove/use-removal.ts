import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import { isPortalError, type PortalError } from '@/bitrix24/portal-error';
import type { Kind } from '@/entities/kind';
import type { OpenedRecord } from '@/screens/editor/use-opened';
import { listKey } from '@/screens/list/use-listing';
import { useTexts } from '@/texts/use-texts';
import { useToasts } from '@/ui/toast';
import { save } from '@/screens/save/save';
import { isGone, remove, type RemovalOutcome } from './remove';

type Phase =
  | { readonly is: 'asking' | 'removing' | 'checking' | 'conflict' | 'still-blocked' | 'still-there' }
  | { readonly is: 'unknown' | 'failed'; readonly error: PortalError; readonly step: 'unblock' | 'remove' };

/** The steps of one removal, and the toast that can take it back. */
export function useRemoval(kind: Kind, id: string, record: OpenedRecord, onRemoved: () => void) {
  const { editing, opened } = record;
  const portal = usePortal();
  const queries = useQueryClient();
  const toasts = useToasts();
  const text = useTexts();
  const [phase, setPhase] = useState<Phase>({ is: 'asking' });
  const removal = editing.removal(opened.values, opened.context);
  const title = editing.title(opened.values);

  async function createAgain() {
    const outcome = await save(portal, editing, {
      id: null,
      start: null,
      values: opened.values,
      context: opened.context,
    });
    toasts.show(
      outcome.is === 'saved'
        ? { tone: 'success', message: text('toast.createdAgain', { title, id: outcome.id }) }
        : { tone: 'danger', message: text(`toast.notUndone.${outcome.is}`, { title }) },
    );
    await queries.invalidateQueries({ queryKey: listKey(kind.slug) });
  }

  async function done() {
    toasts.show({
      tone: 'success',
      message: text('toast.removed', { title }),
      ...(kind.canUndoRemoval
        ? { action: { label: text('toast.undo'), onAction: () => void createAgain() } }
        : {}),
    });
    onRemoved();
    await queries.invalidateQueries({ queryKey: listKey(kind.slug) });
  }

  async function removeNow() {
    setPhase({ is: 'removing' });
    const outcome: RemovalOutcome = await remove(portal, editing, {
      id,
      start: opened.values,
      unblock: removal.blocked?.unblock ?? null,
    });
    if (outcome.is === 'removed') return done();
    setPhase(outcome);
  }

  async function checkNow() {
    if (phase.is !== 'unknown') return;
    setPhase({ is: 'checking' });
    try {
      if (await isGone(portal, editing, id)) return await done();
      setPhase({ is: 'still-there' });
    } catch (error) {
      if (!isPortalError(error)) throw error;
      setPhase(phase);
    }
  }

  return { phase, removal, title, removeNow, checkNow };
}
