// @vitest-environment node
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPortal } from './server.ts';
import { at, TestClient } from './test-client.ts';

const APP = 'http://127.0.0.1:1/index.html';
const MAIN = resolve(import.meta.dirname, 'main.ts');
const RUN = ['--import', 'tsx', MAIN];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the stand-in with --keep', () => {
  it('finds its world again after a restart, with a person’s change in it', async () => {
    const keep = join(folder, 'world.json');
    const world = { entities: { automatedSolutions: [{ id: 1, title: 'HR' }] } };
    const first = await startPortal({ port: 0, appUrl: APP, world, keep });
    const client = new TestClient(first);
    client.token = first.state.issueTokens(1).AUTH_ID;
    const fields = { title: 'People' };
    expect((await client.call('crm.automatedsolution.update', { id: 1, fields })).status).toBe(200);
    await first.close();
    expect(readFileSync(keep, 'utf8')).toContain('People');

    const second = await startPortal({ port: 0, appUrl: APP, world, keep });
    expect(at(second.state.world.entities.automatedSolutions, 0, 'title')).toBe('People');
    await second.close();
  });

  it('refuses a broken file and leaves it alone', async () => {
    const keep = join(folder, 'broken.json');
    writeFileSync(keep, '{"user":');
    await expect(startPortal({ port: 0, appUrl: APP, keep })).rejects.toThrow('is not JSON');
    expect(readFileSync(keep, 'utf8')).toBe('{"user":');
  });
});

describe('the port', () => {
  it('that is taken is said so by the system, and nothing stays open', async () => {
    const first = await startPortal({ port: 0, appUrl: APP });
    const port = Number(new URL(first.origin).port);
    await expect(startPortal({ port, appUrl: APP })).rejects.toThrow('EADDRINUSE');
    await first.close();
    const second = await startPortal({ port, appUrl: APP });
    expect(second.origin).toBe(first.origin);
    await second.close();
  });
});

describe('the stand-in from the command line', () => {
  it('prints its address as the first line with --port 0 and ends on request', async () => {
    const child = spawn(process.execPath, [...RUN, '--port', '0', '--app', APP]);
    const ended = new Promise<number | null>((done) =>
      child.once('exit', (status) => done(status)),
    );
    const lines = createInterface({ input: child.stdout });
    const { value } = await lines[Symbol.asyncIterator]().next();
    expect(value).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${String(value)}/_portal/calls`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  }, 30_000);

  it.each([
    [['--app', 'nowhere'], '--app must be an http address, got "nowhere".'],
    [['--port', '80000', '--app', APP], '--port must be a number from 0 to 65535, got "80000".'],
    [['--port', '0'], '--app is missing'],
    [['--port', '0', '--app', APP, '--world', 'atlantis'], 'There is no world named "atlantis".'],
    [
      ['--port', '0', '--app', APP, '--keep', '/no-such-folder/world.json'],
      'The world cannot be kept in /no-such-folder/world.json',
    ],
    [['--prot', '0'], "Unknown option '--prot'"],
  ])('answers %j with a sentence and status 2', { timeout: 30_000 }, async (words, sentence) => {
    const { status, said } = await new Promise<{ status: number | null; said: string }>((done) => {
      const child = execFile(process.execPath, [...RUN, ...words], (_error, _stdout, stderr) =>
        done({ status: child.exitCode, said: stderr }),
      );
    });
    expect(said).toContain(sentence);
    expect(status).toBe(2);
  });
});
