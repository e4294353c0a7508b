/** The stand-in portal as one HTTP server: host page, remote control and REST on one origin. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { GivenWorld } from './core/given.ts';
import { sendText } from './core/http.ts';
import { Keeper } from './core/keep.ts';
import { Portal } from './core/portal.ts';
import { remoteRoutes } from './core/remote.ts';
import { restRoutes } from './core/rest.ts';
import type { PortalState } from './core/state.ts';
import { hostRoutes } from './host/routes.ts';
import { methods } from './methods/index.ts';
import { namedWorlds } from './worlds/index.ts';

interface PortalOptions {
  /** 0: any free port. */
  readonly port: number;
  /** Address of the app's page that the frame is opened with. */
  readonly appUrl: string;
  /** A named world or a partial one; left out: the default world of an administrator. */
  readonly world?: string | GivenWorld;
  /** A file the world is loaded from and saved to; a kept world wins over `world`. */
  readonly keep?: string;
}

export interface RunningPortal {
  /** `http://127.0.0.1:<port>`, no slash at the end. */
  readonly origin: string;
  readonly state: PortalState;
  close(): Promise<void>;
}

/** Starts on loopback. Rejects with `Unreadable` for a bad world and with the system's error when the port is taken. */
export async function startPortal(options: PortalOptions): Promise<RunningPortal> {
  const server = createServer();
  const origin = await listen(server, options.port);
  let keeper: Keeper | null = null;
  try {
    const portal = new Portal({ origin, appUrl: options.appUrl, methods, worlds: namedWorlds });
    const { world, keep } = options;
    if (keep !== undefined) keeper = new Keeper(portal, keep);
    const isKept = keeper?.load() ?? false;
    if (!isKept && world !== undefined) {
      portal.setWorld(typeof world === 'string' ? { name: world } : world);
    }
    keeper?.save();
    server.on('request', (request, response) => {
      // Any request may have changed the world, also those of the host page.
      response.once('close', () => keeper?.schedule());
      void serve(portal, request, response);
    });
    return {
      origin,
      state: portal,
      close: () => close(server, keeper),
    };
  } catch (error) {
    await close(server, null);
    throw error;
  }
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const actual = typeof address === 'object' && address !== null ? address.port : port;
      resolve(`http://127.0.0.1:${actual}`);
    });
  });
}

function close(server: Server, keeper: Keeper | null): Promise<void> {
  keeper?.save();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function serve(
  portal: Portal,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const url = new URL(request.url ?? '/', portal.origin);
    if (await hostRoutes(request, response, url, portal)) return;
    if (await remoteRoutes(request, response, url, portal)) return;
    if (await restRoutes(request, response, url, portal)) return;
    sendText(response, 404, 'text/plain', `The stand-in portal has nothing at ${url.pathname}.`);
  } catch (error) {
    if (response.destroyed || request.destroyed) return;
    // Only a defect of the stand-in comes here; it must be seen and must not end the process.
    console.error('The stand-in failed:', error);
    if (response.headersSent) response.destroy();
    else sendText(response, 500, 'text/plain', 'The stand-in failed; see its output.');
  }
}
