import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useReducer, useState } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import type { PortalError } from '@/bitrix24/portal-error';
import type { Kind, Values } from '@/entities/kind';
import { useTypedValues } from '@/forms/editor-form-provider';
import { judge } from '@/forms/judge';
import { useEditorForm } from '@/forms/use-editor-form';
import { goTo } from '@/screens/leave/guarded-location';
import { listKey } from '@/screens/list/use-listing';
import { placeRefusal } from '@/screens/refusals/place';
import { useRefusalSentence } from '@/screens/refusals/use-refusal-sentence';
import { changedFields } from '@/screens/save/changes';
import { callFor, check, save, type Attempt } from '@/screens/save/save';
import { useSavedToast } from '@/screens/save/use-saved-toast';
import { useKindTexts } from '@/texts/use-texts';
import { editorState, openState } from './editor-state';
import type { OpenedRecord } from './use-opened';

/** The form of one record and every way through a save. The screen draws what this holds. */
export function useEditor(kind: Kind, id: string | null, record: OpenedRecord) {
  const { editing, opened } = record;
  const { context } = opened;
  const portal = usePortal();
  const queries = useQueryClient();
  const kindText = useKindTexts(kind.slug);
  const sentenceOf = useRefusalSentence(kind);
  const showSaved = useSavedToast(kind, editing);
  const [state, dispatch] = useReducer(editorState, id === null ? null : opened.values, openState);
  const contract = useMemo(() => editing.contract(context, id), [editing, context, id]);
  const form = useEditorForm({
    start: { ...opened.values },
    judge: (values) => judge(contract, values),
    sentence: (problem) => kindText(problem.text),
  });
  const values = useTypedValues(form);
  // An effect, since the review dialog gives the focus back when it closes, and that comes first.
  const [toFocus, setToFocus] = useState<{ readonly name: string } | null>(null);
  const start = state.start ?? opened.values;
  const changed = changedFields(start, editing.normal(values), editing.fields);
  const attempt: Attempt = { id, start: state.start, values, context };

  useEffect(() => {
    if (toFocus !== null) focusField(toFocus.name);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a new refusal moves the focus
  }, [toFocus]);

  // An Undo elsewhere brings a newer record. It is shown at once unless something was typed: then the save will find it.
  const follow = useEffectEvent((newer: Values) => {
    if (id === null || changed.length > 0 || newer === state.start) return;
    form.reset({ ...newer });
    dispatch({ type: 'rebased', theirs: newer });
  });
  useEffect(() => follow(opened.values), [opened.values]);

  /** Judges everything; a problem is shown on its field, which gets the focus. */
  const review = form.handleSubmit(
    () => dispatch({ type: 'review' }),
    (errors) => focusField(Object.keys(errors)[0]),
  );

  function focusField(name: string | undefined) {
    if (name === undefined) return;
    const field = document.querySelector<HTMLElement>(`[data-field="field-${CSS.escape(name)}"]`);
    field?.scrollIntoView({ block: 'center' });
    form.setFocus(name);
  }

  function showRefusal(error: PortalError) {
    const placed = placeRefusal(
      error,
      id === null ? 'create' : 'update',
      editing.refusals,
      values,
    );
    dispatch({ type: 'refused', placed });
    if (placed.field === null) return;
    form.setError(placed.field, { type: `refused-${placed.step}`, message: sentenceOf(placed) });
    setToFocus({ name: placed.field });
  }

  async function afterSave(savedId: string, stored: Values, kept: readonly string[], before: Values | null) {
    form.reset({ ...stored });
    dispatch({ type: 'saved', values: stored, kept });
    await queries.invalidateQueries({ queryKey: listKey(kind.slug) });
    if (kept.length === 0) showSaved({ id: savedId, before, after: stored });
    if (id === null) goTo(`/${kind.slug}/${encodeURIComponent(savedId)}`, { replace: true });
  }

  async function saveNow() {
    dispatch({ type: 'save' });
    const outcome = await save(portal, editing, attempt);
    switch (outcome.is) {
      case 'saved':
        return afterSave(outcome.id, outcome.values, outcome.kept, state.start);
      case 'conflict':
        return dispatch({ type: 'conflict', theirs: outcome.theirs });
      case 'unknown':
        return dispatch({ type: 'lost', error: outcome.error, sent: values });
      case 'failed':
        return showRefusal(outcome.error);
    }
  }

  async function checkNow() {
    if (state.phase.is !== 'unknown') return;
    dispatch({ type: 'check' });
    const found = await check(portal, editing, { ...attempt, values: state.phase.sent });
    switch (found.is) {
      case 'done':
        return afterSave(found.id, found.values, [], state.start);
      case 'not-done':
        return dispatch({ type: 'not-saved' });
      case 'other':
        return dispatch({ type: 'conflict', theirs: found.theirs });
      case 'failed':
        return dispatch({ type: 'check-failed' });
    }
  }

  return {
    state,
    dispatch,
    form,
    values,
    changed,
    start,
    call: () => callFor(editing, { ...attempt, values: editing.normal(values) }),
    warnings: editing.warnings(values, context, id),
    review,
    saveNow,
    checkNow,
    focusField,
    /** Their version becomes the start; `mine` keeps what was typed where it differs. */
    rebase: (theirs: Values, isMineKept: boolean) => {
      if (!isMineKept) form.reset({ ...theirs });
      dispatch({ type: 'rebased', theirs });
    },
    /** Back to the start; answers what brings the typed values back. */
    discard: () => {
      const typed = form.getValues();
      form.reset({ ...start });
      return () => form.reset(typed, { keepDefaultValues: true });
    },
  };
}

export type Editor = ReturnType<typeof useEditor>;
