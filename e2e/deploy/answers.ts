/** One request as bytes, so that no client mends what the test sends; and the answer, taken apart. */
import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';

export interface Asked {
  readonly method?: string;
  /** Sent letter for letter. */
  readonly address: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answered {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Unzipped when the server zipped it. */
  readonly text: string;
}

const patienceMs = 8000;

/** Rejects with a sentence when no whole answer has come after eight seconds. */
export function ask(origin: string, asked: Asked): Promise<Answered> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let bytes = Buffer.alloc(0);
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`${asked.method ?? 'GET'} ${asked.address}: no answer in 8 s`));
    }, patienceMs);
    const settle = (): boolean => {
      const found = parse(bytes, asked.method === 'HEAD');
      if (found === null) return false;
      clearTimeout(timer);
      socket.destroy();
      resolve(found);
      return true;
    };
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      settle();
    });
    socket.on('end', () => {
      if (!settle()) reject(new Error(`The connection ended after ${bytes.length} bytes.`));
    });
    // A server may hang up on a body that it refused; what it said before counts.
    socket.on('error', (error) => {
      if (!settle()) reject(error);
    });
    socket.write(written(asked));
  });
}

function written({ method = 'GET', address, headers = {}, body }: Asked): string {
  const lines = Object.entries({
    Host: 'studio.example',
    ...(body === undefined
      ? {}
      : {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': String(Buffer.byteLength(body)),
        }),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${address} HTTP/1.1`, ...lines, '', body ?? ''].join('\r\n');
}

function parse(bytes: Buffer, isHead: boolean): Answered | null {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return null;
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const status = Number(first.split(' ')[1]);
  const rest = bytes.subarray(end + 4);
  const body = isHead ? Buffer.alloc(0) : bodyOf(rest, headers);
  if (body === null) return null;
  const isZipped = headers['content-encoding'] === 'gzip' && body.length > 0;
  return { status, headers, text: (isZipped ? gunzipSync(body) : body).toString('utf8') };
}

/** Null while something is missing. */
function bodyOf(rest: Buffer, headers: Readonly<Record<string, string>>): Buffer | null {
  if (headers['transfer-encoding'] === 'chunked') return chunked(rest);
  const length = Number(headers['content-length'] ?? 0);
  return rest.length < length ? null : rest.subarray(0, length);
}

function chunked(rest: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  let at = 0;
  while (at < rest.length) {
    const line = rest.indexOf('\r\n', at);
    if (line === -1) return null;
    const size = Number.parseInt(rest.subarray(at, line).toString('latin1'), 16);
    if (size === 0) return Buffer.concat(parts);
    if (rest.length < line + 2 + size) return null;
    parts.push(rest.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
  return null;
}
