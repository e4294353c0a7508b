// The licences of the packages that ship, in full, as they ask for:  node .ci/notices.mjs --out FOLDER  writes licenses.txt
// It lists every package that could reach a browser, also those of which the build keeps nothing.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { root, shipped } from './shipped.mjs';

/** @typedef {import('./shipped.mjs').Shipped} Shipped */

/**
 * @param {readonly Shipped[]} packages
 * @returns {{text: string, silent: string[]}} `silent`: packages that bring no text of their licence
 * @throws {Error} when a package is not installed
 */
export function noticesOf(packages) {
  /** @type {string[]} */
  const silent = [];
  const parts = packages.map(({ name, version, license, place }) => {
    const words = licenceTexts(path.join(root, place));
    if (words.length === 0) silent.push(name);
    const rest =
      words.length === 0 ? [`Licence: ${license}. The package brings no text of it.`] : words;
    return [`${name} ${version} (${license})`, ...rest].join('\n\n');
  });
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return {
    text: `${['Automation Studio contains these packages.', ...parts].join(rule)}\n`,
    silent,
  };
}

/** @param {string} folder */
function licenceTexts(folder) {
  if (!existsSync(folder))
    throw new Error(`${path.relative(root, folder)} is not installed. Run npm ci first.`);
  return readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(file))
    .toSorted()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
}

function main() {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  const { text, silent } = noticesOf(shipped());
  writeFileSync(path.join(values.out, 'licenses.txt'), text);
  console.log(
    `licenses.txt: ${(text.length / 1000).toFixed(0)} kB, without a text: ${silent.join(', ') || 'none'}`,
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  main();
