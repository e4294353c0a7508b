/** The servers of `deploy/` over a small built folder: Node always, nginx wherever the machine has one. */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveApp } from '../../deploy/server.mjs';

export interface RunningServer {
  readonly origin: string;
  stop(): Promise<void>;
}

export interface ServerKind {
  readonly name: string;
  start(dir: string, portals: string): Promise<RunningServer>;
}

export const startScript = fileURLToPath(new URL('../../deploy/nginx/start.sh', import.meta.url));
const program = 'nginx';
const hasNginx = spawnSync(program, ['-v']).status === 0;

export const serverKinds: readonly ServerKind[] = [
  { name: 'the Node server', start: startNode },
  ...(hasNginx ? [{ name: 'nginx', start: startNginx }] : []),
];

/** A folder like a build: a page, hashed files, hidden files, and a secret beside it that nobody may reach. */
export function makeSite(): { readonly dir: string; remove(): void } {
  const base = mkdtempSync(path.join(tmpdir(), 'studio-site-'));
  const dir = path.join(base, 'dist');
  mkdirSync(path.join(dir, 'assets'), { recursive: true });
  mkdirSync(path.join(dir, '.vite'));
  writeFileSync(
    path.join(dir, 'index.html'),
    `<!doctype html><title>Studio</title>${' '.repeat(300)}`,
  );
  writeFileSync(
    path.join(dir, 'icon.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg"/>${' '.repeat(300)}`,
  );
  writeFileSync(
    path.join(dir, 'assets', 'app-1a2b3c4d.js'),
    `export const words = "${'word '.repeat(400)}";`,
  );
  writeFileSync(path.join(dir, 'assets', 'app-1a2b3c4d.css'), `p { margin: 0 } ${' '.repeat(300)}`);
  writeFileSync(path.join(dir, '.vite', 'manifest.json'), '{"secret":true}');
  writeFileSync(path.join(dir, '.env'), 'secret');
  writeFileSync(path.join(base, 'secret.txt'), 'secret');
  // A master that runs as root gives its workers to a user without rights, who must be able to read.
  chmodSync(base, 0o755);
  return { dir, remove: () => rmSync(base, { recursive: true, force: true }) };
}

async function startNode(dir: string, portals: string): Promise<RunningServer> {
  const { origin, close } = await serveApp({ dir, port: 0, portals });
  return { origin, stop: close };
}

/** By the script of the container, with the environment that `docker run` would set. */
async function startNginx(dir: string, portals: string): Promise<RunningServer> {
  const run = mkdtempSync(path.join(tmpdir(), 'studio-nginx-'));
  chmodSync(run, 0o755);
  const port = await freePort();
  // A file and not a pipe: the configuration opens /dev/stdout by name, which a socket pair refuses.
  const log = openSync(path.join(run, 'log'), 'w');
  const child = spawn(startScript, {
    stdio: ['ignore', log, log],
    env: { ...process.env, PORTALS: portals, LISTEN: `127.0.0.1:${port}`, ROOT: dir, RUN: run },
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  const said = () => readFileSync(path.join(run, 'log'), 'utf8');
  for (let tries = 0; !(await answers(origin)); tries += 1) {
    if (tries === 100 || child.exitCode !== null)
      throw new Error(`nginx did not start:\n${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    origin,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(run, { recursive: true, force: true });
    },
  };
}

async function answers(origin: string): Promise<boolean> {
  try {
    await fetch(origin, { method: 'HEAD' });
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
