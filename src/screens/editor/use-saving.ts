import { useQueryClient } from '@tanstack/react-query';
import type { Dispatch } from 'react';
import type { PortalError } from '@/bitrix24/portal-error';
import type { Kind, Values } from '@/entities/kind';
import { leaveUnasked } from '@/screens/leave/guarded-location';
import { listKey } from '@/screens/list/use-listing';
import { placeRefusal } from '@/screens/refusals/place';
import { useRefusalSentence } from '@/screens/refusals/use-refusal-sentence';
import { check, settle } from '@/screens/save/check';
import { save, type AnyEditing, type Attempt } from '@/screens/save/save';
import { useDesk } from '@/screens/save/use-desk';
import { useSavedToast } from '@/screens/save/use-saved-toast';
import type { EditorEvent, EditorState } from './editor-state';
import { openKey, type OpenedRecord } from './use-opened';

interface SavingOptions {
  readonly kind: Kind;
  readonly editing: AnyEditing;
  readonly attempt: Attempt;
  readonly state: EditorState;
  readonly dispatch: Dispatch<EditorEvent>;
  readonly onSaved: (stored: Values) => void;
  readonly onFieldRefused: (path: string, sentence: string, errorType: string) => void;
}

/** Save and check of the open record, and what each outcome means for the screen. */
export function useSaving(options: SavingOptions) {
  const { kind, editing, attempt, state, dispatch } = options;
  const { id } = attempt;
  const queries = useQueryClient();
  const sentenceOf = useRefusalSentence(kind);
  const desk = useDesk(kind, editing);
  const showSaved = useSavedToast(kind, editing);

  function showRefusal(error: PortalError) {
    const operation = id === null ? 'create' : 'update';
    const placed = placeRefusal(error, operation, editing.refusals, attempt.values);
    dispatch({ type: 'refused', placed });
    if (placed.field === null) return;
    options.onFieldRefused(placed.field, sentenceOf(placed), `refused-${placed.step}`);
  }

  async function afterSave(
    savedId: string,
    stored: Values,
    kept: readonly string[],
    isRevisionLate: boolean,
  ) {
    options.onSaved(stored);
    dispatch({ type: 'saved', values: stored, kept });
    const before = attempt.start;
    if (kept.length === 0) {
      showSaved({
        id: savedId,
        before,
        after: stored,
        context: attempt.context,
        isRevisionLate,
      });
    }
    if (id === null) {
      leaveUnasked(`/${kind.slug}/${encodeURIComponent(savedId)}`);
      // A lost record that was made anew keeps its address, where the editor has to open it again.
      await queries.invalidateQueries({ queryKey: openKey(kind.slug, savedId) });
    } else {
      const context = editing.contextAfter?.(attempt.context, id, stored) ?? attempt.context;
      const record: OpenedRecord = { editing, opened: { values: stored, context } };
      queries.setQueryData(openKey(kind.slug, id), record);
    }
    await queries.invalidateQueries({ queryKey: listKey(kind.slug) });
    await queries.invalidateQueries({ queryKey: ['history'] });
  }

  /** `isWithoutJournal`: the person was told that no revision can be kept and goes on. */
  async function saveNow(isWithoutJournal = false) {
    if (state.phase.is !== 'reviewing') return;
    dispatch({ type: 'save' });
    const outcome = await save(await desk(isWithoutJournal), attempt);
    switch (outcome.is) {
      case 'saved':
        await afterSave(outcome.id, outcome.values, outcome.kept, outcome.isRevisionLate);
        return;
      case 'conflict':
        dispatch({ type: 'conflict', theirs: outcome.theirs });
        return;
      case 'no-journal':
        dispatch({ type: 'no-journal', error: outcome.error });
        return;
      case 'unknown':
        dispatch({
          type: 'lost',
          error: outcome.error,
          sent: attempt.values,
          ticket: outcome.ticket,
        });
        return;
      case 'failed':
        showRefusal(outcome.error);
    }
  }

  async function checkNow() {
    const { phase } = state;
    if (phase.is !== 'unknown') return;
    dispatch({ type: 'check' });
    const found = await check(await desk(), { ...attempt, values: phase.sent });
    await settle(phase.ticket, found);
    switch (found.is) {
      case 'done':
        await afterSave(found.id, found.values, [], false);
        return;
      case 'not-done':
        dispatch({ type: 'not-saved' });
        return;
      case 'other':
        dispatch({ type: 'conflict', theirs: found.theirs });
        return;
      case 'untold':
        dispatch({ type: 'untold' });
        return;
      case 'gone':
        dispatch({ type: 'gone' });
        return;
      case 'failed':
        dispatch({ type: 'check-failed' });
    }
  }

  return { saveNow, checkNow };
}
