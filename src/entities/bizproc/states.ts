/**
 * The four states of a code: the portal lists codes only (B28), the studio remembers definitions, and an update of the
 * app deletes every registration (B29).
 */
import type { Request } from '@/bitrix24/portal';
import type { BizprocKind, BizprocValues } from './values';
import { createCall } from './wire';

/** What the studio remembers of a code it registered. */
export interface KnownDefinition {
  readonly kind: BizprocKind;
  readonly code: string;
  readonly values: BizprocValues;
}

/**
 * `known`: registered and remembered. `unknown`: registered, not remembered. `lost`: remembered, registered no more.
 * `taken`: remembered, and now registered as the other kind, so it cannot be restored (one code space, B8).
 */
export type CodeState = 'known' | 'unknown' | 'lost' | 'taken';

export interface CodeRow {
  readonly code: string;
  readonly state: CodeState;
  /** Null for `unknown`. */
  readonly values: BizprocValues | null;
}

/** Codes of both kinds as the portal lists them now. */
export interface Registered {
  readonly robot: readonly string[];
  readonly activity: readonly string[];
}

function otherKind(kind: BizprocKind): BizprocKind {
  return kind === 'robot' ? 'activity' : 'robot';
}

/** One row per code of this kind: the portal's order first, then what is only remembered. Case counts (B8). */
export function codeRows(
  kind: BizprocKind,
  registered: Registered,
  remembered: readonly KnownDefinition[],
): readonly CodeRow[] {
  const mine = new Map(
    remembered.filter((known) => known.kind === kind).map((known) => [known.code, known.values]),
  );
  const listed = [...new Set(registered[kind])];
  const others = new Set(registered[otherKind(kind)]);
  const there = listed.map((code): CodeRow => {
    const values = mine.get(code) ?? null;
    return { code, state: values === null ? 'unknown' : 'known', values };
  });
  const isListed = new Set(listed);
  const gone = [...mine]
    .filter(([code]) => !isListed.has(code))
    .map(([code, values]): CodeRow => ({
      code,
      state: others.has(code) ? 'taken' : 'lost',
      values,
    }));
  return [...there, ...gone];
}

export interface RestoreStep {
  readonly kind: BizprocKind;
  readonly code: string;
  readonly call: Request;
}

/**
 * What to register anew after an update of the app: the lost ones only, so that a second run does nothing. Of one code
 * remembered as both kinds the first keeps it, because the portal would refuse the second.
 */
export function restorePlan(
  registered: Registered,
  remembered: readonly KnownDefinition[],
): readonly RestoreStep[] {
  const used = new Set<string>();
  return (['robot', 'activity'] as const).flatMap((kind) =>
    codeRows(kind, registered, remembered).flatMap(({ code, state, values }): RestoreStep[] => {
      if (state !== 'lost' || values === null || used.has(code)) return [];
      used.add(code);
      return [{ kind, code, call: createCall(kind, values) }];
    }),
  );
}
