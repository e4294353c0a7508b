// The software bill of materials of what ships, as CycloneDX JSON:  node .ci/sbom.mjs [--out FOLDER]
// npm writes it from the lock file, without the network. Then it is compared with the lock file by our own reading, and
// every package must have a checksum and a licence that lets the app be given away.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { root, shipped } from './shipped.mjs';

/** @typedef {import('./shipped.mjs').Shipped} Shipped */
/**
 * @typedef {object} Component
 * @property {string} name
 * @property {string} version
 * @property {string} [type]
 * @property {string} [scope]
 * @property {string} [bom-ref]
 * @property {unknown[]} [hashes]
 * @property {{license?: {id?: string}, expression?: string}[]} [licenses]
 */
/** @typedef {{ref: string, dependsOn?: string[]}} Edge */
/** @typedef {{metadata: Record<string, unknown> & {component: Component}, components: Component[], dependencies: Edge[]} & Record<string, unknown>} Bill */

const LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Unlicense',
]);

/**
 * Only what ships, under our own name, and without number and time of this run: the same lock file, the same bill.
 * @param {Bill} bill as npm writes it
 * @param {string} name
 * @returns {Bill}
 */
export function onlyShipped({ serialNumber: _number, ...bill }, name) {
  const { timestamp: _time, ...metadata } = bill.metadata;
  const components = bill.components.filter(({ scope }) => scope === 'required');
  const refs = new Set([
    bill.metadata.component['bom-ref'],
    ...components.map((one) => one['bom-ref']),
  ]);
  return {
    ...bill,
    metadata: { ...metadata, component: { ...bill.metadata.component, type: 'application', name } },
    components,
    dependencies: bill.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({
        ref,
        dependsOn: dependsOn.filter((to) => refs.has(to)),
      })),
  };
}

/**
 * @param {Bill} bill
 * @param {readonly Shipped[]} packages
 * @returns {string[]} sentences; empty when the bill is whole
 */
export function faultsOf(bill, packages) {
  const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
  const missing = packages
    .map(({ name, version }) => `${name}@${version}`)
    .filter((one) => !listed.delete(one));
  return [
    ...missing.map((one) => `${one} is in the lock file and not in the bill.`),
    ...[...listed].map((one) => `${one} is in the bill and does not ship by the lock file.`),
    ...bill.components.flatMap(({ name, hashes = [], licenses = [] }) => {
      const ids = licenses.map(({ license, expression }) => license?.id ?? expression ?? '');
      return [
        ...(hashes.length > 0 ? [] : [`${name} has no checksum.`]),
        ...(ids.length > 0 && ids.every((id) => LICENCES.has(id))
          ? []
          : [`${name} has the licence "${ids.join(', ')}", which nobody has agreed to yet.`]),
      ];
    }),
  ];
}

/** @returns {Bill} */
function billByNpm() {
  const cli = process.env['npm_execpath'];
  const [command, first] = cli ? [process.execPath, [cli]] : ['npm', []];
  const { stdout, stderr, status } = spawnSync(
    command,
    [...first, 'sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--loglevel=error'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      shell: !cli && process.platform === 'win32',
    },
  );
  if (status !== 0) throw new Error(`npm sbom failed:\n${stderr}`);
  return JSON.parse(stdout);
}

function main() {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: path.join(root, 'release') } },
  });
  /** @type {{name: string, version: string}} */
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const bill = onlyShipped(billByNpm(), name);
  const faults = faultsOf(bill, shipped());
  if (faults.length > 0) throw new Error(faults.join('\n'));
  mkdirSync(values.out, { recursive: true });
  const file = path.join(values.out, `automation-studio-${version}.cdx.json`);
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
  const licences = new Set(shipped().map(({ license }) => license));
  console.log(
    `${path.relative(process.cwd(), file)}: ${bill.components.length} packages ship, licences ${[...licences].toSorted().join(', ')}`,
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
