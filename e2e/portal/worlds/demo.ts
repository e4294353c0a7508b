/** The company of the demo, in three languages, and the worlds that look at it through other eyes. */
import type { GivenWorld } from '../core/given.ts';
import type { Row, World } from '../core/world.ts';
import { APPLICATION, makeCompany } from './company.ts';
import { EMPLOYEE } from './people.ts';
import { makeRules } from './rules.ts';
import { makeDemoWorkplaces, makeSpaTypes } from './workplaces.ts';

const SEED = 20_260_901;

/** Robots the application ever registered; the last update of its version lost some of them (B29). */
const ROBOTS = 25;
const LOST = ['check_credit', 'plan_visit_2', 'send_sms_4'];
/** Registered by hand one day, never written down by the application. */
const UNKNOWN = ['book_stock_3', 'translate_text_3'];

/** 14 workplaces, 40 SPAs, 22 robots (see `rememberedOfDemo` for the other 3), 12 activities, 8 connectors, 20 flows, 300 people. */
export function demoWorld(): GivenWorld {
  const world = makeCompany(
    {
      people: 300,
      departments: 60,
      groups: 24,
      templates: 12,
      tasks: 400,
      flows: 20,
      robots: ROBOTS,
      activities: 12,
      connectors: 8,
      spaTypes: makeSpaTypes(40, SEED),
      workplaces: makeDemoWorkplaces(),
    },
    SEED,
  );
  const { entities } = world;
  entities.activities = entities.activities.filter((row) => !isLost(row));
  entities.placements = entities.placements.filter(
    (row) => !LOST.includes(String(row['ADDITIONAL'])),
  );
  return world;
}

/**
 * What the demo's application once registered: the 3 robots its last update lost, whole, and the codes of the 2 it never
 * wrote down. For the memory stores that come later; it is the shape of `World.remembered`.
 */
export function rememberedOfDemo(): NonNullable<World['remembered']> {
  return {
    lostRobots: makeRules('robot', ROBOTS, APPLICATION).filter(isLost),
    unknownRobotCodes: [...UNKNOWN],
  };
}

/** The demo as somebody sees it who may administer nothing. */
export function employeeWorld(): GivenWorld {
  return { ...demoWorld(), user: { id: EMPLOYEE, role: 'employee' } };
}

/** The demo with an application that was granted nothing but the basic scope. */
export function noScopesWorld(): GivenWorld {
  return { ...demoWorld(), scopes: [] };
}

/** The demo before the application's first installation: nothing of it is registered anywhere. */
export function installWorld(): GivenWorld {
  const world = demoWorld();
  return {
    ...world,
    app: { ...APPLICATION, version: 1, installed: false, installUrl: true },
    firstRun: true,
    entities: {
      ...world.entities,
      activities: [],
      connectors: [],
      sources: [],
      placements: [],
    },
  };
}

function isLost(row: Row): boolean {
  return LOST.includes(String(row['CODE']));
}
