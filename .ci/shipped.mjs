// The packages whose code can reach a person's browser, by the lock file: everything that is not only a tool.
// npm's own `--omit dev` is not used for this: npm 11 leaves out react and zod, because tools depend on them too.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** @typedef {{name: string, version: string, license: string, place: string}} Shipped `place`: folder below the root */
/** @typedef {Record<string, {version?: string, license?: string, dev?: boolean, devOptional?: boolean}>} LockedPackages */

/**
 * @param {LockedPackages} packages as under `packages` of a lock file
 * @returns {Shipped[]}
 */
export function shippedOf(packages) {
  return Object.entries(packages)
    .filter(([place, { dev, devOptional }]) => place !== '' && !dev && !devOptional)
    .map(([place, { version = '', license = '' }]) => ({
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license,
      place,
    }));
}

export function shipped() {
  /** @type {{packages: LockedPackages}} */
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return shippedOf(packages);
}
