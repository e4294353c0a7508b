/** A host of files as there are thousands: GET and HEAD, a type by the ending, no header of ours, POST refused. */
import { createServer } from 'node:http';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

interface PlainHost {
  readonly origin: string;
  close(): Promise<void>;
}

/** Files by their path without a leading slash, below a folder that the app cannot know of. */
export async function servePlainly(
  files: ReadonlyMap<string, Buffer>,
  folder: string,
): Promise<PlainHost> {
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(folder.length + 2);
    const bytes = request.url?.startsWith(`/${folder}/`) ? files.get(name) : undefined;
    if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405).end();
    else if (bytes === undefined) response.writeHead(404).end();
    else
      response.writeHead(200, { 'content-type': TYPES[name.split('.').at(-1) ?? ''] }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The host has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
