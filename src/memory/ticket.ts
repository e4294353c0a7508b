/** Turning a stored intent into a revision: the same item is updated, so nothing can be doubled. */
import type { Portal, Request } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';
import { ENTITY } from './layout';
import type { Revision, RevisionState, Snapshot, Ticket } from './memory';
import type { Values } from './read-item';
import { deletion, findKept, getItems, itemsOf, latestOnly, openOnly } from './store';
import { toStoredJson } from './stored-json';
import { verdictValues } from './write-item';
import { notKept, resultOf, writeTogether } from './write-together';

type Done = Parameters<Ticket['done']>[0];

export interface TicketOptions {
  readonly portal: Pick<Portal, 'write'>;
  readonly revision: Pick<Revision, 'ref' | 'nonce' | 'object' | 'after'>;
  /** Parts the intent takes up in its item. */
  readonly used: number;
  /**
   * The save itself knows what happened and always has the last word. Whoever settles later only fills in a missing word:
   * if somebody was faster, theirs stays.
   */
  readonly isLater: boolean;
  /** Told after every attempt, with what happened to the record when it did happen. */
  readonly onEnd?: (isKept: boolean, outcome: Done | null) => void;
}

export function createTicket(options: TicketOptions): Ticket {
  const { revision, used, isLater, onEnd } = options;
  const { ref, nonce, object } = revision;

  async function end(
    state: Exclude<RevisionState, 'open'>,
    id: string | null,
    after: { readonly is: Snapshot } | null,
  ): Promise<void> {
    const isOther = after !== null && toStoredJson(after.is) !== toStoredJson(revision.after);
    const values = verdictValues(state, {
      object: { kind: object.kind, id },
      after: isOther ? after : null,
      used,
      isLater,
    });
    let isKept = false;
    try {
      await update(options, values);
      isKept = true;
    } finally {
      onEnd?.(
        isKept,
        state === 'done' && id !== null && after !== null ? { id, after: after.is } : null,
      );
    }
  }

  return {
    ref,
    nonce,
    done: ({ id, after }) => end('done', id, { is: after }),
    void: () => end('void', object.id, null),
    unclear: (now) => end('unclear', object.id, { is: now }),
  };
}

/** One request: change, read back, look for twins. @throws PortalError also when the portal kept something else. */
async function update(
  { portal, revision: { ref, nonce }, isLater }: TicketOptions,
  values: Values,
): Promise<void> {
  function change(id: string): Request {
    return {
      method: 'entity.item.update',
      params: { ENTITY, ID: id, PROPERTY_VALUES: values },
    };
  }
  const reading = {
    back: getItems({ '=ID': ref }),
    twins: getItems({ '=PROPERTY_NONCE': nonce, '!ID': ref }),
  };
  // The one before is no longer the latest. Should this be missing once, readers take the newest anyway.
  const older = getItems({
    '=PROPERTY_OBJECT': values['OBJECT'] ?? '',
    ...latestOnly,
    '<ID': ref,
  });
  const outdate: Request = {
    method: 'entity.item.update',
    params: { ENTITY, ID: '$result[older][0][ID]', PROPERTY_VALUES: { LATEST: 'N' } },
  };
  const last: Readonly<Record<string, Request>> =
    values['STATE'] === 'done' ? { older, outdate } : {};
  const still = getItems({ '=ID': ref, ...openOnly });
  // The reference is resolved by the portal between the two commands. When the item is not open any more it leads nowhere,
  // and an update without an id is refused (rest-contract 7.6).
  const requests: Readonly<Record<string, Request>> = isLater
    ? { still, change: change('$result[still][0][ID]'), ...reading, ...last }
    : { change: change(ref), ...reading, ...last };
  const answers = await writeTogether(portal, requests, { isHalting: true });
  // Settled by somebody else, or deleted: there is nothing left to say.
  if (isLater && itemsOf(resultOf(answers['still'], 'entity.item.get')).length === 0) return;
  resultOf(answers['change'], 'entity.item.update');
  if (findKept(resultOf(answers['back'], 'entity.item.get'), ref, values) === undefined) {
    throw notKept('entity.item.update');
  }
  const { twins } = answers;
  if (!(twins instanceof PortalError)) await dropTwins(portal, ref, nonce, twins?.result);
}

/** Only what carries this very nonce and is another item; anything that fails here, the readers bear. */
async function dropTwins(
  portal: Pick<Portal, 'write'>,
  ref: string,
  nonce: string,
  rows: unknown,
): Promise<void> {
  const twins = itemsOf(rows).filter(
    ({ revision }) => nonce !== '' && revision.nonce === nonce && revision.ref !== ref,
  );
  if (twins.length === 0) return;
  const drops = Object.fromEntries(
    twins.map(({ revision }) => [`d${revision.ref}`, deletion(revision.ref)]),
  );
  try {
    await writeTogether(portal, drops, { isHalting: false });
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
  }
}
