/**
 * `npm run bench`: builds the app and the floor page, measures both in the stand-in's frame, prints one table.
 *   --runs N          cold loads of each page (5)
 *   --dist DIR        measure this build of the app instead of building one
 *   --json FILE       the figures of the table, for tools
 *   --markdown FILE   the table, for docs/performance.md
 * Nothing here fails for being slow: a busy machine would make such a check a lottery. The bars are printed beside the
 * figures for people to judge.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureBigEditor } from './big-editor.ts';
import { measureBigRobot } from './big-robot.ts';
import { buildApp, buildFloor } from './build.ts';
import { measureBundle } from './bundle.ts';
import { chunksOf, figuresOf } from './compose.ts';
import { workInList, type Work } from './interact.ts';
import { coldLoad, rowSelector, type Load } from './load.ts';
import { describeMachine, loadNow } from './machine.ts';
import { measureManyRows } from './many-rows.ts';
import { asMarkdown, type Report } from './report.ts';
import { openStage } from './stage.ts';
import { measureThrottle } from './throttle.ts';
import { ordinaryWorld } from './worlds.ts';

const FLOOR_DIR = path.resolve('.cache/bench/floor');
/** The count on a kind's card, the first thing the overview knows from the portal. */
const cardSelector = 'main .tabular-nums';

/** When no further load, no further list of 10,000 and no further editor is begun: a busy machine gets fewer runs. */
const LOADS_MS = 160_000;
const ROWS_MS = 190_000;
const ALL_MS = 240_000;

function say(sentence: string): void {
  console.error(sentence);
}

/** So often, one after the other, but nothing new is begun once time is up; the first is always done. */
async function times<T>(count: number, until: number, measure: () => Promise<T>): Promise<T[]> {
  const results = [await measure()];
  while (results.length < count && performance.now() < until) results.push(await measure());
  return results;
}

async function measure(dist: string, runs: number): Promise<Report> {
  const started = performance.now();
  const loadBefore = loadNow();
  const world = ordinaryWorld();
  const stages = {
    list: await openStage({ dir: dist, hash: '#/digital-workplaces', world }),
    robots: await openStage({ dir: dist, hash: '#/robots', world }),
    overview: await openStage({ dir: dist, hash: '', world }),
    floor: await openStage({ dir: FLOOR_DIR, hash: '', world }),
  };
  try {
    const { browser, throttle } = await measureThrottle(stages.list, world);
    const lists: Load[] = [];
    const floors: Load[] = [];
    const overviews: Load[] = [];
    const works: Work[] = [];
    // Interleaved, so that a busy minute of the machine slows all pages alike.
    await times(runs, started + LOADS_MS, async () => {
      floors.push(await coldLoad(stages.floor, world, rowSelector));
      lists.push(
        await coldLoad(stages.list, world, rowSelector, async (open) => {
          works.push(await workInList(open, stages.list));
        }),
      );
      overviews.push(await coldLoad(stages.overview, world, cardSelector));
      say(
        `Load ${lists.length} of ${runs}: list ${ms(lists)}, floor ${ms(floors)}, overview ${ms(overviews)}`,
      );
    });
    const few = Math.min(3, runs);
    const manyRows = await times(few, started + ROWS_MS, () => measureManyRows(stages.list));
    say('10,000 rows: done');
    const bigEditors = await times(few, started + ALL_MS, () => measureBigEditor(stages.list));
    say('500 SPAs: done');
    const bigRobots = await times(few, started + ALL_MS, () => measureBigRobot(stages.robots));
    say('500 parameters: done');
    const bundle = await measureBundle(dist);
    return {
      machine: describeMachine({ browser, loadBefore, throttle }),
      runs: lists.length,
      seconds: (performance.now() - started) / 1000,
      figures: figuresOf({
        bundle,
        lists,
        floors,
        overviews,
        works,
        manyRows,
        bigEditors,
        bigRobots,
      }),
      chunks: chunksOf(lists),
    };
  } finally {
    for (const stage of Object.values(stages)) await stage.close();
  }
}

function ms(loads: readonly Load[]): string {
  return `${Math.round(loads.at(-1)?.ready ?? 0)} ms`;
}

async function keep(file: string | undefined, text: string): Promise<void> {
  if (file === undefined) return;
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  await writeFile(file, text);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      dist: { type: 'string' },
      json: { type: 'string' },
      markdown: { type: 'string' },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1 || runs > 50)
    throw new Error('--runs is a number from 1 to 50.');
  say('Building …');
  const dist = values.dist ?? (await buildApp());
  await buildFloor(FLOOR_DIR);
  const report = await measure(dist, runs);
  const markdown = asMarkdown(report);
  await keep(values.json, `${JSON.stringify(report, null, 2)}\n`);
  await keep(values.markdown, markdown);
  console.log(`\n${markdown}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
