// @vitest-environment node
/** Lists that name a next page for ever: each reader stops by itself and says that the answer makes no sense. */
import { expect, it } from 'vitest';
import { kinds } from '@/app/entities';
import { fakePortal } from '@/bitrix24/fake-portal';
import { namedEntries, nameMap } from '@/bitrix24/name-map';
import type { Portal, PortalAnswer, Request } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';
import { openMemory } from '@/memory/open-memory';
import { recall } from '@/screens/memory/recall';

/** As many pages as 100,000 rows fill, and some around them. */
const mostRequests = 2_500;

const row = {
  id: 7,
  ID: '7',
  title: 'Again',
  name: 'Again',
  entityTypeId: 128,
  flowId: 0,
  NAME: 'Again',
  PROPERTY_VALUES: { KIND: 'robots', OBJECT: 'robots/a', LATEST: 'Y' },
};

/** `result` of each list the app pages through, with one row. */
const lists: Readonly<Record<string, unknown>> = {
  'crm.automatedsolution.list': { automatedSolutions: [row] },
  'crm.type.list': { types: [row] },
  'biconnector.connector.list': [row],
  'biconnector.source.list': [row],
  'tasks.task.list': { tasks: [row] },
  'entity.item.get': [row],
  'bizproc.robot.list': ['a'],
  'bizproc.activity.list': ['a'],
  'user.get': [row],
  'department.get': [row],
};

type Ways = Readonly<Record<string, (start: number) => Pick<PortalAnswer, 'total' | 'next'>>>;

const ways: Ways = {
  'a next page one row further': (start) => ({ total: null, next: start + 1 }),
  'a next page and a total that grows': (start) => ({ total: start + 51, next: start + 50 }),
  'a total beyond all numbers': () => ({ total: Number.MAX_SAFE_INTEGER, next: null }),
  'always the same next page': () => ({ total: null, next: 50 }),
};

function leadingOn(way: string): { readonly portal: Portal; readonly asked: () => number } {
  let asked = 0;
  function answer({ method, params }: Request): PortalAnswer | PortalError {
    asked += 1;
    // A batch counts its commands here; at fifty a request it may ask for more.
    if (asked > 50 * mostRequests) throw new Error(`${method} is asked without an end.`);
    const result = lists[method];
    const about = { method, requestId: '', status: 404, isWrite: false };
    if (result === undefined) {
      return new PortalError({ ...about, kind: 'forbidden', code: 'insufficient_scope', said: '' });
    }
    const paging = ways[way]?.(Number(params['start'] ?? 0));
    return { result, total: paging?.total ?? null, next: paging?.next ?? null };
  }
  let requests = 0;
  function count(): void {
    requests += 1;
    if (requests > mostRequests) throw new Error(`More than ${mostRequests} requests.`);
  }
  const portal: Portal = {
    ...fakePortal(),
    async read(request) {
      count();
      const one = answer(request);
      if (one instanceof PortalError) throw one;
      return one;
    },
    async batch<Name extends string>(given: Readonly<Record<Name, Request>>) {
      const commands = namedEntries(given);
      for (let at = 0; at < commands.length; at += 50) count();
      return nameMap(commands.map(([name, request]) => [name, answer(request)] as const));
    },
  };
  return { portal, asked: () => requests };
}

const watch = { isStopped: () => false, show: () => undefined };

it.each(Object.keys(ways).flatMap((way) => kinds.map((kind) => [way, kind.slug, kind] as const)))(
  '%s does not lead on the list of %s',
  async (way, _slug, kind) => {
    const { portal, asked } = leadingOn(way);
    const listing = await kind.loadListing();
    const outcome: unknown = await listing
      .list(portal, watch, recall)
      .catch((error: unknown) => error);
    if (outcome instanceof Error && !(outcome instanceof PortalError)) throw outcome;
    expect(asked()).toBeLessThanOrEqual(mostRequests);
  },
);

it.each(Object.keys(ways))('%s does not lead on the memory', async (way) => {
  const { portal, asked } = leadingOn(way);
  const open = { ...portal, isAdmin: true };
  const memory = await openMemory(open, () => 0, { id: 'page1', living: async () => new Set() });
  const outcome: unknown = await memory.history().catch((error: unknown) => error);
  if (outcome instanceof Error && !(outcome instanceof PortalError)) throw outcome;
  expect(asked()).toBeLessThanOrEqual(mostRequests);
});
