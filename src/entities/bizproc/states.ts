/**
 * The four states of a code: the portal lists codes only (B28), the studio remembers definitions, and an update of the
 * app deletes every registration (B29).
 */
import type { Remembered } from '../kind';
import { revive } from './stored';
import type { BizprocKind, BizprocValues } from './values';

/** Names in addresses and in the memory; fixed for ever. */
export const slugs: Readonly<Record<BizprocKind, string>> = {
  robot: 'robots',
  activity: 'activities',
};

/** What the studio remembers of a code it registered or changed. */
export interface KnownDefinition {
  readonly kind: BizprocKind;
  readonly code: string;
  readonly values: BizprocValues;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  /** A newer save ended without anybody knowing whether it happened. */
  readonly isUnclear: boolean;
}

/**
 * `known`: registered and remembered. `unknown`: registered, not remembered. `lost`: remembered, registered no more.
 * `taken`: remembered, and now registered as the other kind, so it cannot be restored (one code space, B8).
 */
export const codeStates = ['known', 'unknown', 'lost', 'taken'] as const;
export type CodeState = (typeof codeStates)[number];

export interface CodeRow {
  readonly code: string;
  readonly state: CodeState;
  /** Null for `unknown`. */
  readonly known: KnownDefinition | null;
}

/** Codes of both kinds as the portal lists them now. */
export type Registered = Readonly<Record<BizprocKind, readonly string[]>>;

export function otherKind(kind: BizprocKind): BizprocKind {
  return kind === 'robot' ? 'activity' : 'robot';
}

/** Definitions that can be read; what was removed, and what is not (any more) a definition, counts as not remembered. */
export function definitionsOf(remembered: readonly Remembered[]): readonly KnownDefinition[] {
  return remembered.flatMap(({ slug, id, by, at, isUnclear, ...rest }): KnownDefinition[] => {
    const kind = (['robot', 'activity'] as const).find((each) => slugs[each] === slug);
    const values = rest.values === null ? null : revive(rest.values);
    if (kind === undefined || values === null || values.code !== id) return [];
    return [{ kind, code: id, values, by, at, isUnclear }];
  });
}

/** One row per code of this kind: the portal's order first, then what is only remembered. Case counts (B8). */
export function codeRows(
  kind: BizprocKind,
  registered: Registered,
  definitions: readonly KnownDefinition[],
): readonly CodeRow[] {
  const mine = new Map(
    definitions.filter((known) => known.kind === kind).map((known) => [known.code, known]),
  );
  const listed = [...new Set(registered[kind])];
  const others = new Set(registered[otherKind(kind)]);
  const there = listed.map((code): CodeRow => {
    const known = mine.get(code) ?? null;
    return { code, state: known === null ? 'unknown' : 'known', known };
  });
  const isListed = new Set(listed);
  const gone = [...mine]
    .filter(([code]) => !isListed.has(code))
    .map(([code, known]): CodeRow => ({
      code,
      state: others.has(code) ? 'taken' : 'lost',
      known,
    }));
  return [...there, ...gone];
}
