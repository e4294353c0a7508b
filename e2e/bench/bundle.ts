/** What the build says about itself: the chunks that must be there before a screen can be drawn, and their size. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  readonly name: string;
  /** Gzip kB, 1000 bytes, level 9 as deploy/server.mjs sends it. */
  readonly kilobytes: number;
}

export interface Bundle {
  /** What index.html imports, and what that imports: nothing is painted by React without it. */
  readonly entry: readonly Chunk[];
  /** The entry and everything `startApp` waits for or asks for at once when the list is the first screen. */
  readonly list: readonly Chunk[];
}

/** Sources whose chunks the first list needs, as the manifest names them; the SDK and the list go by the names of their chunks. */
const LIST_NEEDS = [
  'src/bitrix24/open-portal.ts',
  'src/entities/digital-workplace/listing.ts',
  'src/texts/en.json',
  'src/entities/digital-workplace/texts/en.json',
];

interface ManifestEntry {
  readonly file: string;
  readonly name: string;
  readonly imports: readonly string[];
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

async function readManifest(dir: string): Promise<ReadonlyMap<string, ManifestEntry>> {
  const parsed: unknown = JSON.parse(await readFile(path.join(dir, '.vite/manifest.json'), 'utf8'));
  if (typeof parsed !== 'object' || parsed === null) throw new Error('The manifest is no object.');
  const entries = Object.entries(parsed).map(([key, value]: [string, unknown]) => {
    const found: Record<string, unknown> = typeof value === 'object' ? { ...value } : {};
    const { file, name, imports } = found;
    if (typeof file !== 'string') throw new Error(`The manifest names no file for ${key}.`);
    const entry = { file, name: typeof name === 'string' ? name : key, imports: textsOf(imports) };
    return [key, entry] as const;
  });
  return new Map(entries);
}

/** These entries and everything they import statically. */
function closure(
  manifest: ReadonlyMap<string, ManifestEntry>,
  keys: readonly string[],
): readonly ManifestEntry[] {
  const found = new Map<string, ManifestEntry>();
  const open = [...keys];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (found.has(key)) continue;
    const entry = manifest.get(key);
    if (entry === undefined) throw new Error(`The build has no chunk for ${key}; see bundle.ts.`);
    found.set(key, entry);
    open.push(...entry.imports);
  }
  return [...found.values()];
}

/** @param dir a build of the app */
export async function measureBundle(dir: string): Promise<Bundle> {
  const manifest = await readManifest(dir);
  const weigh = (keys: readonly string[]): Promise<Chunk[]> => {
    const scripts = closure(manifest, keys).filter(({ file }) => file.endsWith('.js'));
    const files = new Map(scripts.map(({ file, name }) => [file, name]));
    return Promise.all(
      Array.from(files, async ([file, name]) => {
        const packed = gzipSync(await readFile(path.join(dir, file)), { level: 9 });
        return { name, kilobytes: packed.length / 1000 };
      }),
    );
  };
  const named = [...manifest]
    .filter(([, { name }]) => name === 'sdk' || name === 'list')
    .map(([key]) => key);
  return {
    entry: await weigh(['index.html']),
    list: await weigh(['index.html', ...named, ...LIST_NEEDS]),
  };
}

export function weightOf(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { kilobytes }) => sum + kilobytes, 0);
}
