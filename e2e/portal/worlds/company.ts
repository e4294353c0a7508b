/** A company of a given size, and the application in it. Every named world is one of these, changed a little. */
import type { GivenWorld } from '../core/given.ts';
import type { AutomatedSolution, Entities, SpaType } from '../core/world.ts';
import { makeConnectors, makeSources } from './connectors.ts';
import { makeDepartments } from './departments.ts';
import { makeFlows } from './flows.ts';
import { makePeople, staffOf } from './people.ts';
import { makeRulePlacements, makeRules } from './rules.ts';
import { makeGroups, makeTasks, makeTemplates } from './work.ts';

/** A local application as portals number them; with its 29 characters a storage's code may have 16. */
export const APPLICATION = {
  client_id: 'local.5f0a1b2c3d4e5f.60718293',
  id: 7,
  domain: '127.0.0.1',
  version: 2,
  installed: true,
};

/** The application's handlers on screens of the portal. */
const SCREENS = ['LEFT_MENU', 'CRM_DEAL_DETAIL_TAB'];

interface Size {
  readonly people: number;
  readonly departments: number;
  readonly groups: number;
  readonly templates: number;
  readonly tasks: number;
  readonly flows: number;
  readonly robots: number;
  readonly activities: number;
  readonly connectors: number;
  readonly spaTypes: SpaType[];
  readonly workplaces: AutomatedSolution[];
}

/** Rows of all collections; the same size and seed give the same rows. */
export function makeCompany(
  size: Size,
  seed: number,
): Omit<GivenWorld, 'entities'> & { entities: Entities } {
  const departments = makeDepartments(size.departments, seed);
  const departmentIds = departments.map((row) => row.ID);
  const users = makePeople(size.people, departmentIds, seed + 1);
  const staff = staffOf(users);
  const groups = makeGroups(size.groups, staff, seed + 2);
  const templates = makeTemplates(size.templates, staff, seed + 3);
  const flows = makeFlows(size.flows, { groups, templates, departmentIds, staff }, seed + 4);
  const flowIds = flows.map((row) => Number(row['id']));
  const activities = [
    ...makeRules('robot', size.robots, APPLICATION),
    ...makeRules('activity', size.activities, APPLICATION),
  ];
  const connectors = makeConnectors(size.connectors, APPLICATION.client_id);
  const screens = SCREENS.map((PLACEMENT, index) => ({
    ID: index + 1,
    APP_ID: APPLICATION.id,
    PLACEMENT,
    ADDITIONAL: '',
    PLACEMENT_HANDLER: 'https://app.example.com/index.html',
    USER_ID: 0,
    TITLE: 'Automation Studio',
  }));
  return {
    auth: 'app',
    app: { ...APPLICATION },
    user: { id: 1, role: 'admin' },
    language: 'en',
    license: 'en_pro100',
    entities: {
      users,
      departments,
      groups,
      templates,
      tasks: makeTasks(size.tasks, flowIds, staff, seed + 5),
      automatedSolutions: size.workplaces,
      spaTypes: size.spaTypes,
      activities,
      connectors,
      sources: makeSources(connectors),
      flows,
      placements: [...screens, ...makeRulePlacements(activities, APPLICATION)],
      placedRobots: [],
      entityStores: [],
      app_options: {},
      user_options: {},
    },
  };
}
