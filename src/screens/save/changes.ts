import type { FieldRule } from '@/entities/editing';
import type { Values } from '@/entities/kind';

/** Equal as JSON data: order matters in lists, not among the keys of an object. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
  );
}

/** Names of the fields that differ, in the order of the kind's fields. */
export function changedFields(
  before: Values,
  after: Values,
  fields: Readonly<Record<string, FieldRule>>,
): readonly string[] {
  return Object.keys(fields).filter((name) => !isSame(before[name], after[name]));
}

/**
 * Names of the fields an update sends, by their sending rules: those that changed, those that are always sent, and the
 * partners of a pair of which one changed. Nothing when nothing changed.
 */
export function sentFields(
  changed: readonly string[],
  fields: Readonly<Record<string, FieldRule>>,
): ReadonlySet<string> {
  const sendable = changed.filter((name) => fields[name]?.send !== 'never');
  if (sendable.length === 0) return new Set();
  const groups = new Set(
    sendable.map((name) => groupOf(fields[name])).filter((name) => name !== null),
  );
  return new Set(
    Object.entries(fields)
      .filter(([name, rule]) => {
        const group = groupOf(rule);
        return (
          sendable.includes(name) || rule.send === 'always' || (group !== null && groups.has(group))
        );
      })
      .map(([name]) => name),
  );
}

function groupOf(rule: FieldRule | undefined): string | null {
  return typeof rule?.send === 'object' ? rule.send.together : null;
}
