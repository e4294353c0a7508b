/** The archive for a static local application: what is in it, and that others can unpack it. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { archiveFiles, packSite } from '../../.ci/pack.mjs';
import { zip } from '../../.ci/zip.mjs';
import { unzip } from './unzip.ts';

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'studio-pack-'));
  folders.push(made);
  return made;
}
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

const page =
  '<!doctype html><html><head><meta charset="utf-8" /><script type="module" src="./assets/a.js"></script></head></html>';

function built(files: Readonly<Record<string, string>> = {}): string {
  const dir = folder();
  const all = { 'index.html': page, 'icon.svg': '<svg/>', '.env': 'secret', ...files };
  for (const [name, text] of Object.entries(all)) writeFileSync(path.join(dir, name), text);
  return dir;
}

describe('A zip file', () => {
  test('is read by another reader: any names, any bytes', () => {
    const name = fc.stringMatching(/^[a-zа-я0-9_]{1,8}(\/[a-z0-9-]{1,8}){0,2}\.[a-z]{1,4}$/u);
    const file = fc.record({ name, bytes: fc.uint8Array({ maxLength: 3000 }) });
    fc.assert(
      fc.property(fc.uniqueArray(file, { selector: (one) => one.name, maxLength: 20 }), (given) => {
        const files = given.map((one) => ({ name: one.name, bytes: Buffer.from(one.bytes) }));
        expect(unzip(zip(files)).map(({ name, bytes }) => ({ name, bytes }))).toEqual(files);
      }),
      { numRuns: 200 },
    );
  });

  test('holds plain files that everybody may read', () => {
    expect(unzip(zip([{ name: 'a.js', bytes: Buffer.from('a') }]))[0]?.mode).toBe(0o100644);
  });

  test('is told apart when one byte of it is changed', () => {
    const archive = zip([{ name: 'a.js', bytes: Buffer.from('const words = 1;') }]);
    archive.writeUInt8((archive.at(14) ?? 0) ^ 1, 14);
    expect(() => unzip(archive)).toThrow('its header and the directory differ');
  });

  test.each(['../a.js', '/a.js', 'a//b.js', './a.js', 'a/..', 'C:/a.js', 'a\\b.js', ''])(
    'takes no name that could leave its folder: %j',
    (name) => {
      expect(() => zip([{ name, bytes: Buffer.alloc(0) }])).toThrow('cannot be the name');
    },
  );

  test('takes no name twice', () => {
    const file = { name: 'a.js', bytes: Buffer.alloc(0) };
    expect(() => zip([file, file])).toThrow('twice');
  });
});

describe('The archive', () => {
  test('has both pages at its root, then the rest, and nothing hidden', () => {
    const names = archiveFiles(built(), 'https:').map(({ name }) => name);
    expect(names).toEqual(['index.html', 'install.html', 'licenses.txt', 'icon.svg']);
  });

  test('carries the policy in its pages, before anything that the policy judges', () => {
    const [index, install] = archiveFiles(built(), 'https://portal.example');
    const text = index?.bytes.toString() ?? '';
    expect(install?.bytes).toEqual(index?.bytes);
    expect(text).toContain("script-src 'self'; style-src 'self';");
    expect(text).toContain("connect-src 'self' https://portal.example;");
    expect(text).not.toContain('frame-ancestors');
    expect(text.indexOf('Content-Security-Policy')).toBeLessThan(text.indexOf('<script'));
    expect(text.indexOf('charset')).toBeLessThan(text.indexOf('Content-Security-Policy'));
  });

  test('is the same file for the same build, whenever it is made', () => {
    const from = built();
    const [one, two] = [folder(), folder()].map((out) =>
      packSite({ from, out, portals: 'https:' }),
    );
    expect(one?.sha256).toBe(two?.sha256);
    const bytes = readFileSync(one?.file ?? '');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(one?.sha256);
    expect(path.basename(one?.file ?? '')).toMatch(/^automation-studio-\d+\.\d+\.\d+\.zip$/);
  });

  test.each([
    [
      'a page with an address from the root',
      { 'index.html': page.replace('./assets', '/assets') },
      'must be relative',
    ],
    ['a page without a charset', { 'index.html': '<!doctype html>' }, 'no <meta charset'],
    ['a source map', { 'a.js.map': '{}' }, 'a.js.map is of a type'],
  ])('is not made of a build with %s', (_what, files, sentence) => {
    expect(() => archiveFiles(built(files), 'https:')).toThrow(sentence);
  });

  test('is not made for something that is no portal', () => {
    expect(() => archiveFiles(built(), "https: 'unsafe-inline'")).toThrow('is not the origin');
  });

  test('is unpacked by every program on this machine that can', () => {
    const out = folder();
    const { file } = packSite({ from: built(), out, portals: 'https:' });
    const programs = [
      ['unzip', '-tq', file],
      ['python3', '-m', 'zipfile', '-t', file],
    ];
    for (const [command = '', ...args] of programs) {
      const { status, error, stdout } = spawnSync(command, args, { encoding: 'utf8' });
      if (error !== undefined) continue;
      expect(status, `${command}: ${stdout}`).toBe(0);
    }
    expect(unzip(readFileSync(file))).toHaveLength(4);
  });
});
