// A static server for the built app on a real portal, with nothing but Node.
//   node deploy/server.mjs --dir dist --port 8080 [--host 127.0.0.1] [--portals "https://a.example https://b.example"]
// Bitrix24 opens the page by POST, so POST answers like GET; the body is ignored, the SDK needs only the frame's name.
// The nginx configuration beside it does the same; e2e/deploy asks both the same questions.
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import {
  HASHED_FILES,
  PAGES,
  readPortals,
  REFUSALS,
  securityHeaders,
  STRICT_TRANSPORT,
} from './headers.mjs';
import { readSite } from './site.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./site.mjs').SiteFile} SiteFile */

/** A portal's form has a few kB; the values of a large robot's settings can make it a hundred. */
const BODY_LIMIT = 1024 * 1024;
const HEADERS_MS = 10_000;
/** A body that trickles in longer than this loses its connection; its page was answered at once. */
const REQUEST_MS = 30_000;

/**
 * Reads the folder once and serves it.
 * @param {{dir: string, port: number, host?: string, portals: string}} options port 0 takes any free one
 * @returns {Promise<{origin: string, close: () => Promise<void>}>}
 * @throws {Error} a sentence when the folder has no app, or a portal is not an origin; the system's error for a taken port
 */
export async function serveApp({ dir, port, host = '127.0.0.1', portals }) {
  const site = readSite(dir);
  const headers = Object.fromEntries(securityHeaders(readPortals(portals)));
  const server = createServer(
    { headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS, connectionsCheckingInterval: 5000 },
    (request, response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      if (request.headers['x-forwarded-proto'] === 'https')
        response.setHeader('Strict-Transport-Security', STRICT_TRANSPORT);
      const verdict = judge(site, request);
      if ('file' in verdict) answer(verdict.file, request, response);
      else refuse(verdict, request, response);
    },
  );
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = server.address();
  const used = typeof address === 'object' && address !== null ? address.port : port;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${used}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** @typedef {{status: number, words: string, allow?: string}} Refusal */

/**
 * Nothing is decoded or resolved: built files have plain names, so an address that needs either names none of them.
 * @param {ReadonlyMap<string, SiteFile>} site
 * @param {Request} request
 * @returns {{file: SiteFile} | Refusal}
 */
function judge(site, { method = '', url = '', headers }) {
  const file = site.get(url.split('?', 1)[0] ?? '');
  const refused = {
    status: 405,
    words: 'Method not allowed',
    allow: file?.isPage ? 'GET, HEAD, POST' : 'GET, HEAD',
  };
  if (!['GET', 'HEAD', 'POST'].includes(method)) return refused;
  if (Number(headers['content-length'] ?? 0) > BODY_LIMIT)
    return { status: 413, words: 'Too large' };
  if (file === undefined) return { status: 404, words: 'Not found' };
  return method === 'POST' && !file.isPage ? refused : { file };
}

/** @param {Refusal} refusal @param {Request} request @param {Response} response */
function refuse({ status, words, allow }, request, response) {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': REFUSALS,
    ...(allow === undefined ? {} : { Allow: allow }),
    // What still arrives of a body nobody wants is not waited for.
    ...(status === 413 ? { Connection: 'close' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : words);
  drain(request);
}

/** @param {SiteFile} file @param {Request} request @param {Response} response */
function answer(file, request, response) {
  const zipped = takesGzip(request) ? file.zipped : null;
  const body = (zipped ?? file.plain)();
  response.writeHead(200, {
    'Content-Type': file.type,
    'Content-Length': body.length,
    'Cache-Control': file.isHashed ? HASHED_FILES : PAGES,
    ...(file.zipped === null ? {} : { Vary: 'Accept-Encoding' }),
    ...(zipped === null ? {} : { 'Content-Encoding': 'gzip' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  drain(request);
}

/** Reads a body away, and hangs up on one that said nothing of its length and does not end. @param {Request} request */
function drain(request) {
  let left = BODY_LIMIT;
  request.on('data', (/** @type {Buffer} */ chunk) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
}

/** `gzip`, unless it is refused by `q=0`. @param {Request} request */
function takesGzip(request) {
  const offers = String(request.headers['accept-encoding'] ?? '').split(',');
  return offers.some((offer) => {
    const [name = '', weight = ''] = offer.split(';');
    return name.trim().toLowerCase() === 'gzip' && !/^\s*q=0(?:\.0*)?\s*$/i.test(weight);
  });
}

async function main() {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: 'dist' },
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      portals: { type: 'string', default: 'https:' },
    },
  });
  const { dir, host, portals } = values;
  const { origin, close } = await serveApp({ dir, port: Number(values.port), host, portals });
  console.log(`Automation Studio is served at ${origin}/index.html`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close());
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((/** @type {unknown} */ error) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
}
