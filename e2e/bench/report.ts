/** The figures as a table for people and as JSON for tools. */
import { isMet, ratioOf, type Figure } from './figures.ts';
import type { Machine } from './machine.ts';

export interface Report {
  readonly machine: Machine;
  readonly runs: number;
  readonly seconds: number;
  readonly figures: readonly Figure[];
  /** Chunks of the first list, by weight, and when they arrived in a slow load. */
  readonly chunks: readonly {
    readonly name: string;
    readonly kilobytes: number;
    readonly from: number;
    readonly to: number;
  }[];
}

function shown(value: number, unit: Figure['unit']): string {
  if (unit === 'ms') return Math.round(value).toString();
  if (unit === 'kB' || unit === 'MB') return value.toFixed(1);
  if (unit === '×') return value.toFixed(2);
  return Number.isInteger(value) ? value.toString() : value.toFixed(3);
}

function row(figure: Figure): string[] {
  const { name, unit, value, floor, bar, range } = figure;
  const ratio = ratioOf(figure);
  const met = isMet(figure);
  const spread = range === undefined ? '' : ` [${shown(range[0], unit)}–${shown(range[1], unit)}]`;
  const barUnit = figure.isBarOfRatio === true ? '×' : unit;
  return [
    unit === '' || unit === '×' ? name : `${name}, ${unit}`,
    `${shown(value, unit)}${spread}`,
    floor === undefined ? '' : shown(floor, unit),
    ratio === null ? '' : ratio.toFixed(2),
    bar === undefined ? '' : `≤ ${barUnit === '×' ? `${bar} ×` : shown(bar, barUnit)}`,
    met === null ? '' : met ? 'met' : '**missed**',
  ];
}

const HEAD = ['Figure', 'App', 'Floor', 'Ratio', 'Bar', ''];

export function asMarkdown(report: Report): string {
  const { machine, runs, seconds, figures, chunks } = report;
  const lines = [
    `${machine.date}; ${machine.cpu}, ${machine.cores} cores; Chromium ${machine.browser}; Node ${machine.node}; load average ${machine.loadBefore} before, ${machine.loadAfter} after; ${runs} runs, medians [smallest–largest]; ${Math.round(seconds)} s in all.`,
    `Measured inside the frame: ${machine.throttle.cpu.toFixed(1)}× slower CPU, ${machine.throttle.megabits.toFixed(1)} Mbit/s, ${Math.round(machine.throttle.latency)} ms before an answer.`,
  ];
  for (const group of new Set(figures.map((figure) => figure.group))) {
    lines.push('', `### ${group}`, '');
    lines.push(...table(HEAD, figures.filter((figure) => figure.group === group).map(row)));
  }
  lines.push('', '### Scripts of the first list', '');
  const rows = chunks.map(({ name, kilobytes, from, to }) => [
    name,
    kilobytes.toFixed(1),
    `${Math.round(from)}–${Math.round(to)}`,
  ]);
  lines.push(...table(['Chunk', 'gzip kB', 'asked for – arrived, ms (first run)'], rows));
  return `${lines.join('\n')}\n`;
}

/** Columns as wide as their longest cell, so that the table reads in a terminal too. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((title, at) =>
    Math.max(3, title.length, ...rows.map((cells) => (cells[at] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, at) => (cells[at] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return [line(head), rule, ...rows.map(line)];
}
