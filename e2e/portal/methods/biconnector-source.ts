/**
 * biconnector.source.list: the sources made with this application's connectors. The studio asks it to explain why a
 * connector cannot be removed; it is the only method of sources here (rest-contract.md 5.5).
 */
import type { Method } from '../core/method.ts';
import { castText } from '../core/php.ts';
import type { Row } from '../core/world.ts';
import { listRows } from './biconnector-list.ts';
import { answering, demandApplication } from './biconnector-refusing.ts';

/** As biconnector.source.fields lists them; the list is flat, unlike biconnector.source.get. */
const FIELDS = [
  'id',
  'title',
  'type',
  'code',
  'description',
  'active',
  'dateCreate',
  'dateUpdate',
  'createdById',
  'updatedById',
  'connectorId',
  'settings',
];

/** Ids in lists are texts; the page shows it for `id`, and the others are columns of the same kind. */
const IDS = ['id', 'createdById', 'updatedById', 'connectorId'];

function itemOf(row: Row): Row {
  const dateCreate = castText(row['dateCreate']);
  const whole = (key: string, fallback: number): number => Number(row[key] ?? fallback);
  return {
    id: Number(row['id']),
    title: castText(row['title']),
    type: row['type'] ?? 'rest',
    code: castText(row['code']),
    description: castText(row['description']),
    active: row['active'] !== false,
    dateCreate,
    dateUpdate: row['dateUpdate'] ?? dateCreate,
    createdById: whole('createdById', 1),
    updatedById: whole('updatedById', 1),
    connectorId: Number(row['connectorId']),
    settings: row['settings'] ?? [],
  };
}

export function idsAsTexts(row: Row, ids: readonly string[]): Row {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, ids.includes(key) ? String(value) : value]),
  );
}

export const sourceMethods: Method[] = [
  {
    name: 'biconnector.source.list',
    scopes: ['biconnector'],
    handle: answering((call) => {
      const appId = demandApplication(call);
      const { connectors, sources } = call.world.entities;
      const own = new Set(
        connectors.filter((row) => row['appId'] === appId).map((row) => Number(row['id'])),
      );
      const items = sources.filter((row) => own.has(Number(row['connectorId']))).map(itemOf);
      return listRows(call, items, FIELDS).map((row) => idsAsTexts(row, IDS));
    }),
  },
];
