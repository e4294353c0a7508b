// Finds or gets a Chromium that really starts, and remembers it in .cache/browser.json (not in git).
// Measured order and traps: docs/decisions/0002-browser-for-tests.md.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const cache = path.join(root, '.cache');
const memo = path.join(cache, 'browser.json');
// The newest version whose engines allow Node 20; it brings a Chromium inside an npm package.
const PACKED = '@sparticuz/chromium@147.0.0';
const isRoot = process.getuid?.() === 0;
// Without these a Chromium on a closed network keeps trying to reach its maker.
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const ARGS = isRoot ? ['--no-sandbox', ...QUIET] : QUIET;

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @typedef {{how: string, executablePath?: string, args: string[], env?: Record<string, string>}} Candidate */

/** @type {string[]} */
const reasons = [];

/** What playwright and vitest pass as launch options. */
export function launchOptions() {
  /** @type {Partial<Candidate>} */
  const found = existsSync(memo) ? JSON.parse(readFileSync(memo, 'utf8')) : {};
  return {
    args: found.args ?? ARGS,
    ...(found.executablePath ? { executablePath: found.executablePath } : {}),
    ...(found.env ? { env: { ...ownEnvironment(), ...found.env } } : {}),
  };
}

function ownEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

/**
 * A candidate counts only if it starts, lays out text and takes a picture: without fonts the renderer dies at the first word.
 * @param {Candidate} candidate
 */
async function versionIfItStarts(candidate) {
  if (candidate.executablePath && !existsSync(candidate.executablePath)) return null;
  const { chromium } = await import('playwright-core');
  try {
    const browser = await chromium.launch({
      args: candidate.args,
      timeout: 30_000,
      ...(candidate.executablePath ? { executablePath: candidate.executablePath } : {}),
      ...(candidate.env ? { env: { ...ownEnvironment(), ...candidate.env } } : {}),
    });
    try {
      const page = await browser.newPage();
      await page.setContent('<h1>Probe Проба</h1><input type="date">');
      await page.screenshot();
      return browser.version();
    } finally {
      await browser.close();
    }
  } catch (error) {
    reasons.push(`${candidate.how}: ${String(error).split('\n')[0]}`);
    return null;
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function succeeds(command, args, env) {
  try {
    execFileSync(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 600_000,
      env: { ...process.env, ...env },
    });
    return true;
  } catch (error) {
    reasons.push(
      `${path.basename(command)} ${args.slice(0, 3).join(' ')}: ${String(error).split('\n')[0]}`,
    );
    return false;
  }
}

/** @returns {Generator<Candidate>} */
function* candidates() {
  const own = process.env['CHROMIUM_PATH'];
  if (own) {
    yield { how: 'CHROMIUM_PATH', executablePath: own, args: ARGS };
    return;
  }
  yield { how: "Playwright's own Chromium", args: ARGS };
  for (const executablePath of INSTALLED) {
    if (existsSync(executablePath)) yield { how: executablePath, executablePath, args: ARGS };
  }
  console.log('No Chromium found. Trying "playwright install chromium" …');
  const cli = path.join(
    path.dirname(createRequire(import.meta.url).resolve('playwright/package.json')),
    'cli.js',
  );
  if (succeeds(process.execPath, [cli, 'install', 'chromium'])) {
    yield { how: "Playwright's own Chromium, just installed", args: ARGS };
    if (
      isRoot &&
      process.platform === 'linux' &&
      succeeds(process.execPath, [cli, 'install-deps', 'chromium'])
    ) {
      yield { how: "Playwright's own Chromium with system libraries", args: ARGS };
    }
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    console.log(`Trying ${PACKED} from the npm registry …`);
    const packed = unpackPacked();
    if (packed) yield packed;
  }
  if (process.platform === 'linux' && isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('Trying apt-get install chromium …');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    if (
      succeeds('apt-get', ['update', '-q'], quiet) &&
      succeeds(
        'apt-get',
        ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
        quiet,
      )
    ) {
      yield { how: 'chromium from apt', executablePath: '/usr/bin/chromium', args: ARGS };
    }
  }
}

/**
 * The package unpacks its libraries and fonts only where it believes to run in a cloud function, so we do it here.
 * @returns {Candidate | null}
 */
function unpackPacked() {
  const folder = path.join(cache, 'packed-chromium');
  const binary = path.join(folder, 'chromium');
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
    const npm = process.env['npm_execpath'];
    const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
    const install = [
      ...first,
      'install',
      '--prefix',
      folder,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--no-package-lock',
      PACKED,
    ];
    if (!succeeds(command, install)) return null;
    const source = path.join(folder, 'node_modules/@sparticuz/chromium/bin');
    for (const name of ['al2023', 'fonts', 'swiftshader']) {
      const archive = path.join(folder, `${name}.tar`);
      writeFileSync(
        archive,
        brotliDecompressSync(readFileSync(path.join(source, `${name}.tar.br`))),
      );
      mkdirSync(path.join(folder, name), { recursive: true });
      if (!succeeds('tar', ['-xf', archive, '-C', path.join(folder, name)])) return null;
      rmSync(archive);
    }
    for (const file of readdirSync(path.join(folder, 'swiftshader'))) {
      cpSync(path.join(folder, 'swiftshader', file), path.join(folder, file));
    }
    const fonts = [path.join(folder, 'fonts'), '/usr/share/fonts']
      .map((dir) => `<dir>${dir}</dir>`)
      .join('');
    writeFileSync(
      path.join(folder, 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts}<cachedir>${path.join(folder, 'fonts-cache')}</cachedir></fontconfig>`,
    );
    writeFileSync(binary, brotliDecompressSync(readFileSync(path.join(source, 'chromium.br'))));
    chmodSync(binary, 0o755);
    rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true });
  }
  return {
    how: PACKED,
    executablePath: binary,
    args: ['--no-sandbox', '--no-zygote', ...QUIET],
    env: {
      LD_LIBRARY_PATH: [path.join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    },
  };
}

export async function ensureBrowser() {
  if (existsSync(memo)) {
    if (await versionIfItStarts(JSON.parse(readFileSync(memo, 'utf8')))) return;
    rmSync(memo);
  }
  for (const candidate of candidates()) {
    const version = await versionIfItStarts(candidate);
    if (!version) continue;
    mkdirSync(cache, { recursive: true });
    writeFileSync(memo, JSON.stringify(candidate, null, 2));
    console.log(`Browser for tests: ${candidate.how}, Chromium ${version}`);
    return;
  }
  console.error(
    `No Chromium that starts was found or could be installed. Tried:\n  ${reasons.join('\n  ')}\nInstall Chromium or Google Chrome, or set CHROMIUM_PATH to one.`,
  );
  process.exit(1);
}
