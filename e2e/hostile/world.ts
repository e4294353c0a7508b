/** A small part of the demo's portal, with something of every kind, something remembered, and a save that never ended. */
import type { GivenWorld } from '../portal/core/given.ts';
import { demoWorld } from '../portal/worlds/demo.ts';

function some<T>(rows: readonly T[] | undefined, most: number): T[] {
  return (rows ?? []).slice(0, most);
}

export function smallWorld(): GivenWorld {
  const world = demoWorld();
  const { entities = {} } = world;
  const activities = (entities.activities ?? []).filter((row) => typeof row === 'object');
  const own = [
    ...activities.filter((row) => row['IS_ROBOT'] === 'Y').slice(0, 4),
    ...activities.filter((row) => row['IS_ROBOT'] !== 'Y').slice(0, 2),
  ];
  const names = new Set(
    own.map((row) => `${row['IS_ROBOT'] === 'Y' ? 'robots' : 'activities'}/${String(row['CODE'])}`),
  );
  const stores = (entities.entityStores ?? []).map((store) => {
    if (typeof store === 'number' || store.items === undefined) return store;
    const mine = store.items.filter((item) => names.has(item.PROPERTY_VALUES['OBJECT'] ?? ''));
    // One more that is registered no longer, and what was done to workplaces.
    const items = [...store.items.slice(20, 21), ...mine, ...store.items.slice(-2)];
    const [last] = items.slice(-1);
    if (last !== undefined) Object.assign(last.PROPERTY_VALUES, { STATE: 'open', LATEST: 'N' });
    return { ...store, items };
  });
  return {
    ...world,
    entities: {
      ...entities,
      activities: own,
      automatedSolutions: some(entities.automatedSolutions, 4),
      connectors: some(entities.connectors, 3),
      // They would keep a connector from being removed.
      sources: [],
      flows: some(entities.flows, 4),
      tasks: some(entities.tasks, 30),
      entityStores: stores,
    },
  };
}
