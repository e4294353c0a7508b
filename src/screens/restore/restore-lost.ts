import type { PortalError } from '@/bitrix24/portal-error';
import { placeRefusal, type Placed } from '@/screens/refusals/place';
import { save, type Desk } from '@/screens/save/save';
import type { LostRecord } from './lost-records';

/** `there`: somebody else made it meanwhile. `unsure`: no answer came, it may or may not be there. `skipped`: not tried. */
export type RestoreVerdict = 'restored' | 'there' | 'failed' | 'unsure' | 'skipped';

export interface Restored {
  readonly record: LostRecord;
  readonly verdict: RestoreVerdict;
  /** What the portal said; null where it said yes or was not asked. */
  readonly refusal: Placed | null;
}

export interface RestoreDesk extends Desk {
  isThere(error: PortalError): boolean;
}

interface RestoreWatch {
  readonly reason: string;
  isStopped(): boolean;
  /** After each record; all so far. */
  show(done: readonly Restored[]): void;
}

/** Failures that the next record would meet as well: going on would only repeat them. */
const hopeless: ReadonlySet<PortalError['kind']> = new Set([
  'unreachable',
  'signed-out',
  'forbidden',
  'busy',
]);

async function restoreOne(
  desk: RestoreDesk,
  record: LostRecord,
  reason: string,
): Promise<Restored & { readonly isLast: boolean }> {
  const { values } = record;
  const placed = (error: PortalError) =>
    placeRefusal(error, 'create', desk.editing.refusals, values);
  const outcome = await save(desk, { id: null, start: null, values, context: null, reason });
  switch (outcome.is) {
    case 'saved':
      return { record, verdict: 'restored', refusal: null, isLast: false };
    case 'unknown':
      return { record, verdict: 'unsure', refusal: placed(outcome.error), isLast: true };
    case 'no-journal':
      return { record, verdict: 'failed', refusal: placed(outcome.error), isLast: true };
    case 'failed': {
      const { error } = outcome;
      if (desk.isThere(error)) return { record, verdict: 'there', refusal: null, isLast: false };
      return {
        record,
        verdict: 'failed',
        refusal: placed(error),
        isLast: hopeless.has(error.kind),
      };
    }
    case 'conflict':
      throw new Error('A creation has nothing to conflict with.');
  }
}

/**
 * Makes lost records anew, one after the other, each by a save of its own: intent, one write, revision. What fails is said
 * and the next is tried, except where the next would fail the same way; then the rest is `skipped`. Starting again with the
 * records that are still lost is harmless.
 */
export async function restoreLost(
  deskOf: (slug: string) => Promise<RestoreDesk>,
  records: readonly LostRecord[],
  watch: RestoreWatch,
): Promise<readonly Restored[]> {
  const done: Restored[] = [];
  let isOver = false;
  for (const record of records) {
    if (isOver || watch.isStopped()) {
      done.push({ record, verdict: 'skipped', refusal: null });
    } else {
      const { isLast, ...item } = await restoreOne(await deskOf(record.slug), record, watch.reason);
      isOver = isLast;
      done.push(item);
    }
    watch.show([...done]);
  }
  return done;
}
