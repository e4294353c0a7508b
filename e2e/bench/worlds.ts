/** The portals that are measured in. */
import type { GivenWorld } from '../portal/core/given.ts';
import { makeManyWorkplaces, makeSpaTypes } from '../portal/worlds/workplaces.ts';

const SEED = 7;

function world(workplaces: number, spas: number): GivenWorld {
  const spaTypes = makeSpaTypes(spas, SEED);
  return {
    user: { id: 1, role: 'admin' },
    language: 'en',
    // The bench opens the same world many times in a minute, faster than any person could.
    rateLimit: null,
    entities: { spaTypes, automatedSolutions: makeManyWorkplaces(workplaces, spaTypes) },
  };
}

/** As much as one batch brings: 50 workplaces, 40 SPAs. */
export const ordinaryWorld = (): GivenWorld => world(50, 40);

/** 10,000 rows. */
export const manyRowsWorld = (): GivenWorld => world(10_000, 500);

/** An editor with 500 SPAs to choose from. */
export const manySpasWorld = (): GivenWorld => world(50, 500);
