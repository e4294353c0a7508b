/** One source of headers, and what may be named as a portal, in the Node server and in nginx's start script alike. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  contentSecurityPolicy,
  metaPolicy,
  readPortals,
  securityHeaders,
} from '../../deploy/headers.mjs';
import { NGINX_HEADERS, nginxHeaders } from '../../deploy/nginx-headers.mjs';
import { startScript } from './servers.ts';

const read = (file: string) =>
  readFileSync(new URL(`../../deploy/nginx/${file}`, import.meta.url), 'utf8');

test('nginx has exactly the headers of the Node server', () => {
  expect(readFileSync(NGINX_HEADERS, 'utf8')).toBe(nginxHeaders());
  for (const [name, value] of securityHeaders('@PORTALS@'))
    expect(nginxHeaders()).toContain(`add_header ${name} "${value}" always;`);
});

test('no location of nginx has headers of its own: they would drop all the others there', () => {
  const code = read('nginx.conf').replaceAll(/^\s*#.*$/gm, '');
  expect(code).not.toContain('add_header');
  expect(code).toMatch(/include headers\.conf;[^]*server \{/);
});

test('the container runs as a user without rights and looks after itself', () => {
  const docker = read('Dockerfile');
  expect(docker).toMatch(/^USER nginx$/m);
  expect(docker).toMatch(/^HEALTHCHECK /m);
  expect(docker.indexOf('USER nginx')).toBeLessThan(docker.indexOf('ENTRYPOINT'));
  expect(read('Dockerfile.dockerignore').split('\n')).toEqual(
    expect.arrayContaining(['.git', 'node_modules']),
  );
});

test('the policy runs no inline script, no eval and no text as code, and lets only portals in', () => {
  const policy = contentSecurityPolicy('https://a.example https://b.example').split('; ');
  expect(policy).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "connect-src 'self' https://a.example https://b.example",
      'frame-ancestors https://a.example https://b.example',
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]),
  );
  expect(policy.join()).not.toMatch(/unsafe|\*/);
});

test('the policy for a meta tag is the same without what browsers ignore there', () => {
  const whole = contentSecurityPolicy('https:').split('; ');
  expect(metaPolicy('https:').split('; ')).toEqual(
    whole.filter((part) => !part.startsWith('frame-ancestors ')),
  );
});

const good: readonly (readonly [given: string, read: string])[] = [
  ['https:', 'https:'],
  ['https://portal.example', 'https://portal.example'],
  ['https://a.example, https://b.example:8443', 'https://a.example https://b.example:8443'],
  ['  https://*.portal.example\thttp://127.0.0.1:*', 'https://*.portal.example http://127.0.0.1:*'],
  ['http://[::1]:5400', 'http://[::1]:5400'],
];
const bad = [
  '*',
  'http:',
  'portal.example',
  'https://portal.example/',
  'https://portal.example/rest',
  'https://portal.example;',
  "https://portal.example 'unsafe-inline'",
  'https://portal.example" always; add_header X "',
  'data:text/html,x',
  'https://user@portal.example',
  'https://portal.*',
  'https:|e id|',
];

describe('Portals', () => {
  test.each(good)('are taken: %s', (given, read) => expect(readPortals(given)).toBe(read));
  test.each(bad)('are refused: %s', (given) => {
    expect(() => readPortals(given)).toThrow('is not the origin of a portal');
  });
  test('cannot be none', () => expect(() => readPortals(' , ')).toThrow('No portal is given'));
});

/** What start.sh would run nginx with: the same script, with a stand-in for the program that only shows its files. */
function renderedBy(environment: Readonly<Record<string, string>>) {
  const run = mkdtempSync(path.join(tmpdir(), 'studio-start-'));
  try {
    const { status, stderr } = spawnSync(startScript, {
      encoding: 'utf8',
      env: { PATH: `${fakeNginx}:${process.env['PATH'] ?? ''}`, RUN: run, ...environment },
    });
    const shown = (file: string) => {
      try {
        return readFileSync(path.join(run, file), 'utf8');
      } catch {
        return '';
      }
    };
    return { status, stderr, conf: shown('nginx.conf'), headers: shown('headers.conf') };
  } finally {
    rmSync(run, { recursive: true, force: true });
  }
}
const fakeNginx = path.join(import.meta.dirname, 'fake-nginx');

describe('The start script of the container', () => {
  test.each(good)('takes the portals: %s', (given, read) => {
    const { status, headers, conf } = renderedBy({ PORTALS: given });
    expect(status).toBe(0);
    expect(headers).toContain(`connect-src 'self' ${read}; frame-ancestors ${read};`);
    expect(conf + headers).not.toMatch(/@[A-Z]+@/);
  });

  test.each(bad)('refuses the portals: %s', (given) => {
    const { status, stderr, conf } = renderedBy({ PORTALS: given });
    expect(status).toBe(1);
    expect(stderr).toContain('is not the origin of a portal');
    expect(conf).toBe('');
  });

  test.each([
    ['LISTEN', '8080; include /etc/passwd'],
    ['ROOT', '/srv/$host'],
  ])('refuses %s=%s', (name, value) => {
    const { status, stderr } = renderedBy({ [name]: value });
    expect(status).toBe(1);
    expect(stderr).toContain('cannot be used');
  });
});
