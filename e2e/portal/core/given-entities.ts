/**
 * The collections of a given world. Vectors write a bare number where only the id matters (`"users": [1, 3]`);
 * such a number becomes a row with a neutral name.
 */
import { readPlacedRobot } from './given-robots.ts';
import {
  isRecord,
  readChoice,
  readFlag,
  readList,
  readRecord,
  readText,
  readWhole,
  refuseUnknownKeys,
  show,
  Unreadable,
} from './check.ts';
import type { AutomatedSolution, Entities, Row, SpaType, StoredEntity, User } from './world.ts';

type ListKey = Exclude<keyof Entities, 'app_options' | 'user_options'>;

/** Rows may be partial; the four directories also accept bare ids. */
export type GivenEntities = {
  [Key in ListKey]?: (Partial<Entities[Key][number]> | number)[];
} & Partial<Pick<Entities, 'app_options' | 'user_options'>>;

const LISTS: readonly ListKey[] = [
  'users',
  'departments',
  'groups',
  'templates',
  'tasks',
  'automatedSolutions',
  'spaTypes',
  'activities',
  'connectors',
  'sources',
  'flows',
  'placements',
  'placedRobots',
  'entityStores',
];

export function completeEntities(given: unknown): Entities {
  const body = readRecord(given, 'entities');
  refuseUnknownKeys(body, 'entities', [...LISTS, 'app_options', 'user_options']);
  const rows = (key: ListKey): unknown[] => readList(body[key] ?? [], `entities.${key}`);
  const plain = (key: ListKey): Row[] =>
    rows(key).map((row, index) => ({ ...readRecord(row, `entities.${key}[${index}]`) }));
  const directory = (key: ListKey): Row[] =>
    rows(key).map((row, index) =>
      typeof row === 'number' ? { ID: row } : readRecord(row, `entities.${key}[${index}]`),
    );

  const automatedSolutions = plain('automatedSolutions').map(readSolution);
  const entities: Entities = {
    users: directory('users').map(readUserRow),
    departments: directory('departments').map((row, index) => {
      const ID = readWhole(row['ID'], `entities.departments[${index}].ID`, 1);
      return { SORT: 500, ...row, ID, NAME: textOr(row['NAME'], `Department ${ID}`) };
    }),
    groups: directory('groups').map((row, index) => {
      const ID = readWhole(row['ID'], `entities.groups[${index}].ID`, 1);
      return { ...row, ID, NAME: textOr(row['NAME'], `Group ${ID}`) };
    }),
    templates: directory('templates').map((row, index) => {
      const ID = readWhole(row['ID'], `entities.templates[${index}].ID`, 1);
      return { ...row, ID, TITLE: textOr(row['TITLE'], `Template ${ID}`) };
    }),
    tasks: plain('tasks').map((row, index) => {
      const id = readWhole(row['id'], `entities.tasks[${index}].id`, 1);
      return {
        ...row,
        id,
        title: textOr(row['title'], `Task ${id}`),
        flowId: typeof row['flowId'] === 'number' ? row['flowId'] : null,
        responsibleId: numberOr(row['responsibleId'], 1),
        createdBy: numberOr(row['createdBy'], 1),
        status: numberOr(row['status'], 2),
      };
    }),
    automatedSolutions,
    spaTypes: withBoundTypes(plain('spaTypes').map(readSpaType), automatedSolutions),
    activities: plain('activities'),
    connectors: plain('connectors'),
    sources: plain('sources'),
    flows: plain('flows'),
    placements: plain('placements'),
    placedRobots: plain('placedRobots').map(readPlacedRobot),
    entityStores: plain('entityStores').map(readStore),
    app_options: { ...readRecord(body['app_options'] ?? {}, 'entities.app_options') },
    user_options: readUserOptions(body['user_options'] ?? {}),
  };
  for (const key of LISTS) refuseRepeatedIds(key, entities[key]);
  return entities;
}

function readUserRow(row: Row, index: number): User {
  const place = `entities.users[${index}]`;
  const ID = readWhole(row['ID'], `${place}.ID`, 1);
  return {
    ...row,
    ID,
    NAME: textOr(row['NAME'], 'User'),
    LAST_NAME: textOr(row['LAST_NAME'], String(ID)),
    ACTIVE: row['ACTIVE'] === undefined ? true : readFlag(row['ACTIVE'], `${place}.ACTIVE`),
    UF_DEPARTMENT: readList(row['UF_DEPARTMENT'] ?? [1], `${place}.UF_DEPARTMENT`).map((id) =>
      readWhole(id, `${place}.UF_DEPARTMENT`, 1),
    ),
  };
}

function readSolution(row: Row, index: number): AutomatedSolution {
  const place = `entities.automatedSolutions[${index}]`;
  const id = readWhole(row['id'], `${place}.id`, 1);
  return {
    id,
    title: textOr(row['title'], `Workplace ${id}`),
    typeIds: readList(row['typeIds'] ?? [], `${place}.typeIds`)
      .map((typeId) => readWhole(typeId, `${place}.typeIds`, 1))
      .sort((one, other) => one - other),
  };
}

function readSpaType(row: Row, index: number): SpaType {
  const place = `entities.spaTypes[${index}]`;
  const id = readWhole(row['id'], `${place}.id`, 1);
  const flag = (key: string): 'Y' | 'N' =>
    row[key] === undefined ? 'Y' : readChoice(row[key], `${place}.${key}`, ['Y', 'N'] as const);
  return {
    ...row,
    id,
    title: textOr(row['title'], `SPA ${id}`),
    code: textOr(row['code'], ''),
    entityTypeId: numberOr(row['entityTypeId'], 128 + id),
    isAutomationEnabled: flag('isAutomationEnabled'),
    isBizProcEnabled: flag('isBizProcEnabled'),
  };
}

/** An SPA in a workplace exists, also when the world does not list it; and it is in one workplace only (C9). */
function withBoundTypes(types: SpaType[], solutions: readonly AutomatedSolution[]): SpaType[] {
  const known = new Set(types.map((type) => type.id));
  const holder = new Map<number, number>();
  for (const solution of solutions) {
    for (const typeId of solution.typeIds) {
      if (holder.has(typeId)) {
        throw new Unreadable(
          `SPA ${typeId} is in two workplaces, ${holder.get(typeId)} and ${solution.id}; it can only be in one.`,
        );
      }
      holder.set(typeId, solution.id);
      if (!known.has(typeId)) types.push(readSpaType({ id: typeId }, types.length));
    }
  }
  return types.sort((one, other) => one.id - other.id);
}

function readStore(row: Row, index: number): StoredEntity {
  const place = `entities.entityStores[${index}]`;
  return {
    ID: readWhole(row['ID'], `${place}.ID`, 1),
    appId: readText(row['appId'], `${place}.appId`),
    ENTITY: readText(row['ENTITY'], `${place}.ENTITY`),
    NAME: textOr(row['NAME'], ''),
    ACCESS: textMap(row['ACCESS'] ?? {}, `${place}.ACCESS`),
    properties: Object.fromEntries(
      Object.entries(readRecord(row['properties'] ?? {}, `${place}.properties`)).map(
        ([code, value]) => {
          const property = readRecord(value, `${place}.properties.${code}`);
          const TYPE = readChoice(property['TYPE'] ?? 'S', `${place}.properties.${code}.TYPE`, [
            'S',
            'N',
            'F',
          ] as const);
          return [
            code,
            { NAME: textOr(property['NAME'], code), TYPE, SORT: numberOr(property['SORT'], 500) },
          ];
        },
      ),
    ),
    items: readList(row['items'] ?? [], `${place}.items`).map((value, at) => {
      const item = readRecord(value, `${place}.items[${at}]`);
      return {
        ID: readWhole(item['ID'], `${place}.items[${at}].ID`, 1),
        NAME: textOr(item['NAME'], ''),
        PROPERTY_VALUES: textMap(
          item['PROPERTY_VALUES'] ?? {},
          `${place}.items[${at}].PROPERTY_VALUES`,
        ),
        DATE_CREATE: textOr(item['DATE_CREATE'], ''),
        CREATED_BY: numberOr(item['CREATED_BY'], 1),
      };
    }),
  };
}

function readUserOptions(value: unknown): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(readRecord(value, 'entities.user_options')).map(([userId, options]) => [
      userId,
      { ...readRecord(options, `entities.user_options.${userId}`) },
    ]),
  );
}

function textMap(value: unknown, place: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(readRecord(value, place)).map(([key, text]) => [
      key,
      readText(text, `${place}.${key}`),
    ]),
  );
}

function refuseRepeatedIds(key: ListKey, rows: readonly unknown[]): void {
  const seen = new Set<unknown>();
  for (const row of rows) {
    if (!isRecord(row)) continue;
    const id = row['ID'] ?? row['id'];
    if (id !== undefined && seen.has(id)) {
      throw new Unreadable(`entities.${key} has the id ${show(id)} twice.`);
    }
    seen.add(id);
  }
}

function textOr(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

function numberOr(value: unknown, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}
