/** BI connectors: what is asked of the portal, and how often. */
import type { Portal, PortalAnswer } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';
import type { Opened } from '../editing';
import { startValues, type ConnectorContext, type ConnectorValues, type Source } from './contract';
import { readPages } from './page-list';
import {
  normal,
  readConnector,
  readConnectors,
  readSources,
  readTitles,
  readWritable,
  valuesOf,
  type Connector,
  type ListedSource,
} from './wire';

const order = { id: 'ASC' };
const get = 'biconnector.connector.get';
const sourceList = {
  method: 'biconnector.source.list',
  params: { select: ['id', 'title', 'active', 'connectorId'], order },
};
/** Ids grow, so one short page tells what is newest. */
const newestFirst = {
  method: 'biconnector.connector.list',
  params: { select: ['id', 'title'], order: { id: 'DESC' } },
};

export interface Everything {
  readonly connectors: readonly Connector[];
  /** Null when this person may not read sources. */
  readonly sources: readonly ListedSource[] | null;
}

/** Every connector of this app and every source: one request for up to 200 of each (199 rows on the last page). @throws PortalError */
export async function readEverything(portal: Portal): Promise<Everything> {
  const read = await readPages(portal, {
    connectors: {
      request: { method: 'biconnector.connector.list', params: { order } },
      pick: readConnectors,
    },
    sources: { request: sourceList, pick: readSources },
  });
  if (read.connectors instanceof PortalError) throw read.connectors;
  return { connectors: read.connectors, sources: orUnknown(read.sources) };
}

/** Without the sources a connector can still be shown; a portal that did not answer is another matter. */
function orUnknown<T>(read: T | PortalError): T | null {
  if (!(read instanceof PortalError)) return read;
  if (read.kind === 'forbidden' || read.kind === 'refused') return null;
  throw read;
}

function must(answer: PortalAnswer | PortalError): unknown {
  if (answer instanceof PortalError) throw answer;
  return answer.result;
}

export async function open(
  portal: Portal,
  id: string | null,
): Promise<Opened<ConnectorValues, ConnectorContext>> {
  const common = {
    fields: { method: 'biconnector.connector.fields', params: {} },
    newest: newestFirst,
  };
  if (id === null) {
    const answers = await portal.batch(common);
    const context = contextOf(must(answers.fields), must(answers.newest), [], null);
    return { values: startValues, context };
  }
  const answers = await portal.batch({
    ...common,
    item: { method: get, params: { id: Number(id) } },
    sources: {
      ...sourceList,
      params: { ...sourceList.params, filter: { '=connectorId': Number(id) } },
    },
  });
  const record = readConnector(must(answers.item));
  const sources = orUnknown(answers.sources);
  const used = sources === null ? null : readSources(sources.result);
  const context = contextOf(must(answers.fields), must(answers.newest), used, record.logo);
  return { values: valuesOf(record), context };
}

function contextOf(
  fields: unknown,
  newest: unknown,
  sources: readonly Source[] | null,
  storedLogo: string | null,
): ConnectorContext {
  return {
    writable: readWritable(fields),
    newestId: Math.max(0, ...readTitles(newest).map((row) => row.id)),
    sources,
    storedLogo,
  };
}

export async function read(portal: Portal, id: string): Promise<ConnectorValues> {
  const answer = await portal.read({ method: get, params: { id: Number(id) } });
  return valuesOf(readConnector(answer.result));
}

/** Newer than anything known before, and equal in every value. Two requests: the newest fifty, and those that could be it. */
export async function findCreated(
  portal: Portal,
  values: ConnectorValues,
  before: ConnectorContext | null,
): Promise<string | null> {
  const newest = await portal.read(newestFirst);
  const candidates = readTitles(newest.result).filter(
    (row) => row.title === values.title && row.id > (before?.newestId ?? 0),
  );
  if (candidates.length === 0) return null;
  const answers = await portal.batch<string>(
    Object.fromEntries(
      candidates.map((row) => [`c${row.id}`, { method: get, params: { id: row.id } }]),
    ),
  );
  const wanted = comparable(values);
  for (const { id } of candidates) {
    const answer = answers[`c${id}`];
    // Deleted in between; any other failure leaves the question open.
    if (answer === undefined || (answer instanceof PortalError && answer.kind === 'missing'))
      continue;
    if (answer instanceof PortalError) throw answer;
    if (comparable(valuesOf(readConnector(answer.result))) === wanted) return String(id);
  }
  return null;
}

/** One text per set of values, whatever the order of keys. */
function comparable(values: ConnectorValues): string {
  return JSON.stringify(Object.entries(normal(values)).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
