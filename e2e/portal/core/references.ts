/** `$result[…]` and its kin inside the values of a batch command (sdk-and-frame.md E5). */
import type { Params } from './method.ts';

/** What the commands before this one have brought, by collection and command key. */
type Brought = Readonly<
  Record<'result' | 'next' | 'total' | 'time' | 'error', Record<string, unknown>>
>;

const REFERENCE = /\$(result|next|total|time|error)((?:\[[^\]]*\])*)/gi;

/** Replaces references in every value, at any depth; keys are left alone. */
export function resolveReferences(params: Params, brought: Brought): Params {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, resolve(value, brought)]),
  );
}

function resolve(value: unknown, brought: Brought): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(item, brought));
  if (typeof value === 'object' && value !== null) {
    return resolveReferences(Object.fromEntries(Object.entries(value)), brought);
  }
  if (typeof value !== 'string') return value;
  const whole = [...value.matchAll(REFERENCE)].find((match) => match[0] === value);
  // A value that is nothing but a reference takes what it refers to as it is, lists and objects too.
  if (whole !== undefined) return follow(whole[1], whole[2], brought);
  return value.replace(REFERENCE, (text: string, collection: string, path: string) => {
    const found = follow(collection, path, brought);
    return typeof found === 'string' || typeof found === 'number' ? String(found) : text;
  });
}

/** Walks the brackets and stops at the first key that is not there, keeping what was reached. */
function follow(
  collection: string | undefined,
  path: string | undefined,
  brought: Brought,
): unknown {
  let reached: unknown = pick(brought, (collection ?? '').toLowerCase());
  for (const [, key] of (path ?? '').matchAll(/\[([^\]]*)\]/g)) {
    if (typeof reached !== 'object' || reached === null || key === undefined) break;
    if (!Object.hasOwn(reached, key)) break;
    reached = pick(reached, key);
  }
  return reached;
}

function pick(holder: object, key: string): unknown {
  return Object.entries(holder).find(([name]) => name === key)?.[1];
}
