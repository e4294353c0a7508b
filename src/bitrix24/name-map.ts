/**
 * A map with exactly the names of the entries. The one place where the compiler is told that entries made from the keys
 * of a record have those keys again, which `Object.fromEntries` forgets.
 */
export function nameMap<Name extends string, Value>(
  entries: Iterable<readonly [Name, Value]>,
): Readonly<Record<Name, Value>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- entries carry their names, see above.
  return Object.fromEntries(entries) as Record<Name, Value>;
}

/** Name and value of each own member, with the names' type kept. */
export function namedEntries<Name extends string, Value>(
  map: Readonly<Record<Name, Value>>,
): readonly (readonly [Name, Value])[] {
  const isName = (key: string): key is Name => Object.hasOwn(map, key);
  return Object.keys(map)
    .filter(isName)
    .map((name) => [name, map[name]] as const);
}
