/** The host page's server part alone, for unit tests that speak HTTP to it. */
import { createServer, type Server } from 'node:http';
import type { PortalState } from '../core/state.ts';
import { hostRoutes } from './routes.ts';

const servers: Server[] = [];

/** Serves the host page of this state and answers how to ask it; 418 is what the host page leaves to others. */
export async function host(state: PortalState) {
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', state.origin);
      if (!(await hostRoutes(request, response, url, state))) response.writeHead(418).end();
    })();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return (path: string, method = 'GET', body?: unknown) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
}

/** Ends every server of this file's tests. */
export function closeHosts(): void {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
}
