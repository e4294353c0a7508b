/** Active and pinned: states that the portal only flips (F25). Nothing here is ever sent a second time on suspicion. */
import type { Portal } from '@/bitrix24/portal';
import { isPortalError, type PortalError } from '@/bitrix24/portal-error';
import type { Toggle } from '../editing';
import { read } from './client';
import type { FlowValues } from './contract';

const queues = new WeakMap<Portal, Map<string, Promise<boolean | null>>>();

/**
 * One after the other for the same switch. `before` is the state that the press waited for, undefined when it waited for
 * none or when that one failed: the second of two impatient clicks finds the work done.
 */
function inTurn(
  portal: Portal,
  key: string,
  work: (before: boolean | null | undefined) => Promise<boolean | null>,
): Promise<boolean | null> {
  const waiting = queues.get(portal) ?? new Map<string, Promise<boolean | null>>();
  queues.set(portal, waiting);
  const ahead = waiting.get(key);
  const turn = ahead === undefined ? work(undefined) : ahead.then(work, () => work(undefined));
  waiting.set(key, turn);
  const leave = () => {
    if (waiting.get(key) === turn) waiting.delete(key);
  };
  turn.then(leave, leave);
  return turn;
}

async function isActive(portal: Portal, id: string): Promise<boolean> {
  return (await read(portal, id)).carried.isActive;
}

/** A flip may have been sent twice by the browser itself, unseen by any script; then the first one shows no effect. */
const mostFlips = 2;

/**
 * Reads, flips only if needed, reads again. The answer of `activate` is true whatever the new state is (F25), so only a
 * read counts; after a lost answer it tells what really happened. No flip goes out without a read that asks for it.
 * @throws PortalError
 */
async function setActive(portal: Portal, id: string, isOn: boolean): Promise<boolean> {
  let now = await isActive(portal, id);
  for (let flip = 0; now !== isOn && flip < mostFlips; flip += 1) {
    const lost = await flipActive(portal, id);
    now = await isActive(portal, id);
    // Perhaps still under way: whoever flips again now may flip it back.
    if (lost !== null && now !== isOn) throw lost;
  }
  return now;
}

/** Null when the flip was answered; the failure when its answer was lost. @throws PortalError when it was refused. */
async function flipActive(portal: Portal, id: string): Promise<PortalError | null> {
  try {
    await portal.write({ method: 'tasks.flow.Flow.activate', params: { flowId: Number(id) } });
    return null;
  } catch (error) {
    if (isPortalError(error) && error.kind === 'unreachable') return error;
    throw error;
  }
}

/**
 * The portal tells the state only in answer to a flip. If that answer shows that the wanted state was there before, it is
 * brought back by one more flip; a lost answer is never followed by one. Null: cannot be told. @throws PortalError
 */
async function setPinned(
  portal: Portal,
  id: string,
  isOn: boolean,
  before: boolean | null | undefined,
): Promise<boolean | null> {
  if (before === isOn) return isOn;
  const now = await flipPin(portal, id);
  return now === null || now === isOn ? now : flipPin(portal, id);
}

async function flipPin(portal: Portal, id: string): Promise<boolean | null> {
  const request = { method: 'tasks.flow.Flow.pin', params: { flowId: Number(id) } };
  const { result } = await portal.write(request);
  return typeof result === 'boolean' ? result : null;
}

export const toggles: readonly Toggle<FlowValues>[] = [
  {
    id: 'active',
    isOn: ({ carried }) => carried.isActive,
    set: (portal, id, isOn) => inTurn(portal, `active ${id}`, () => setActive(portal, id, isOn)),
  },
  {
    id: 'pin',
    isOn: () => null,
    set: (portal, id, isOn) =>
      inTurn(portal, `pin ${id}`, (before) => setPinned(portal, id, isOn, before)),
  },
];
