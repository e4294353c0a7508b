import type { Revision } from '@/memory/memory';

export const spans = ['any', 'day', 'week', 'month'] as const;
export type Span = (typeof spans)[number];

export interface HistoryFilter {
  /** Id of the person as text; '' for anyone. */
  readonly person: string;
  /** Slug; '' for every kind. */
  readonly kind: string;
  readonly span: Span;
}

export const everything: HistoryFilter = { person: '', kind: '', span: 'any' };

const day = 24 * 60 * 60 * 1000;
const length: Readonly<Record<Span, number>> = {
  any: Infinity,
  day,
  week: 7 * day,
  month: 30 * day,
};

export function fitting(
  revisions: readonly Revision[],
  { person, kind, span }: HistoryFilter,
  now: number,
): readonly Revision[] {
  return revisions.filter(
    (revision) =>
      (person === '' || String(revision.by.id) === person) &&
      (kind === '' || revision.object.kind === kind) &&
      now - Date.parse(revision.at) <= length[span],
  );
}

/** Everybody who appears, by name. */
export function peopleOf(revisions: readonly Revision[]): readonly { id: string; name: string }[] {
  const people = new Map(revisions.map(({ by }) => [String(by.id), by.name]));
  return [...people]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Names of the fields that differ between the two snapshots; all of a created or removed record. */
export function touchedFields(
  { before, after }: Pick<Revision, 'before' | 'after'>,
  isSame: (a: unknown, b: unknown) => boolean,
): readonly string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].filter((name) => !isSame(before?.[name], after?.[name]));
}
