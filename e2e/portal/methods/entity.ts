/** entity.*: storages an application keeps in the portal; its items and properties are in the files beside (rest-contract §7.6). */
import { isRecord } from '../core/check.ts';
import { nextId } from '../core/ids.ts';
import { Refusal, type Answer, type Call, type Method } from '../core/method.ts';
import { isTruthy } from '../core/php.ts';
import type { StoredEntity } from '../core/world.ts';
import {
  applicationOf,
  checkLength,
  cleanCode,
  findStore,
  readAccess,
  readEntityQuery,
  requireLevel,
  requireStore,
} from './entity-access.ts';
import { entityItemMethods } from './entity-item.ts';
import { entityPropertyMethods } from './entity-property.ts';
import { textOf, upperKeys } from './parameters.ts';

const SCOPES = ['entity'];

export const entityMethods: Method[] = [
  { name: 'entity.add', scopes: SCOPES, handle: add },
  { name: 'entity.get', scopes: SCOPES, handle: get },
  { name: 'entity.update', scopes: SCOPES, handle: update },
  { name: 'entity.delete', scopes: SCOPES, handle: remove },
  { name: 'entity.rights', scopes: SCOPES, handle: rights },
  ...entityItemMethods,
  ...entityPropertyMethods,
];

/**
 * Any user of the application may add a storage and gets X on it. Answers `true`.
 * @see https://apidocs.bitrix24.com/api-reference/entity/entities/entity-add.html
 */
function add(call: Call): Answer {
  const entityQuery = readEntityQuery(call);
  const { query, code, appId } = entityQuery;
  if (findStore(call, entityQuery) !== undefined) throw alreadyExists();
  const name = textOf(query['NAME']).trim();
  // The database refuses a storage without a name; the documented sentence is the general one.
  if (name === '') throw internal('adding');
  call.world.entities.entityStores.push({
    ID: nextId(call.world, 'entityStores'),
    appId,
    ENTITY: code,
    NAME: name,
    ACCESS: readAccess(query['ACCESS'], call),
    properties: {},
    items: [],
  });
  return { result: true };
}

/** One storage, or all of this application's when ENTITY is not given. */
function get(call: Call): Answer {
  if (isAbsent(upperKeys(call.params)['ENTITY'])) {
    const appId = applicationOf(call);
    const own = call.world.entities.entityStores.filter((store) => store.appId === appId);
    return { result: own.map(shown) };
  }
  return { result: shown(requireStore(call, readEntityQuery(call))) };
}

/** Needs X. Only what is given changes; ACCESS is replaced as a whole. */
function update(call: Call): Answer {
  const entityQuery = readEntityQuery(call);
  const { query, code, appId } = entityQuery;
  const store = requireStore(call, entityQuery);
  requireLevel(call, store, 'X');
  const newCode = cleanCode(query['ENTITY_NEW']);
  if (!isAbsent(query['ENTITY_NEW']) && newCode !== code) {
    if (newCode === '') throw internal('updating');
    checkLength(newCode, appId, 'ENTITY_NEW');
    if (findStore(call, { ...entityQuery, code: newCode }) !== undefined) throw alreadyExists();
    store.ENTITY = newCode;
  }
  if (!isAbsent(query['NAME'])) {
    const name = textOf(query['NAME']).trim();
    if (name === '') throw internal('updating');
    store.NAME = name;
  }
  if (isGivenAccess(query['ACCESS'])) store.ACCESS = readAccess(query['ACCESS'], call);
  return { result: true };
}

/** Needs X; items and properties go with the storage. */
function remove(call: Call): Answer {
  const store = requireStore(call, readEntityQuery(call));
  requireLevel(call, store, 'X');
  const { entities } = call.world;
  entities.entityStores = entities.entityStores.filter((row) => row !== store);
  return { result: true };
}

/**
 * Anyone may read the rights, X may replace them. An unknown storage is `null`, not a refusal.
 * @see https://apidocs.bitrix24.com/api-reference/entity/entities/entity-rights.html
 */
function rights(call: Call): Answer {
  const entityQuery = readEntityQuery(call);
  const store = findStore(call, entityQuery);
  if (store === undefined) return { result: null };
  if (isGivenAccess(entityQuery.query['ACCESS'])) {
    requireLevel(call, store, 'X');
    store.ACCESS = readAccess(entityQuery.query['ACCESS'], call);
  }
  return { result: { ...store.ACCESS } };
}

function shown(store: StoredEntity): Record<string, string> {
  return {
    ID: String(store.ID),
    IBLOCK_TYPE_ID: 'rest_entity',
    ENTITY: store.ENTITY,
    NAME: store.NAME,
  };
}

function isGivenAccess(value: unknown): boolean {
  return isRecord(value) && isTruthy(value);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function alreadyExists(): Refusal {
  return new Refusal(400, 'ERROR_ENTITY_ALREADY_EXISTS', 'Entity already exists');
}

function internal(doing: 'adding' | 'updating'): Refusal {
  const again = doing === 'adding' ? 'Try adding again.' : 'Try updating again.';
  return new Refusal(400, 'ERROR_CORE', `Internal error ${doing} entity. ${again}`);
}
