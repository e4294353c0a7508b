/** What the editor is doing, apart from what the form holds. Pure, so that every way through a save can be tested. */
import type { PortalError } from '@/bitrix24/portal-error';
import type { Values } from '@/entities/kind';
import type { Ticket } from '@/memory/memory';
import type { Placed } from '@/screens/refusals/place';

export type Phase =
  | { readonly is: 'editing' }
  | { readonly is: 'reviewing' }
  | { readonly is: 'saving' }
  | { readonly is: 'conflict'; readonly theirs: Values }
  | ({ readonly is: 'unknown' } & Lost)
  | ({ readonly is: 'checking' } & Lost);

/** A write without an answer. */
export interface Lost {
  readonly error: PortalError;
  readonly sent: Values;
  readonly ticket: Ticket | null;
}

export interface EditorState {
  readonly phase: Phase;
  /** What the form began with, or what was saved last; null for a record that does not exist yet. */
  readonly start: Values | null;
  /** A refusal that belongs to no field. */
  readonly refusal: Placed | null;
  /** Fields for which the portal answered 200 and kept something else. */
  readonly kept: readonly string[];
  /** The check after a lost answer found that nothing was saved. */
  readonly isKnownUnsaved: boolean;
  /** A check cannot tell whether it was saved: the portal does not show it. */
  readonly isUntold: boolean;
  /** The check found that the record is not there any more. */
  readonly isGone: boolean;
  /** The intent could not be kept, so nothing was sent; the person may go on without history. */
  readonly journalError: PortalError | null;
}

export type EditorEvent =
  | { readonly type: 'review' }
  | { readonly type: 'back' }
  | { readonly type: 'save' }
  | { readonly type: 'saved'; readonly values: Values; readonly kept: readonly string[] }
  | { readonly type: 'conflict'; readonly theirs: Values }
  | { readonly type: 'rebased'; readonly theirs: Values }
  | { readonly type: 'refused'; readonly placed: Placed }
  | { readonly type: 'no-journal'; readonly error: PortalError }
  | ({ readonly type: 'lost' } & Lost)
  | { readonly type: 'check' }
  | { readonly type: 'check-failed' }
  | { readonly type: 'gone' }
  | { readonly type: 'untold' }
  | { readonly type: 'not-saved' };

export function openState(start: Values | null): EditorState {
  return {
    phase: { is: 'editing' },
    start,
    refusal: null,
    kept: [],
    isKnownUnsaved: false,
    isUntold: false,
    isGone: false,
    journalError: null,
  };
}

export function editorState(state: EditorState, event: EditorEvent): EditorState {
  const editing: Phase = { is: 'editing' };
  switch (event.type) {
    case 'review':
      // After a lost answer only a check may follow: a second write could double the first.
      if (state.phase.is === 'unknown' || state.phase.is === 'checking') return state;
      return {
        ...state,
        phase: { is: 'reviewing' },
        refusal: null,
        isKnownUnsaved: false,
        isUntold: false,
        journalError: null,
      };
    case 'back':
      return { ...state, phase: editing };
    case 'save':
      return state.phase.is === 'reviewing' ? { ...state, phase: { is: 'saving' } } : state;
    case 'saved':
      return { ...openState(event.values), kept: event.kept };
    case 'conflict':
      return { ...state, phase: { is: 'conflict', theirs: event.theirs } };
    case 'rebased':
      return { ...state, phase: editing, start: event.theirs };
    case 'refused':
      return { ...state, phase: editing, refusal: event.placed };
    case 'lost':
      return {
        ...state,
        phase: { is: 'unknown', error: event.error, sent: event.sent, ticket: event.ticket },
      };
    case 'no-journal':
      return { ...state, phase: { is: 'reviewing' }, journalError: event.error };
    case 'check':
      return state.phase.is === 'unknown'
        ? { ...state, phase: { ...state.phase, is: 'checking' } }
        : state;
    case 'check-failed':
      return state.phase.is === 'checking'
        ? { ...state, phase: { ...state.phase, is: 'unknown' } }
        : state;
    case 'gone':
      return { ...state, phase: editing, isGone: true };
    case 'untold':
      return { ...state, phase: editing, isUntold: true };
    case 'not-saved':
      return { ...state, phase: editing, isKnownUnsaved: true };
  }
}
