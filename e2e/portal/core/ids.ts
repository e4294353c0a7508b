/** Ids are given once: a removed row's id is never given again, as in a database with a counter. */
import type { Entities, World } from './world.ts';

type Collection = Exclude<keyof Entities, 'app_options' | 'user_options'>;

/** A new id of this collection; remembered in `world.lastIds`. */
export function nextId(world: World, collection: Collection): number {
  const id = Math.max(world.lastIds[collection] ?? 0, highestId(world.entities[collection])) + 1;
  world.lastIds[collection] = id;
  return id;
}

/** The counters of a fresh world, so that removing its newest row does not free the id. */
export function startCounters(world: World): void {
  for (const [collection, rows] of Object.entries(world.entities)) {
    if (!Array.isArray(rows)) continue;
    const highest = highestId(rows);
    if (highest > (world.lastIds[collection] ?? 0)) world.lastIds[collection] = highest;
  }
}

function highestId(rows: readonly object[]): number {
  let highest = 0;
  for (const row of rows) {
    const id = Number('ID' in row ? row.ID : 'id' in row ? row.id : 0);
    if (id > highest) highest = id;
  }
  return highest;
}
