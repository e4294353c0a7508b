/** Finding an application's storage and judging who may do what with it (rest-contract §7.6). */
import { isRecord } from '../core/check.ts';
import { Refusal, type Call, type Params } from '../core/method.ts';
import type { StoredEntity } from '../core/world.ts';
import { isNamedBy } from './caller.ts';
import { textOf, upperKeys } from './parameters.ts';
import { accessDenied, argumentEmpty, argumentWrong } from './refusing.ts';

/** Parameters in capitals, with the storage's code cleaned the way the portal cleans it. */
export interface EntityQuery {
  readonly query: Params;
  readonly code: string;
  readonly appId: string;
}

type Level = 'R' | 'W' | 'X';

const LEVELS: readonly string[] = ['R', 'W', 'X'];

/**
 * Order of checks: the storage's code, then whatever `checkFurther` objects to, then the application. Characters that are
 * not allowed in a code are removed silently, they are no error.
 *
 * Errors: `ERROR_ARGUMENT` (400) for an empty or too long code, `ACCESS_DENIED` without an application: 403 as every
 * access exception (G6), 400 on the documentation's pages.
 */
export function readEntityQuery(
  call: Call,
  checkFurther: (query: Params) => void = () => undefined,
): EntityQuery {
  const query = upperKeys(call.params);
  const code = cleanCode(query['ENTITY']);
  if (code === '') throw argumentEmpty('ENTITY');
  checkFurther(query);
  const appId = applicationOf(call);
  checkLength(code, appId, 'ENTITY');
  return { query, code, appId };
}

export function applicationOf(call: Call): string {
  if (call.app !== null) return call.app.client_id;
  throw accessDenied('Application context required', call.dialect === 'observed' ? 403 : 400);
}

/** The code is stored behind `APP_<clientId>_` in a column of 50 characters. */
export function checkLength(code: string, appId: string, argument: string): void {
  const most = 50 - `APP_${appId}_`.length;
  if (code.length <= most) return;
  throw argumentWrong(`Entity code is too long. Max length is ${most} characters.`, argument);
}

export function cleanCode(value: unknown): string {
  return textOf(value).replaceAll(/[^a-zA-Z0-9_]/g, '');
}

export function findStore(call: Call, { code, appId }: EntityQuery): StoredEntity | undefined {
  return call.world.entities.entityStores.find(
    (store) => store.appId === appId && store.ENTITY === code,
  );
}

/** The storage, or `ERROR_ENTITY_NOT_FOUND`. Storages of other applications are not found. */
export function requireStore(call: Call, query: EntityQuery): StoredEntity {
  const store = findStore(call, query);
  if (store === undefined) throw new Refusal(400, 'ERROR_ENTITY_NOT_FOUND', 'Entity not found');
  return store;
}

/** Refuses a person whose best level is below the one needed. Portal administrators have no level of their own here. */
export function requireLevel(call: Call, store: StoredEntity, needed: Level): void {
  if (!hasLevel(call, store, needed)) {
    throw accessDenied(undefined, call.dialect === 'observed' ? 403 : 400);
  }
}

export function hasLevel(call: Call, store: StoredEntity, needed: Level): boolean {
  return Object.entries(store.ACCESS).some(
    ([code, level]) => LEVELS.indexOf(level) >= LEVELS.indexOf(needed) && isNamedBy(code, call),
  );
}

/** The levels the portal knows; other entries are left out, and whoever sets them keeps X. */
export function readAccess(value: unknown, call: Call): Record<string, string> {
  const given = Object.entries(isRecord(value) ? value : {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && LEVELS.includes(entry[1]),
  );
  return { ...Object.fromEntries(given), [`U${call.userId}`]: 'X' };
}
