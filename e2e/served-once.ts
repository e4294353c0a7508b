/**
 * The app as deploy/server.mjs serves it, headers and all, with each file asked for once. That server packs every answer
 * anew, which one person never notices and which costs hundreds of journeys on two cores a tenth of a second each.
 */
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import { serveApp } from '../deploy/server.mjs';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function ask(origin: string, method: string, path: string, packing: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': packing };
    request(origin + path, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const { statusCode = 500, headers: given } = response;
        // What concerns one connection only is not remembered.
        const { connection: _c, 'keep-alive': _k, 'transfer-encoding': _t, ...rest } = given;
        resolve({ status: statusCode, headers: rest, body: Buffer.concat(chunks) });
      });
    })
      .once('error', reject)
      .end();
  });
}

/** @param dir the built app */
export async function serveOnce(dir: string): Promise<{
  readonly origin: string;
  close(): Promise<void>;
}> {
  const app = await serveApp({ dir, port: 0, portals: 'http://127.0.0.1:*' });
  const answers = new Map<string, Promise<Answer>>();
  const server = createServer((incoming, response) => {
    incoming.resume();
    const method = incoming.method ?? 'GET';
    // The server looks at the path alone; the portal's query is another one each time.
    const { pathname } = new URL(incoming.url ?? '/', app.origin);
    const packing = String(incoming.headers['accept-encoding'] ?? '');
    const key = `${method} ${pathname} ${packing}`;
    const answer = answers.get(key) ?? ask(app.origin, method, pathname, packing);
    answers.set(key, answer);
    answer.then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => {
        answers.delete(key);
        response.destroy();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The app has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await app.close();
    },
  };
}
