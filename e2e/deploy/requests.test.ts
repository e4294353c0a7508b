/** One table of requests for both servers of `deploy/`. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../deploy/headers.mjs';
import { ask, type Answered } from './answers.ts';
import { script, unwelcome, welcome, type Row } from './request-table.ts';
import { makeSite, serverKinds, type RunningServer } from './servers.ts';

const portals = 'https://portal.example http://127.0.0.1:*';

// Said in every run, so that nobody believes nginx was asked where there is none.
console.info(`Servers asked: ${serverKinds.map(({ name }) => name).join(' and ')}.`);

describe.each(serverKinds)('$name', (kind) => {
  const site = makeSite();
  let origin = '';
  let server: RunningServer;
  beforeAll(async () => {
    server = await kind.start(site.dir, portals);
    ({ origin } = server);
  });
  afterAll(async () => {
    await server.stop();
    site.remove();
  });

  test.each(welcome)('answers $when', async (row) => {
    expect(faultsOf(await ask(origin, row.asked), row)).toEqual([]);
  });
  test.each(unwelcome)('refuses $when', async (row) => {
    expect(faultsOf(await ask(origin, row.asked), row)).toEqual([]);
  });

  test('sends every security header with answers and with refusals', async () => {
    const wanted = securityHeaders(portals);
    for (const address of ['/index.html', script, '/nothing', '/.env']) {
      const { headers } = await ask(origin, { address });
      for (const [name, value] of wanted) expect(headers[name.toLowerCase()], address).toBe(value);
      expect(headers).not.toHaveProperty('x-frame-options');
      expect(headers['server'] ?? '', 'no version').not.toMatch(/\d/);
    }
  });

  test('promises https for a year only to those who came by https', async () => {
    const plain = await ask(origin, { address: '/index.html' });
    expect(plain.headers).not.toHaveProperty('strict-transport-security');
    const behindProxy = { address: '/index.html', headers: { 'X-Forwarded-Proto': 'https' } };
    const { headers } = await ask(origin, behindProxy);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });

  test('goes on answering others while twenty bodies trickle in', async () => {
    const slow = {
      method: 'POST',
      address: '/index.html',
      body: 'AUTH',
      headers: { 'Content-Length': '900000' },
    };
    const all = await Promise.all(Array.from({ length: 20 }, () => ask(origin, slow)));
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 200));
    expect((await ask(origin, { address: '/index.html' })).status).toBe(200);
  });
});

function faultsOf(answer: Answered, { status, headers = {}, text }: Row): readonly string[] {
  const expected = [status].flat();
  return [
    ...(expected.includes(answer.status)
      ? []
      : [`status ${answer.status}, not ${expected.join(' or ')}`]),
    ...Object.entries(headers)
      .filter(([name, value]) => answer.headers[name] !== value)
      .map(([name, value]) => `${name}: ${answer.headers[name]}, not ${value}`),
    ...(text === undefined || text.test(answer.text) ? [] : [`the body is ${answer.text}`]),
    // Nothing outside the list of files, and nothing of the question, comes back.
    ...(/secret|AUTH_ID/.test(answer.text) ? [`the body leaks: ${answer.text}`] : []),
  ];
}
