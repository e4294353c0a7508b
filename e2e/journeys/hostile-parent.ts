/** A page that is no portal and frames the app all the same: it lies about who it is and talks at the frame. */
import { createServer } from 'node:http';

export interface HostileParent {
  readonly origin: string;
  /** Address of the page that frames `src` under this name; with `answer`, it answers every message by that rule. */
  address(options: {
    readonly src: string;
    readonly name: string;
    readonly answer?: string;
    /** `window`: `src` is opened in a window of its own instead of a frame. */
    readonly how?: 'frame' | 'window';
  }): string;
  /** What was asked of it as if it were a portal: path and body. */
  readonly asked: readonly { readonly path: string; readonly body: string }[];
  close(): Promise<void>;
}

/** Ways to answer, by name; `id` is the number the frame gave its question. */
const ways = `{
  silent: () => [],
  malformed: (id) => ['', ':', id, id + ':', id + ':{', id + ':{"half', id + ':[[[', ':::', '{}', id + ':null', id + ':"' + 'x'],
  huge: (id) => [id + ':"' + 'x'.repeat(20000000)],
  deep: (id) => [id + ':' + '['.repeat(200000)],
  objects: (id) => [{ id, __proto__: { polluted: 1 } }, [id], null, 7, { toString: 1 }],
  pollute: (id) => [id + ':{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'],
  others: (id) => ['0:{}', 'x' + id + ':{"AUTH_ID":"forged"}', id + '0:{"AUTH_ID":"forged"}'],
  elsewhere: (id, victim) => [id + ':' + JSON.stringify({
    LANG: 'en', DOMAIN: victim, PROTOCOL: 0, PATH: '/rest', MEMBER_ID: 'm', IS_ADMIN: true, INSTALL: false,
    FIRST_RUN: false, USER_OPTIONS: [], APP_OPTIONS: [], PLACEMENT: 'DEFAULT', PLACEMENT_OPTIONS: '',
    AUTH_ID: 'forged', REFRESH_ID: 'forged', AUTH_EXPIRES: 3600,
  })],
}`;

function pageOf(src: string, name: string, answer: string, how: string, victim: string): string {
  const text = (value: string) => JSON.stringify(value).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="en"><title>Prize</title><h1>Prize</h1><script>
    const received = [];
    const way = (${ways})[${text(answer)}];
    window.received = received;
    addEventListener('message', ({ data, origin, source }) => {
      received.push({ data: String(data), origin });
      const id = String(data).split(':').at(-2) ?? '';
      // Each answer twice, and once more when nobody waits for it any longer.
      for (const again of [0, 0, 300]) {
        setTimeout(() => { for (const said of way(id, ${text(victim)})) source.postMessage(said, '*'); }, again);
      }
    });
    const isWindow = ${text(how)} === 'window';
    const frame = document.createElement('iframe');
    frame.title = 'Automation Studio';
    frame.name = ${text(name)};
    frame.width = 1200;
    frame.height = 600;
    if (!isWindow) {
      frame.src = ${text(src)};
      document.body.append(frame);
    }
    const target = isWindow ? open(${text(src)}) : frame.contentWindow;
    // Forged answers nobody asked for, to the frame and to whatever it frames itself.
    let left = 40;
    const timer = setInterval(() => {
      left -= 1;
      if (left === 0) clearInterval(timer);
      const targets = [target];
      for (let at = 0; at < target.length; at += 1) targets.push(target[at]);
      for (const one of targets) {
        for (const said of ['0:{"AUTH_ID":"forged","REFRESH_ID":"forged"}', 'refreshAuth:{}', 'x'.repeat(100000), '{']) one.postMessage(said, '*');
        one.postMessage({ method: 'getInitData', data: { AUTH_ID: 'forged' } }, '*');
      }
    }, 50);
  </script></html>`;
}

export async function hostileParent(victim: string): Promise<HostileParent> {
  const asked: { readonly path: string; readonly body: string }[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/prize') {
      const text = (name: string) => url.searchParams.get(name) ?? '';
      response.writeHead(200, { 'content-type': 'text/html' });
      const answer = text('answer') || 'silent';
      response.end(pageOf(text('src'), text('name'), answer, text('how'), victim));
      return;
    }
    // To whoever calls, it is a portal that answers half a sentence.
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => {
      const body = Buffer.concat(chunks).toString();
      if (request.method === 'POST') asked.push({ path: url.pathname, body });
      response.writeHead(request.method === 'POST' ? 200 : 204, {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': '*',
        'content-type': 'application/json',
      });
      response.end(
        request.method === 'POST' ? '{"result":{"__proto__":{"polluted":1}},"time' : undefined,
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The page has no port.');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    asked,
    address: (options) => `${origin}/prize?${new URLSearchParams({ ...options }).toString()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
