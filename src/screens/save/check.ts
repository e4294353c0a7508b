import type { PortalError } from '@/bitrix24/portal-error';
import type { Values } from '@/entities/kind';
import type { Ticket } from '@/memory/memory';
import { recall } from '@/screens/memory/recall';
import { changedFields } from './changes';
import { finish, forgetQuietly, known, type Attempt, type Desk } from './save';

/** What a check after a lost answer found. */
export type Found =
  | { readonly is: 'done'; readonly id: string; readonly values: Values }
  | { readonly is: 'not-done' }
  /** The record is neither as it was nor as we sent it. */
  | { readonly is: 'other'; readonly theirs: Values }
  | { readonly is: 'gone' }
  /** The portal does not show what it stores, so nobody can tell. */
  | { readonly is: 'untold'; readonly sent: Values }
  | { readonly is: 'failed'; readonly error: PortalError };

/** Reads and compares; the write itself is never sent again. */
export async function check(
  { portal, editing }: Pick<Desk, 'portal' | 'editing'>,
  { id, start, values, context }: Omit<Attempt, 'reason'>,
): Promise<Found> {
  const wanted = editing.normal(values);
  try {
    if (id === null || start === null) {
      const made = await editing.findCreated(portal, values, context);
      return made === null ? { is: 'not-done' } : { is: 'done', id: made, values: wanted };
    }
    const now = await editing.read(portal, id, recall);
    if (editing.isRemembered === true) return { is: 'untold', sent: wanted };
    if (changedFields(wanted, now, editing.fields).length === 0)
      return { is: 'done', id, values: now };
    if (changedFields(start, now, editing.fields).length === 0) return { is: 'not-done' };
    return { is: 'other', theirs: now };
  } catch (caught) {
    const error = known(caught);
    return error.kind === 'missing' ? { is: 'gone' } : { is: 'failed', error };
  }
}

/** Writes down what a check found, so that nobody asks the same question again. */
export async function settle(ticket: Ticket | null, found: Found): Promise<void> {
  if (ticket === null) return;
  switch (found.is) {
    case 'done':
      await finish(ticket, found.id, found.values);
      return;
    case 'not-done':
      await forgetQuietly(ticket);
      return;
    case 'other':
      await quietly(ticket.unclear(found.theirs));
      return;
    case 'gone':
      await quietly(ticket.unclear(null));
      return;
    case 'untold':
      await quietly(ticket.unclear(found.sent));
      return;
    case 'failed':
  }
}

async function quietly(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    known(error);
  }
}
