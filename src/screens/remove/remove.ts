import type { Request } from '@/bitrix24/portal';
import type { PortalError } from '@/bitrix24/portal-error';
import type { Values } from '@/entities/kind';
import type { Ticket } from '@/memory/memory';
import { recall } from '@/screens/memory/recall';
import { changedFields } from '@/screens/save/changes';
import { finish, forgetQuietly, isMaybeDone, known, save, type Desk } from '@/screens/save/save';

export interface RemovalAttempt {
  readonly id: string;
  readonly start: Values;
  /** Saved first when the portal would refuse otherwise; null when nothing is in the way. */
  readonly unblock: Values | null;
  readonly reason: string;
}

export type RemovalOutcome =
  | { readonly is: 'removed' }
  /** The record changed since the dialog opened; nothing was sent. */
  | { readonly is: 'conflict' }
  /** The portal answered 200 to the unblocking and kept the record as it was. */
  | { readonly is: 'still-blocked' }
  | { readonly is: 'no-journal'; readonly error: PortalError }
  | {
      readonly is: 'unknown';
      readonly error: PortalError;
      readonly step: 'unblock' | 'remove';
      readonly ticket: Ticket | null;
    }
  | { readonly is: 'failed'; readonly error: PortalError; readonly step: 'unblock' | 'remove' };

/** Fresh read, unblocking save where needed, intent, one removal, revision. Nothing is sent twice. */
export async function remove(desk: Desk, attempt: RemovalAttempt): Promise<RemovalOutcome> {
  const { id, start, unblock, reason } = attempt;
  if (unblock !== null) {
    const saved = await save(desk, { id, start, values: unblock, context: null, reason });
    if (saved.is === 'failed' && saved.error.kind === 'missing') return { is: 'removed' };
    if (saved.is === 'failed' || saved.is === 'unknown') return { ...saved, step: 'unblock' };
    if (saved.is !== 'saved') return saved.is === 'conflict' ? { is: 'conflict' } : saved;
    if (saved.kept.length > 0) return { is: 'still-blocked' };
    // The history keeps what the record was before it was cleared, so that all of it can be made again.
    return removeNow(desk, id, start, reason);
  }
  try {
    const now = await desk.editing.read(desk.portal, id, recall);
    if (changedFields(start, now, desk.editing.fields).length > 0) return { is: 'conflict' };
  } catch (caught) {
    const error = known(caught);
    // Gone already: what the person wanted is the case.
    return error.kind === 'missing' ? { is: 'removed' } : { is: 'failed', error, step: 'remove' };
  }
  return removeNow(desk, id, start, reason);
}

async function removeNow(
  { portal, editing, journal, slug }: Desk,
  id: string,
  before: Values,
  reason: string,
): Promise<RemovalOutcome> {
  const call: Request = editing.removeCall(id);
  let ticket: Ticket | null = null;
  try {
    ticket =
      (await journal?.begin({
        object: { kind: slug, id },
        operation: 'remove',
        title: editing.title(before),
        before,
        after: null,
        call,
        reason,
      })) ?? null;
  } catch (error) {
    return { is: 'no-journal', error: known(error) };
  }
  try {
    await portal.write(call);
  } catch (caught) {
    const error = known(caught);
    if (isMaybeDone(error)) return { is: 'unknown', error, step: 'remove', ticket };
    if (error.kind !== 'signed-out') await forgetQuietly(ticket);
    // Somebody else was faster: what the person wanted is the case.
    if (error.kind === 'missing') return { is: 'removed' };
    return { is: 'failed', error, step: 'remove' };
  }
  await finish(ticket, id, null);
  return { is: 'removed' };
}

/** After a lost answer: whether the record is still there. Writes nothing. @throws PortalError */
export async function isGone(
  { portal, editing }: Pick<Desk, 'portal' | 'editing'>,
  id: string,
): Promise<boolean> {
  try {
    await editing.read(portal, id, recall);
    return false;
  } catch (caught) {
    const error = known(caught);
    if (error.kind === 'missing') return true;
    throw error;
  }
}
