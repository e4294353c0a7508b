/** A portal at the upper end, for the bench and for lists that must stay smooth. */
import type { GivenWorld } from '../core/given.ts';
import { makeCompany } from './company.ts';
import { makeManyWorkplaces, makeSpaTypes } from './workplaces.ts';

const SEED = 7_001;

/** 2,000 robots, 10,000 people, 1,000 departments, 500 flows, 500 workplaces, 500 SPAs, 5,000 tasks. */
export function largeWorld(): GivenWorld {
  const spaTypes = makeSpaTypes(500, SEED);
  return makeCompany(
    {
      people: 10_000,
      departments: 1_000,
      groups: 600,
      templates: 100,
      tasks: 5_000,
      flows: 500,
      robots: 2_000,
      activities: 200,
      connectors: 100,
      spaTypes,
      workplaces: makeManyWorkplaces(500, spaTypes),
    },
    SEED,
  );
}
