import type { Portal } from '@/bitrix24/portal';
import { isPortalError, type PortalError } from '@/bitrix24/portal-error';
import type { Values } from '@/entities/kind';
import { changedFields } from '@/screens/save/changes';
import { save, type AnyEditing } from '@/screens/save/save';

export interface RemovalAttempt {
  readonly id: string;
  readonly start: Values;
  /** Saved first when the portal would refuse otherwise; null when nothing is in the way. */
  readonly unblock: Values | null;
}

export type RemovalOutcome =
  | { readonly is: 'removed' }
  /** The record changed since the dialog opened; nothing was sent. */
  | { readonly is: 'conflict' }
  /** The portal answered 200 to the unblocking and kept the record as it was. */
  | { readonly is: 'still-blocked' }
  | { readonly is: 'unknown'; readonly error: PortalError; readonly step: 'unblock' | 'remove' }
  | { readonly is: 'failed'; readonly error: PortalError; readonly step: 'unblock' | 'remove' };

/** Fresh read, unblocking save where needed, one removal. Nothing is sent twice. */
export async function remove(
  portal: Portal,
  editing: AnyEditing,
  { id, start, unblock }: RemovalAttempt,
): Promise<RemovalOutcome> {
  if (unblock !== null) {
    const saved = await save(portal, editing, { id, start, values: unblock, context: null });
    if (saved.is === 'conflict') return { is: 'conflict' };
    if (saved.is !== 'saved') return { is: saved.is, error: saved.error, step: 'unblock' };
    if (saved.kept.length > 0) return { is: 'still-blocked' };
  } else {
    try {
      const now = await editing.read(portal, id);
      if (changedFields(start, now, editing.fields).length > 0) return { is: 'conflict' };
    } catch (error) {
      if (!isPortalError(error)) throw error;
      // Gone already: what the person wanted is the case.
      return error.kind === 'missing' ? { is: 'removed' } : { is: 'failed', error, step: 'remove' };
    }
  }
  try {
    await portal.write(editing.removeCall(id));
    return { is: 'removed' };
  } catch (error) {
    if (!isPortalError(error)) throw error;
    const isLost = error.kind === 'unreachable' || error.kind === 'garbled';
    return { is: isLost ? 'unknown' : 'failed', error, step: 'remove' };
  }
}

/** After a lost answer: whether the record is still there. Sends nothing. @throws PortalError */
export async function isGone(portal: Portal, editing: AnyEditing, id: string): Promise<boolean> {
  try {
    await editing.read(portal, id);
    return false;
  } catch (error) {
    if (isPortalError(error) && error.kind === 'missing') return true;
    throw error;
  }
}
