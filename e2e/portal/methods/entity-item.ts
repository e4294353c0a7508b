/** entity.item.*: the rows of a storage (rest-contract §7.6). */
import { isRecord } from '../core/check.ts';
import { Refusal, type Answer, type Call, type Method, type Params } from '../core/method.ts';
import { castInteger } from '../core/php.ts';
import type { StoredEntity, StoredEntityItem, World } from '../core/world.ts';
import { hasLevel, readEntityQuery, requireLevel, requireStore } from './entity-access.ts';
import { findItems, shownItem } from './entity-item-list.ts';
import { beside, pageOf } from './paging.ts';
import { textOf } from './parameters.ts';
import { argumentEmpty } from './refusing.ts';

const SCOPES = ['entity'];

export const entityItemMethods: Method[] = [
  { name: 'entity.item.add', scopes: SCOPES, handle: add },
  { name: 'entity.item.get', scopes: SCOPES, handle: get },
  { name: 'entity.item.update', scopes: SCOPES, handle: update },
  { name: 'entity.item.delete', scopes: SCOPES, handle: remove },
];

/** Columns the pages list as writable, and those the portal's code lets through as well. */
const DOCUMENTED_COLUMNS = ['SECTION', 'DATE_ACTIVE_FROM', 'DATE_ACTIVE_TO'];
const ALL_COLUMNS = [
  ...DOCUMENTED_COLUMNS,
  'ACTIVE',
  'SORT',
  'CODE',
  'PREVIEW_TEXT',
  'DETAIL_TEXT',
];

/** A property value is a text column of the database; no page documents its length. */
const MOST_BYTES = 65_535;

/**
 * Needs W. Answers the new id as a number. Values of properties that were not added before are dropped without a word.
 * @see https://apidocs.bitrix24.com/api-reference/entity/items/entity-item-add.html
 */
function add(call: Call): Answer {
  const entityQuery = readEntityQuery(call);
  const { query } = entityQuery;
  const store = requireStore(call, entityQuery);
  requireLevel(call, store, 'W');
  const name = textOf(query['NAME']);
  if (name === '') throw internal('adding');
  const values = readValues(query['PROPERTY_VALUES'], store, 'adding');
  const stamp = new Date(call.now).toISOString().replace(/\.\d+Z$/, '+00:00');
  const item: StoredEntityItem = {
    ID: nextItemId(call.world),
    NAME: name,
    PROPERTY_VALUES: values,
    DATE_CREATE: stamp,
    CREATED_BY: call.userId,
    TIMESTAMP_X: stamp,
    MODIFIED_BY: call.userId,
    columns: readColumns(query, call),
  };
  store.items.push(item);
  return { result: item.ID };
}

/** A list of items with string values; people below R get an empty list, not a refusal. */
function get(call: Call): Answer {
  const entityQuery = readEntityQuery(call);
  const store = requireStore(call, entityQuery);
  const rows = hasLevel(call, store, 'R') ? findItems(store, entityQuery.query) : [];
  const page = pageOf(rows, call.params['start'], 'page');
  return { result: page.rows.map((item) => shownItem(item, store)), ...beside(page) };
}

/** Needs W. Only what is given changes, property by property. */
function update(call: Call): Answer {
  const { item, store, query } = requireItem(call);
  const name = textOf(query['NAME']);
  if (query['NAME'] !== undefined && name === '') throw internal('updating');
  const values = readValues(query['PROPERTY_VALUES'], store, 'updating');
  if (name !== '') item.NAME = name;
  Object.assign(item.PROPERTY_VALUES, values);
  item.columns = { ...item.columns, ...readColumns(query, call) };
  item.TIMESTAMP_X = new Date(call.now).toISOString().replace(/\.\d+Z$/, '+00:00');
  item.MODIFIED_BY = call.userId;
  return { result: true };
}

/** Needs W. */
function remove(call: Call): Answer {
  const { item, store } = requireItem(call);
  store.items = store.items.filter((row) => row !== item);
  return { result: true };
}

/** Order of checks: storage's code, ID, application, storage, right, item. */
function requireItem(call: Call): { item: StoredEntityItem; store: StoredEntity; query: Params } {
  const entityQuery = readEntityQuery(call, (query) => {
    if (castInteger(query['ID']) <= 0) throw argumentEmpty('ID');
  });
  const store = requireStore(call, entityQuery);
  requireLevel(call, store, 'W');
  const id = castInteger(entityQuery.query['ID']);
  const item = store.items.find((row) => row.ID === id);
  if (item === undefined) throw new Refusal(400, 'ERROR_ITEM_NOT_FOUND', 'Item not found');
  return { item, store, query: entityQuery.query };
}

/** Every value is kept as a string, whatever the property's type. */
function readValues(
  given: unknown,
  store: StoredEntity,
  doing: 'adding' | 'updating',
): Record<string, string> {
  const known = Object.entries(isRecord(given) ? given : {}).filter(
    ([code, value]) => Object.hasOwn(store.properties, code) && value !== null,
  );
  const values = known.map(([code, value]): [string, string] => [code, textOf(value)]);
  if (values.some(([, value]) => Buffer.byteLength(value) > MOST_BYTES)) throw internal(doing);
  return Object.fromEntries(values);
}

function readColumns(query: Params, call: Call): Record<string, string> {
  const writable = call.dialect === 'observed' ? ALL_COLUMNS : DOCUMENTED_COLUMNS;
  return Object.fromEntries(
    writable
      .filter((name) => query[name] !== undefined)
      .map((name): [string, string] => [name, textOf(query[name])]),
  );
}

/** Items of all storages are rows of one table, so their ids never repeat, in other storages neither. */
function nextItemId(world: World): number {
  const ids = world.entities.entityStores.flatMap((store) => store.items.map((item) => item.ID));
  const id = ids.reduce((most, one) => Math.max(most, one), world.lastIds['entityItems'] ?? 0) + 1;
  world.lastIds['entityItems'] = id;
  return id;
}

function internal(doing: 'adding' | 'updating'): Refusal {
  const again = doing === 'adding' ? 'Try adding again.' : 'Try updating again.';
  return new Refusal(400, 'ERROR_CORE', `Internal error ${doing} entity item. ${again}`);
}
