// Asks the registry for known weaknesses of the locked packages. A high or critical one in a package that ships fails; one in a
// tool is shown. A registry that cannot be asked is said in so many words and does not fail: the answer is unknown then,
// not good, and a machine without a network must still be able to run the tests.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { root, shipped } from './shipped.mjs';

/** @typedef {{is: 'unasked', why: string} | {is: 'asked', shipped: string[], tools: string[]}} Verdict */

/**
 * @param {string} answer what `npm audit --json` printed
 * @param {ReadonlySet<string>} names packages that ship
 * @returns {Verdict}
 */
export function judge(answer, names) {
  /** @type {unknown} */
  let found;
  try {
    found = JSON.parse(answer);
  } catch {
    return { is: 'unasked', why: 'npm answered no JSON' };
  }
  const vulnerabilities = inside(found, 'vulnerabilities');
  if (typeof vulnerabilities !== 'object' || vulnerabilities === null) {
    const reasons = [inside(inside(found, 'error'), 'summary'), inside(found, 'message')];
    const why = reasons.find((reason) => typeof reason === 'string' && reason !== '');
    return { is: 'unasked', why: typeof why === 'string' ? why : 'npm gave no reason' };
  }
  const serious = Object.entries(vulnerabilities).flatMap(([name, facts]) => {
    const severity = inside(facts, 'severity');
    return severity === 'high' || severity === 'critical' ? [{ name, severity }] : [];
  });
  /** @param {boolean} isShipped */
  const lines = (isShipped) =>
    serious
      .filter(({ name }) => names.has(name) === isShipped)
      .map(({ name, severity }) => `${name}: ${severity}`);
  return { is: 'asked', shipped: lines(true), tools: lines(false) };
}

/** @param {unknown} value @param {string} key @returns {unknown} */
function inside(value, key) {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function main() {
  const cli = process.env['npm_execpath'];
  const [command, first] = cli ? [process.execPath, [cli]] : ['npm', []];
  const { stdout } = spawnSync(
    command,
    [
      ...first,
      'audit',
      '--json',
      '--package-lock-only',
      '--fetch-retries=0',
      '--fetch-timeout=20000',
    ],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      shell: !cli && process.platform === 'win32',
    },
  );
  const verdict = judge(stdout ?? '', new Set(shipped().map(({ name }) => name)));
  if (verdict.is === 'unasked') {
    console.log(
      `The registry could not be asked for known weaknesses: ${verdict.why}. Nothing is known.`,
    );
    return;
  }
  for (const line of verdict.tools) console.log(`A tool, which does not ship: ${line}`);
  for (const line of verdict.shipped) console.error(`Ships: ${line}`);
  if (verdict.shipped.length > 0) process.exit(1);
  console.log('The registry knows no high or critical weakness of a package that ships.');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  main();
