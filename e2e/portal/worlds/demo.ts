/** The company of the demo, in three languages, and the worlds that look at it through other eyes. */
import type { GivenWorld } from '../core/given.ts';
import type { PlacedRobot, Row, StoredEntity, User, World } from '../core/world.ts';
import { registrationOf, renaming, storageOf } from './app-memory.ts';
import { APPLICATION, makeCompany } from './company.ts';
import { EMPLOYEE } from './people.ts';
import { makeRulePlacements, makeRules } from './rules.ts';
import { around } from './seeded.ts';
import { makeDemoWorkplaces, makeSpaTypes } from './workplaces.ts';

const SEED = 20_260_901;

/** Robots the application ever registered; the last update of its version lost some of them (B29). */
const ROBOTS = 25;
const LOST = ['check_credit', 'plan_visit_2', 'send_sms_4'];
const ACTIVITIES = 12;
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
      activities: ACTIVITIES,
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
  entities.placedRobots = placedRobots();
  entities.entityStores = [keptByDemo(entities.users)];
  entities.app_options = { 'flow-ids': JSON.stringify(entities.flows.map((flow) => flow['id'])) };
  return world;
}

/** In the designer of deals: two robots that work, one of them set by the application's page, and two of the lost ones. */
function placedRobots(): PlacedRobot[] {
  const place = (ID: number, CODE: string, stage: PlacedRobot['stage'], title: string) => ({
    ID,
    APP_ID: APPLICATION.client_id,
    CODE,
    documentType: 'DEAL',
    stage,
    title: `[Automation Studio] ${title}`,
  });
  return [
    {
      ...place(1, 'send_sms', 'NEW', 'Send an SMS'),
      values: { phone: '{=Document:PHONE}', text: 'Thank you' },
    },
    { ...place(2, 'check_credit', 'WORK', 'Check credit & limit'), values: { amount: '5000' } },
    {
      ...place(3, 'ask_approval', 'WORK', 'Ask for approval'),
      values: { approver: ['user_1'], text: 'Please look' },
    },
    {
      ...place(4, 'plan_visit_2', 'DONE', 'Plan a visit 2'),
      values: { moment: '2026-10-01 10:00', is_urgent: 'Y' },
    },
  ];
}

/**
 * What the demo's application once registered: the 3 robots its last update lost, whole, and the codes of the 2 it never
 * wrote down, in the shape of `World.remembered`.
 */
export function rememberedOfDemo(): NonNullable<World['remembered']> {
  return {
    lostRobots: makeRules('robot', ROBOTS, APPLICATION).filter(isLost),
    unknownRobotCodes: [...UNKNOWN],
  };
}

/** What the demo's application remembers: all it registered but the two codes it never wrote down, and some renamings. */
function keptByDemo(users: readonly User[]): StoredEntity {
  const keepers = users.slice(0, 2).map(({ ID, NAME, LAST_NAME }) => ({
    id: ID,
    name: `${NAME} ${LAST_NAME}`,
  }));
  const rules = [
    ...makeRules('robot', ROBOTS, APPLICATION),
    ...makeRules('activity', ACTIVITIES, APPLICATION),
  ].filter((rule) => !UNKNOWN.includes(String(rule['CODE'])));
  const addresses = new Map(
    makeRulePlacements(rules, APPLICATION).map((row) => [
      row['ADDITIONAL'],
      String(row['PLACEMENT_HANDLER']),
    ]),
  );
  const [first, second] = makeDemoWorkplaces();
  return storageOf(
    APPLICATION.client_id,
    [
      ...rules.map((rule, at) =>
        registrationOf(rule, addresses.get(rule['CODE']) ?? '', around(keepers, at)),
      ),
      renaming(
        String(first?.id),
        'Personnel',
        first?.title ?? '',
        first?.typeIds ?? [],
        around(keepers, 1),
      ),
      renaming(
        String(second?.id),
        'Purchasing',
        second?.title ?? '',
        second?.typeIds ?? [],
        around(keepers, 0),
      ),
    ],
    '2026-09-18T09:30:00.000Z',
  );
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
      placedRobots: [],
      entityStores: [],
    },
  };
}

function isLost(row: Row): boolean {
  return LOST.includes(String(row['CODE']));
}
