// Runs before `npm start`, `npm run dev` and `npm test`, so that each is the only command a fresh clone needs.
// Node's own modules only: node_modules may not exist yet.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isSupported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (isSupported) return;
  console.error(
    `Node 20.19 or newer is needed; this is ${process.versions.node}. Install it from nodejs.org and try again.`,
  );
  process.exit(1);
}

/** Installs when the lock file differs from the one of the last install; the stamp lies in node_modules. */
function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(root, 'node_modules', '.installed-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing packages …');
  const cli = process.env['npm_execpath'];
  const [command, first] = cli ? [process.execPath, [cli]] : ['npm', []];
  try {
    execFileSync(
      command,
      [...first, 'ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
      {
        cwd: root,
        stdio: 'inherit',
        shell: !cli && process.platform === 'win32',
      },
    );
  } catch {
    console.error(
      'The packages could not be installed. Check that the npm registry can be reached, then run the same command again.',
    );
    process.exit(1);
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}

requireNode();
installPackages();
if (process.argv.includes('--browser')) {
  const { ensureBrowser } = await import('./browser.mjs');
  await ensureBrowser();
}
