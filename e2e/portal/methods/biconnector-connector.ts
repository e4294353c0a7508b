/**
 * biconnector.connector.* (portal-behaviour.md section 6, rest-contract.md section 5). Every method looks at things in
 * the order of X4: right, application, id, fields, existence, settings, table.
 */
import type { Call, Method } from '../core/method.ts';
import { nextId } from '../core/ids.ts';
import { castText } from '../core/php.ts';
import type { Row } from '../core/world.ts';
import { connectorDescriptors, readFields } from './biconnector-descriptors.ts';
import { listRows } from './biconnector-list.ts';
import {
  answering,
  demandApplication,
  demandRight,
  Objection,
  readId,
} from './biconnector-refusing.ts';
import { readSettings, refuseAtTable } from './biconnector-settings.ts';
import { idsAsTexts, sourceMethods } from './biconnector-source.ts';

/** Works for a webhook (X2). The docs let any user ask; the portal's code checks the right here too (X1). */
function fields(call: Call): unknown {
  if (call.dialect === 'observed') demandRight(call);
  return { fields: connectorDescriptors(call.world).map((descriptor) => ({ ...descriptor })) };
}

function add(call: Call): unknown {
  const appId = demandApplication(call);
  const { world } = call;
  const given = readFields(call.params['fields'], connectorDescriptors(world), 'add');
  given['settings'] = readSettings(given['settings'], call.dialect);
  refuseAtTable(call, given);
  const id = nextId(world, 'connectors');
  const dateCreate = new Date(call.now).toISOString().slice(0, 19).replace('T', ' ');
  world.entities.connectors.push({ id, appId, description: '', sort: 100, ...given, dateCreate });
  return { id };
}

function update(call: Call): unknown {
  const appId = demandApplication(call);
  const id = readId(call.params);
  const given = readFields(call.params['fields'], connectorDescriptors(call.world), 'update');
  const connector = findOwn(call, appId, id);
  if (Object.hasOwn(given, 'settings')) {
    given['settings'] = readSettings(given['settings'], call.dialect);
  }
  refuseAtTable(call, given);
  Object.assign(connector, given);
  return true;
}

function get(call: Call): unknown {
  const appId = demandApplication(call);
  return { item: itemOf(call, findOwn(call, appId, readId(call.params))) };
}

function list(call: Call): unknown {
  const appId = demandApplication(call);
  const items = call.world.entities.connectors
    .filter((row) => row['appId'] === appId)
    .map((row) => itemOf(call, row));
  const names = connectorDescriptors(call.world).map(({ title }) => title);
  return listRows(call, items, names).map((row) => idsAsTexts(row, ['id']));
}

/** X16: a source of whatever application stands in the way. */
function remove(call: Call): unknown {
  const appId = demandApplication(call);
  const connector = findOwn(call, appId, readId(call.params));
  const { entities } = call.world;
  const id = Number(connector['id']);
  if (entities.sources.some((row) => Number(row['connectorId']) === id)) {
    throw new Objection(
      'CONNECTOR_DELETE_RESTRICTED',
      'Connector cannot be removed. Remove the connections related to the connector first.',
    );
  }
  entities.connectors = entities.connectors.filter((row) => row !== connector);
  return true;
}

/** X9: another application's connector is as good as absent. */
function findOwn(call: Call, appId: string, id: number): Row {
  const found = call.world.entities.connectors.find(
    (row) => Number(row['id']) === id && row['appId'] === appId,
  );
  if (found === undefined) throw new Objection('CONNECTOR_NOT_FOUND', 'Connector was not found.');
  return found;
}

/** X15: all fields the build knows and never the application's id. A world may give connectors in part. */
function itemOf(call: Call, row: Row): Row {
  return Object.fromEntries(
    connectorDescriptors(call.world).map(({ title, type }) => {
      const value = row[title];
      if (type === 'array') return [title, Array.isArray(value) ? value : []];
      if (type === 'boolean') return [title, value === true];
      if (type === 'integer') return [title, Number(value ?? 100)];
      return [title, castText(value)];
    }),
  );
}

const scopes = ['biconnector'];

export const connectorMethods: Method[] = [
  { name: 'biconnector.connector.fields', scopes, handle: answering(fields) },
  { name: 'biconnector.connector.add', scopes, handle: answering(add) },
  { name: 'biconnector.connector.update', scopes, handle: answering(update) },
  { name: 'biconnector.connector.get', scopes, handle: answering(get) },
  { name: 'biconnector.connector.list', scopes, handle: answering(list) },
  { name: 'biconnector.connector.delete', scopes, handle: answering(remove) },
  ...sourceMethods,
];
