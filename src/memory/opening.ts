/** What the first request tells: who this is, whether anything can be kept, and what was left open. */
import type { PortalAnswer } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';
import { isRecord } from './is-record';
import { everythingMissing, missingAmong, type Missing } from './layout';
import type { MemoryOff, Person } from './memory';
import { itemsOf } from './store';
import type { Item } from './read-item';

type Outcome = PortalAnswer | PortalError;

export interface Opening {
  readonly me: Person;
  readonly isAdmin: boolean;
  readonly off: MemoryOff | null;
  readonly missing: Missing;
  /** Null when there are more than one page of them, or they could not be read. */
  readonly open: readonly Item[] | null;
}

/** Each part may have failed alone; then it is taken as unknown and the portal judges later calls. */
export function readOpening(
  answers: Readonly<Record<'me' | 'scope' | 'store' | 'columns' | 'open', Outcome>>,
  isAdminOfFrame: boolean,
): Opening {
  const { me, isAdmin } = readMe(answers.me, isAdminOfFrame);
  const isMade = !isMissing(answers.store);
  const missing = isMade ? readMissing(answers.columns) : everythingMissing;
  return {
    me,
    isAdmin,
    off: readOff(answers, isAdmin),
    missing,
    open: readOpen(answers.open),
  };
}

/** The strict administrator; an answer without a person (inactive, refused) leaves what the frame said. */
function readMe(
  answer: Outcome,
  isAdminOfFrame: boolean,
): { readonly me: Person; readonly isAdmin: boolean } {
  const profile = answer instanceof PortalError ? null : answer.result;
  const id = isRecord(profile) ? Number(profile['ID']) : Number.NaN;
  if (!isRecord(profile) || !Number.isSafeInteger(id) || id < 1) {
    return { me: { id: 0, name: '' }, isAdmin: isAdminOfFrame };
  }
  const names = [profile['NAME'], profile['LAST_NAME']].filter((part) => typeof part === 'string');
  const isAdmin = profile['ADMIN'];
  return {
    me: { id, name: names.join(' ').trim() },
    isAdmin: typeof isAdmin === 'boolean' ? isAdmin : isAdminOfFrame,
  };
}

function readOff(
  { scope, store }: Readonly<Record<'scope' | 'store', Outcome>>,
  isAdmin: boolean,
): MemoryOff | null {
  if (!(scope instanceof PortalError)) {
    // PHP may write a list with gaps as a map.
    const granted = isRecord(scope.result) ? Object.values(scope.result) : scope.result;
    if (Array.isArray(granted) && !granted.includes('entity')) return 'no-scope';
  }
  if (!(store instanceof PortalError)) return null;
  // Made at the first write, which only an administrator may do.
  if (isMissing(store)) return isAdmin ? null : 'no-right';
  if (store.kind !== 'forbidden') return null;
  if (store.reason === 'scope') return 'no-scope';
  return store.reason === 'right' ? 'no-right' : 'not-available';
}

function isMissing(store: Outcome): boolean {
  return store instanceof PortalError && store.code === 'ERROR_ENTITY_NOT_FOUND';
}

function readMissing(columns: Outcome): Missing {
  if (columns instanceof PortalError || !Array.isArray(columns.result)) return everythingMissing;
  return missingAmong(columns.result);
}

function readOpen(open: Outcome): readonly Item[] | null {
  if (open instanceof PortalError) return isMissing(open) ? [] : null;
  if (!Array.isArray(open.result) || open.next !== null) return null;
  return (open.total ?? 0) > open.result.length ? null : itemsOf(open.result);
}
