/**
 * `npm start`: builds the app, starts it and the stand-in portal on two origins of this machine, prints one address.
 *   --port N      first port to try for the portal (5400); the app takes the next one
 *   --keep FILE   the world is saved to the file and loaded from it
 *   --world NAME  demo (default), empty, large, employee, no-scopes, install
 */
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { serveApp } from '../deploy/server.mjs';
import { startPortal } from './portal/server.ts';

const wantedPort = 5400;

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** The first of the next hundred ports that nobody listens on. */
async function freePort(from: number): Promise<number> {
  for (let port = from; port < from + 100; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`No port between ${from} and ${from + 99} is free. Choose another with --port.`);
}

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: String(wantedPort) },
      keep: { type: 'string' },
      world: { type: 'string', default: 'demo' },
    },
  });
  console.log('Building the app …');
  await build({ logLevel: 'warn' });
  const first = Number(values.port);
  const portalPort = await freePort(first);
  const appPort = await freePort(portalPort + 1);
  if (portalPort !== first)
    console.log(`Port ${first} is taken, using ${portalPort} and ${appPort}.`);
  const portalOrigin = `http://127.0.0.1:${portalPort}`;
  const app = await serveApp({ dir: 'dist', port: appPort, portals: portalOrigin });
  const portal = await startPortal({
    port: portalPort,
    appUrl: `${app.origin}/index.html`,
    world: values.world,
    ...(values.keep === undefined ? {} : { keep: values.keep }),
  });
  console.log(
    `\nOpen ${portal.origin}/\n\nThe stand-in portal and the app run on this computer only. Ctrl+C ends them.`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
