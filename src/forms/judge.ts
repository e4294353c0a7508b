import type { TextValues } from '@/texts/use-texts';

/** The part of the Standard Schema protocol that a contract offers; zod schemas have it. */
interface Judging {
  readonly '~standard': {
    validate(
      value: unknown,
    ): { readonly issues?: readonly JudgedIssue[] | undefined } | Promise<unknown>;
  };
}

interface JudgedIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly maximum?: unknown;
  readonly minimum?: unknown;
}

export interface Judged {
  /** Dotted path of the field; '' for the whole record. */
  readonly path: string;
  readonly text: { readonly key: string; readonly values?: TextValues };
}

function dotted(path: JudgedIssue['path']): string {
  return (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
}

function bounds(issue: JudgedIssue): TextValues | null {
  const found: Record<string, number> = {};
  if (typeof issue.maximum === 'number') found['maximum'] = issue.maximum;
  if (typeof issue.minimum === 'number') found['minimum'] = issue.minimum;
  return Object.keys(found).length > 0 ? found : null;
}

/**
 * What the contract says of the values: one problem per path, the first of each, since two sentences on one field help
 * nobody. The message of a rule is a text key; a rule without one would show raw, so the tests of each contract name all.
 */
export function judge(contract: Judging, values: unknown): readonly Judged[] {
  const verdict = contract['~standard'].validate(values);
  if (verdict instanceof Promise) throw new TypeError('A contract must judge at once.');
  const found = new Map<string, Judged>();
  for (const issue of verdict.issues ?? []) {
    const path = dotted(issue.path);
    if (found.has(path)) continue;
    const limits = bounds(issue);
    found.set(path, {
      path,
      text: limits ? { key: issue.message, values: limits } : { key: issue.message },
    });
  }
  return [...found.values()];
}
