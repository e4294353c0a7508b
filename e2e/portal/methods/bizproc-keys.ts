/** The change of case that every parameter of robots and activities goes through (portal-behaviour.md B4). */

/** What lies directly inside these is named by the application, so those names keep their case. */
const KEEPING = new Set(['PROPERTIES', 'RETURN_PROPERTIES', 'OPTIONS']);

/** A PHP array: a JSON list or object. Lists count from 0. Null for a scalar. */
export function mapOf(value: unknown): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value));
}

/**
 * Keys in capitals at every depth, except the direct children of PROPERTIES, RETURN_PROPERTIES and OPTIONS. The rule looks
 * at names only, so a property whose own code is `OPTIONS` has the keys of its definition kept too. Of two keys that fall
 * together the later one wins.
 */
export function capitalKeys(params: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => {
      const name = capital(key);
      return [name, within(value, KEEPING.has(name))];
    }),
  );
}

function within(value: unknown, isKept: boolean): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => within(item, false));
  const map = mapOf(value);
  if (map === null) return value;
  if (!isKept) return capitalKeys(map);
  return Object.fromEntries(
    Object.entries(map).map(([key, inner]) => [key, within(inner, KEEPING.has(key))]),
  );
}

// PHP changes the case of Latin letters only; `toUpperCase` alone would also touch Cyrillic and `ß`.
function capital(key: string): string {
  return key.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}
