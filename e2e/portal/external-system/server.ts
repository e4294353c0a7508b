/**
 * An external system as a BI connector describes one: four endpoints on an origin of its own, right unless told otherwise.
 * The portal never calls it here; the studio's endpoint kit does, from the browser and by pasted answers.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readBody } from '../core/http.ts';
import { parseForm } from '../core/php.ts';
import { answer, NoAnswer, type Endpoint, type Fields } from './answers.ts';
import { FAULTS, type Fault, type FaultName, type Reply } from './faults.ts';

export interface ExternalRequest {
  /** null: an address that is none of the four. */
  readonly endpoint: Endpoint | null;
  readonly method: string;
  readonly contentType: string;
  /** The origin the browser named; null for tools. */
  readonly origin: string | null;
  /** The body as it came, and as PHP would decode it. */
  readonly body: string;
  readonly fields: Fields;
  readonly status: number;
}

interface Options {
  /** 0: any free port. */
  readonly port: number;
  /** false: a browser may send but not read, as with most systems made for a server. Default true. */
  readonly hasCors?: boolean;
  /** How long the fault `slow` lasts, in milliseconds. */
  readonly slowMs?: number;
  /** Values `connection[…]` must have; others get 401. Left out: any connection will do. */
  readonly connection?: Readonly<Record<string, string>>;
}

export interface ExternalSystem {
  /** `http://127.0.0.1:<port>`, no slash at the end. */
  readonly origin: string;
  /** The four addresses under the names a connector has for them. */
  readonly urls: Readonly<Record<Endpoint, string>>;
  /** Every request in order, also the refused ones and preflights. */
  readonly requests: readonly ExternalRequest[];
  /** Strikes from now on until changed; null: right again. */
  setFault(name: FaultName | null): void;
  setCors(hasCors: boolean): void;
  close(): Promise<void>;
}

const PATHS: Readonly<Record<string, Endpoint>> = {
  '/check': 'urlCheck',
  '/table_list': 'urlTableList',
  '/table_description': 'urlTableDescription',
  '/data': 'urlData',
};

const FORM = 'application/x-www-form-urlencoded';

/** Starts on loopback; rejects with the system's error when the port is taken. */
export async function startExternalSystem(options: Options): Promise<ExternalSystem> {
  const requests: ExternalRequest[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let fault: Fault | null = null;
  let hasCors = options.hasCors ?? true;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const body = await readBody(request);
    const endpoint = PATHS[pathname] ?? null;
    const fields = parseForm(body);
    const contentType = request.headers['content-type'] ?? '';
    const method = request.method ?? 'GET';
    const right = replyTo({ endpoint, method, contentType, fields }, options.connection);
    const isStruck = endpoint !== null && method === 'POST' && fault?.strikes.includes(endpoint);
    const sent = isStruck && fault !== null ? fault.spoil(right.reply, right.value) : right.reply;
    const origin = request.headers.origin ?? null;
    requests.push({
      endpoint,
      method,
      contentType,
      origin,
      body,
      fields,
      status: sent.isCut === true ? 0 : sent.status,
    });
    if (hasCors) response.setHeader('Access-Control-Allow-Origin', '*');
    if (hasCors && method === 'OPTIONS') {
      response.setHeader('Access-Control-Allow-Headers', 'content-type');
    }
    if (sent.isSlow !== true) send(response, sent);
    else {
      const timer = setTimeout(() => {
        timers.delete(timer);
        send(response, sent);
      }, options.slowMs ?? 5_000);
      timers.add(timer);
    }
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  const origin = await listen(server, options.port);
  return {
    origin,
    urls: {
      urlCheck: `${origin}/check`,
      urlTableList: `${origin}/table_list`,
      urlTableDescription: `${origin}/table_description`,
      urlData: `${origin}/data`,
    },
    requests,
    setFault: (name) => void (fault = name === null ? null : FAULTS[name]),
    setCors: (value) => void (hasCors = value),
    close: () => {
      for (const timer of timers) clearTimeout(timer);
      return close(server);
    },
  };
}

type Asked = Pick<ExternalRequest, 'endpoint' | 'method' | 'contentType' | 'fields'>;

function replyTo(
  asked: Asked,
  connection: Options['connection'],
): { reply: Reply; value: unknown } {
  const { endpoint, method, contentType, fields } = asked;
  try {
    if (endpoint === null) throw new NoAnswer(404, 'There is no such endpoint.');
    if (method === 'OPTIONS') return { reply: { status: 204, type: '', body: '' }, value: null };
    if (method !== 'POST') throw new NoAnswer(405, 'Endpoints take POST only.');
    if (!contentType.startsWith(FORM)) throw new NoAnswer(415, `Endpoints take ${FORM} only.`);
    for (const [code, value] of Object.entries(connection ?? {})) {
      const given = Object.entries(Object(fields['connection'])).find(([key]) => key === code)?.[1];
      if (given !== value) throw new NoAnswer(401, `The connection is refused for "${code}".`);
    }
    const value = answer(endpoint, fields);
    return { reply: { status: 200, type: 'application/json', body: JSON.stringify(value) }, value };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    const value = { error: error.message };
    const body = JSON.stringify(value);
    return { reply: { status: error.status, type: 'application/json', body }, value };
  }
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply.isCut === true) {
    response.destroy();
    return;
  }
  const type = reply.type === '' ? {} : { 'Content-Type': `${reply.type}; charset=utf-8` };
  response.writeHead(reply.status, { ...type, 'Cache-Control': 'no-store', ...reply.headers });
  response.end(reply.body);
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

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
