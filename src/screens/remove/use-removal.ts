import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isPortalError, type PortalError } from '@/bitrix24/portal-error';
import type { Kind } from '@/entities/kind';
import type { OpenedRecord } from '@/screens/editor/use-opened';
import type { Ticket } from '@/memory/memory';
import { listKey } from '@/screens/list/use-listing';
import { useTexts } from '@/texts/use-texts';
import { useToasts } from '@/ui/toast';
import { check, settle } from '@/screens/save/check';
import { finish, forgetQuietly, save } from '@/screens/save/save';
import { useDesk } from '@/screens/save/use-desk';
import { isGone, remove, type RemovalOutcome } from './remove';

type Phase =
  | {
      readonly is:
        | 'asking'
        | 'removing'
        | 'checking'
        | 'conflict'
        | 'still-blocked'
        | 'still-there';
    }
  | { readonly is: 'no-journal'; readonly error: PortalError }
  | {
      readonly is: 'unknown';
      readonly error: PortalError;
      readonly step: 'unblock' | 'remove';
      readonly ticket: Ticket | null;
    }
  | { readonly is: 'failed'; readonly error: PortalError; readonly step: 'unblock' | 'remove' };

type Lost = Extract<Phase, { readonly is: 'unknown' }>;

/** The steps of one removal, and the toast that can take it back. */
export function useRemoval(kind: Kind, id: string, record: OpenedRecord, onRemoved: () => void) {
  const { editing, opened } = record;
  const desk = useDesk(kind, editing);
  const queries = useQueryClient();
  const toasts = useToasts();
  const text = useTexts();
  const [phase, setPhase] = useState<Phase>({ is: 'asking' });
  const [start, setStart] = useState(opened.values);
  const removal = editing.removal(start, opened.context);
  const clearing = removal.blocked?.clear?.values ?? null;
  const title = editing.title(opened.values);
  const canUndo = kind.canUndoRemoval && (editing.canRemake?.(opened.values) ?? true);

  async function createAgain() {
    const outcome = await save(await desk(), {
      id: null,
      start: null,
      values: opened.values,
      context: opened.context,
      reason: text('toast.undoReason'),
    });
    toasts.show(
      outcome.is === 'saved'
        ? {
            tone: 'success',
            message:
              outcome.id === id
                ? text('toast.createdAgainSame', { title })
                : text('toast.createdAgain', { title, id: outcome.id }),
          }
        : { tone: 'danger', message: text(`toast.notUndone.${outcome.is}`, { title }) },
    );
    await queries.invalidateQueries({ queryKey: listKey(kind.slug) });
  }

  async function done() {
    toasts.show({
      tone: 'success',
      message: text('toast.removed', { title }),
      ...(canUndo
        ? { action: { label: text('toast.undo'), onAction: () => void createAgain() } }
        : {}),
    });
    onRemoved();
    await queries.invalidateQueries({ queryKey: listKey(kind.slug) });
  }

  async function removeNow(reason: string, isWithoutJournal = false) {
    setPhase({ is: 'removing' });
    const outcome: RemovalOutcome = await remove(await desk(isWithoutJournal), {
      id,
      start,
      unblock: clearing,
      reason,
    });
    if (outcome.is === 'removed') return done();
    // The unblocking went through, so the next try begins from there.
    const isCleared = clearing !== null && 'step' in outcome && outcome.step === 'remove';
    if (isCleared) setStart(clearing);
    setPhase(outcome);
  }

  /** After a lost answer to the unblocking save: what the record is now decides where the next try begins. */
  async function checkUnblocking({ ticket }: Lost): Promise<Phase | 'gone'> {
    const unblock = clearing ?? start;
    const found = await check(await desk(), { id, start, values: unblock, context: null });
    await settle(ticket, found);
    if (found.is === 'failed') throw found.error;
    if (found.is === 'done') setStart(unblock);
    if (found.is === 'gone') return 'gone';
    return {
      is: found.is === 'other' ? 'conflict' : found.is === 'done' ? 'asking' : 'still-there',
    };
  }

  async function checkRemoval({ ticket }: Lost): Promise<Phase | 'gone'> {
    const isRemoved = await isGone(await desk(), id);
    await (isRemoved ? finish(ticket, id, null) : forgetQuietly(ticket));
    return isRemoved ? 'gone' : { is: 'still-there' };
  }

  async function checkNow() {
    if (phase.is !== 'unknown') return;
    setPhase({ is: 'checking' });
    try {
      const next = await (phase.step === 'unblock' ? checkUnblocking(phase) : checkRemoval(phase));
      if (next === 'gone') return await done();
      setPhase(next);
    } catch (error) {
      if (!isPortalError(error)) throw error;
      setPhase(phase);
    }
  }

  return { phase, removal, title, canUndo, removeNow, checkNow };
}
