/** The newest of the whole portal's books, and what was never settled: for the overview, in one or two requests. */
import type { Portal, PortalAnswer } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';
import type { Recent, Revision } from './memory';
import { getItems, itemsOf, latestOnly, openOnly, withoutTwins } from './store';
import { longestSaveMs } from './unsettled';
import { objectText } from './write-item';

type Outcome = PortalAnswer | PortalError;

const unclearOnly = { '=PROPERTY_STATE': 'unclear', ...latestOnly };

/**
 * One page of the newest items; a second request only when there are more and a kind is not among them.
 * @param kinds slugs whose newest revision is wanted.
 * @param now ms since 1970.
 * @throws PortalError
 */
export async function readRecent(
  portal: Pick<Portal, 'batch'>,
  kinds: readonly string[],
  now: number,
): Promise<Recent> {
  const answers = await portal.batch({
    newest: getItems({}),
    open: getItems(openOnly),
    unclear: getItems(unclearOnly),
  });
  const newest = revisionsOf(answers.newest);
  const total = answers.newest instanceof PortalError ? 0 : (answers.newest.total ?? 0);
  const page = answers.newest instanceof PortalError ? [] : answers.newest.result;
  const isWhole = !Array.isArray(page) || total <= page.length;
  const unmet = kinds.filter((slug) => newestOf(newest, slug) === undefined);
  const older = isWhole ? new Map<string, Revision>() : await readOlder(portal, unmet);
  return {
    revisions: newest.filter(({ state }) => state !== 'void'),
    latest: new Map(
      kinds.flatMap((slug) => {
        const revision = newestOf(newest, slug) ?? older.get(slug);
        return revision === undefined ? [] : [[slug, revision] as const];
      }),
    ),
    unsettled: [
      // A younger one may be a save that is under way.
      ...revisionsOf(answers.open).filter(
        ({ at }) => Math.abs(now - Date.parse(at)) > longestSaveMs,
      ),
      ...revisionsOf(answers.unclear, true).filter((revision) => !isOvertaken(revision, newest)),
    ],
  };
}

async function readOlder(
  portal: Pick<Portal, 'batch'>,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, Revision>> {
  if (slugs.length === 0) return new Map();
  const requests = slugs.map(
    (slug, at) => [`k${at}`, getItems({ '=PROPERTY_KIND': slug, ...latestOnly })] as const,
  );
  const answers = await portal.batch<string>(Object.fromEntries(requests));
  return new Map(
    slugs.flatMap((slug, at) => {
      const found = newestOf(revisionsOf(answers[`k${at}`]), slug);
      return found === undefined ? [] : [[slug, found] as const];
    }),
  );
}

/** A storage that was never made is an empty one. @throws PortalError */
function revisionsOf(answer: Outcome | undefined, isLatest = false): readonly Revision[] {
  if (answer instanceof PortalError) {
    if (answer.code === 'ERROR_ENTITY_NOT_FOUND') return [];
    throw answer;
  }
  const items = itemsOf(answer?.result);
  // A storage of an earlier version lacks that column, and a filter by it may let everything through.
  const wanted = isLatest ? items.filter(({ values }) => values['LATEST'] === 'Y') : items;
  return withoutTwins(wanted).map(({ revision }) => revision);
}

function newestOf(revisions: readonly Revision[], slug: string): Revision | undefined {
  return revisions.find(({ state, object }) => state === 'done' && object.kind === slug);
}

/** Somebody saved the record since, so what was unclear matters no more. */
function isOvertaken(unclear: Revision, newest: readonly Revision[]): boolean {
  const text = objectText(unclear.object);
  return newest.some(
    ({ state, ref, object }) =>
      state === 'done' && Number(ref) > Number(unclear.ref) && objectText(object) === text,
  );
}
