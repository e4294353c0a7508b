/** The portal's memory behind one object; the steps of a save are in docs/decisions/0004-order-of-a-save.md. */
import { BATCH_SIZE } from '@/bitrix24/call';
import type { Portal } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';
import { createWriter } from './begin';
import { ENTITY } from './layout';
import type { Memory, ObjectKey, Ticket } from './memory';
import { readOpening } from './opening';
import { thisPage, type Page } from './page';
import { itemsToDrop } from './prune';
import type { Item } from './read-item';
import { readRecent } from './recent';
import { deletion, findItems, getItems, openOnly, withoutTwins } from './store';
import { createTicket } from './ticket';
import { isLeft } from './unsettled';
import { objectText } from './write-item';
import { resultOf, writeTogether } from './write-together';

/** What opening has read is good for a first look this long; later the portal is asked again. */
const freshMs = 30_000;

/**
 * Opens with one request. Without the scope, the right or the feature the memory is `off` and does nothing, quietly.
 * @param clock ms since 1970.
 * @throws PortalError when the request as a whole failed; a part of it that failed alone is borne.
 */
export async function openMemory(
  portal: Portal,
  clock: () => number = Date.now,
  page: Page = thisPage(),
): Promise<Memory> {
  const answers = await portal.batch({
    me: { method: 'profile', params: {} },
    scope: { method: 'scope', params: {} },
    store: { method: 'entity.get', params: { ENTITY } },
    columns: { method: 'entity.item.property.get', params: { ENTITY } },
    open: getItems(openOnly),
  });
  const { me, off, isAdmin, missing, open } = readOpening(answers, portal.isAdmin);
  const canWrite = off === null && isAdmin;
  let firstLook = open === null ? null : { items: open, until: clock() + freshMs };
  /** Verdicts of this page that could not be written down yet. Only this page knows them. */
  const late = new Map<string, () => Promise<void>>();
  /** Saves of this page: under way, or ended without being able to say so. */
  const mine = new Map<string, 'under-way' | 'left'>();

  function laterTicket({ revision, used }: Pick<Item, 'revision' | 'used'>): Ticket {
    return createTicket({
      portal,
      revision,
      used,
      isLater: true,
      onEnd: (isKept) => {
        if (isKept) mine.delete(revision.nonce);
      },
    });
  }

  /** Says what this page knows and could not say before. What fails again is tried the next time. */
  async function sayLate(): Promise<void> {
    for (const [nonce, say] of late) {
      await quietly(
        say().then(() => {
          late.delete(nonce);
        }),
      );
    }
  }

  const writer = createWriter({
    portal,
    me,
    pageId: page.id,
    clock,
    missing,
    onLost: (item, hasHappened) => {
      const { object, after } = item.revision;
      const ticket = laterTicket(item);
      if (!hasHappened || object.id === null) return quietly(ticket.void());
      return quietly(ticket.done({ id: object.id, after }));
    },
  });

  async function find(object?: ObjectKey): Promise<readonly Item[]> {
    if (off !== null) return [];
    if (object === undefined) return findItems(portal, {});
    const items = await findItems(portal, { '=PROPERTY_OBJECT': objectText(object) });
    // The portal compares texts without looking at their case.
    return items.filter(
      ({ revision }) => revision.object.kind === object.kind && revision.object.id === object.id,
    );
  }

  return {
    me,
    off,
    canWrite,
    async begin(intent) {
      if (!canWrite) return null;
      await sayLate();
      const { revision, used } = await writer.store(intent);
      mine.set(revision.nonce, 'under-way');
      return createTicket({
        portal,
        revision,
        used,
        isLater: false,
        onEnd: (isKept, outcome) => {
          if (isKept) mine.delete(revision.nonce);
          else mine.set(revision.nonce, 'left');
          if (isKept || outcome === null) return;
          late.set(revision.nonce, () => laterTicket({ revision, used }).done(outcome));
        },
      });
    },
    async history(object) {
      await sayLate();
      return withoutTwins(await find(object)).map(({ revision }) => revision);
    },
    async recent(kinds) {
      if (off !== null) return { revisions: [], latest: new Map(), unsettled: [] };
      return readRecent(portal, kinds, clock());
    },
    async unsettled() {
      if (!canWrite) return [];
      await sayLate();
      const now = clock();
      const items =
        firstLook !== null && now < firstLook.until
          ? firstLook.items
          : await findItems(portal, openOnly);
      firstLook = null;
      const living = await page.living();
      const left = withoutTwins(items).filter(
        ({ revision }) =>
          !late.has(revision.nonce) &&
          isLeft(revision, { now, me, pageId: page.id, living, own: mine.get(revision.nonce) }),
      );
      const readable: Item[] = [];
      for (const item of left) {
        if (item.revision.isDamaged !== true) readable.push(item);
        // Nothing is there to compare with, so nobody will ever be able to tell.
        else await endDamaged(item);
      }
      return readable.map((item) => ({ revision: item.revision, ticket: laterTicket(item) }));
    },
    async prune(object, keep) {
      if (!canWrite) return;
      const drop = itemsToDrop(await find(object), keep);
      for (let at = 0; at < drop.length; at += BATCH_SIZE) {
        const some = drop.slice(at, at + BATCH_SIZE);
        const answers = await writeTogether(
          portal,
          Object.fromEntries(some.map(({ revision: { ref } }) => [`d${ref}`, deletion(ref)])),
          { isHalting: false },
        );
        for (const answer of Object.values(answers)) {
          // Somebody else pruned at the same time.
          if (answer instanceof PortalError && answer.code === 'ERROR_ITEM_NOT_FOUND') continue;
          resultOf(answer, 'entity.item.delete');
        }
      }
    },
  };

  async function endDamaged({ revision }: Item): Promise<void> {
    await quietly(
      portal.write({
        method: 'entity.item.update',
        params: { ENTITY, ID: revision.ref, PROPERTY_VALUES: { STATE: 'unclear', LATER: 'Y' } },
      }),
    );
  }
}

async function quietly(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
  }
}
