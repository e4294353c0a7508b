import type { Values } from '@/entities/kind';
import type { Desk } from '@/screens/save/save';

/**
 * Writes down settings that were made elsewhere. Nothing is sent to the portal; the revision says so (`adopt`).
 * Null when no memory is kept, then nothing was written. @throws PortalError when it could not be kept.
 */
export async function adopt(
  { editing, journal, slug }: Pick<Desk, 'editing' | 'journal' | 'slug'>,
  record: { readonly id: string; readonly before: Values; readonly after: Values },
  reason: string,
): Promise<Values | null> {
  const after = editing.normal(record.after);
  const ticket = await journal?.begin({
    object: { kind: slug, id: record.id },
    operation: 'adopt',
    title: editing.title(after),
    before: record.before,
    after,
    call: { method: '', params: {} },
    reason,
  });
  if (ticket == null) return null;
  await ticket.done({ id: record.id, after });
  return after;
}
