// The files of a built app, read once. A request can only name what is in this list, so no address, however it is encoded,
// reaches a file outside the folder, a folder or a hidden file.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.json', 'application/json'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
]);
const PACKED_ALREADY = new Set(['.png', '.woff2']);

/**
 * @typedef {object} SiteFile
 * @property {string} type
 * @property {boolean} isPage the portal opens pages by POST
 * @property {boolean} isHashed its name changes with its content
 * @property {() => Buffer} plain
 * @property {(() => Buffer) | null} zipped null where gzip gains nothing
 */

/**
 * By address path (`/index.html`); `/` is the page, and so is `/install.html` when the build has none of its own: a portal
 * that asks for an installer gets the app, which sees from the handshake that it is being installed.
 * @param {string} dir
 * @returns {ReadonlyMap<string, SiteFile>}
 * @throws {Error} a sentence when the folder holds no app
 */
export function readSite(dir) {
  const root = path.resolve(dir);
  /** @type {Map<string, SiteFile>} */
  const site = new Map();
  for (const file of filesBelow(root, '')) {
    const address = `/${file}`;
    if (!address.includes('/.')) site.set(address, describe(path.join(root, file), address));
  }
  const page = site.get('/index.html');
  if (page === undefined)
    throw new Error(`${dir} has no index.html. Build the app first: npm run build.`);
  site.set('/', page);
  if (!site.has('/install.html')) site.set('/install.html', page);
  return site;
}

/** @param {string} root @param {string} folder @returns {string[]} */
function filesBelow(root, folder) {
  let entries;
  try {
    entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const inner = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(root, inner);
    // A link could lead out of the folder; a build has none.
    return entry.isFile() ? [inner] : [];
  });
}

/** @param {string} file @param {string} address @returns {SiteFile} */
function describe(file, address) {
  const extension = path.extname(file);
  const plain = once(() => readFileSync(file));
  return {
    type: TYPES.get(extension) ?? 'application/octet-stream',
    isPage: extension === '.html',
    isHashed: address.startsWith('/assets/'),
    plain,
    zipped: PACKED_ALREADY.has(extension) ? null : once(() => gzipSync(plain(), { level: 9 })),
  };
}

/** @param {() => Buffer} make @returns {() => Buffer} */
function once(make) {
  /** @type {Buffer | null} */
  let made = null;
  return () => (made ??= make());
}
