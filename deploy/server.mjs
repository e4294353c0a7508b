// A static server for the built app on a real portal, with nothing but Node.
//   node deploy/server.mjs --dir dist --port 8080 [--host 127.0.0.1] [--portals "https://a.example https://b.example"]
// Bitrix24 opens the page by POST, so POST answers like GET; the body is ignored, the SDK needs only the frame's name.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { createGzip } from 'node:zlib';

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.json', 'application/json'],
]);

/**
 * The policy of the page: scripts and styles from its own files only, calls to portals, framed by portals.
 * @param {string} portals origins, separated by spaces; `https:` stands for any portal by https
 */
export function contentSecurityPolicy(portals) {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: https:",
    "font-src 'self'",
    `connect-src 'self' ${portals}`,
    `frame-ancestors ${portals}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

/**
 * @param {{dir: string, port: number, host?: string, portals: string}} options
 * @returns {Promise<{origin: string, close: () => Promise<void>}>}
 */
export async function serveApp({ dir, port, host = '127.0.0.1', portals }) {
  const root = path.resolve(dir);
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy(portals),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  };

  const server = createServer((request, response) => {
    if (!['GET', 'HEAD', 'POST'].includes(request.method ?? '')) {
      response.writeHead(405, { ...headers, Allow: 'GET, HEAD, POST' }).end();
      return;
    }
    request.resume();
    const file = fileFor(root, request.url ?? '/');
    if (file === null) {
      response.writeHead(404, { ...headers, 'Content-Type': 'text/plain' }).end('Not found');
      return;
    }
    const isHashed = path.dirname(file) !== root;
    const type = TYPES.get(path.extname(file)) ?? 'application/octet-stream';
    const isZipped =
      /\b(gzip)\b/.test(request.headers['accept-encoding'] ?? '') && !type.startsWith('image/png');
    response.writeHead(200, {
      ...headers,
      'Content-Type': type,
      // Files below assets/ carry a hash of their content in the name; the page itself is asked for each time.
      'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
      ...(isZipped ? { 'Content-Encoding': 'gzip' } : {}),
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const source = createReadStream(file);
    source.on('error', () => response.destroy());
    if (isZipped) source.pipe(createGzip({ level: 9 })).pipe(response);
    else source.pipe(response);
  });

  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = server.address();
  const used = typeof address === 'object' && address !== null ? address.port : port;
  return {
    origin: `http://${host}:${used}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/**
 * The file of an address inside the root, or null: nothing outside, no folders, no dot files.
 * @param {string} root
 * @param {string} address
 */
function fileFor(root, address) {
  let pathname;
  try {
    pathname = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (pathname.includes('\0') || pathname.split('/').some((part) => part.startsWith('.')))
    return null;
  const file = path.join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (!file.startsWith(root + path.sep) || !existsSync(file) || !statSync(file).isFile())
    return null;
  return file;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: 'dist' },
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      portals: { type: 'string', default: 'https:' },
    },
  });
  const { origin } = await serveApp({
    dir: values.dir,
    port: Number(values.port),
    host: values.host,
    portals: values.portals,
  });
  console.log(`Automation Studio is served at ${origin}/index.html`);
}
