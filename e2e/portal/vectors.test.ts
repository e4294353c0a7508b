// @vitest-environment node
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPortal, type RunningPortal } from './server.ts';

/** Families whose vectors the stand-in must pass; a new family is one more word here. */
const FAMILIES = [
  'bizproc',
  'crm.automatedsolution',
  'biconnector.connector',
  'rest',
  'tasks.flow',
];

const SHARED = resolve(import.meta.dirname, '../../../shared');
const TOOL = resolve(SHARED, 'tools/replay-vectors.mjs');
const VECTORS = resolve(SHARED, 'reference/vectors.json');

let portal: RunningPortal;

beforeAll(async () => {
  portal = await startPortal({ port: 0, appUrl: 'http://127.0.0.1:1/index.html' });
});

afterAll(() => portal.close());

function replay(family: string): Promise<{ status: number | null; output: string }> {
  return new Promise((done) => {
    const words = [TOOL, '--portal', portal.origin, '--vectors', VECTORS, '--family', family];
    const child = execFile(process.execPath, words, (_error, stdout, stderr) =>
      done({ status: child.exitCode, output: stdout + stderr }),
    );
  });
}

describe('the stand-in answers the vectors of', () => {
  it.each(FAMILIES)('%s', { timeout: 60_000 }, async (family) => {
    for (const file of [TOOL, VECTORS]) {
      expect(
        existsSync(file),
        `${file} is missing: the folder "shared" with the vectors must lie beside this clone.`,
      ).toBe(true);
    }
    const { status, output } = await replay(family);
    expect(output).toMatch(/^[1-9]\d* passed, 0 failed$/m);
    expect(status, output).toBe(0);
  });
});
