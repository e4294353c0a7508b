/** Reads from the stand-in's own source which refusal codes a family can give, so that none is forgotten. */
import { readFileSync } from 'node:fs';

/** `refuse(world, 'CODE')`, `new Refusal(400, 'CODE', …)`, `new Refusal(400, 100, …)`. */
const raised = /(?:refuse\(\s*[^,()]+(?:\.\w+)*,\s*|new Refusal\(\s*\d+,\s*)(?:'([^']+)'|(\d+))/g;

/** Codes that stand in the given files of `e2e/portal`, as text, sorted. */
export function codesRaisedIn(files: readonly string[]): readonly string[] {
  const codes = files.flatMap((file) => {
    const source = readFileSync(new URL(`../portal/${file}`, import.meta.url), 'utf8');
    return [...source.matchAll(raised)].map(([, name, number]) => name ?? number ?? '');
  });
  return [...new Set(codes)].toSorted();
}
