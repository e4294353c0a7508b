import { describe, expect, test } from 'vitest';
import { namedEntries, nameMap } from './name-map';
import { readAllPages } from './paging';
import type { PortalAnswer, Request } from './portal';
import { PortalError } from './portal-error';

type Page = (start: number) => PortalAnswer | PortalError;

/** A portal whose lists are functions of `start`; counts requests as the portal's limit does. */
function portalOf(lists: Readonly<Record<string, Page>>) {
  const requests: string[][] = [];
  function page({ method, params }: Request): PortalAnswer | PortalError {
    const list = lists[method];
    if (list === undefined) throw new Error(`no list ${method}`);
    return list(Number(params['start'] ?? 0));
  }
  return {
    requests,
    async read(request: Request): Promise<PortalAnswer> {
      requests.push([request.method]);
      const answer = page(request);
      if (answer instanceof PortalError) throw answer;
      return answer;
    },
    async batch<Name extends string>(commands: Readonly<Record<Name, Request>>) {
      const entries = namedEntries(commands);
      expect(entries.length).toBeLessThanOrEqual(50);
      requests.push(entries.map(([, request]) => request.method));
      return nameMap(entries.map(([name, request]) => [name, page(request)] as const));
    },
  };
}

function honest(count: number): Page {
  return (start) => {
    const result = numbers(start, Math.min(50, Math.max(0, count - start)));
    return { result, total: count, next: start + 50 < count ? start + 50 : null };
  };
}

function numbers(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => from + at);
}

const broken = new PortalError({
  kind: 'busy',
  code: 'OPERATION_TIME_LIMIT',
  said: '',
  method: 'list',
  requestId: '',
  status: 200,
  isWrite: false,
});

function pick(result: unknown): readonly unknown[] {
  return Array.isArray(result) ? result : [];
}

async function readOne(list: Page) {
  const portal = portalOf({ list });
  const { rows } = await readAllPages(portal, {
    rows: { request: { method: 'list', params: {} }, pick },
  });
  return { rows, requests: portal.requests.length };
}

describe('reading all pages of a list', () => {
  test.each([
    [0, 1],
    [1, 1],
    [50, 1],
    [51, 2],
    [2500, 2],
    [2550, 2],
    [2551, 3],
    [10_000, 5],
  ])('of %i rows costs %i requests', async (count, expected) => {
    const { rows, requests } = await readOne(honest(count));
    expect(rows).toEqual(numbers(0, count));
    expect(requests).toBe(expected);
  });

  test('of several lists begins with one batch and shares the next ones', async () => {
    const portal = portalOf({ types: honest(120), users: honest(70), short: honest(3) });
    const lists = await readAllPages(portal, {
      types: { request: { method: 'types', params: {} }, pick },
      users: { request: { method: 'users', params: { ACTIVE: 'Y' } }, pick },
      short: { request: { method: 'short', params: {} }, pick },
    });
    expect(lists.types).toEqual(numbers(0, 120));
    expect(lists.users).toEqual(numbers(0, 70));
    expect(lists.short).toEqual(numbers(0, 3));
    expect(portal.requests).toEqual([
      ['types', 'users', 'short'],
      ['types', 'types', 'users'],
    ]);
  });

  test('follows `next` when there is no total', async () => {
    const { rows } = await readOne((start) => ({ ...answerOf(honest(130)(start)), total: null }));
    expect(rows).toEqual(numbers(0, 130));
  });

  test('follows the total when there is no `next`', async () => {
    const { rows, requests } = await readOne((start) => ({
      ...answerOf(honest(130)(start)),
      next: null,
    }));
    expect(rows).toEqual(numbers(0, 130));
    expect(requests).toBe(2);
  });

  test('is complete although the total is too low', async () => {
    const { rows } = await readOne((start) => ({ ...answerOf(honest(230)(start)), total: 60 }));
    expect(rows).toEqual(numbers(0, 230));
  });

  test('ends although the total is too high', async () => {
    const { rows, requests } = await readOne((start) => ({
      ...answerOf(honest(120)(start)),
      total: 1_000_000,
    }));
    expect(rows).toEqual(numbers(0, 120));
    expect(requests).toBe(2);
  });

  test('keeps to the page size that the portal shows', async () => {
    const { rows } = await readOne((start) => ({
      result: numbers(start, Math.min(20, 70 - start)),
      total: 70,
      next: start + 20 < 70 ? start + 20 : null,
    }));
    expect(rows).toEqual(numbers(0, 70));
  });

  test('takes a method without pages as it is', async () => {
    const { rows, requests } = await readOne(() => ({
      result: numbers(0, 300),
      total: 400,
      next: null,
    }));
    expect(rows).toHaveLength(300);
    expect(requests).toBe(1);
  });

  test('fails when a page failed, and is not just shorter', async () => {
    const failing: Page = (start) => (start === 100 ? broken : honest(200)(start));
    await expect(readOne(failing)).rejects.toBe(broken);
  });

  test('fails when a page in the middle is empty', async () => {
    const holed: Page = (start) =>
      start === 100 ? { result: [], total: 200, next: null } : honest(200)(start);
    await expect(readOne(holed)).rejects.toMatchObject({ kind: 'garbled', code: 'page-missing' });
  });

  test('fails on a method that repeats itself for ever', async () => {
    const endless: Page = (start) => ({ result: numbers(0, 50), total: null, next: start + 50 });
    await expect(readOne(endless)).rejects.toMatchObject({ code: 'endless-list' });
  });
});

function answerOf(answer: PortalAnswer | PortalError): PortalAnswer {
  if (answer instanceof PortalError) throw answer;
  return answer;
}
