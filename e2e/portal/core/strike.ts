/** Lets the ordered faults strike one call. Shared by requests and by commands inside a batch. */
import { setTimeout as sleep } from 'node:timers/promises';
import { execute } from './execute.ts';
import type { Effect, Garbling } from './faults.ts';
import { Refusal, type Dialect } from './method.ts';
import type { Portal } from './portal.ts';
import { isAdmin } from './rights.ts';

/** What happens to the connection of the whole request, also when a command inside a batch was struck. */
export interface Wire {
  isCutAfter: boolean;
  garbling: Garbling | null;
}

/** The connection is cut before the method ran. */
export class Cut extends Error {
  override readonly name = 'Cut';
}

/** Throws `Cut` or `Refusal` when the call is not to run. */
export async function strike(
  portal: Portal,
  effects: readonly Effect[],
  userId: number,
  wire: Wire,
): Promise<void> {
  for (const effect of effects) {
    if ('delayMs' in effect) await sleep(effect.delayMs);
    if ('someoneElse' in effect) writeAsAnother(portal, effect.someoneElse, userId);
    if ('answer' in effect) wire.garbling = effect.answer;
    if ('drop' in effect && effect.drop === 'before') throw new Cut();
    if ('drop' in effect) wire.isCutAfter = true;
    if ('expireTokens' in effect) {
      portal.tokens.expireAll();
      throw expiredToken(portal.dialect);
    }
    if ('refuse' in effect) {
      const { status, error, error_description } = effect.refuse;
      throw new Refusal(status, error, error_description);
    }
  }
}

/** The page's table has the sentence without the full stop that the portal sends. */
export function expiredToken(dialect: Dialect): Refusal {
  const sentence = 'The access token provided has expired';
  return new Refusal(401, 'expired_token', dialect === 'documented' ? sentence : `${sentence}.`);
}

/** Another administrator's write, just before this call. It is not this application's call and so is not recorded. */
function writeAsAnother(
  portal: Portal,
  write: { method: string; params: Record<string, unknown> },
  userId: number,
): void {
  const { world } = portal;
  const other = world.entities.users.find(
    (user) => user.ID !== userId && user.ACTIVE && isAdmin(world, user.ID),
  );
  try {
    execute(portal, { userId: other?.ID ?? userId, hasApp: true }, write.method, write.params);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // An order that cannot be carried out must not look like a portal on which nobody else was at work.
    throw new Refusal(
      500,
      'STAND_IN_FAULT',
      `someoneElse could not call ${write.method}: ${reason}`,
    );
  }
}
