import { BATCH_SIZE } from './call';
import type { Portal, PortalAnswer, Request } from './portal';
import { PortalError } from './portal-error';

/** Rows per page of every list with `start` (rest-contract 10.2), unless its `next` says otherwise. */
const PAGE_SIZE = 50;
/** Beyond this a list is not what any portal holds, but a method that ignores `start` and repeats itself. */
const MOST_ROWS = 100_000;
/** As many pages as that many rows fill. */
const MOST_PAGES = MOST_ROWS / PAGE_SIZE;

/** A list and how its rows are read from one page's `result`; `pick` throws a PortalError when they are not there. */
export interface ListRequest<Row> {
  readonly request: Request;
  readonly pick: (result: unknown) => readonly Row[];
  /** Whether this failure of the first page means an empty list. */
  readonly isNone?: (error: PortalError) => boolean;
}

type Lists = Readonly<Record<string, ListRequest<unknown>>>;
type RowsOf<L extends Lists> = {
  readonly [Name in keyof L]: L[Name] extends ListRequest<infer Row> ? readonly Row[] : never;
};

interface Progress {
  readonly list: ListRequest<unknown>;
  readonly rows: unknown[];
  /** Start of the next page to ask for, null when the list is complete. */
  next: number | null;
  total: number | null;
  pageSize: number;
  pages: number;
}

/**
 * All rows of several lists that page by `start`. The first pages come together, the others follow from `total` in
 * batches of 50 pages: a list of up to 2,550 rows costs two requests. Lists whose `total` is missing are followed by
 * `next`. Batched values arrive as texts (sdk-and-frame C9), so filters must not depend on types.
 * @throws PortalError of the first page that failed, and `garbled` (`page-missing`, `endless-list`) when the portal
 * contradicts itself: a hole in a list is never taken for its end.
 */
export async function readAllPages<L extends Lists>(
  portal: Pick<Portal, 'read' | 'batch'>,
  lists: L,
): Promise<RowsOf<L>> {
  const progress = new Map<string, Progress>();
  for (const [name, list] of Object.entries(lists)) {
    progress.set(name, { list, rows: [], next: 0, total: null, pageSize: PAGE_SIZE, pages: 0 });
  }
  for (const [name, answer] of await readFirstPages(portal, lists)) {
    take(progress.get(name), 0, answer);
  }
  for (let pages = plan(progress); pages.length > 0; pages = plan(progress)) {
    const commands = pages.map(({ list, start }, at) => [`p${at}`, pageOf(list.request, start)]);
    const answers = await portal.batch<string>(Object.fromEntries(commands));
    for (const [at, { name, start }] of pages.entries()) {
      take(progress.get(name), start, answers[`p${at}`]);
    }
  }
  const rows: Readonly<Record<string, readonly unknown[]>> = Object.fromEntries(
    [...progress].map(([name, { rows: all }]) => [name, all]),
  );
  if (!isComplete(rows, lists)) throw new Error('A list that was asked for is missing.');
  return rows;
}

/** One entry per name, each filled by that list's own `pick`; the compiler cannot follow that through the loop. */
function isComplete<L extends Lists>(rows: object, lists: L): rows is RowsOf<L> {
  return Object.keys(lists).every((name) => name in rows);
}

async function readFirstPages(
  portal: Pick<Portal, 'read' | 'batch'>,
  lists: Lists,
): Promise<readonly (readonly [string, PortalAnswer | PortalError | undefined])[]> {
  const named = Object.entries(lists);
  const [only] = named;
  if (only === undefined) return [];
  if (named.length === 1) return [[only[0], await portal.read(only[1].request)]];
  const requests = Object.fromEntries(named.map(([name, { request }]) => [name, request]));
  const answers = await portal.batch<string>(requests);
  return named.map(([name]) => [name, answers[name]] as const);
}

function pageOf(request: Request, start: number): Request {
  return { method: request.method, params: { ...request.params, start } };
}

/** The pages of the next batch: of each list all that its total promises, or one when it only said `next`. */
function plan(lists: ReadonlyMap<string, Progress>): readonly {
  readonly name: string;
  readonly list: ListRequest<unknown>;
  readonly start: number;
}[] {
  const pages: { name: string; list: ListRequest<unknown>; start: number }[] = [];
  for (const [name, { list, next, total, pageSize }] of lists) {
    if (next === null) continue;
    const end = Math.max(next + 1, total ?? 0);
    for (let start = next; start < end && pages.length < BATCH_SIZE; start += pageSize) {
      pages.push({ name, list, start });
    }
  }
  return pages;
}

function take(
  progress: Progress | undefined,
  start: number,
  answer: PortalAnswer | PortalError | undefined,
): void {
  if (progress === undefined) return;
  const list = progress;
  const { method } = progress.list.request;
  if (answer === undefined) throw garbled(method, 'page-missing');
  if (answer instanceof PortalError) {
    if (start > 0 || list.list.isNone?.(answer) !== true) throw answer;
    list.next = null;
    return;
  }
  const rows = progress.list.pick(answer.result);
  if (rows.length === 0) {
    // The list shrank while it was read, or its total was too high: this is the end, unless something follows.
    list.next = null;
    return;
  }
  // A page after an empty one: the empty one was a hole.
  if (start > 0 && list.next !== start) throw garbled(method, 'page-missing');
  for (const row of rows) list.rows.push(row);
  list.pages += 1;
  if (list.rows.length > MOST_ROWS || list.pages > MOST_PAGES)
    throw garbled(method, 'endless-list');
  list.total = answer.total ?? list.total;
  // `next` wins over `total`, because a total may be too low; without both there is one page.
  if (answer.next !== null && answer.next > start) {
    list.next = answer.next;
    if (start === 0) list.pageSize = answer.next;
    return;
  }
  const end = start + list.pageSize;
  const hasMore = list.total !== null && list.total > end;
  // A method without paging gives all its rows at once, whatever it calls their total.
  list.next = hasMore && rows.length <= list.pageSize ? end : null;
}

function garbled(method: string, code: string): PortalError {
  return new PortalError({
    kind: 'garbled',
    code,
    said: '',
    method,
    requestId: '',
    status: 200,
    isWrite: false,
  });
}
