/** Lists that page by `page`: 50 rows each, no total and no next (X17). */
import type { Portal, Request } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';

export const pageSize = 50;
/** Pages asked for at once before anything is known: 200 rows in the first request. */
const firstPages = 4;
/** After that the list is long; a batch carries 50 commands. */
const nextPages = 25;
/** No portal holds so many; a method that ignores `page` would go on for ever. */
const mostPages = 1000;

export interface PagedList<Row extends { readonly id: number }> {
  readonly request: Request;
  readonly pick: (result: unknown) => readonly Row[];
}

interface Progress {
  readonly name: string;
  readonly list: PagedList<{ readonly id: number }>;
  readonly rows: Map<number, { readonly id: number }>;
  next: number;
  isComplete: boolean;
  failure: PortalError | null;
}

type Lists = Readonly<Record<string, PagedList<{ readonly id: number }>>>;
/** All rows of a list, each id once, or the first failure of one of its pages. */
type Read<L extends Lists> = {
  readonly [Name in keyof L]:
    | (L[Name] extends PagedList<infer Row> ? readonly Row[] : never)
    | PortalError;
};

/**
 * Pages go out in speculative batches, so that two requests do for 1,450 rows of one list and for 1,450 of each of two.
 * The end is an empty page, or a short one that no page with rows follows; a page that failed is a failure of its list,
 * never the end of it. Rows that move between pages while they are read are kept once.
 * @throws PortalError when a whole request failed.
 */
export async function readPages<L extends Lists>(
  portal: Pick<Portal, 'batch'>,
  lists: L,
): Promise<Read<L>> {
  const all = Object.entries(lists).map(([name, list]): Progress => {
    return { name, list, rows: new Map(), next: 1, isComplete: false, failure: null };
  });
  for (let count = firstPages; all.some((list) => !list.isComplete); count = nextPages) {
    const asked = all
      .filter((list) => !list.isComplete)
      .map((list) => ({ list, pages: Array.from({ length: count }, (_, at) => list.next + at) }));
    const commands = asked.flatMap(({ list, pages }) =>
      pages.map((page) => [`${list.name}${page}`, pageOf(list.list.request, page)] as const),
    );
    const answers = await portal.batch<string>(Object.fromEntries(commands));
    for (const { list, pages } of asked) {
      take(
        list,
        pages.map((page) => {
          const answer = answers[`${list.name}${page}`];
          if (answer === undefined) return garbled(list, 'page-missing');
          return answer instanceof PortalError ? answer : list.list.pick(answer.result);
        }),
      );
    }
  }
  const read = Object.fromEntries(
    all.map((list) => [list.name, list.failure ?? [...list.rows.values()]]),
  );
  if (!isRead(read, lists)) throw new Error('A list that was asked for is missing.');
  return read;
}

/** Each name holds the rows that list's own `pick` made; the compiler cannot follow that through the loop. */
function isRead<L extends Lists>(read: object, lists: L): read is Read<L> {
  return Object.keys(lists).every((name) => name in read);
}

function pageOf({ method, params }: Request, page: number): Request {
  // The first page is asked for without a number, since nobody says whether pages begin at 0 or 1.
  return { method, params: page === 1 ? params : { ...params, page } };
}

function take(
  list: Progress,
  pages: readonly (readonly { readonly id: number }[] | PortalError)[],
): void {
  let isEnded = false;
  for (const page of pages) {
    if (page instanceof PortalError) return fail(list, page);
    // Rows after an empty page: that page was a hole.
    if (isEnded && page.length > 0) return fail(list, garbled(list, 'page-missing'));
    if (page.length === 0) {
      isEnded = true;
      continue;
    }
    const before = list.rows.size;
    for (const row of page) list.rows.set(row.id, row);
    // A full page that brings nothing new: the portal ignores the number, and the rest cannot be reached.
    if (list.rows.size === before && page.length >= pageSize) {
      return fail(list, garbled(list, 'endless-list'));
    }
  }
  const last = pages.at(-1);
  const isShort = last !== undefined && !(last instanceof PortalError) && last.length < pageSize;
  list.next += pages.length;
  list.isComplete = isEnded || isShort;
  if (list.next > mostPages && !list.isComplete) fail(list, garbled(list, 'endless-list'));
}

function fail(list: Progress, error: PortalError): void {
  list.failure = error;
  list.isComplete = true;
}

function garbled({ list }: Progress, code: string): PortalError {
  return new PortalError({
    kind: 'garbled',
    code,
    said: '',
    method: list.request.method,
    requestId: '',
    status: 200,
    isWrite: false,
  });
}
