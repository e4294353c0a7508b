/** What a portal sends, and what it never would; every server of `deploy/` must answer each row alike. */
import type { Asked } from './answers.ts';

const query = '?DOMAIN=portal.example&PROTOCOL=1&LANG=en&APP_SID=0123456789abcdef';
const form = 'AUTH_ID=token&AUTH_EXPIRES=3600&PLACEMENT=DEFAULT&PLACEMENT_OPTIONS=%7B%7D';
export const script = '/assets/app-1a2b3c4d.js';
const immutable = 'public, max-age=31536000, immutable';

export interface Row {
  readonly when: string;
  readonly asked: Asked;
  /** Several where the servers may differ in how they say no. */
  readonly status: number | readonly number[];
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly text?: RegExp;
}

const page = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' };
const refused = { 'cache-control': 'no-store' };

export const welcome: readonly Row[] = [
  ...['/', '/index.html', '/install.html'].flatMap((address): readonly Row[] => [
    {
      when: `GET ${address}`,
      asked: { address },
      status: 200,
      headers: page,
      text: /<title>Studio/,
    },
    {
      when: `the portal's POST of ${address}`,
      asked: { method: 'POST', address: address + query, body: form },
      status: 200,
      headers: page,
      text: /<title>Studio/,
    },
    {
      when: `HEAD ${address}, as the market checks`,
      asked: { method: 'HEAD', address },
      status: 200,
      headers: page,
      text: /^$/,
    },
  ]),
  {
    when: 'a POST without a body',
    asked: { method: 'POST', address: '/index.html', body: '' },
    status: 200,
    text: /Studio/,
  },
  {
    when: 'a POST whose body never arrives whole',
    asked: {
      method: 'POST',
      address: '/index.html',
      body: 'AUTH_ID=',
      headers: { 'Content-Length': '5000' },
    },
    status: 200,
    text: /Studio/,
  },
  {
    when: 'a script',
    asked: { address: script },
    status: 200,
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': immutable,
      'content-encoding': undefined,
      vary: 'Accept-Encoding',
    },
    text: /^export const words = ".*";$/,
  },
  {
    when: 'a script for a browser that takes gzip',
    asked: { address: script, headers: { 'Accept-Encoding': 'gzip, deflate, br' } },
    status: 200,
    headers: { 'content-encoding': 'gzip', vary: 'Accept-Encoding', 'cache-control': immutable },
    text: /^export const words = ".*";$/,
  },
  {
    when: 'a script for one that refuses gzip',
    asked: { address: script, headers: { 'Accept-Encoding': 'gzip;q=0, identity' } },
    status: 200,
    headers: { 'content-encoding': undefined },
    text: /^export const words = ".*";$/,
  },
  {
    when: 'a part of a script: the whole is sent',
    asked: { address: script, headers: { Range: 'bytes=0-9' } },
    status: 200,
    headers: { 'content-range': undefined, 'accept-ranges': undefined },
    text: /^export const words = ".*";$/,
  },
  {
    when: 'a style sheet',
    asked: { address: '/assets/app-1a2b3c4d.css' },
    status: 200,
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': immutable },
  },
  {
    when: 'the icon',
    asked: { address: '/icon.svg' },
    status: 200,
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'no-cache' },
  },
  {
    when: 'a page asked for again with an old date: it is sent, not called unchanged',
    asked: {
      address: '/index.html',
      headers: { 'If-Modified-Since': 'Fri, 01 Jan 2100 00:00:00 GMT' },
    },
    status: 200,
    text: /Studio/,
  },
];

const notFound = [
  '/nothing.html',
  '/assets/app-00000000.js',
  '/assets',
  '/assets/',
  '/.env',
  '/.vite/manifest.json',
  '/assets/../index.html',
  '/index.html/',
  '//index.html',
  '/assets//app-1a2b3c4d.js',
  '/%69ndex.html',
  '/%2eenv',
  '/INDEX.HTML',
];

/** Both say no; a server may also call the request itself malformed. */
const traversals = [
  '/../secret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e%2fsecret.txt',
  '/..%5csecret.txt',
  '/..\\secret.txt',
  '/%252e%252e/secret.txt',
  '/%c0%ae%c0%ae/secret.txt',
  '/assets/..;/secret.txt',
  '/index.html%00.txt',
  '/%',
];

const methods = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'];

export const unwelcome: readonly Row[] = [
  ...notFound.map((address): Row => ({
    when: address,
    asked: { address },
    status: 404,
    headers: refused,
  })),
  ...traversals.map((address): Row => ({ when: address, asked: { address }, status: [400, 404] })),
  ...methods.map((method): Row => ({
    when: `${method} of the page`,
    asked: { method, address: '/index.html' },
    status: 405,
    headers: { ...refused, allow: 'GET, HEAD, POST' },
  })),
  {
    when: 'POST of a script',
    asked: { method: 'POST', address: script, body: form },
    status: 405,
    headers: { ...refused, allow: 'GET, HEAD' },
  },
  {
    when: 'POST of a page that does not exist',
    asked: { method: 'POST', address: '/nothing.html', body: form },
    status: 404,
    headers: refused,
  },
  {
    when: 'a POST that announces 2 MB',
    asked: {
      method: 'POST',
      address: '/index.html',
      body: '',
      headers: { 'Content-Length': '2000000' },
    },
    status: 413,
    headers: refused,
  },
];
