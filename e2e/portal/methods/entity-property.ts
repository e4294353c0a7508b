/** entity.item.property.*: the columns items of a storage may have (rest-contract §7.6). */
import { Refusal, type Answer, type Call, type Method, type Params } from '../core/method.ts';
import { castInteger } from '../core/php.ts';
import {
  cleanCode,
  readEntityQuery,
  requireLevel,
  requireStore,
  type EntityQuery,
} from './entity-access.ts';
import { textOf } from './parameters.ts';
import { argumentEmpty, argumentWrong } from './refusing.ts';

const SCOPES = ['entity'];

export const entityPropertyMethods: Method[] = [
  { name: 'entity.item.property.add', scopes: SCOPES, handle: add },
  { name: 'entity.item.property.get', scopes: SCOPES, handle: get },
  { name: 'entity.item.property.delete', scopes: SCOPES, handle: remove },
];

const TYPES = ['S', 'N', 'F'] as const;

/**
 * Needs X. Characters a code may not have are removed; a code that begins with a digit is refused by the database.
 * @see https://apidocs.bitrix24.com/api-reference/entity/items/properties/entity-item-property-add.html
 */
function add(call: Call): Answer {
  const entityQuery = readPropertyQuery(call);
  const { query } = entityQuery;
  const code = cleanCode(query['PROPERTY']);
  if (code === '') throw argumentEmpty('PROPERTY');
  const store = requireStore(call, entityQuery);
  if (Object.hasOwn(store.properties, code)) {
    throw new Refusal(400, 'ERROR_PROPERTY_ALREADY_EXISTS', 'Property already exists');
  }
  requireLevel(call, store, 'X');
  const name = textOf(query['NAME']).trim();
  if (/^\d/.test(code) || name === '') {
    throw new Refusal(
      400,
      'ERROR_CORE',
      'Internal error adding entity property. Try adding again.',
    );
  }
  store.properties[code] = {
    NAME: name,
    TYPE: typeOf(query) ?? 'S',
    SORT: query['SORT'] === undefined ? 500 : castInteger(query['SORT']),
  };
  return { result: true };
}

/** One property, or all by SORT when PROPERTY is not given. */
function get(call: Call): Answer {
  const entityQuery = readPropertyQuery(call);
  const { properties } = requireStore(call, entityQuery);
  const shown = Object.entries(properties)
    .sort(([, one], [, other]) => one.SORT - other.SORT)
    .map(([code, property]) => ({
      PROPERTY: code,
      NAME: property.NAME,
      TYPE: property.TYPE,
      SORT: String(property.SORT),
    }));
  const code = cleanCode(entityQuery.query['PROPERTY']);
  if (code === '') return { result: shown };
  const found = shown.find((property) => property.PROPERTY === code);
  if (found === undefined) throw notFound();
  return { result: found };
}

/** Needs X. The values items had under it go too. */
function remove(call: Call): Answer {
  const entityQuery = readPropertyQuery(call);
  const store = requireStore(call, entityQuery);
  const code = cleanCode(entityQuery.query['PROPERTY']);
  if (!Object.hasOwn(store.properties, code)) throw notFound();
  requireLevel(call, store, 'X');
  delete store.properties[code];
  for (const item of store.items) delete item.PROPERTY_VALUES[code];
  return { result: true };
}

/** The type is judged before the storage is looked for. */
function readPropertyQuery(call: Call): EntityQuery {
  return readEntityQuery(call, (query) => {
    if (query['TYPE'] === undefined || typeOf(query) !== undefined) return;
    // The pages give lists a code of their own; the portal's code never reaches the place that raises it.
    if (textOf(query['TYPE']).toUpperCase() === 'L' && call.dialect === 'documented') {
      throw new Refusal(400, 'ERROR_UNSUPPORTED_PROPERTY_TYPE', 'ERROR_UNSUPPORTED_PROPERTY_TYPE');
    }
    throw argumentWrong('Wrong entity item property type', 'TYPE');
  });
}

function typeOf(query: Params): (typeof TYPES)[number] | undefined {
  const given = textOf(query['TYPE']).toUpperCase();
  return TYPES.find((type) => type === given);
}

function notFound(): Refusal {
  return new Refusal(400, 'ERROR_PROPERTY_NOT_FOUND', 'Property not found');
}
