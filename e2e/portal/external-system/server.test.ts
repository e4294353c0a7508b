// @vitest-environment node
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from './answers.ts';
import { FAULT_NAMES, FAULTS, type FaultName } from './faults.ts';
import { startExternalSystem, type ExternalSystem } from './server.ts';

let system: ExternalSystem;

beforeAll(async () => {
  system = await startExternalSystem({ port: 0, slowMs: 40 });
});
afterEach(() => {
  system.setFault(null);
  system.setCors(true);
});
afterAll(() => system.close());

/** A request as the portal sends it: form fields with brackets. */
function ask(
  endpoint: Endpoint,
  fields: Record<string, string> = {},
  to: ExternalSystem = system,
): Promise<Response> {
  return fetch(to.urls[endpoint], {
    method: 'POST',
    body: new URLSearchParams({ 'connection[login]': 'reader', ...fields }),
    redirect: 'manual',
    signal: AbortSignal.timeout(5_000),
  });
}

async function json(endpoint: Endpoint, fields: Record<string, string> = {}): Promise<unknown> {
  const response = await ask(endpoint, fields);
  expect(response.status).toBe(200);
  return response.json();
}

describe('the external system answers by the documented shapes', () => {
  it('says something non-empty with 200 to a check', async () => {
    expect(await json('urlCheck')).toEqual({ status: 'ok' });
  });

  it('lists its tables, only those that match the search', async () => {
    expect(await json('urlTableList', { searchString: '' })).toEqual([
      { code: 'orders', title: 'Orders of the shop' },
      { code: 'stock', title: 'Stock by shelf' },
    ]);
    expect(await json('urlTableList', { searchString: 'SHELF' })).toEqual([
      { code: 'stock', title: 'Stock by shelf' },
    ]);
  });

  it('describes the columns of a table', async () => {
    expect(await json('urlTableDescription', { table: 'stock' })).toEqual([
      { code: 'SHELF', name: 'Shelf', type: 'string' },
      { code: 'PIECES', name: 'Pieces', type: 'int' },
    ]);
  });

  it('answers data with the codes in row 0', async () => {
    expect(await json('urlData', { table: 'stock' })).toEqual([
      ['SHELF', 'PIECES'],
      ['A1', 40],
      ['A2', 0],
    ]);
  });

  it.each([
    [
      { 'select[0]': 'AMOUNT', 'select[1]': 'ID', limit: '1' },
      [
        ['AMOUNT', 'ID'],
        [12.5, 1],
      ],
    ],
    [{ 'select[]': 'ID', 'filter[>=ID]': '3' }, [['ID'], [3], [4]]],
    [{ 'select[]': 'ID', 'filter[<=ORDERED_ON]': '02.03.2026' }, [['ID'], [1], [2]]],
    [
      {
        'select[]': 'ID',
        'filter[0][LOGIC]': 'OR',
        'filter[0][=ID]': '1',
        'filter[0][%TITLE]': 'größe',
      },
      [['ID'], [1], [3]],
    ],
    [{ 'select[]': 'NUMBER', 'mapFields[ID]': 'NUMBER', limit: '2' }, [['ID'], [1], [2]]],
    [{ 'select[]': 'ID', 'filter[ID]': '404' }, [['ID']]],
  ])('selects, filters and limits by %j', async (fields, expected) => {
    const own: Record<string, string> = {};
    for (const [key, value] of Object.entries(fields)) own[key] = String(value);
    expect(await json('urlData', { table: 'orders', ...own })).toEqual(expected);
  });

  it.each([
    ['a table nobody has', 'urlData', { table: 'nothing' }, 404],
    ['a column nobody has', 'urlData', { table: 'stock', 'select[]': 'NO' }, 400],
    ['a filter by a column nobody has', 'urlData', { table: 'stock', 'filter[NO]': '1' }, 400],
  ] as const)('refuses %s', async (_what, endpoint, fields, status) => {
    expect((await ask(endpoint, fields)).status).toBe(status);
  });

  it('takes form-encoded POST requests only', async () => {
    expect((await fetch(system.urls.urlCheck)).status).toBe(405);
    const headers = { 'content-type': 'application/json' };
    const sent = await fetch(system.urls.urlCheck, { method: 'POST', headers, body: '{}' });
    expect(sent.status).toBe(415);
    expect((await fetch(`${system.origin}/elsewhere`)).status).toBe(404);
  });

  it('lets in only the connection it was started with', async () => {
    const guarded = await startExternalSystem({
      port: 0,
      connection: { login: 'reader', pin: '7' },
    });
    try {
      expect((await ask('urlCheck', {}, guarded)).status).toBe(401);
      expect((await ask('urlCheck', { 'connection[pin]': '7' }, guarded)).status).toBe(200);
    } finally {
      await guarded.close();
    }
  });

  it('remembers every request as it came and as it was understood', async () => {
    await ask('urlData', { table: 'stock', 'select[0]': 'SHELF' });
    expect(system.requests.at(-1)).toMatchObject({
      endpoint: 'urlData',
      method: 'POST',
      contentType: expect.stringContaining('application/x-www-form-urlencoded'),
      body: 'connection%5Blogin%5D=reader&table=stock&select%5B0%5D=SHELF',
      fields: { connection: { login: 'reader' }, table: 'stock', select: ['SHELF'] },
      status: 200,
    });
  });

  it('can be read by a browser of another origin only while CORS is on', async () => {
    const allowed = async (): Promise<string | null> =>
      (await ask('urlCheck')).headers.get('access-control-allow-origin');
    expect(await allowed()).toBe('*');
    system.setCors(false);
    expect(await allowed()).toBeNull();
    const preflight = await fetch(system.urls.urlCheck, { method: 'OPTIONS' });
    expect(preflight.headers.get('access-control-allow-headers')).toBeNull();
  });
});

describe('the external system answers wrongly when told to', () => {
  const request: Readonly<Record<Endpoint, Record<string, string>>> = {
    urlCheck: {},
    urlTableList: {},
    urlTableDescription: { table: 'orders' },
    urlData: { table: 'orders' },
  };
  /** Everything a caller can notice of an answer, the time it took aside. */
  async function seen(endpoint: Endpoint): Promise<unknown> {
    try {
      const response = await ask(endpoint, request[endpoint]);
      // `text()` would drop a byte order mark, and that mark is one of the faults.
      const body = Buffer.from(await response.arrayBuffer()).toString('latin1');
      return { status: response.status, type: response.headers.get('content-type'), body };
    } catch {
      return 'no answer';
    }
  }
  const endpoints = ['urlCheck', 'urlTableList', 'urlTableDescription', 'urlData'] as const;

  it('knows at least twenty ways', () => {
    expect(FAULT_NAMES.length).toBeGreaterThanOrEqual(20);
  });

  it.each(FAULT_NAMES.filter((name) => name !== 'slow'))(
    '%s changes the answers it is meant for and no other',
    async (name: FaultName) => {
      for (const endpoint of endpoints) {
        const right = await seen(endpoint);
        system.setFault(name);
        const wrong = await seen(endpoint);
        system.setFault(null);
        const strikes: readonly Endpoint[] = FAULTS[name].strikes;
        if (strikes.includes(endpoint)) expect(wrong, endpoint).not.toEqual(right);
        else expect(wrong, endpoint).toEqual(right);
      }
    },
  );

  it('has no two faults that look the same from outside', async () => {
    const looks = new Map<string, FaultName>();
    for (const name of FAULT_NAMES.filter((candidate) => candidate !== 'slow')) {
      system.setFault(name);
      const all: unknown[] = [];
      for (const endpoint of endpoints) all.push(await seen(endpoint));
      const look = JSON.stringify(all);
      expect(looks.get(look), name).toBeUndefined();
      looks.set(look, name);
    }
  });

  it('takes its time with slow and is right in the end', async () => {
    const right = await seen('urlCheck');
    system.setFault('slow');
    const startedAt = performance.now();
    expect(await seen('urlCheck')).toEqual(right);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(35);
  });

  it('stops at once while a slow answer is still owed', async () => {
    const owing = await startExternalSystem({ port: 0, slowMs: 60_000 });
    owing.setFault('slow');
    const lost = ask('urlCheck', {}, owing).then(
      () => 'answered',
      () => 'cut',
    );
    await expect.poll(() => owing.requests.length).toBe(1);
    await owing.close();
    expect(await lost).toBe('cut');
  });
});
