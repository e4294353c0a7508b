/** A changed parameter is a new form for everything that is placed already; the values in it stay the old ones (P26). */
import type { Consequence } from '../kind';
import { say, type Key } from './say';
import type { BizprocValues, PropertyRow } from './values';

type Field = 'properties' | 'returnProperties';

/** Beyond this many of one sort a sum says more than lines. */
const mostLines = 8;

interface Words {
  readonly removed: Key;
  readonly manyRemoved: Key;
  readonly retyped: Key;
  readonly reordered: Key;
}

const words: Readonly<Record<Field, Words>> = {
  properties: {
    removed: 'consequences.parameterRemoved',
    manyRemoved: 'consequences.parametersRemoved',
    retyped: 'consequences.parameterRetyped',
    reordered: 'consequences.reordered',
  },
  returnProperties: {
    removed: 'consequences.resultRemoved',
    manyRemoved: 'consequences.resultsRemoved',
    retyped: 'consequences.resultRetyped',
    reordered: 'consequences.resultsReordered',
  },
};

function danger(key: Key, values: Record<string, string | number>): Consequence {
  return { severity: 'danger', text: say(key, values) };
}

function warning(key: Key, values: Record<string, string | number>): Consequence {
  return { severity: 'warning', text: say(key, values) };
}

function removedOptions(old: PropertyRow, now: PropertyRow): readonly Consequence[] {
  if (now.type !== 'select') return [];
  const kept = new Set((now.options ?? []).map(({ key }) => key));
  return (old.options ?? [])
    .filter(({ key }) => !kept.has(key))
    .map(({ key: option }) => warning('consequences.optionRemoved', { key: old.key, option }));
}

function changedRow(field: Field, old: PropertyRow, now: PropertyRow): readonly Consequence[] {
  const { key } = now;
  if (old.type !== now.type || old.isMultiple !== now.isMultiple)
    return [danger(words[field].retyped, { key })];
  if (field === 'returnProperties') return [];
  const found = [...removedOptions(old, now)];
  if (now.isRequired && !old.isRequired) found.push(warning('consequences.nowRequired', { key }));
  if (JSON.stringify(old.default) !== JSON.stringify(now.default))
    found.push({ severity: 'info', text: say('consequences.defaultChanged', { key }) });
  return found;
}

/** Whether the rows that stayed stand in another order; what came or went shows by itself. */
function isReordered(old: readonly PropertyRow[], now: readonly PropertyRow[]): boolean {
  const kept = new Set(now.map(({ key }) => key));
  const before = old.map(({ key }) => key).filter((key) => kept.has(key));
  const still = new Set(before);
  const after = now.map(({ key }) => key).filter((key) => still.has(key));
  return before.some((key, at) => after[at] !== key);
}

function summed(lines: readonly Consequence[], sum: Key): readonly Consequence[] {
  return lines.length > mostLines ? [danger(sum, { count: lines.length })] : lines;
}

/** Of one collection. A new code is a removal and an addition, because values hang on the code. */
export function propertyConsequences(
  field: Field,
  before: BizprocValues | null,
  after: BizprocValues,
): readonly Consequence[] {
  const now = after[field];
  if (before === null || now === null) return [];
  const old = before[field];
  // What was registered elsewhere is replaced whole, and nobody knows what by (P12).
  if (old === null) return [danger('consequences.unknownReplaced', { count: now.length })];
  const byKey = new Map(now.map((row) => [row.key, row]));
  const removed = old.filter(({ key }) => !byKey.has(key));
  const changed = old.flatMap((row) => {
    const same = byKey.get(row.key);
    return same === undefined || same === row ? [] : changedRow(field, row, same);
  });
  return [
    ...(isReordered(old, now)
      ? [{ severity: 'info' as const, text: say(words[field].reordered) }]
      : []),
    ...summed(
      removed.map(({ key }) => danger(words[field].removed, { key })),
      words[field].manyRemoved,
    ),
    ...(changed.length > mostLines * 2
      ? [danger('consequences.manyChanged', { count: changed.length })]
      : changed),
  ];
}
