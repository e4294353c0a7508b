import { useEffect, useEffectEvent, useMemo, useReducer, useState } from 'react';
import type { Kind, Values } from '@/entities/kind';
import { useTypedValues } from '@/forms/editor-form-provider';
import { judge } from '@/forms/judge';
import { firstProblem } from '@/forms/first-problem';
import { useEditorForm } from '@/forms/use-editor-form';
import { findUnfinished } from '@/forms/unfinished';
import { useStableRows } from '@/forms/use-stable-rows';
import type { Draft } from '@/memory/drafts';
import { useDraft } from '@/screens/drafts/use-draft';
import { leaveUnasked } from '@/screens/leave/guarded-location';
import { changedFields } from '@/screens/save/changes';
import { callFor } from '@/screens/save/save';
import { useKindTexts, useTexts } from '@/texts/use-texts';
import { useToasts } from '@/ui/toast';
import { editorState, openState } from './editor-state';
import { forgetHandedOver, handedOver } from './handed-over';
import { useFocusField } from './use-focus-field';
import type { OpenedRecord } from './use-opened';
import { useSaving } from './use-saving';

/**
 * The form of one record and every way through a save. The screen draws what this holds.
 * `address`: the id in the address; a lost record has one although it is yet to be created (`id` null).
 */
export function useEditor(
  kind: Kind,
  id: string | null,
  record: OpenedRecord,
  address: string | null,
) {
  const { editing, opened } = record;
  const { context } = opened;
  const kindText = useKindTexts(kind.slug);
  const text = useTexts();
  const toasts = useToasts();
  const [state, dispatch] = useReducer(editorState, id === null ? null : opened.values, openState);
  const [handed] = useState(() => handedOver(kind.slug, address));
  const [reason, setReason] = useState(handed?.reason ?? '');
  const contract = useMemo(() => editing.contract(context, id), [editing, context, id]);
  const form = useEditorForm({
    start: { ...opened.values },
    judge: (values) => judge(contract, values),
    sentence: (problem) => kindText(problem.text),
  });
  const values = useTypedValues(form);
  const start = state.start ?? opened.values;
  const changed = changedFields(start, editing.normal(values), editing.fields);
  // A new list would draw every input of the form anew.
  const warnings = useStableRows(editing.warnings(values, context, id));
  const { focusField, focusAfterDialog } = useFocusField(form);
  const draft = useDraft({ kind, id: address, values, start, isDirty: changed.length > 0 });

  /** Puts values into the form as if they had been typed. */
  function type(stored: Values) {
    const revived = editing.revive(stored);
    if (revived !== null) form.reset({ ...revived }, { keepDefaultValues: true });
    return revived !== null;
  }

  /** Only what was typed then; what the portal has changed since stays as it is now. */
  function typeDraft({ values: typed, start: from }: Draft) {
    const touched = from === null ? Object.keys(typed) : changedFields(from, typed, editing.fields);
    return type({ ...start, ...Object.fromEntries(touched.map((name) => [name, typed[name]])) });
  }

  const typeHandedOver = useEffectEvent(() => {
    if (handed !== null) type(handed.values);
    forgetHandedOver();
  });
  useEffect(() => typeHandedOver(), []);

  // An Undo elsewhere brings a newer record. It is shown at once unless something was typed: then the save will find it.
  const follow = useEffectEvent((newer: Values) => {
    if (id === null || changed.length > 0 || newer === state.start) return;
    form.reset({ ...newer });
    dispatch({ type: 'rebased', theirs: newer });
  });
  useEffect(() => follow(opened.values), [opened.values]);

  const saving = useSaving({
    kind,
    editing,
    attempt: { id, start: state.start, values, context, reason },
    state,
    dispatch,
    onSaved: (stored) => {
      form.reset({ ...stored });
      setReason('');
      draft.drop();
    },
    onFieldRefused: (path, sentence, type_) => {
      form.setError(path, { type: type_, message: sentence });
      focusAfterDialog(path);
    },
  });

  /** Judges everything; a problem is shown on its field, which gets the focus. */
  const reviewForm = form.handleSubmit(
    () => dispatch({ type: 'review' }),
    (errors) => focusField(firstProblem(errors)),
  );

  async function review() {
    const unfinished = findUnfinished();
    if (unfinished === null) return reviewForm();
    unfinished.scrollIntoView({ block: 'center' });
    unfinished.focus({ preventScroll: true });
    toasts.show({ tone: 'danger', message: text('editor.unfinished') });
  }

  return {
    ...saving,
    state,
    dispatch,
    form,
    values,
    changed,
    start,
    reason,
    setReason,
    draft,
    call: () =>
      callFor(editing, { id, start: state.start, values: editing.normal(values), context, reason }),
    warnings,
    review,
    typeDraft,
    /** Values out of code, over what is in the form. */
    typeOver: (given: Values) => type({ ...form.getValues(), ...given }),
    /** Goes elsewhere with what was typed in other hands; no question is asked. */
    leaveFreely: (path: string) => {
      draft.drop();
      leaveUnasked(path);
    },
    /** Their version becomes the start; `mine` is what the form goes on with. */
    rebase: (theirs: Values, mine: Values) => {
      form.reset({ ...theirs });
      form.reset({ ...mine }, { keepDefaultValues: true });
      dispatch({ type: 'rebased', theirs });
    },
    /** Back to the start; answers what brings the typed values back. */
    discard: () => {
      const typed = form.getValues();
      form.reset({ ...start });
      draft.drop();
      return () => form.reset(typed, { keepDefaultValues: true });
    },
  };
}

export type Editor = ReturnType<typeof useEditor>;
