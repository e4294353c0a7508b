import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Kind, Values } from '@/entities/kind';
import { openKey } from '@/screens/editor/use-opened';
import { listKey } from '@/screens/list/use-listing';
import { useTexts } from '@/texts/use-texts';
import { useToasts } from '@/ui/toast';
import { save, type AnyEditing } from './save';
import { useDesk } from './use-desk';

interface Saved {
  readonly id: string;
  /** Null: it was created just now, and nothing older can come back. */
  readonly before: Values | null;
  readonly after: Values;
  /** What the record was saved in, as the person saw it. */
  readonly context: unknown;
  /** The revision could not be completed yet; the next opening of the app does it. */
  readonly isRevisionLate: boolean;
}

/** "Saved", with Undo where there was something before. Undo is a save like any other: guarded, never repeated. */
export function useSavedToast(kind: Kind, editing: AnyEditing): (saved: Saved) => void {
  const text = useTexts();
  const toasts = useToasts();
  const desk = useDesk(kind, editing);
  const queries = useQueryClient();
  return useCallback(
    ({ id, before, after, context, isRevisionLate }) => {
      const title = editing.title(after);
      if (before === null) {
        toasts.show({ tone: 'success', message: text('toast.created', { title }) });
        return;
      }
      async function undo(earlier: Values) {
        const outcome = await save(await desk(), {
          id,
          start: after,
          values: earlier,
          context: null,
          reason: text('toast.undoReason'),
        });
        const isUndone = outcome.is === 'saved' && outcome.kept.length === 0;
        toasts.show(
          isUndone
            ? { tone: 'success', message: text('toast.undone', { title }) }
            : { tone: 'danger', message: text(`toast.notUndone.${outcome.is}`, { title }) },
        );
        await queries.invalidateQueries({ queryKey: listKey(kind.slug) });
        await queries.invalidateQueries({ queryKey: openKey(kind.slug, id) });
        await queries.invalidateQueries({ queryKey: ['history'] });
      }
      const canUndo = editing.canUndo?.(before, after, context) ?? true;
      toasts.show({
        tone: 'success',
        message: text(isRevisionLate ? 'toast.savedLate' : 'toast.saved', { title }),
        ...(canUndo
          ? { action: { label: text('toast.undo'), onAction: () => void undo(before) } }
          : {}),
      });
    },
    [desk, editing, kind.slug, queries, text, toasts],
  );
}
