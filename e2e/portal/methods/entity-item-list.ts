/** Filtering, sorting and showing items of a storage, as entity.item.get does. */
import { isRecord } from '../core/check.ts';
import type { Params } from '../core/method.ts';
import type { StoredEntity, StoredEntityItem } from '../core/world.ts';
import {
  filterRows,
  sortRows,
  splitKey,
  type Column,
  type Columns,
  type Condition,
} from './filtering.ts';
import { textOf, upperKeys } from './parameters.ts';

const OPERATORS = ['', '!', '<', '<=', '>', '>=', '><', '!><', '?', '=', '!=', '%', '!%'];

/**
 * Keys are read in capitals, property codes too (`PROPERTY_<CODE>`). A list under a number is a nested filter with its
 * own `LOGIC`. Unknown signs and fields are ignored. Default order: ID ascending.
 */
export function findItems(store: StoredEntity, query: Params): StoredEntityItem[] {
  const columns = columnsOf(store);
  const sort = isRecord(query['SORT']) ? Object.entries(upperKeys(query['SORT'])) : [];
  const order = sort.map(([field, direction]): [string, string] => [field, textOf(direction)]);
  const filter = isRecord(query['FILTER']) ? query['FILTER'] : {};
  const found = applyFilter(store.items, columns, filter);
  return sortRows(found, columns, order.length === 0 ? [['ID', 'ASC']] : order);
}

function applyFilter(
  items: readonly StoredEntityItem[],
  columns: Columns<StoredEntityItem>,
  filter: Params,
): StoredEntityItem[] {
  const nested = Object.entries(filter).flatMap(([key, value]) =>
    /^\d+$/.test(key) && isRecord(value) ? [upperKeys(value)] : [],
  );
  const plain = filterRows(items, columns, conditionsOf(filter));
  return nested.reduce((rows, part) => {
    const { LOGIC, ...rest } = part;
    if (textOf(LOGIC).toUpperCase() !== 'OR') return applyFilter(rows, columns, rest);
    const alternatives = conditionsOf(rest).map(
      (condition) => new Set(filterRows(rows, columns, [condition])),
    );
    return rows.filter((row) => alternatives.some((rowsOfOne) => rowsOfOne.has(row)));
  }, plain);
}

function conditionsOf(filter: Params): Condition[] {
  return Object.entries(upperKeys(filter)).flatMap(([key, value]) => {
    const { operator, field } = splitKey(key);
    return OPERATORS.includes(operator) ? [{ operator, field, value }] : [];
  });
}

function columnsOf(store: StoredEntity): Columns<StoredEntityItem> {
  const column = (name: string, fallback = ''): Column<StoredEntityItem> => ({
    kind: name === 'SORT' ? 'number' : 'text',
    read: (item) => item.columns?.[name] ?? fallback,
  });
  const properties = Object.entries(store.properties).map(
    ([code, property]): [string, Column<StoredEntityItem>] => [
      `PROPERTY_${code.toUpperCase()}`,
      {
        kind: property.TYPE === 'N' ? 'number' : 'text',
        read: (item) => item.PROPERTY_VALUES[code],
      },
    ],
  );
  return {
    ID: { kind: 'number', read: (item) => item.ID },
    NAME: { kind: 'text', read: (item) => item.NAME },
    CREATED_BY: { kind: 'number', read: (item) => item.CREATED_BY },
    MODIFIED_BY: { kind: 'number', read: (item) => item.MODIFIED_BY ?? item.CREATED_BY },
    DATE_CREATE: { kind: 'date', read: (item) => item.DATE_CREATE },
    TIMESTAMP_X: { kind: 'date', read: (item) => item.TIMESTAMP_X ?? item.DATE_CREATE },
    DATE_ACTIVE_FROM: { ...column('DATE_ACTIVE_FROM'), kind: 'date' },
    DATE_ACTIVE_TO: { ...column('DATE_ACTIVE_TO'), kind: 'date' },
    ACTIVE: column('ACTIVE', 'Y'),
    SORT: column('SORT', '500'),
    CODE: column('CODE'),
    SECTION: column('SECTION'),
    ...Object.fromEntries(properties),
  };
}

/** As in the documented sample: strings, or null for what was never filled. Every property of the storage is there. */
export function shownItem(item: StoredEntityItem, store: StoredEntity): Record<string, unknown> {
  const column = (name: string): string | null => item.columns?.[name] ?? null;
  const codes = Object.keys(store.properties);
  return {
    ID: String(item.ID),
    TIMESTAMP_X: item.TIMESTAMP_X ?? item.DATE_CREATE,
    MODIFIED_BY: String(item.MODIFIED_BY ?? item.CREATED_BY),
    DATE_CREATE: item.DATE_CREATE,
    CREATED_BY: String(item.CREATED_BY),
    ACTIVE: column('ACTIVE') ?? 'Y',
    DATE_ACTIVE_FROM: column('DATE_ACTIVE_FROM') ?? '',
    DATE_ACTIVE_TO: column('DATE_ACTIVE_TO') ?? '',
    SORT: column('SORT') ?? '500',
    NAME: item.NAME,
    PREVIEW_PICTURE: null,
    PREVIEW_TEXT: column('PREVIEW_TEXT'),
    DETAIL_PICTURE: null,
    DETAIL_TEXT: column('DETAIL_TEXT'),
    CODE: column('CODE'),
    ENTITY: store.ENTITY,
    SECTION: column('SECTION'),
    ...(codes.length === 0
      ? {}
      : {
          PROPERTY_VALUES: Object.fromEntries(
            codes.map((code) => [code, item.PROPERTY_VALUES[code] ?? '']),
          ),
        }),
  };
}
