/** Which scopes the app asks for, and what for (rest-contract 0.3 and the methods' own pages). */

type Purpose =
  | 'crm'
  | 'bizproc'
  | 'biconnector'
  | 'task'
  | 'user'
  | 'department'
  | 'group'
  | 'placement'
  | 'entity';

interface ScopeNeed {
  /** Name of the purpose in the texts, `setup.scopes.<id>`. */
  readonly id: Purpose;
  /** Any one of them will do; the first is the one to ask for. */
  readonly scopes: readonly [string, ...string[]];
  /** Slugs of the kinds that use it; empty: the app itself. */
  readonly kinds: readonly string[];
  /** Without it the kind, or the app, works with less. */
  readonly isOptional: boolean;
}

const needs: readonly ScopeNeed[] = [
  {
    id: 'crm',
    scopes: ['crm'],
    kinds: ['digital-workplaces', 'robots', 'activities'],
    isOptional: false,
  },
  { id: 'bizproc', scopes: ['bizproc'], kinds: ['robots', 'activities'], isOptional: false },
  { id: 'biconnector', scopes: ['biconnector'], kinds: ['bi-connectors'], isOptional: false },
  { id: 'task', scopes: ['task'], kinds: ['task-flows'], isOptional: false },
  {
    id: 'user',
    scopes: ['user_brief', 'user_basic', 'user'],
    kinds: ['task-flows', 'robots', 'activities'],
    isOptional: true,
  },
  { id: 'department', scopes: ['department'], kinds: ['task-flows'], isOptional: true },
  {
    id: 'group',
    scopes: ['sonet_group', 'socialnetwork'],
    kinds: ['task-flows'],
    isOptional: true,
  },
  { id: 'placement', scopes: ['placement'], kinds: [], isOptional: true },
  { id: 'entity', scopes: ['entity'], kinds: [], isOptional: true },
];

export type Standing = 'granted' | 'missing' | 'unknown';

export interface ScopeRow extends ScopeNeed {
  /** The scope to show: the granted one of the alternatives, else the one to ask for. */
  readonly scope: string;
  readonly standing: Standing;
}

/** @param granted scopes of the app; null when the portal did not tell. */
export function scopeRows(granted: ReadonlySet<string> | null): readonly ScopeRow[] {
  return needs.map((need) => {
    const found = need.scopes.find((scope) => granted?.has(scope));
    const missing: Standing = granted === null ? 'unknown' : 'missing';
    return {
      ...need,
      scope: found ?? need.scopes[0],
      standing: found === undefined ? missing : 'granted',
    };
  });
}
