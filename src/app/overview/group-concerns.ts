/** Concerns of one kind, those that are the same for several records joined. */
import type { Concern, Said, Severity } from '@/entities/kind';

export interface ConcernGroup {
  readonly severity: Severity;
  readonly text: Said;
  readonly why: Said;
  readonly isRestorable: boolean;
  /** In the order they were found. */
  readonly records: readonly { readonly id: string; readonly title: string }[];
}

const ranks: Readonly<Record<Severity, number>> = { danger: 0, warning: 1, info: 2 };

/** For sorting: what stops work first, and among equals what one press mends. */
export function rankOf({
  severity,
  isRestorable,
}: {
  readonly severity: Severity;
  readonly isRestorable: boolean;
}): number {
  return ranks[severity] * 2 + (isRestorable ? 0 : 1);
}

/** Texts with other values are other texts, so each group can be told in one sentence. */
export function groupConcerns(concerns: readonly Concern[]): readonly ConcernGroup[] {
  const groups = new Map<string, Concern[]>();
  for (const concern of concerns) {
    const { severity, text, isRestorable } = concern;
    const key = JSON.stringify([severity, isRestorable, text.key, text.values ?? null]);
    const same = groups.get(key);
    if (same === undefined) groups.set(key, [concern]);
    else same.push(concern);
  }
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { severity, text, why, isRestorable } = first;
    const records = same.map(({ id, title }) => ({ id, title }));
    return [{ severity, text, why, isRestorable, records }];
  });
}
