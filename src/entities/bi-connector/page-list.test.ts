import { describe, expect, test } from 'vitest';
import { fakePortal } from '@/bitrix24/fake-portal';
import { PortalError } from '@/bitrix24/portal-error';
import { readPages } from './page-list';
import { readTitles } from './wire';

const method = 'biconnector.connector.list';
const list = { request: { method, params: { order: { id: 'ASC' } } }, pick: readTitles };
const failure = new PortalError({
  kind: 'unreachable',
  code: 'NETWORK_ERROR',
  said: '',
  method,
  requestId: '',
  status: 0,
  isWrite: false,
});

function rows(from: number, count: number) {
  return Array.from({ length: count }, (_, at) => ({
    id: String(from + at),
    title: `C${from + at}`,
  }));
}

/** Answers pages of 50 out of `total`; `special` pages answer otherwise. Counts the requests. */
function portalWith(total: number, special: Readonly<Record<number, unknown>> = {}) {
  const portal = fakePortal({
    answers: {
      [method]: ({ page }) => {
        const number = typeof page === 'number' ? page : 1;
        const given = special[number];
        if (given instanceof PortalError) return given;
        const start = (number - 1) * 50;
        return { result: given ?? rows(start + 1, Math.max(0, Math.min(50, total - start))) };
      },
    },
  });
  let requests = 0;
  const counted: Pick<typeof portal, 'batch'> = {
    batch: (commands) => {
      requests += 1;
      return portal.batch(commands);
    },
  };
  return { portal: counted, calls: portal.calls, requests: () => requests };
}

async function read(total: number, special?: Readonly<Record<number, unknown>>) {
  const stand = portalWith(total, special);
  const { connectors } = await readPages(stand.portal, { connectors: list });
  return { connectors, ...stand };
}

test.each([
  [0, 1],
  [1, 1],
  [49, 1],
  [50, 1],
  [51, 1],
  [120, 1],
  [199, 1],
  [200, 2],
  [201, 2],
  [1000, 2],
  [1449, 2],
  [1450, 3],
])('%i connectors are listed completely in %i request(s)', async (total, most) => {
  const { connectors, requests } = await read(total);
  expect(connectors).toHaveLength(total);
  expect(requests()).toBe(most);
});

test('the first page is asked for without a number, the others with theirs', async () => {
  const { calls } = await read(10);
  expect(calls.map(({ params }) => params['page'])).toEqual([undefined, 2, 3, 4]);
});

test.each([1, 2, 3])('a failure of page %i is a failure, not the end', async (page) => {
  const { connectors } = await read(120, { [page]: failure });
  expect(connectors).toBe(failure);
});

test('a failure in the second request is a failure as well', async () => {
  expect((await read(400, { 7: failure })).connectors).toBe(failure);
});

test('an empty page with rows behind it is a hole, not the end', async () => {
  const { connectors } = await read(150, { 2: [] });
  expect(connectors).toMatchObject({ kind: 'garbled', code: 'page-missing' });
});

test('rows that moved to the next page while the list was read are kept once', async () => {
  const { connectors } = await read(70, { 2: rows(50, 21) });
  if (connectors instanceof PortalError) throw connectors;
  expect(connectors.map(({ id }) => id)).toEqual(rows(1, 70).map(({ id }) => Number(id)));
});

test('a portal that ignores the page cannot be listed, which is said', async () => {
  const { connectors } = await read(50, { 2: rows(1, 50), 3: rows(1, 50), 4: rows(1, 50) });
  expect(connectors).toMatchObject({ kind: 'garbled', code: 'endless-list' });
});

test('pages that are shorter than 50 are followed as long as rows come', async () => {
  const { connectors } = await read(0, { 1: rows(1, 20), 2: rows(21, 20), 3: rows(41, 5) });
  expect(connectors).toHaveLength(45);
});

describe('two lists at once', () => {
  test('the failure of one leaves the other', async () => {
    const other = 'biconnector.source.list';
    const portal = fakePortal({
      answers: {
        [method]: ({ page }) => ({ result: page === undefined ? rows(1, 3) : [] }),
        [other]: failure,
      },
    });
    const read = await readPages(portal, {
      connectors: list,
      sources: { request: { method: other, params: {} }, pick: readTitles },
    });
    expect(read.sources).toBe(failure);
    expect(read.connectors).toHaveLength(3);
  });
});

test('a page of an unknown shape is told as such', async () => {
  await expect(read(1, { 1: { items: [] } })).rejects.toMatchObject({ kind: 'garbled' });
});
