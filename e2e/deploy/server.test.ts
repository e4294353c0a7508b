/** The small Node server alone: how it starts, what it reads, and whom it hangs up on. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { serveApp } from '../../deploy/server.mjs';
import { readSite } from '../../deploy/site.mjs';
import { ask } from './answers.ts';
import { makeSite } from './servers.ts';

const program = fileURLToPath(new URL('../../deploy/server.mjs', import.meta.url));
const site = makeSite();
afterAll(() => site.remove());

test('a folder without a build is refused with what to do', async () => {
  const empty = path.join(site.dir, 'assets');
  await expect(serveApp({ dir: empty, port: 0, portals: 'https:' })).rejects.toThrow(
    'has no index.html. Build the app first',
  );
  expect(() => readSite(path.join(site.dir, 'nowhere'))).toThrow('has no index.html');
});

test('from the command line it says its address, takes the portals and ends when told', async () => {
  const args = ['--dir', site.dir, '--port', '0', '--portals', 'https://one.example'];
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = new Promise<string>((resolve) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()));
  });
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(await said)?.[0] ?? '';
  const { headers } = await ask(origin, { address: '/index.html' });
  expect(headers['content-security-policy']).toContain('frame-ancestors https://one.example;');
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});

test.each([
  [['--portals', 'portal.example'], '"portal.example" is not the origin of a portal'],
  [['--dir', 'no-such-folder'], 'no-such-folder has no index.html'],
])('from the command line %j is refused in one sentence', (args, sentence) => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [program, '--dir', site.dir, '--port', '0', ...args],
    { encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain('    at ');
});

test('a link that leads out of the folder is no file of it', () => {
  const other = makeSite();
  symlinkSync('../secret.txt', path.join(other.dir, 'assets', 'out.js'));
  const addresses = [...readSite(other.dir).keys()].toSorted();
  other.remove();
  expect(addresses).toEqual([
    '/',
    '/assets/app-1a2b3c4d.css',
    '/assets/app-1a2b3c4d.js',
    '/icon.svg',
    '/index.html',
    '/install.html',
  ]);
});

test('a body that names no length and does not end is hung up on after a megabyte', async () => {
  const { origin, close } = await serveApp({ dir: site.dir, port: 0, portals: 'https:' });
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  let sent = 0;
  const chunk = Buffer.from(`10000\r\n${'x'.repeat(0x10000)}\r\n`);
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => undefined);
  socket.resume();
  socket.write('POST /index.html HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n');
  const push = () => {
    if (sent >= 64 * 1024 * 1024) return;
    sent += 0x10000;
    if (socket.writable) socket.write(chunk, push);
  };
  push();
  await ended;
  await close();
  expect(sent).toBeLessThan(16 * 1024 * 1024);
});
