/**
 * What the portal does not keep for us, kept in the portal for all administrators (entity storage of the app).
 * Types only; `open-memory.ts` makes it. The order of the steps is decided in docs/decisions/0004-order-of-a-save.md.
 */
import type { Request } from '@/bitrix24/portal';

/** A record of one kind: the kind's slug and the record's id; id null while it is being created. */
export interface ObjectKey {
  readonly kind: string;
  readonly id: string | null;
}

export interface Person {
  readonly id: number;
  readonly name: string;
}

/** `adopt`: settings made elsewhere were written down here; nothing was sent to the portal. */
export type Operation = 'create' | 'update' | 'remove' | 'adopt';

/** Form values as plain JSON; null where the record did not exist or does not exist any more. */
export type Snapshot = Readonly<Record<string, unknown>> | null;

/** A write about to happen. */
export interface Intent {
  readonly object: ObjectKey;
  readonly operation: Operation;
  /** The record's name as people say it, for a history of records that are gone. */
  readonly title: string;
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** The exact call; never holds a token. */
  readonly call: Request;
  /** Why, in the person's words; '' when none was given. */
  readonly reason: string;
}

/**
 * `open`: the write may be under way or its answer is lost. `done`: it happened. `void`: it did not happen.
 * `unclear`: the record is neither as before nor as sent, so nobody can tell.
 */
export type RevisionState = 'open' | 'done' | 'void' | 'unclear';

export interface Revision extends Intent {
  /** Id of the stored item; higher is newer. */
  readonly ref: string;
  /** Made by the client before the write; finds an intent again whose own answer was lost. */
  readonly nonce: string;
  readonly state: RevisionState;
  readonly by: Person;
  /** ISO time of the client that wrote the intent. */
  readonly at: string;
  /** It was found and settled at a later opening, not by the save itself. */
  readonly isSettledLater: boolean;
  /**
   * Something of the stored item cannot be read. What can be is here; values that cannot are null and the call has no method,
   * so nothing may be restored or compared from it.
   */
  readonly isDamaged?: true;
}

/** Why memory is off; the app works on without it. */
export type MemoryOff = 'no-scope' | 'no-right' | 'not-available';

/** A stored intent on its way to become a revision. */
export interface Ticket {
  readonly ref: string;
  readonly nonce: string;
  /** The write happened; `id` is given for a creation, `after` when the portal stored something else than was sent. */
  done(outcome: { readonly id: string; readonly after: Snapshot }): Promise<void>;
  /** The write did not happen: refused, or never sent. */
  void(): Promise<void>;
  /** Nobody can tell any more; `now` is what the portal has. */
  unclear(now: Snapshot): Promise<void>;
}

/** What happened lately in the whole portal. */
export interface Recent {
  /** Newest first, one page; what did not happen is left out. */
  readonly revisions: readonly Revision[];
  /** The newest that happened, by kind. */
  readonly latest: ReadonlyMap<string, Revision>;
  /** Left open for longer than a save can last, or unclear and not saved again since. */
  readonly unsettled: readonly Revision[];
}

export interface Memory {
  readonly me: Person;
  /** Null when revisions are kept. */
  readonly off: MemoryOff | null;
  /** Whether this person may write into the stores. */
  readonly canWrite: boolean;
  /**
   * Stores the intent and reads it back, in one request that is never repeated. Null when memory is off.
   * @throws PortalError when it could not be stored; then nothing may be written to the portal by this save.
   */
  begin(intent: Intent): Promise<Ticket | null>;
  /** Newest first; of one object, or of the whole portal. In two requests for up to 2,500. @throws PortalError */
  history(object?: ObjectKey): Promise<readonly Revision[]>;
  /** In one request, two when a kind was not changed for long. Empty when memory is off. @throws PortalError */
  recent(kinds: readonly string[]): Promise<Recent>;
  /** Intents whose save ended without a word: older than a write can last, or left by this very page. @throws PortalError */
  unsettled(): Promise<readonly { readonly revision: Revision; readonly ticket: Ticket }[]>;
  /** Deletes revisions beyond the newest `keep` of an object, oldest first, never an open one. @throws PortalError */
  prune(object: ObjectKey, keep: number): Promise<void>;
}
