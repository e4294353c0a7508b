/** What the conformance tests speak to a running stand-in with: plain HTTP, nothing of its insides. */
import { isRecord } from './core/check.ts';
import { startPortal, type RunningPortal } from './server.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed answer; an empty object when the answer was not a JSON object. */
  readonly body: Record<string, unknown>;
}

export class TestClient {
  readonly portal: RunningPortal;
  token = '';
  webhook = '';

  constructor(portal: RunningPortal) {
    this.portal = portal;
  }

  static async start(): Promise<TestClient> {
    return new TestClient(
      await startPortal({ port: 0, appUrl: 'http://127.0.0.1:1/index.html', world: {} }),
    );
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    type = 'application/json',
  ): Promise<Reply> {
    const response = await fetch(this.portal.origin + path, {
      method,
      headers: { 'content-type': type },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(10_000),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parse(text) };
  }

  /** A world in the `observed` dialect unless the test says otherwise. */
  async world(given: unknown, dialect: 'observed' | 'documented' = 'observed'): Promise<void> {
    await this.control('PUT', '/_portal/dialect', { dialect });
    const { body } = await this.control('PUT', '/_portal/world', given);
    this.token = String(body['token']);
    this.webhook = String(body['webhook']);
  }

  /** A remote-control command that must be understood. */
  async control(method: string, path: string, body?: unknown): Promise<Reply> {
    const reply = await this.send(method, path, body);
    if (reply.status >= 300) throw new Error(`${method} ${path}: ${reply.status} ${reply.text}`);
    return reply;
  }

  /** A JSON call with the token of the world's user. */
  call(method: string, params: object = {}): Promise<Reply> {
    return this.send('POST', `/rest/${method}`, { ...params, auth: this.token });
  }

  async records(): Promise<unknown[]> {
    const { text } = await this.control('GET', '/_portal/calls');
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : [];
  }
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

/** Walks into an answer; undefined where the path leaves it. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Object.entries(here).find(([name]) => name === String(key))?.[1];
  }
  return here;
}
