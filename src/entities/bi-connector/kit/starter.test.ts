// @vitest-environment node
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints, type Endpoint } from '../contract';
import { sample as connector } from '../sample-connector';
import { columnsFrom, judgeAnswer, type Answer } from './judge-answer';
import { formType } from './request-code';
import { encodeForm, limitOf, pairsOf, selected, startSample, type Sample } from './sample';
import { starterFor } from './starter';

const paths: Readonly<Record<Endpoint, string>> = {
  urlCheck: '/check',
  urlTableList: '/table_list',
  urlTableDescription: '/table_description',
  urlData: '/data',
};

let folder = '';
let server: ChildProcess | undefined;
let origin = '';

/** The port the downloaded file says it listens on. */
function portOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (said: Buffer) => {
      const port = /port (\d+)/.exec(said.toString())?.[1];
      if (port !== undefined) resolve(port);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'starter-'));
  const file = path.join(folder, 'connector.mjs');
  await writeFile(file, await starterFor(connector.settings));
  server = spawn(process.execPath, [file], {
    env: { ...process.env, PORT: '0', CONNECTION: '{"login":"ann","port":"5"}' },
  });
  origin = `http://127.0.0.1:${await portOf(server)}`;
});

afterAll(async () => {
  server?.removeAllListeners('exit');
  server?.kill();
  await rm(folder, { recursive: true, force: true });
});

const right: Sample = { ...startSample, connection: { login: 'ann', port: '5' } };

async function post(endpoint: Endpoint, body: string): Promise<Answer> {
  const response = await fetch(origin + paths[endpoint], {
    method: 'POST',
    headers: { 'Content-Type': formType },
    body,
    signal: AbortSignal.timeout(5000),
  });
  return { status: response.status, body: await response.text() };
}

function ask(endpoint: Endpoint, sample = right): Promise<Answer> {
  return post(endpoint, encodeForm(pairsOf(endpoint, connector.settings, sample)));
}

describe('the ready server passes the kit’s own checks', () => {
  test.each(endpoints)('%s', async (endpoint) => {
    const columns = columnsFrom(await ask('urlTableDescription'));
    expect(columns).toHaveLength(5);
    const asked = { searchString: '', select: [], limit: 10, columns };
    expect(judgeAnswer(endpoint, await ask(endpoint), asked)).toEqual([]);
  });

  test('with a search, a selection and a limit', async () => {
    const sample: Sample = { ...right, searchString: 'order', select: 'AMOUNT\nID', limit: '2' };
    const columns = columnsFrom(await ask('urlTableDescription'));
    const asked = {
      searchString: sample.searchString,
      select: selected(sample),
      limit: limitOf(sample),
      columns,
    };
    expect(judgeAnswer('urlTableList', await ask('urlTableList', sample), asked)).toEqual([]);
    const data = await ask('urlData', sample);
    expect(judgeAnswer('urlData', data, asked)).toEqual([]);
    expect(JSON.parse(data.body)).toEqual([
      ['AMOUNT', 'ID'],
      [12.5, 1],
      [99, 2],
    ]);
  });
});

describe('the ready server', () => {
  test('lets nobody in with a wrong or an empty value', async () => {
    expect(
      (await ask('urlCheck', { ...right, connection: { login: 'eve', port: '5' } })).status,
    ).toBe(401);
    expect((await ask('urlData', { ...right, connection: { login: '', port: '5' } })).status).toBe(
      401,
    );
    expect((await post('urlTableList', '')).status).toBe(401);
  });

  test('knows no other table and no other column', async () => {
    expect((await ask('urlTableDescription', { ...right, table: 'secrets' })).status).toBe(404);
    expect((await ask('urlData', { ...right, select: 'PASSWORD' })).status).toBe(400);
  });

  const connection = 'connection[login]=ann&connection[port]=5&table=orders&select[]=ID&';
  test.each([
    ['filter[>ID]=1', [[2], [3]]],
    ['filter[%3DTITLE]=First+order', [[1]]],
    ['filter[>%3DORDERED_ON]=06.01.2026', [[2], [3]]],
    ['filter[@ID][0]=1&filter[@ID][1]=3', [[1], [3]]],
    ['filter[LOGIC]=OR&filter[0][ID]=1&filter[1][ID]=2', [[1], [2]]],
    ['filter[0][ID]=1&filter[1][ID]=2', []],
  ])('filters: %s', async (filter, rows) => {
    const { body } = await post('urlData', connection + filter);
    expect(JSON.parse(body)).toEqual([['ID'], ...rows]);
  });

  test.each(['filter[NO]=1', 'filter[?ID]=1'])(
    'refuses a filter it does not know instead of ignoring it: %s',
    async (filter) => {
      expect((await post('urlData', connection + filter)).status).toBe(400);
    },
  );

  test('is not shaken by names that every object has', async () => {
    expect((await post('urlCheck', 'connection[__proto__][login]=ann&__proto__[x]=1')).status).toBe(
      401,
    );
    expect((await ask('urlCheck')).status).toBe(200);
  });
});

test('codes of any letters stand in the file as they are', async () => {
  const text = await starterFor([{ code: '$&\'"\\', name: 'x', type: 'STRING' }]);
  expect(text).toContain(`const SETTINGS = ${JSON.stringify(['$&\'"\\'])};`);
});
