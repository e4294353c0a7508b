/** Carries a plan out: each write once, each with its own verdict, and a last look at what the portal then has. */
import type { Portal } from '@/bitrix24/portal';
import { isPortalError, PortalError } from '@/bitrix24/portal-error';
import { planBindings, type Bound } from './binding-plan';
import {
  bindRequest,
  boundRequest,
  listRequest,
  readBound,
  readCodes,
  unbindRequest,
} from './wire';

/**
 * `unsure`: no answer came, and the last look could not tell. `absent`: this portal has no such place. `skipped`: not
 * tried, because the one before failed in a way that the next would have failed too.
 */
export type PlaceVerdict = 'bound' | 'unbound' | 'failed' | 'unsure' | 'absent' | 'skipped';

export interface PlaceResult {
  readonly placement: string;
  readonly step: 'bind' | 'unbind';
  readonly verdict: PlaceVerdict;
  /** What the portal said; null where it said yes or was not asked. */
  readonly error: PortalError | null;
}

export interface Situated {
  readonly known: readonly string[];
  readonly bound: readonly Bound[];
}

/** What this portal can show and what it shows of this app. @throws PortalError */
export async function readPlaces(portal: Pick<Portal, 'batch'>): Promise<Situated> {
  const { known, bound } = await portal.batch({ known: listRequest, bound: boundRequest });
  for (const answer of [known, bound]) if (isPortalError(answer)) throw answer;
  if (isPortalError(known) || isPortalError(bound)) throw new Error('Thrown above.');
  return { known: readCodes(known.result), bound: readBound(bound.result) };
}

interface BindOptions {
  readonly wanted: readonly string[];
  /** This app's own address. */
  readonly handler: string;
  readonly title: string;
  /** After each step: all so far, and how many there will be. */
  readonly show: (done: readonly PlaceResult[], total: number) => void;
}

/**
 * Reads, removes what is not wanted any more, binds what is missing, and looks again. Starting anew at any point goes on
 * where the last run ended.
 * @throws PortalError when the places could not be read; then nothing was written.
 */
export async function bindPlaces(
  portal: Pick<Portal, 'batch' | 'write'>,
  { wanted, handler, title, show }: BindOptions,
): Promise<readonly PlaceResult[]> {
  const before = await readPlaces(portal);
  const plan = planBindings({ wanted, handler, ...before });
  const steps = [
    ...plan.unbind.map((row) => ({ step: 'unbind' as const, placement: row.placement, row })),
    ...plan.bind.map((placement) => ({ step: 'bind' as const, placement, row: null })),
  ];
  const absent = plan.absent.map((placement): PlaceResult => ({
    placement,
    step: 'bind',
    verdict: 'absent',
    error: null,
  }));
  let done: readonly PlaceResult[] = [];
  let isOver = false;
  show(done, steps.length);
  for (const { step, placement, row } of steps) {
    let result: PlaceResult = { placement, step, verdict: 'skipped', error: null };
    if (!isOver) {
      const request = row === null ? bindRequest(placement, handler, title) : unbindRequest(row);
      result = { placement, step, ...(await carryOut(portal, request, step)) };
      isOver = result.error !== null && wouldFailAgain(result.error);
    }
    done = [...done, result];
    show(done, steps.length);
  }
  return [...(await lookAgain(portal, { wanted, handler }, done)), ...absent];
}

type Request = ReturnType<typeof bindRequest>;

async function carryOut(
  portal: Pick<Portal, 'write'>,
  request: Request,
  step: PlaceResult['step'],
): Promise<Pick<PlaceResult, 'verdict' | 'error'>> {
  try {
    const { result } = await portal.write(request);
    // A soft no: placement.bind may answer false without any error (rest-contract 10.2).
    if (step === 'bind' && result !== true) return { verdict: 'failed', error: notDone(request) };
    return { verdict: step === 'bind' ? 'bound' : 'unbound', error: null };
  } catch (error) {
    if (!isPortalError(error)) throw error;
    if (step === 'bind' && isAlreadyBound(error)) return { verdict: 'bound', error: null };
    return { verdict: error.kind === 'unreachable' ? 'unsure' : 'failed', error };
  }
}

/** One code serves many failures; only the sentence tells (rest-contract 8). */
function isAlreadyBound({ code, said }: PortalError): boolean {
  return code === 'ERROR_CORE' && /handler already binded/i.test(said);
}

/** A crash concerns one place; a lost line, an ended session or a missing right concern all of them. */
function wouldFailAgain({ kind, status }: PortalError): boolean {
  if (kind === 'unreachable') return status === 0;
  return kind === 'signed-out' || kind === 'busy' || kind === 'forbidden';
}

/** Never trust a 200, and never leave an unanswered write open that can be looked up. */
async function lookAgain(
  portal: Pick<Portal, 'batch'>,
  wish: { readonly wanted: readonly string[]; readonly handler: string },
  done: readonly PlaceResult[],
): Promise<readonly PlaceResult[]> {
  if (done.every(({ verdict }) => verdict === 'skipped')) return done;
  try {
    const now = planBindings({ ...wish, ...(await readPlaces(portal)) });
    const toBind = new Set(now.bind);
    const toUnbind = new Set(now.unbind.map(({ placement }) => placement));
    return done.map((result) => {
      if (result.verdict === 'skipped' || result.verdict === 'failed') return result;
      const isOpen = (result.step === 'bind' ? toBind : toUnbind).has(result.placement);
      if (!isOpen) {
        return { ...result, verdict: result.step === 'bind' ? 'bound' : 'unbound', error: null };
      }
      const error = result.error ?? notDone({ method: `placement.${result.step}`, params: {} });
      return { ...result, verdict: 'failed', error };
    });
  } catch (error) {
    if (!isPortalError(error)) throw error;
    return done;
  }
}

/** The portal answered well and did nothing. */
function notDone({ method }: Request): PortalError {
  return new PortalError({
    kind: 'garbled',
    code: 'not-kept',
    said: '',
    method,
    requestId: '',
    status: 200,
    isWrite: true,
  });
}
