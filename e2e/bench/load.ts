/** What a cold load costs: the app's list, the app's overview and the floor page, in the stand-in's frame. */
import { slow, visit, type Visit } from './browser.ts';
import type { PageResource, SettledPage } from './in-page.ts';
import type { Stage } from './stage.ts';

/** Both the app and the floor head their rows so. */
export const rowSelector = 'tbody th[scope="row"]';

export interface Load {
  readonly fcp: number;
  readonly lcp: number;
  readonly cls: number;
  readonly tbt: number;
  readonly longest: number;
  /** From the frame's own navigation to just after the frame in which rows are visible. */
  readonly ready: number;
  /** Gzip kB (1000 bytes) of scripts that had arrived by the first paint, by `ready`, and at the end. */
  readonly jsAtPaint: number;
  readonly jsAtReady: number;
  readonly jsInAll: number;
  readonly heapMb: number;
  readonly requests: number;
  readonly scripts: readonly PageResource[];
}

export function loadFigures(page: SettledPage, heap: number, requests: number): Load {
  const scripts = page.resources.filter(({ url }) => new URL(url).pathname.endsWith('.js'));
  const kilobytes = (until: number) =>
    scripts.reduce((sum, { to, bytes }) => (to <= until ? sum + bytes : sum), 0) / 1000;
  return {
    fcp: page.fcp,
    lcp: page.lcp,
    cls: page.cls,
    tbt: page.tasks.reduce((sum, { ms }) => sum + Math.max(0, ms - 50), 0),
    longest: Math.max(0, ...page.tasks.map(({ ms }) => ms)),
    ready: page.ready,
    jsAtPaint: kilobytes(page.fcp),
    jsAtReady: kilobytes(page.ready),
    jsInAll: kilobytes(Infinity),
    heapMb: heap / 1e6,
    requests,
    scripts,
  };
}

/** One cold load; `then` may go on working in the loaded page before it is closed. */
export async function coldLoad(
  stage: Stage,
  world: unknown,
  awaited: string,
  then: (open: Visit) => Promise<void> = async () => {},
): Promise<Load> {
  stage.setWorld(world);
  const open = await visit(stage, slow, awaited);
  try {
    const requests = stage.requests().length;
    const load = loadFigures(open.loaded, await open.heap(), requests);
    await then(open);
    return load;
  } finally {
    await open.close();
  }
}
