import type { Portal } from '@/bitrix24/portal';
import { toPortalError, type PortalError } from '@/bitrix24/portal-error';
import type { RestoreStep } from './states';

/** `there`: somebody else registered it in the meantime. `unsure`: no answer, it may or may not be registered. */
export type RestoreOutcome = 'restored' | 'there' | 'failed' | 'unsure' | 'skipped';

export interface Restored {
  readonly step: RestoreStep;
  readonly outcome: RestoreOutcome;
  readonly error: PortalError | null;
}

interface RestoreWatch {
  isStopped(): boolean;
  /** After every item; the list so far. */
  show(done: readonly Restored[], total: number): void;
}

/** Failures that the next item would meet as well: going on would only repeat them. */
const hopeless: ReadonlySet<PortalError['kind']> = new Set([
  'unreachable',
  'signed-out',
  'forbidden',
  'busy',
]);

async function restoreOne(portal: Pick<Portal, 'write'>, step: RestoreStep): Promise<Restored> {
  try {
    await portal.write(step.call);
    return { step, outcome: 'restored', error: null };
  } catch (thrown) {
    const error = toPortalError(thrown, { method: step.call.method, isWrite: true });
    const isThere = error.code === 'ERROR_ACTIVITY_ALREADY_INSTALLED';
    if (isThere) return { step, outcome: 'there', error };
    return { step, outcome: error.kind === 'unreachable' ? 'unsure' : 'failed', error };
  }
}

/**
 * Registers the lost ones one after the other, each once. What fails is said and the next is tried, except where the
 * next would fail the same way; then the rest is `skipped`. Running the plan of a fresh list again is harmless.
 */
export async function restoreAll(
  portal: Pick<Portal, 'write'>,
  plan: readonly RestoreStep[],
  watch: RestoreWatch,
): Promise<readonly Restored[]> {
  const done: Restored[] = [];
  let isHopeless = false;
  for (const step of plan) {
    if (isHopeless || watch.isStopped()) {
      done.push({ step, outcome: 'skipped', error: null });
      continue;
    }
    const item = await restoreOne(portal, step);
    isHopeless = item.error !== null && item.outcome !== 'there' && hopeless.has(item.error.kind);
    done.push(item);
    watch.show([...done], plan.length);
  }
  return done;
}
