/** The page's document and its static parts, read from this folder. */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import type { PortalState } from '../core/state.ts';

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Sends `host.html` with the language and a policy that allows this origin, and the app's origin as a frame. */
export async function sendPage(
  response: ServerResponse,
  state: PortalState,
  language: string,
): Promise<void> {
  const html = await readFile(new URL('host.html', import.meta.url), 'utf8');
  const app = new URL(state.appUrl).origin;
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self'",
      `frame-src ${app}`,
      `form-action ${app}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  });
  response.end(html.replace('lang="en"', `lang="${language.replaceAll(/[^a-z-]/gi, '')}"`));
}

/** @returns false when the folder has no such part; only scripts, styles and pictures are given out */
export async function sendPart(response: ServerResponse, pathname: string): Promise<boolean> {
  const [, name, extension] = /^\/_host\/([a-z-]+)\.(js|css|svg)$/.exec(pathname) ?? [];
  const type = types[extension ?? ''];
  if (name === undefined || type === undefined) return false;
  try {
    const body = await readFile(new URL(`${name}.${extension}`, import.meta.url));
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
    response.end(body);
    return true;
  } catch {
    return false;
  }
}
