import type { Portal, PortalAnswer, Request } from '@/bitrix24/portal';
import { isPortalError, type PortalError } from '@/bitrix24/portal-error';
import type { Editing } from '@/entities/editing';
import type { Values } from '@/entities/kind';
import type { Memory, Ticket } from '@/memory/memory';
import { recall } from '@/screens/memory/recall';
import { changedFields, sentFields } from './changes';

/** A record about to be saved. `id` and `start` are null for a new one. */
export interface Attempt {
  readonly id: string | null;
  readonly start: Values | null;
  readonly values: Values;
  /** What a creation may find again after a lost answer. */
  readonly context: unknown;
  /** Why, in the person's words; '' when none was given. */
  readonly reason: string;
}

export type AnyEditing = Editing<Values, unknown>;

/** What a save works with. Without a journal no intent and no revision is written. */
export interface Desk {
  readonly portal: Portal;
  readonly slug: string;
  readonly editing: AnyEditing;
  readonly journal: Pick<Memory, 'begin'> | null;
}

export type Outcome =
  | {
      readonly is: 'saved';
      readonly id: string;
      readonly values: Values;
      /** Fields for which the portal answered 200 and stored something else than was sent. */
      readonly kept: readonly string[];
      /** The record is saved, its revision will be completed at a later opening. */
      readonly isRevisionLate: boolean;
    }
  /** Somebody else's change came between; nothing was sent. */
  | { readonly is: 'conflict'; readonly theirs: Values }
  /** The intent could not be kept, so nothing was sent. */
  | { readonly is: 'no-journal'; readonly error: PortalError }
  /** Nobody knows whether it happened; only a check may follow. The intent stays open until then. */
  | { readonly is: 'unknown'; readonly error: PortalError; readonly ticket: Ticket | null }
  | { readonly is: 'failed'; readonly error: PortalError };

/** The one call a save makes; null when nothing would be sent. `fresh`: what the portal had right before, else the start. */
export function callFor(editing: AnyEditing, attempt: Attempt, fresh?: Values): Request | null {
  const { id, start, values } = attempt;
  if (id === null || start === null) return editing.createCall(values);
  const sent = sentFields(changedFields(start, values, editing.fields), editing.fields);
  return sent.size === 0 ? null : editing.updateCall(id, values, sent, fresh ?? start);
}

/**
 * Fresh read and comparison, intent, one write, comparison with the answer, revision. Never sends the write twice.
 * Which failure at which step leads where: docs/decisions/0004-order-of-a-save.md.
 */
export async function save(desk: Desk, attempt: Attempt): Promise<Outcome> {
  const { portal, editing } = desk;
  const { id, start, values } = attempt;
  const normal = { ...attempt, values: editing.normal(values) };
  let call = callFor(editing, normal);
  if (id !== null && start !== null) {
    try {
      const theirs = await editing.read(portal, id, recall);
      // Where nothing is remembered, what was saved a moment ago would look like somebody else's change.
      const isComparable = editing.isRemembered !== true || desk.journal !== null;
      if (isComparable && changedFields(start, theirs, editing.fields).length > 0)
        return { is: 'conflict', theirs };
      if (call === null)
        return { is: 'saved', id, values: theirs, kept: [], isRevisionLate: false };
      call = callFor(editing, normal, theirs);
    } catch (error) {
      return { is: 'failed', error: known(error) };
    }
  }
  if (call === null) throw new Error('A save without a call ends at the comparison.');
  const begun = await begin(desk, attempt, call);
  if ('error' in begun) return { is: 'no-journal', error: begun.error };
  const { ticket } = begun;
  let answer: PortalAnswer;
  try {
    answer = await portal.write(call);
  } catch (caught) {
    const error = known(caught);
    if (isMaybeDone(error)) return { is: 'unknown', error, ticket };
    // Without a session nothing more can be written; the next opening finds that it did not happen.
    if (error.kind !== 'signed-out') await forgetQuietly(ticket);
    return { is: 'failed', error };
  }
  try {
    const written = editing.written(
      answer,
      id === null ? 'create' : 'update',
      editing.normal(values),
    );
    const savedId = id ?? written.id;
    if (savedId === null) throw new Error(`${call.method} answered without an id.`);
    const stored = written.values ?? (await readBack(desk, savedId, editing.normal(values)));
    const wanted = editing.normal(values);
    const decided = editing.decided?.(wanted, stored) ?? wanted;
    const kept = changedFields(decided, stored, editing.fields);
    const isRevisionLate = !(await finish(ticket, savedId, stored));
    return { is: 'saved', id: savedId, values: stored, kept, isRevisionLate };
  } catch (error) {
    // It was done; what exactly is stored, a check will tell.
    return { is: 'unknown', error: known(error), ticket };
  }
}

async function begin(
  { editing, journal, slug }: Desk,
  { id, start, values, reason }: Attempt,
  call: Request,
): Promise<{ readonly ticket: Ticket | null } | { readonly error: PortalError }> {
  if (journal === null) return { ticket: null };
  try {
    const ticket = await journal.begin({
      object: { kind: slug, id },
      operation: id === null ? 'create' : 'update',
      title: editing.title(editing.normal(values)),
      before: start,
      after: editing.normal(values),
      call,
      reason,
    });
    return { ticket };
  } catch (error) {
    return { error: known(error) };
  }
}

/** For answers that carry nothing: what the portal has now. Where it cannot be read, what was sent has to do. */
async function readBack({ portal, editing }: Desk, id: string, sent: Values): Promise<Values> {
  try {
    return await editing.read(portal, id, recall);
  } catch (error) {
    known(error);
    return sent;
  }
}

/** Whether the revision is complete. A failure here changes nothing about the saved record. */
export async function finish(
  ticket: Ticket | null,
  id: string,
  after: Values | null,
): Promise<boolean> {
  if (ticket === null) return true;
  try {
    await ticket.done({ id, after });
    return true;
  } catch (error) {
    known(error);
    return false;
  }
}

/** The write did not happen. An intent that cannot be taken back now is settled at the next opening. */
export async function forgetQuietly(ticket: Ticket | null): Promise<void> {
  try {
    await ticket?.void();
  } catch (error) {
    known(error);
  }
}

/**
 * The portal may have taken the call: its answer is lost or unreadable. The SDK room calls an unreadable answer to a write
 * `unreachable`; what it calls `garbled` for a write is a readable no, such as a method that is not for batches.
 */
export function isMaybeDone(error: PortalError): boolean {
  return error.kind === 'unreachable';
}

/** A fault of our own is not an outcome. */
export function known(error: unknown): PortalError {
  if (!isPortalError(error)) throw error;
  return error;
}
