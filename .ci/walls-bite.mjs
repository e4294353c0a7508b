// The walls of the architecture are lint rules, and a lint rule that matches nothing looks like a tidy house. So each wall
// gets a file that breaks it (`bad-sample/walls.json`): every import under `forbidden` must be reported, none under
// `allowed`. The files are written to a temporary folder, with the real configuration beside them, and never type-checked.
// `--prove` also takes out every pattern in turn and demands that the samples notice; slow, for changes of the walls.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ wall: string, file: string, forbidden: string[], allowed: string[] }} Sample */
/** @typedef {{ files: string[], rules: Record<string, unknown> }} Override */
/** @typedef {{ overrides: Override[], ignorePatterns?: string[] }} Config */
/** @typedef {{ filename: string, labels: { span: { line: number } }[] }} Diagnostic */

const rule = 'no-restricted-imports';
const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);
// Outside the repository: what .gitignore names is not linted, whatever the configuration says.
const house = mkdtempSync(path.join(tmpdir(), 'walls-'));
const oxlint = path.join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');

/** @type {Sample[]} */
const samples = JSON.parse(readFileSync(path.join(here, 'bad-sample', 'walls.json'), 'utf8'));
const configFile = process.env['WALLS_CONFIG'] ?? path.join(root, '.oxlintrc.json');
/** @type {Config} */
const config = JSON.parse(readFileSync(configFile, 'utf8'));

/** One import per line, so that a line is an import: static ones, then the same lazily, since `import()` is a door too. @param {Sample} sample */
function sourceOf({ forbidden, allowed }) {
  const all = [...forbidden, ...allowed];
  return [
    ...all.map((from, at) => `export { default as v${at} } from '${from}';`),
    ...all.map((from, at) => `export const lazy${at} = () => import('${from}');`),
  ].join('\n');
}

/** Every rule but the walls is silent, and nothing is ignored. @param {Config} given */
function wallsOnly(given) {
  const overrides = given.overrides
    .filter(({ rules }) => rule in rules)
    .map(({ files, rules }) => ({ files, rules: { [rule]: rules[rule] } }));
  return { categories: { correctness: 'off' }, overrides };
}

/** Lines that were reported, by file. @param {ReturnType<typeof wallsOnly>} walls @returns {Map<string, Set<number>>} */
function reported(walls) {
  writeFileSync(path.join(house, '.oxlintrc.json'), JSON.stringify(walls));
  const { stdout, stderr, error } = spawnSync(
    process.execPath,
    [oxlint, '-c', '.oxlintrc.json', '--no-ignore', '-f', 'json', '.'],
    { cwd: house, encoding: 'utf8' },
  );
  if (error) throw error;
  /** @type {{ diagnostics: Diagnostic[] }} */
  let answer;
  try {
    answer = JSON.parse(stdout);
  } catch {
    throw new Error(`oxlint did not answer in JSON:\n${stdout}\n${stderr}`);
  }
  /** @type {Map<string, Set<number>>} */
  const lines = new Map();
  for (const { filename, labels } of answer.diagnostics) {
    const file = filename.replaceAll('\\', '/').replace(/^\.\//, '');
    const found = lines.get(file) ?? new Set();
    for (const { span } of labels) found.add(span.line);
    lines.set(file, found);
  }
  return lines;
}

/** What the walls let through, and what they forbid without cause. @param {Map<string, Set<number>>} lines */
function faultsOf(lines) {
  return samples.flatMap(({ wall, file, forbidden, allowed }) => {
    const hit = lines.get(file) ?? new Set();
    const all = [...forbidden, ...allowed];
    return all.flatMap((from, at) =>
      ['static', 'lazy'].flatMap((way, turn) => {
        const isReported = hit.has(at + 1 + turn * all.length);
        const isForbidden = at < forbidden.length;
        if (isReported === isForbidden) return [];
        const verdict = isForbidden ? 'may import, but must not,' : 'must be able to import';
        return [`${wall}: ${file} ${verdict} '${from}' (${way})`];
      }),
    );
  });
}

function build() {
  for (const sample of samples) {
    const file = path.join(house, sample.file);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${sourceOf(sample)}\n`);
  }
}

/** Patterns whose removal no sample notices: either dead or untested. @returns {string[]} */
function unproven() {
  const walls = wallsOnly(config);
  const idle = [];
  for (const [at, { files, rules }] of walls.overrides.entries()) {
    const value = rules[rule];
    if (!Array.isArray(value)) continue;
    /** @type {{ patterns: unknown[] }} */
    const options = value[1];
    for (const [which, pattern] of options.patterns.entries()) {
      const patterns = options.patterns.filter((_, index) => index !== which);
      const overrides = walls.overrides.with(at, {
        files,
        rules: { [rule]: ['error', { ...options, patterns }] },
      });
      const isNoticed = faultsOf(reported({ ...walls, overrides })).length > 0;
      if (!isNoticed) idle.push(`${files.join(', ')}: no sample needs ${JSON.stringify(pattern)}`);
    }
  }
  return idle;
}

/** @returns {string[]} */
function judge() {
  try {
    build();
    const found = faultsOf(reported(wallsOnly(config)));
    return found.length === 0 && process.argv.includes('--prove') ? unproven() : found;
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

const faults = judge();
if (faults.length > 0) {
  console.error(`The walls of ${path.basename(configFile)} do not stand:\n${faults.join('\n')}`);
  process.exit(1);
}
const count = samples.reduce((sum, { forbidden }) => sum + forbidden.length, 0);
console.log(
  `${samples.length} bad samples, ${count} forbidden imports, each caught twice (static and lazy).`,
);
