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
/**
 * Kinds that may be larger, each with its reason.
 * robot and activity: the words of their family come whole, those of the editor too, and what the app remembers is read by a part of its own.
 * bi-connector: its list joins the sources and pages without a total. task-flow: flows have no list method, so its list brings the discovery over tasks.
 * @type {Record<string, number>}
 */
const larger = {
  'task-flow': 190 * kB,
  'bi-connector': 188 * kB,
  robot: 190 * kB,
  activity: 190 * kB,
};

/** What else the list of a kind brings that its own files do not name. @type {ReadonlyMap<string, readonly string[]>} */
const remembered = ['src/entities/bizproc/texts/en.json', 'src/memory/memories.ts'];
const families = new Map([
  ['robot', remembered],
  ['activity', remembered],
]);

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
const paint = table('JavaScript before first paint (gzip -9)', initial);
const verdicts = [{ what: 'before first paint', size: paint, budget: budgets.paint }];

const everyList = [
  ...keysOf((key) => key.endsWith('src/texts/en.json'), 'English texts'),
  ...keysOf((_key, { name }) => name === 'list', 'chunk of the list screen'),
  ...keysOf((key) => key.endsWith('src/bitrix24/open-portal.ts'), 'connection'),
  ...keysOf((_key, { name }) => name === 'sdk', 'chunk of the SDK'),
];
for (const listing of keysOf((key) => /entities\/[^/]+\/listing\.ts$/.test(key), 'listing')) {
  const folder = path.posix.dirname(listing);
  // A kind's own words are loaded with its first screen, and those of its family with them.
  const words = keysOf((key) => key === `${folder}/texts/en.json`, `English texts in ${folder}`);
  const family = families.get(path.posix.basename(folder)) ?? [];
  const lent = family.flatMap((file) => keysOf((key) => key.endsWith(file), file));
  const later = [...closure([...everyList, listing, ...words, ...lent])].filter(
    (key) => !initial.has(key),
  );
  const kind = path.posix.basename(folder);
  const size = paint + table(`Added for the first usable list: ${kind}`, later);
  verdicts.push({ what: `first usable list, ${kind}`, size, budget: larger[kind] ?? budgets.list });
}

console.log('');
for (const { what, size, budget } of verdicts) {
  const mark = size <= budget ? '✓' : '✗';
  console.log(`${mark} ${what}: ${shown(size).trim()} of ${shown(budget).trim()}`);
}
if (verdicts.some(({ size, budget }) => size > budget)) {
  console.error('The size budget is exceeded.');
  process.exit(1);
}
