/** Storing an intent: one request that makes what is missing, adds the item and reads it back. */
import type { Portal } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';
import {
  alreadyThere,
  ENTITY,
  everythingMissing,
  nothingMissing,
  setupRequests,
  type Missing,
} from './layout';
import type { Intent, Person } from './memory';
import { randomDigits } from './page';
import type { Item, Values } from './read-item';
import { deletion, findItems, findKept, getItems, isKept } from './store';
import { toStoredJson } from './stored-json';
import { intentValues, objectText } from './write-item';
import { notKept, writeTogether, type Outcomes } from './write-together';

const removed: ReadonlySet<string> = new Set(['ERROR_ENTITY_NOT_FOUND', 'not-kept']);

type Door = Pick<Portal, 'read' | 'batch' | 'write'>;

export interface Writer {
  /** @throws PortalError when it could not be stored, or nobody knows; no write to the portal may follow then. */
  store(intent: Intent): Promise<Item>;
}

interface WriterOptions {
  readonly portal: Door;
  readonly me: Person;
  readonly pageId: string;
  readonly clock: () => number;
  readonly missing: Missing;
  /** Ends an earlier intent of this page whose answer was lost, so that its save stopped or went on without the memory. */
  readonly onLost: (item: Item, hasHappened: boolean) => Promise<void>;
}

export function createWriter(options: WriterOptions): Writer {
  const { portal, me, pageId, clock, onLost } = options;
  let { missing } = options;
  /** Intents whose answer was lost and that were not found: nonce, and what they were about. */
  const lost = new Map<string, string>();

  /** Adopts or takes back what an earlier lost answer left behind. */
  async function lookForLost(intent: Intent, text: string): Promise<Item | null> {
    if (lost.size === 0) return null;
    const found = await findItems(portal, { '=PROPERTY_NONCE': [...lost.keys()] });
    let same: Item | null = null;
    for (const item of found) {
      const about = lost.get(item.revision.nonce);
      if (about === undefined || item.revision.state !== 'open') continue;
      const isSame = about === text && item.revision.isDamaged !== true && same === null;
      if (isSame) same = item;
      else await onLost(item, hasHappenedBefore(intent, item));
      lost.delete(item.revision.nonce);
    }
    return same;
  }

  /** The same save tried again keeps its nonce: should the lost request still arrive, both are one revision. */
  function nonceFor(text: string): string {
    for (const [nonce, about] of lost) if (about === text) return nonce;
    return `${pageId}.${randomDigits(8)}`;
  }

  return {
    async store(intent) {
      const text = toStoredJson(intent);
      const adopted = await lookForLost(intent, text);
      if (adopted !== null) return adopted;
      const nonce = nonceFor(text);
      const at = new Date(clock()).toISOString();
      const written = intentValues(intent, { nonce, by: me, at });
      if (written === null) throw tooLarge();
      try {
        const item = await add(portal, missing, nonce, written.values);
        missing = nothingMissing;
        lost.delete(nonce);
        return item;
      } catch (error) {
        if (!(error instanceof PortalError)) throw error;
        // Somebody removed the storage or a column of it; making what is there already does no harm.
        if (removed.has(error.code)) missing = everythingMissing;
        if (error.kind !== 'unreachable' && error.code !== 'not-a-batch') throw error;
        lost.set(nonce, text);
        const item = await findQuietly(portal, nonce, written.values);
        if (item === undefined) throw error;
        missing = nothingMissing;
        lost.delete(nonce);
        return item;
      }
    },
  };
}

/** The new save begins with what the lost one was to write. */
function hasHappenedBefore({ object, before }: Intent, { revision }: Item): boolean {
  if (objectText(object) !== objectText(revision.object) || before === null) return false;
  return toStoredJson(before) === toStoredJson(revision.after);
}

async function add(portal: Door, missing: Missing, nonce: string, values: Values): Promise<Item> {
  const setup = setupRequests(missing);
  const answers = await writeTogether<string>(
    portal,
    {
      ...setup,
      add: {
        method: 'entity.item.add',
        params: { ENTITY, NAME: nonce, PROPERTY_VALUES: values },
      },
      back: getItems({ '=ID': '$result[add]' }),
    },
    // Two people may make the storage at once, and what is there already is no reason to stop.
    { isHalting: Object.keys(setup).length === 0 },
  );
  const { add: added, back } = answers;
  if (added === undefined || added instanceof PortalError) {
    // Without the storage the item is refused too; why there is none says more.
    throw firstFailure(setup, answers) ?? added ?? notKept('entity.item.add');
  }
  const ref = String(added.result);
  const item = back instanceof PortalError ? undefined : findKept(back?.result, ref, values);
  if (item !== undefined) return item;
  await dropQuietly(portal, ref);
  throw back instanceof PortalError ? back : notKept('entity.item.add');
}

/** Why something is not there now; what was made by somebody else meanwhile is no reason. */
export function firstFailure(
  setup: Readonly<Record<string, unknown>>,
  answers: Outcomes<string>,
): PortalError | undefined {
  const failures = Object.keys(setup).map((name) => answers[name]);
  return failures
    .filter((answer) => answer instanceof PortalError)
    .find(({ code }) => !alreadyThere.has(code));
}

async function findQuietly(portal: Door, nonce: string, values: Values): Promise<Item | undefined> {
  try {
    const items = await findItems(portal, { '=PROPERTY_NONCE': nonce });
    const rows = items.filter(({ revision }) => revision.nonce === nonce);
    return rows.find((item) => isKept(item, values));
  } catch (error) {
    if (error instanceof PortalError) return undefined;
    throw error;
  }
}

/** What is not as it was sent would be a damaged revision for ever. */
async function dropQuietly(portal: Door, ref: string): Promise<void> {
  if (!/^[1-9]\d*$/.test(ref)) return;
  try {
    await portal.write(deletion(ref));
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
  }
}

function tooLarge(): PortalError {
  return new PortalError({
    kind: 'garbled',
    code: 'too-large-to-remember',
    said: '',
    method: 'entity.item.add',
    requestId: '',
    status: 0,
    isWrite: true,
  });
}
