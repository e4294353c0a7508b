/** Rows of the two large editors. */
import type { BigEditor } from './big-editor.ts';
import type { BigRobot } from './big-robot.ts';
import { of, percentile, rangeOf } from './figures.ts';

export function editorRows(runs: readonly BigEditor[]) {
  const keys = runs.flatMap((run) => run.typingTitle);
  const filter = runs.flatMap((run) => run.typingFilter);
  return [
    of(
      runs.map((run) => run.firstOpening),
      { name: 'row clicked → form painted, first time', unit: 'ms', bar: 300 },
    ),
    of(
      runs.map((run) => run.nextOpening),
      { name: 'row clicked → form painted, again', unit: 'ms', bar: 300 },
    ),
    {
      name: 'typing in the title, p98',
      unit: 'ms',
      value: percentile(keys, 0.98),
      range: rangeOf(keys),
      bar: 50,
    },
    {
      name: 'typing in the search of SPAs, p98',
      unit: 'ms',
      value: percentile(filter, 0.98),
      range: rangeOf(filter),
    },
  ] as const;
}

export function robotRows(runs: readonly BigRobot[]) {
  const keys = (name: string, values: readonly number[], bar?: number) => ({
    name,
    unit: 'ms' as const,
    value: percentile(values, 0.98),
    range: rangeOf(values),
    ...(bar === undefined ? {} : { bar }),
  });
  return [
    of(
      runs.map((run) => run.firstOpening),
      { name: 'row clicked → parameters painted, first time', unit: 'ms', bar: 300 },
    ),
    of(
      runs.map((run) => run.nextOpening),
      { name: 'row clicked → parameters painted, again', unit: 'ms', bar: 300 },
    ),
    keys(
      'typing in the name of a parameter, p98',
      runs.flatMap((run) => run.typingName),
      50,
    ),
    keys(
      'typing in the search of parameters, p98',
      runs.flatMap((run) => run.typingSearch),
    ),
    keys(
      'moving a parameter by keys, p98',
      runs.flatMap((run) => run.moving),
      50,
    ),
    of(
      runs.map((run) => run.reviewing),
      { name: 'review clicked → shown', unit: 'ms' },
    ),
    of(
      runs.map((run) => run.saving),
      { name: 'save clicked → saved (4 requests)', unit: 'ms' },
    ),
  ];
}
