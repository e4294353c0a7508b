/** From runs to the rows of the table, each beside its bar of product.md. */
import type { BigEditor } from './big-editor.ts';
import type { BigRobot } from './big-robot.ts';
import { weightOf, type Bundle } from './bundle.ts';
import { editorRows, robotRows } from './compose-editors.ts';
import { median, percentile, rangeOf, type Figure, of, type Row } from './figures.ts';
import type { Work } from './interact.ts';
import type { Load } from './load.ts';
import type { ManyRows } from './many-rows.ts';
import type { Report } from './report.ts';

export interface Measured {
  readonly bundle: Bundle;
  readonly lists: readonly Load[];
  readonly floors: readonly Load[];
  readonly overviews: readonly Load[];
  readonly works: readonly Work[];
  readonly manyRows: readonly ManyRows[];
  readonly bigEditors: readonly BigEditor[];
  readonly bigRobots: readonly BigRobot[];
}

export function figuresOf(found: Measured): readonly Figure[] {
  const groups: readonly [name: string, rows: readonly Omit<Figure, 'group'>[]][] = [
    ['JavaScript, gzip (kB = 1000 bytes)', scriptRows(found)],
    ['The list opens: 4× CPU, 9 Mbit/s', loadRows(found.lists, found.floors)],
    ['The overview opens: 4× CPU, 9 Mbit/s', overviewRows(found.overviews)],
    ['At work: 4× CPU, 9 Mbit/s', workRows(found.works)],
    ['REST requests', requestRows(found)],
    ['10,000 rows, not slowed', manyRowsRows(found.manyRows)],
    ['Editor with 500 SPAs: 4× CPU, network not slowed', editorRows(found.bigEditors)],
    ['Robot with 500 parameters: 4× CPU, network not slowed', robotRows(found.bigRobots)],
  ];
  return groups.flatMap(([group, rows]) => rows.map((row) => ({ group, ...row })));
}

function scriptRows({ bundle, lists, floors }: Measured) {
  const of1 = (loads: readonly Load[], key: 'jsAtPaint' | 'jsAtReady') =>
    median(loads.map((load) => load[key]));
  return [
    {
      name: 'entry and React, from the manifest',
      unit: 'kB',
      value: weightOf(bundle.entry),
      bar: 95,
    },
    { name: 'first list, from the manifest', unit: 'kB', value: weightOf(bundle.list), bar: 185 },
    {
      name: 'arrived by the first paint',
      unit: 'kB',
      value: of1(lists, 'jsAtPaint'),
      floor: of1(floors, 'jsAtPaint'),
    },
    {
      name: 'arrived by the first usable list',
      unit: 'kB',
      value: of1(lists, 'jsAtReady'),
      floor: of1(floors, 'jsAtReady'),
      bar: 185,
    },
  ] as const;
}

function loadRows(lists: readonly Load[], floors: readonly Load[]) {
  const both = (key: Exclude<keyof Load, 'scripts'>, row: Row) =>
    of(
      lists.map((load) => load[key]),
      { ...row, floor: median(floors.map((load) => load[key])) },
    );
  const best = (loads: readonly Load[]) => Math.min(...loads.map(({ ready }) => ready));
  return [
    both('ready', { name: 'first usable list', unit: 'ms', bar: 1.25, isBarOfRatio: true }),
    // Other work on the machine only ever adds time: the best runs are the least disturbed ones.
    {
      name: 'the same, best run of each',
      unit: 'ms' as const,
      value: best(lists),
      floor: best(floors),
    },
    both('fcp', { name: 'FCP', unit: 'ms' }),
    both('lcp', { name: 'LCP', unit: 'ms', bar: 1500 }),
    both('cls', { name: 'CLS', unit: '', bar: 0.02 }),
    both('tbt', { name: 'TBT', unit: 'ms' }),
    both('longest', { name: 'longest task', unit: 'ms' }),
    both('heapMb', { name: 'heap after the list (with the portal’s page)', unit: 'MB' }),
  ];
}

function overviewRows(loads: readonly Load[]) {
  return [
    of(
      loads.map((load) => load.ready),
      { name: 'first count on a card', unit: 'ms' },
    ),
    of(
      loads.map((load) => load.lcp),
      { name: 'LCP', unit: 'ms', bar: 1500 },
    ),
    of(
      loads.map((load) => load.cls),
      { name: 'CLS', unit: '', bar: 0.02 },
    ),
    of(
      loads.map((load) => load.tbt),
      { name: 'TBT', unit: 'ms' },
    ),
    of(
      loads.map((load) => load.jsInAll),
      { name: 'JavaScript', unit: 'kB' },
    ),
  ];
}

function workRows(works: readonly Work[]) {
  return [
    of(
      works.map((work) => work.inpList),
      { name: 'INP in the list: sort, search, arrow keys', unit: 'ms', bar: 150 },
    ),
    of(
      works.map((work) => work.inpEditor),
      { name: 'INP in the editor: open, type, tick, review, save', unit: 'ms', bar: 150 },
    ),
  ];
}

function requestRows({ lists, overviews, works, manyRows }: Measured) {
  return [
    of(
      lists.map((load) => load.requests),
      { name: 'to open the list', unit: '', bar: 2 },
    ),
    of(
      overviews.map((load) => load.requests),
      { name: 'to open the overview', unit: '' },
    ),
    of(
      works.map((work) => work.requestsEditor),
      { name: 'to open an editor', unit: '', bar: 2 },
    ),
    of(
      works.map((work) => work.requestsSave),
      { name: 'to save', unit: '', bar: 4 },
    ),
    of(
      manyRows.map((rows) => rows.requests),
      { name: 'to open a list of 10,000', unit: '' },
    ),
  ];
}

function manyRowsRows(runs: readonly ManyRows[]) {
  const keys = runs.flatMap((run) => run.filtering);
  return [
    of(
      runs.map((run) => run.shown),
      { name: 'last answer in → first rows painted', unit: 'ms', bar: 100 },
    ),
    {
      name: 'key → shorter list painted, median',
      unit: 'ms',
      value: median(keys),
      range: rangeOf(keys),
      bar: 50,
    },
    { name: 'key → shorter list painted, p90', unit: 'ms', value: percentile(keys, 0.9) },
    of(
      runs.map((run) => run.heapMb),
      { name: 'heap (with the portal’s page)', unit: 'MB' },
    ),
  ] as const;
}

/** The scripts of the first run in the order of their weight. */
export function chunksOf(lists: readonly Load[]): Report['chunks'] {
  const scripts = lists[0]?.scripts ?? [];
  return scripts
    .toSorted((one, other) => other.bytes - one.bytes)
    .map(({ url, from, to, bytes }) => ({
      name: new URL(url).pathname.replace(/^.*\//, '').replace(/-[\w-]{8}\.js$/, ''),
      kilobytes: bytes / 1000,
      from,
      to,
    }));
}
