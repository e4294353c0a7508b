// `npm test`: every check in one command, in an order in which the quick ones speak first.
// Each step prints its name, time and verdict; the first failure ends the run with its output.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** @type {ReadonlyArray<readonly [name: string, command: string, args: readonly string[]]>} */
const steps = [
  [
    'lock file complete',
    'npm',
    ['ci', '--dry-run', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
  ],
  ['types', 'npx', ['--no-install', 'tsc', '--noEmit']],
  ['lint and walls', 'npx', ['--no-install', 'oxlint', '--type-aware', '--deny-warnings']],
  ['walls bite', 'node', ['.ci/walls-bite.mjs']],
  ['format', 'npx', ['--no-install', 'oxfmt', '--check', '.']],
  ['unused code', 'npx', ['--no-install', 'knip']],
  ['texts complete', 'node', ['.ci/texts.mjs']],
  ['unit, conformance, agreement', 'npx', ['--no-install', 'vitest', 'run']],
  ['build', 'npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn']],
  ['size budget', 'node', ['.ci/size.mjs']],
  ['journeys', 'npx', ['--no-install', 'playwright', 'test', '-c', 'e2e/playwright.config.ts']],
];

const wanted = process.argv.slice(2);
const started = performance.now();
for (const [name, command, args] of steps) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
  const from = performance.now();
  console.log(`\n▶ ${name}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`✗ ${name} failed after ${seconds} s`);
    process.exit(status ?? 1);
  }
  console.log(`✓ ${name} (${seconds} s)`);
}
console.log(`\nAll checks passed in ${((performance.now() - started) / 1000).toFixed(0)} s`);
