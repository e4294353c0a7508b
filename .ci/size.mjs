// JavaScript that a person waits for, as gzip -9 bytes of the built files, against the budgets of product.md.
// Before first paint: the entry and all it imports statically. First usable list: beside that whatever opening a list
// loads (connection, screen, rows, English words), each file once. Needs `vite build` with its manifest.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** @typedef {{ file: string, name?: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[] }} Chunk */

const dist = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'dist');
const kB = 1000;
const budgets = { paint: 95 * kB, list: 185 * kB };

const manifestFile = path.join(dist, '.vite', 'manifest.json');
if (!existsSync(manifestFile)) {
  console.error('There is no dist/.vite/manifest.json: run `npx vite build` first.');
  process.exit(1);
}
/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));

/** @param {(key: string, chunk: Chunk) => boolean} isWanted @param {string} what @returns {string[]} */
function keysOf(isWanted, what) {
  const keys = Object.entries(manifest)
    .filter(([key, chunk]) => isWanted(key, chunk))
    .map(([key]) => key);
  if (keys.length === 0) {
    console.error(`The build has no ${what}. If it was renamed, .ci/size.mjs must learn its name.`);
    process.exit(1);
  }
  return keys;
}

/** The chunks and everything they import statically, each once. @param {string[]} keys */
function closure(keys) {
  const found = new Set();
  const open = [...keys];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (found.has(key)) continue;
    found.add(key);
    open.push(...(manifest[key]?.imports ?? []));
  }
  return found;
}

/** @param {string} key */
function fileOf(key) {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`The manifest names ${key} and does not hold it.`);
  return chunk.file;
}

/** @param {string} key */
function sizeOf(key) {
  const file = fileOf(key);
  return file.endsWith('.js')
    ? gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length
    : 0;
}

/** @param {number} bytes */
const shown = (bytes) => `${(bytes / kB).toFixed(1).padStart(7)} kB`;

/** @param {string} title @param {Iterable<string>} keys */
function table(title, keys) {
  const rows = [...keys].map((key) => ({ file: fileOf(key), size: sizeOf(key) }));
  const sorted = rows.filter(({ size }) => size > 0).toSorted((a, b) => b.size - a.size);
  console.log(`\n${title}`);
  for (const { file, size } of sorted) console.log(`  ${shown(size)}  ${file}`);
  return sorted.reduce((sum, { size }) => sum + size, 0);
}

const initial = closure(keysOf((_key, { isEntry }) => isEntry === true, 'entry'));
const words = keysOf((key) => /(?:^|\/)texts\/en\.json$/.test(key), 'English texts');
const withoutSdk = [
  ...keysOf((key) => key.endsWith('screens/list/list-screen.tsx'), 'list screen'),
  // The largest listing counts: every kind must be usable within the budget.
  ...keysOf((key) => /entities\/[^/]+\/listing\.ts$/.test(key), 'listing')
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, 1),
];
const listing = [...withoutSdk, ...keysOf((_key, { name }) => name === 'sdk', 'chunk of the SDK')];

const paint = table('JavaScript before first paint (gzip -9)', initial);
const later = [...closure([...listing, ...words])].filter((key) => !initial.has(key));
const list = paint + table('Added for the first usable list', later);

const verdicts = [
  { what: 'before first paint', size: paint, budget: budgets.paint },
  { what: 'first usable list', size: list, budget: budgets.list },
];
console.log('');
for (const { what, size, budget } of verdicts) {
  const mark = size <= budget ? '✓' : '✗';
  console.log(`${mark} ${what}: ${shown(size).trim()} of ${shown(budget).trim()}`);
}
// start.tsx also waits for these before it renders; the budget counts what the page itself names.
const awaited = closure([...withoutSdk, ...words]);
const rendered = [...new Set([...initial, ...awaited])].reduce((sum, key) => sum + sizeOf(key), 0);
console.log(
  `  before the list screen is rendered at all, words and rows' code included: ${shown(rendered).trim()}`,
);
if (verdicts.some(({ size, budget }) => size > budget)) {
  console.error('The size budget is exceeded.');
  process.exit(1);
}
