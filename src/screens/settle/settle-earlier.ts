import type { Portal } from '@/bitrix24/portal';
import type { Kind } from '@/entities/kind';
import type { Memory, Revision, Ticket } from '@/memory/memory';
import { isGone } from '@/screens/remove/remove';
import { check, settle } from '@/screens/save/check';
import { finish, forgetQuietly, type AnyEditing } from '@/screens/save/save';

/**
 * Milliseconds after which a write that is not there will not come any more: we give up an answer after 120 s, and the
 * portal ends a request after 60.
 */
export const longestWrite = 150_000;

export interface Settled {
  readonly revision: Revision;
  /** `pending`: not there yet, but the portal may still be at it. `untold`: the portal does not show what it stores. */
  readonly is: 'done' | 'not-done' | 'unclear' | 'untold' | 'pending';
}

/**
 * Ends what earlier saves left open: reads each record, compares it with before and after, and writes the verdict down.
 * Sends no write to the record itself. A record that cannot be read now stays open for the next time.
 */
export async function settleEarlier(
  portal: Portal,
  memory: Pick<Memory, 'unsettled'>,
  kindOf: (slug: string) => Kind | undefined,
  now: number,
): Promise<readonly Settled[]> {
  const settled: Settled[] = [];
  for (const { revision, ticket } of await memory.unsettled()) {
    const kind = kindOf(revision.object.kind);
    if (kind === undefined) continue;
    const isLate = now - Date.parse(revision.at) > longestWrite;
    const verdict = await settleOne(portal, await kind.loadEditing(), revision, ticket, isLate);
    if (verdict !== null) settled.push({ revision, is: verdict });
  }
  return settled;
}

async function settleOne(
  portal: Portal,
  editing: AnyEditing,
  revision: Revision,
  ticket: Ticket,
  isLate: boolean,
): Promise<Settled['is'] | null> {
  const { object, operation } = revision;
  const before = revision.before === null ? null : editing.revive(revision.before);
  const after = revision.after === null ? null : editing.revive(revision.after);
  if (operation === 'remove') {
    if (object.id === null) return null;
    try {
      const isDone = await isGone({ portal, editing }, object.id);
      if (!isDone && !isLate) return 'pending';
      await (isDone ? finish(ticket, object.id, null) : forgetQuietly(ticket));
      return isDone ? 'done' : 'not-done';
    } catch {
      return null;
    }
  }
  if (after === null || (operation === 'update' && before === null)) return null;
  const found = await check(
    { portal, editing },
    { id: object.id, start: before, values: after, context: null },
  );
  if ((found.is === 'not-done' || found.is === 'untold') && !isLate) return 'pending';
  await settle(ticket, found);
  if (found.is === 'failed') return null;
  return found.is === 'other' || found.is === 'gone' ? 'unclear' : found.is;
}
