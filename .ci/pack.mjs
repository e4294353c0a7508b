// `npm run pack`: builds the app and makes the archive that a portal takes as a static local application.
//   node .ci/pack.mjs [--from FOLDER] [--out FOLDER] [--portals "https://a.example"]
//   --from     a built folder to pack instead of building
//   --out      where the archive goes (release)
//   --portals  whom the pages may call (https:, any portal by https)
// The host of such an archive sends no headers of ours, so the policy is put into the pages themselves; what a page
// cannot say there, who may frame it, stays with the host (SECURITY.md). The installer is the app itself: it sees from the
// handshake that it is being installed.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { metaPolicy, readPortals } from '../deploy/headers.mjs';
import { noticesOf } from './notices.mjs';
import { shipped } from './shipped.mjs';
import { zip } from './zip.mjs';

/** @typedef {import('./zip.mjs').ZipFile} ZipFile */

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** What a static host is known to serve with the right type; anything else in a build is a surprise. */
const KNOWN = new Set(['.html', '.txt', '.js', '.css', '.svg', '.png', '.woff2']);

/**
 * The files of the archive: the two pages first, the licences of what is inside, then the rest by name; nothing hidden.
 * @param {string} from a built folder
 * @param {string} portals
 * @returns {ZipFile[]}
 * @throws {Error} a sentence when the build cannot live in an archive
 */
export function archiveFiles(from, portals) {
  const policy = metaPolicy(readPortals(portals));
  const names = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(from, path.join(entry.parentPath, entry.name)))
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => !`/${name}`.includes('/.'))
    .toSorted();
  if (!names.includes('index.html'))
    throw new Error(`${from} has no index.html. Build the app first: npm run build.`);
  const strange = names.find((name) => !KNOWN.has(path.extname(name)));
  if (strange !== undefined)
    throw new Error(
      `${strange} is of a type that .ci/pack.mjs does not know; is it meant to ship?`,
    );
  const page = Buffer.from(withPolicy(readFileSync(path.join(from, 'index.html'), 'utf8'), policy));
  const rest = names.filter(
    (name) => !['index.html', 'install.html', 'licenses.txt'].includes(name),
  );
  return [
    { name: 'index.html', bytes: page },
    { name: 'install.html', bytes: page },
    { name: 'licenses.txt', bytes: Buffer.from(noticesOf(shipped()).text) },
    ...rest.map((name) => ({ name, bytes: readFileSync(path.join(from, name)) })),
  ];
}

/**
 * The policy must stand before everything it judges, and the charset within the first kilobyte.
 * @param {string} page
 * @param {string} policy
 */
function withPolicy(page, policy) {
  const absolute = /(?:src|href)="\/[^"]*"/.exec(page);
  if (absolute !== null)
    throw new Error(`The page has the address ${absolute[0]}; in an archive it must be relative.`);
  const charset = /<meta charset="utf-8"\s*\/?>/;
  if (!charset.test(page)) throw new Error('The page has no <meta charset="utf-8"> to begin with.');
  return page.replace(
    charset,
    (found) => `${found}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
}

/**
 * Writes `automation-studio-<version>.zip`.
 * @param {{from: string, out: string, portals: string}} options
 * @returns {{file: string, names: string[], bytes: number, sha256: string}}
 */
export function packSite({ from, out, portals }) {
  const files = archiveFiles(from, portals);
  const archive = zip(files);
  /** @type {{version: string}} */
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  mkdirSync(out, { recursive: true });
  const file = path.join(out, `automation-studio-${version}.zip`);
  writeFileSync(file, archive);
  return {
    file,
    names: files.map(({ name }) => name),
    bytes: archive.length,
    sha256: createHash('sha256').update(archive).digest('hex'),
  };
}

async function buildForArchive() {
  const { build } = await import('vite');
  const outDir = path.join(root, '.cache', 'pack');
  console.log('Building the app …');
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  return outDir;
}

async function main() {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      out: { type: 'string', default: path.join(root, 'release') },
      portals: { type: 'string', default: 'https:' },
    },
  });
  const from = values.from ?? (await buildForArchive());
  const { file, names, bytes, sha256 } = packSite({
    from,
    out: values.out,
    portals: values.portals,
  });
  const shown = path.relative(process.cwd(), file);
  console.log(`${shown}: ${names.length} files, ${(bytes / 1000).toFixed(0)} kB, sha256 ${sha256}`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((/** @type {unknown} */ error) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
}
