import { describe, expect, test } from 'vitest';
import { completeWorld, type GivenWorld } from '../core/given.ts';
import type { Row, World } from '../core/world.ts';
import { updateApplication } from './app-update.ts';
import { rememberedOfDemo } from './demo.ts';
import { namedWorlds } from './index.ts';

function make(name: string): GivenWorld {
  const maker = namedWorlds[name];
  if (maker === undefined) throw new Error(`There is no world ${name}.`);
  return maker();
}

function countsOf({ entities }: World): Record<string, number> {
  const rules = (isRobot: string) =>
    entities.activities.filter((row) => row['IS_ROBOT'] === isRobot).length;
  return {
    workplaces: entities.automatedSolutions.length,
    spaTypes: entities.spaTypes.length,
    robots: rules('Y'),
    activities: rules('N'),
    connectors: entities.connectors.length,
    flows: entities.flows.length,
    users: entities.users.length,
    departments: entities.departments.length,
    tasks: entities.tasks.length,
  };
}

describe.each(Object.keys(namedWorlds))('the world %s', (name) => {
  const world = completeWorld(make(name));
  const { entities } = world;

  test('is plain JSON and the same every time', () => {
    expect(JSON.parse(JSON.stringify(make(name)))).toEqual(make(name));
  });

  test('gives every id and every code once', () => {
    const ids = (rows: readonly object[]) =>
      rows.map((row) => ('ID' in row ? row.ID : 'id' in row ? row.id : undefined));
    const lists: [string, unknown[]][] = [
      ...Object.entries(entities).flatMap(([key, rows]): [string, unknown[]][] =>
        Array.isArray(rows) && key !== 'activities' ? [[key, ids(rows)]] : [],
      ),
      [
        'codes',
        entities.activities.map((row) => `${String(row['APP_ID'])}/${String(row['CODE'])}`),
      ],
      ['flow names', entities.flows.map((row) => row['name'])],
    ];
    for (const [key, values] of lists) {
      expect(values, key).not.toContain(undefined);
      expect(new Set(values).size, key).toBe(values.length);
    }
  });

  test('never uses one number as an SPA id and as an entity type id', () => {
    const ids = new Set(entities.spaTypes.map((type) => type.id));
    const typeIds = entities.spaTypes.map((type) => type.entityTypeId ?? 0);
    expect(typeIds.filter((id) => ids.has(id))).toEqual([]);
    expect(new Set(typeIds).size).toBe(typeIds.length);
    // The portal gives 128 to 192, or an even number from 1030 on.
    expect(typeIds.every((id) => (id >= 128 && id <= 192) || (id >= 1030 && id % 2 === 0))).toBe(
      true,
    );
  });

  test('holds together: whoever is named exists', () => {
    const users = new Set(entities.users.map((row) => row.ID));
    const departments = new Set(entities.departments.map((row) => row.ID));
    const groups = new Set<unknown>(entities.groups.map((row) => row.ID));
    const templates = new Set<unknown>([0, ...entities.templates.map((row) => row.ID)]);
    const flows = new Set<unknown>(entities.flows.map((row) => row['id']));
    const connectors = new Set(entities.connectors.map((row) => row['id']));
    const spaTypes = new Set(entities.spaTypes.map((row) => row.id));
    const exists = (row: Row) =>
      [row['responsibleList'], row['taskCreators']].flat().every((pair) => {
        const [kind, id] = Array.isArray(pair) ? pair.map(String) : [];
        const number = Number.parseInt(id ?? '', 10);
        if (kind === 'user') return users.has(number);
        return kind === 'department' ? departments.has(number) : id === 'all-users';
      });
    expect(users.has(world.user.id)).toBe(true);
    expect(
      entities.users.flatMap((user) => user.UF_DEPARTMENT).every((id) => departments.has(id)),
    ).toBe(true);
    expect(entities.departments.every((row) => users.has(row.UF_HEAD ?? 1))).toBe(true);
    expect(entities.groups.every((row) => users.has(row.OWNER_ID ?? 0))).toBe(true);
    expect(
      entities.flows.every(
        (row) =>
          groups.has(row['groupId']) &&
          templates.has(row['templateId']) &&
          users.has(Number(row['ownerId'])) &&
          users.has(Number(row['creatorId'])) &&
          exists(row),
      ),
    ).toBe(true);
    expect(
      entities.tasks.every(
        (row) =>
          (row.flowId === null || flows.has(row.flowId)) &&
          users.has(row.responsibleId) &&
          users.has(row.createdBy),
      ),
    ).toBe(true);
    expect(entities.sources.every((row) => connectors.has(row['connectorId']))).toBe(true);
    expect(
      entities.automatedSolutions.flatMap((row) => row.typeIds).every((id) => spaTypes.has(id)),
    ).toBe(true);
  });

  test('has a tree of departments: one root, and every walk up ends there', () => {
    const parents = new Map(entities.departments.map((row) => [row.ID, row.PARENT]));
    const depthOf = (id: number, steps = 0): number => {
      const parent = parents.get(id);
      if (parent === undefined || steps > parents.size) return steps;
      return depthOf(parent, steps + 1);
    };
    expect([...parents.values()].filter((parent) => parent === undefined)).toHaveLength(1);
    expect(Math.max(...[...parents.keys()].map((id) => depthOf(id)))).toBeLessThan(12);
  });
});

test('the demo has what it promises', () => {
  const world = completeWorld(make('demo'));
  expect(countsOf(world)).toEqual({
    workplaces: 14,
    spaTypes: 40,
    robots: 22,
    activities: 12,
    connectors: 8,
    flows: 20,
    users: 300,
    departments: 60,
    tasks: 400,
  });
  const sizes = world.entities.automatedSolutions.map((row) => row.typeIds.length);
  expect([Math.max(...sizes), sizes.filter((size) => size === 0).length]).toEqual([9, 3]);
  const held = sizes.reduce((sum, size) => sum + size, 0);
  expect(held).toBeLessThan(40);
  const text =
    JSON.stringify(world.entities.automatedSolutions) + JSON.stringify(world.entities.spaTypes);
  for (const letter of ['&', 'ж', 'ü']) expect(text).toContain(letter);
});

test('the demo lost 3 robots at the last update and does not know 2 that are registered', () => {
  const { entities } = completeWorld(make('demo'));
  const codes = entities.activities.map((row) => row['CODE']);
  const { lostRobots, unknownRobotCodes } = rememberedOfDemo();
  expect(lostRobots).toHaveLength(3);
  expect(lostRobots.filter((row) => codes.includes(row['CODE']))).toEqual([]);
  expect(lostRobots.every((row) => row['IS_ROBOT'] === 'Y' && row['HANDLER'] !== undefined)).toBe(
    true,
  );
  expect(unknownRobotCodes.filter((code) => codes.includes(code))).toHaveLength(2);
});

test('the designer of the demo has robots that work and robots that were lost', () => {
  const { entities } = completeWorld(make('demo'));
  const codes = new Set(entities.activities.map((row) => row['CODE']));
  const isGone = entities.placedRobots.map((robot) => !codes.has(robot.CODE));
  expect(isGone).toEqual([false, true, false, true]);
  expect(completeWorld(make('install')).entities.placedRobots).toEqual([]);
});

test('the demo has one flow that no task leads to, and tasks that are in no flow', () => {
  const { entities } = completeWorld(make('demo'));
  const found = new Set(entities.tasks.map((task) => task.flowId));
  expect(entities.flows.filter((flow) => !found.has(Number(flow['id'])))).toHaveLength(1);
  expect(found.has(null)).toBe(true);
});

test('the large world is large', () => {
  expect(countsOf(completeWorld(make('large')))).toMatchObject({
    robots: 2_000,
    users: 10_000,
    departments: 1_000,
    flows: 500,
    workplaces: 500,
    spaTypes: 500,
    tasks: 5_000,
  });
});

test('the other worlds differ from the demo in what their name says', () => {
  const employee = completeWorld(make('employee'));
  const row = employee.entities.users.find((user) => user.ID === employee.user.id);
  expect(row).toMatchObject({ isAdmin: false, isCrmAdmin: false, biAccess: false });
  expect(completeWorld(make('no-scopes')).scopes).toEqual([]);
  const install = completeWorld(make('install'));
  expect([install.firstRun, install.app?.installed]).toEqual([true, false]);
  expect([install.entities.activities, install.entities.placements]).toEqual([[], []]);
  expect(countsOf(completeWorld(make('empty')))).toMatchObject({
    workplaces: 0,
    flows: 0,
    users: 1,
  });
});

test('a new version of the application deletes its robots, activities and placements and nothing else', () => {
  const world = completeWorld(make('demo'));
  const foreign = { APP_ID: 'local.other', CODE: 'foreign', IS_ROBOT: 'Y' };
  world.entities.activities.push(foreign);
  world.entities.placements.push({ ID: 900, APP_ID: 9, PLACEMENT: 'LEFT_MENU' });
  expect(updateApplication(world)).toHaveLength(34);
  expect(world.entities.activities).toEqual([foreign]);
  expect(world.entities.placements.map((row) => row['ID'])).toEqual([900]);
  expect(world.entities.placedRobots).toHaveLength(4);
  expect([world.app?.version, world.app?.installed, world.firstRun]).toEqual([3, false, true]);
  expect(world.entities.connectors).toHaveLength(8);
});

test('the application of the demo remembers all it registered but two codes, and fits what it lost', () => {
  const { entities } = completeWorld(make('demo'));
  const [store, ...others] = entities.entityStores;
  expect(others).toEqual([]);
  const objects = (store?.items ?? []).map(({ PROPERTY_VALUES }) => PROPERTY_VALUES['OBJECT']);
  const { lostRobots, unknownRobotCodes } = rememberedOfDemo();
  for (const row of lostRobots) expect(objects).toContain(`robots/${String(row['CODE'])}`);
  for (const code of unknownRobotCodes) expect(objects).not.toContain(`robots/${code}`);
  expect(objects.filter((object) => object?.startsWith('robots/'))).toHaveLength(23);
  expect(objects.filter((object) => object?.startsWith('activities/'))).toHaveLength(12);
  expect(completeWorld(make('install')).entities.entityStores).toEqual([]);
});
