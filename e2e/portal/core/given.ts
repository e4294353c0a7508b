/**
 * From a partial world, as a vector or a test gives it, to a whole one. Everything left out gets a fixed default,
 * so that two runs see the same portal; what is malformed is refused with a sentence (`Unreadable`).
 */
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
import { completeEntities, type GivenEntities } from './given-entities.ts';
import { startCounters } from './ids.ts';
import { ROLES, rightsOfRole } from './rights.ts';
import { ALL_SCOPES } from './scopes.ts';
import type { User, World, WorldUser } from './world.ts';

/** A world in which anything may be left out. */
export type GivenWorld = Partial<Omit<World, 'entities'>> & { entities?: GivenEntities };

/** The moment the clock of every test world stands at. */
const FIXED_TIME = '2026-09-01T09:00:00.000Z';

const KEYS = [
  'auth',
  'app',
  'user',
  'language',
  'time',
  'scopes',
  'license',
  'featureEnabled',
  'bizprocEnabled',
  'connectorsHaveMapping',
  'flowBuild',
  'remembered',
  'restAvailable',
  'workplaceLimit',
  'site_stopped',
  'operating_seconds',
  'rateLimit',
  'edition',
  'placement',
  'placementOptions',
  'firstRun',
  'allowedUsers',
  'entities',
  'lastIds',
] as const;

// The vectors of the host page carry these beside the world; the REST side has no use for them.
const KEYS_OF_THE_HOST_PAGE = ['portal', 'popup', 'message_origin'];

export function completeWorld(given: unknown): World {
  const body = readRecord(given, 'The world');
  refuseUnknownKeys(body, 'The world', [...KEYS, ...KEYS_OF_THE_HOST_PAGE]);
  const read = <T>(
    key: (typeof KEYS)[number],
    fallback: T,
    reader: (value: unknown, place: string) => T,
  ): T => (body[key] === undefined ? fallback : reader(body[key], key));

  const user = read('user', { id: 1, role: 'admin' as const }, readUser);
  const world: World = {
    auth: read('auth', 'app', (value, place) =>
      readChoice(value, place, ['app', 'webhook', 'none'] as const),
    ),
    app: body['app'] === null ? null : readApp(body['app'] ?? {}),
    user,
    language: read('language', 'en', readText),
    time: read<string | null>('time', FIXED_TIME, readTime),
    scopes: read('scopes', [...ALL_SCOPES], readTexts),
    license: read('license', 'en_pro100', readText),
    featureEnabled: read('featureEnabled', true, readFlag),
    bizprocEnabled: read('bizprocEnabled', true, readFlag),
    restAvailable: read('restAvailable', true, readFlag),
    workplaceLimit: read<number | null>('workplaceLimit', null, orNull(readWhole)),
    site_stopped: read('site_stopped', false, readFlag),
    operating_seconds: read<World['operating_seconds']>('operating_seconds', 0, readSeconds),
    rateLimit: read<World['rateLimit']>('rateLimit', null, orNull(readRateLimit)),
    edition: read('edition', 'b24', (value, place) =>
      readChoice(value, place, ['b24', 'box'] as const),
    ),
    placement: read('placement', 'DEFAULT', readText),
    placementOptions: read('placementOptions', {}, readRecord),
    firstRun: read('firstRun', false, readFlag),
    allowedUsers: read<number[] | null>('allowedUsers', null, orNull(readNumbers)),
    connectorsHaveMapping: read('connectorsHaveMapping', false, readFlag),
    flowBuild: read<World['flowBuild']>('flowBuild', 'newer', (value, place) =>
      readChoice(value, place, ['newer', 'older'] as const),
    ),
    ...(body['remembered'] === undefined ? {} : { remembered: readRemembered(body['remembered']) }),
    entities: completeEntities(body['entities'] ?? {}),
    lastIds: read('lastIds', {}, readCounts),
  };
  if (world.auth === 'app' && world.app === null) {
    throw new Unreadable('A world with auth "app" needs an app; say auth "webhook" or give one.');
  }
  placeUser(world.entities.users, user);
  startCounters(world);
  return world;
}

/** What a studio of an earlier session would remember of this world: see worlds/demo.ts. */
function readRemembered(value: unknown): NonNullable<World['remembered']> {
  const body = readRecord(value, 'remembered');
  return {
    lostRobots: readList(body['lostRobots'] ?? [], 'remembered.lostRobots').map((row) =>
      readRecord(row, 'remembered.lostRobots'),
    ),
    unknownRobotCodes: readTexts(body['unknownRobotCodes'] ?? [], 'remembered.unknownRobotCodes'),
  };
}

/** Puts the person before the host page among the users and gives the row the rights the short form stands for. */
function placeUser(users: User[], user: WorldUser): void {
  let row = users.find((candidate) => candidate.ID === user.id);
  const role = user.role ?? (row === undefined ? 'employee' : undefined);
  if (row === undefined) {
    row = {
      ID: user.id,
      NAME: 'User',
      LAST_NAME: String(user.id),
      ACTIVE: true,
      UF_DEPARTMENT: [1],
    };
    users.push(row);
    users.sort((one, other) => one.ID - other.ID);
  }
  if (role !== undefined) Object.assign(row, rightsOfRole(role));
  if (user.biAccess !== undefined) row.biAccess = user.biAccess;
}

function readUser(value: unknown, place: string): WorldUser {
  const body = readRecord(value, place);
  refuseUnknownKeys(body, place, ['id', 'role', 'biAccess']);
  const user: WorldUser = { id: readWhole(body['id'], `${place}.id`, 1) };
  if (body['role'] !== undefined) user.role = readChoice(body['role'], `${place}.role`, ROLES);
  if (body['biAccess'] !== undefined) {
    user.biAccess = readFlag(body['biAccess'], `${place}.biAccess`);
  }
  return user;
}

function readApp(value: unknown): NonNullable<World['app']> {
  const body = readRecord(value, 'app');
  const text = (key: string, fallback: string): string =>
    body[key] === undefined ? fallback : readText(body[key], `app.${key}`);
  const app: NonNullable<World['app']> = {
    client_id: text('client_id', 'local.stand-in'),
    id: body['id'] === undefined ? 7 : readWhole(body['id'], 'app.id', 1),
    domain: text('domain', '127.0.0.1'),
  };
  if (body['code'] !== undefined) app.code = readText(body['code'], 'app.code');
  if (body['version'] !== undefined) app.version = readWhole(body['version'], 'app.version', 1);
  if (body['installed'] !== undefined) {
    app.installed = readFlag(body['installed'], 'app.installed');
  }
  if (body['installUrl'] !== undefined) {
    app.installUrl = readFlag(body['installUrl'], 'app.installUrl');
  }
  return app;
}

function readTime(value: unknown, place: string): string | null {
  if (value === null) return null;
  const text = readText(value, place);
  if (Number.isNaN(Date.parse(text))) {
    throw new Unreadable(`${place} must be an ISO time or null, got ${show(value)}.`);
  }
  return text;
}

function readSeconds(value: unknown, place: string): World['operating_seconds'] {
  if (!isRecord(value)) return readSecond(value, place);
  // Methods are counted by their lower-case name, however the caller writes them.
  return Object.fromEntries(
    Object.entries(value).map(([method, seconds]) => [
      method.toLowerCase(),
      readSecond(seconds, `${place}.${method}`),
    ]),
  );
}

function readSecond(value: unknown, place: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
    throw new Unreadable(`${place} must be a number of seconds, got ${show(value)}.`);
  }
  return value;
}

function readRateLimit(value: unknown, place: string): NonNullable<World['rateLimit']> {
  const body = readRecord(value, place);
  refuseUnknownKeys(body, place, ['burst', 'perSecond']);
  return {
    burst: readWhole(body['burst'], `${place}.burst`, 1),
    perSecond: readSecond(body['perSecond'], `${place}.perSecond`),
  };
}

function readTexts(value: unknown, place: string): string[] {
  if (!Array.isArray(value)) {
    throw new Unreadable(`${place} must be a list of texts, got ${show(value)}.`);
  }
  return value.map((item, index) => readText(item, `${place}[${index}]`));
}

function readNumbers(value: unknown, place: string): number[] {
  if (!Array.isArray(value)) {
    throw new Unreadable(`${place} must be a list of numbers, got ${show(value)}.`);
  }
  return value.map((item, index) => readWhole(item, `${place}[${index}]`, 1));
}

function readCounts(value: unknown, place: string): Record<string, number> {
  return Object.fromEntries(
    Object.entries(readRecord(value, place)).map(([key, count]) => [
      key,
      readWhole(count, `${place}.${key}`),
    ]),
  );
}

function orNull<T>(
  reader: (value: unknown, place: string) => T,
): (value: unknown, place: string) => T | null {
  return (value, place) => (value === null ? null : reader(value, place));
}
