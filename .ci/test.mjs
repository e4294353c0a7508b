// `npm test`: every check in one command, in an order in which the quick ones speak first.
// Each step prints its name, time and verdict; the first failure ends the run with its output.
// Steps of one group do not need each other and use one core each, so two run side by side; what they say is printed in one
// piece when they end. A step alone in its group uses all cores by itself and speaks while it runs.
//   node .ci/test.mjs [word …]   only the steps whose name contains one of the words
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** @typedef {readonly [name: string, command: string, args: readonly string[]]} Step */

/** @type {ReadonlyArray<readonly Step[]>} */
const groups = [
  [
    [
      'lock file complete',
      'npm',
      ['ci', '--dry-run', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    ],
    ['types', 'npx', ['--no-install', 'tsc', '--noEmit']],
    ['format', 'npx', ['--no-install', 'oxfmt', '--check', '.']],
    ['lint and walls', 'npx', ['--no-install', 'oxlint', '--type-aware', '--deny-warnings']],
    ['walls bite', 'node', ['.ci/walls-bite.mjs']],
    ['unused code', 'npx', ['--no-install', 'knip']],
    ['texts complete', 'node', ['.ci/texts.mjs']],
    ['build', 'npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn']],
  ],
  [
    ['size budget', 'node', ['.ci/size.mjs']],
    ['archive', 'node', ['.ci/pack.mjs', '--from', 'dist']],
    ['bill of materials', 'node', ['.ci/sbom.mjs']],
    ['known weaknesses', 'node', ['.ci/audit.mjs']],
  ],
  [['unit, conformance, agreement', 'npx', ['--no-install', 'vitest', 'run']]],
  [['journeys', 'npx', ['--no-install', 'playwright', 'test', '-c', 'e2e/playwright.config.ts']]],
];

const wanted = process.argv.slice(2);
const started = performance.now();
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** @param {number} from */
function secondsSince(from) {
  return ((performance.now() - from) / 1000).toFixed(1);
}

/**
 * Runs one step and prints its verdict. A failure ends the whole run.
 * @param {Step} step
 * @param {boolean} isAlone
 * @returns {Promise<void>}
 */
function run([name, command, args], isAlone) {
  const from = performance.now();
  if (isAlone) console.log(`\n▶ ${name}`);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', isAlone ? 'inherit' : 'pipe', isAlone ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    });
    running.add(child);
    /** @type {Buffer[]} */
    const said = [];
    child.stdout?.on('data', (chunk) => said.push(chunk));
    child.stderr?.on('data', (chunk) => said.push(chunk));
    child.once('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.once('close', (status) => {
      running.delete(child);
      if (!isAlone) console.log(`\n▶ ${name}`);
      process.stdout.write(Buffer.concat(said));
      if (status !== 0) {
        console.error(`✗ ${name} failed after ${secondsSince(from)} s`);
        for (const other of running) other.kill();
        process.exit(status !== null && status > 0 ? status : 1);
      }
      console.log(`✓ ${name} (${secondsSince(from)} s)`);
      resolve();
    });
  });
}

/** @param {Step} step */
function isWanted([name]) {
  return wanted.length === 0 || wanted.some((word) => name.includes(word));
}

// Nothing checked is not everything passed.
if (!groups.flat().some(isWanted)) {
  console.error(`No step has a name with one of: ${wanted.join(', ')}`);
  process.exit(1);
}

for (const group of groups) {
  const steps = group.filter(isWanted);
  const isAlone = steps.length === 1;
  const queue = steps.values();
  const lane = async () => {
    for (const step of queue) await run(step, isAlone);
  };
  await Promise.all([lane(), lane()]);
}
console.log(`\nAll checks passed in ${secondsSince(started)} s`);
