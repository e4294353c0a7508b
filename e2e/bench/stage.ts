/** A built page, served as in production, inside a stand-in portal of its own. */
import { createServer } from 'node:net';
import { serveApp } from '../../deploy/server.mjs';
import type { GivenWorld } from '../portal/core/given.ts';
import { startPortal } from '../portal/server.ts';

export interface Stage {
  readonly portalOrigin: string;
  readonly appOrigin: string;
  /** A fresh world: calls and tokens of the one before are forgotten. */
  setWorld(world: unknown): void;
  /** REST requests since the last `setWorld`, oldest first; commands inside a batch are left out. */
  requests(): readonly string[];
  close(): Promise<void>;
}

interface StageOptions {
  /** Folder with the built page. */
  readonly dir: string;
  /** Where the page opens: '' or an address that begins with '#'. */
  readonly hash: string;
  readonly world: GivenWorld;
}

export async function openStage({ dir, hash, world }: StageOptions): Promise<Stage> {
  // Each needs the other's address: the policy names the portal, the portal opens the page.
  const portalPort = await freePort();
  const portalOrigin = `http://127.0.0.1:${portalPort}`;
  const app = await serveApp({ dir, port: 0, portals: portalOrigin });
  const appUrl = `${app.origin}/index.html${hash}`;
  const portal = await startPortal({ port: portalPort, appUrl, world });
  return {
    portalOrigin,
    appOrigin: app.origin,
    setWorld: (given) => portal.state.setWorld(given),
    requests: () => portal.state.calls.filter((call) => !call.inBatch).map((call) => call.method),
    async close() {
      await portal.close();
      await app.close();
    },
  };
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
