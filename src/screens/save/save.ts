import type { Portal, Request } from '@/bitrix24/portal';
import { isPortalError, type PortalError } from '@/bitrix24/portal-error';
import type { Editing, Values } from '@/entities/kind';
import { changedFields, sentFields } from './changes';

/** A record about to be saved. `id` and `start` are null for a new one. */
export interface Attempt {
  readonly id: string | null;
  readonly start: Values | null;
  readonly values: Values;
  /** What a creation may find again after a lost answer. */
  readonly context: unknown;
}

export type Outcome =
  | { readonly is: 'saved'; readonly id: string; readonly values: Values; readonly kept: readonly string[] }
  /** Somebody else's change came between; nothing was sent. */
  | { readonly is: 'conflict'; readonly theirs: Values }
  /** Nobody knows whether it happened; only a check may follow. */
  | { readonly is: 'unknown'; readonly error: PortalError }
  | { readonly is: 'failed'; readonly error: PortalError };

export type AnyEditing = Editing<Values, unknown>;

/** The one call a save makes; null when nothing would be sent. */
export function callFor(editing: AnyEditing, attempt: Attempt): Request | null {
  const { id, start, values } = attempt;
  if (id === null || start === null) return editing.createCall(values);
  const sent = sentFields(changedFields(start, values, editing.fields), editing.fields);
  return sent.size === 0 ? null : editing.updateCall(id, values, sent);
}

/**
 * Fresh read, comparison with the start, one write, comparison with the answer. Never sends a second time.
 * The memory issue puts the intent before the write and the revision after it.
 */
export async function save(portal: Portal, editing: AnyEditing, attempt: Attempt): Promise<Outcome> {
  const call = callFor(editing, attempt);
  try {
    if (attempt.id !== null && attempt.start !== null) {
      const theirs = await editing.read(portal, attempt.id);
      if (changedFields(attempt.start, theirs, editing.fields).length > 0) {
        return { is: 'conflict', theirs };
      }
      if (call === null) return { is: 'saved', id: attempt.id, values: theirs, kept: [] };
    }
  } catch (error) {
    return failed(error);
  }
  if (call === null) throw new Error('A creation always has a call.');
  try {
    const answer = await portal.write(call);
    const written = editing.written(answer, attempt.id === null ? 'create' : 'update');
    const id = written.id ?? attempt.id;
    if (id === null) throw new Error(`${call.method} answered without an id.`);
    return settled(editing, id, attempt.values, written.values ?? attempt.values);
  } catch (error) {
    if (isPortalError(error) && isMaybeDone(error)) return { is: 'unknown', error };
    return failed(error);
  }
}

/** The portal took the call, yet its answer is lost or unreadable. */
function isMaybeDone(error: PortalError): boolean {
  return error.kind === 'unreachable' || error.kind === 'garbled';
}

function failed(error: unknown): Outcome {
  if (!isPortalError(error)) throw error;
  return { is: 'failed', error };
}

/** `kept`: fields for which the portal answered 200 and stored something else than was sent. */
function settled(editing: AnyEditing, id: string, sent: Values, stored: Values): Outcome {
  const wanted = editing.normal(sent);
  return { is: 'saved', id, values: stored, kept: changedFields(wanted, stored, editing.fields) };
}

/** What a check after a lost answer found. */
export type Found =
  | { readonly is: 'done'; readonly id: string; readonly values: Values }
  | { readonly is: 'not-done' }
  /** The record is neither as it was nor as we sent it. */
  | { readonly is: 'other'; readonly theirs: Values }
  | { readonly is: 'failed'; readonly error: PortalError };

/** Reads and compares; sends nothing. */
export async function check(portal: Portal, editing: AnyEditing, attempt: Attempt): Promise<Found> {
  const { id, start, values, context } = attempt;
  const wanted = editing.normal(values);
  try {
    if (id === null || start === null) {
      const made = await editing.findCreated(portal, values, context);
      return made === null ? { is: 'not-done' } : { is: 'done', id: made, values: wanted };
    }
    const now = await editing.read(portal, id);
    if (changedFields(wanted, now, editing.fields).length === 0) return { is: 'done', id, values: now };
    if (changedFields(start, now, editing.fields).length === 0) return { is: 'not-done' };
    return { is: 'other', theirs: now };
  } catch (error) {
    if (!isPortalError(error)) throw error;
    return { is: 'failed', error };
  }
}
