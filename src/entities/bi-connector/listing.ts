import type { Portal } from '@/bitrix24/portal';
import type { Column, Consequence, Listing } from '../kind';
import { addressFault, hostOf, isLocal, isPlainHttp } from './addresses';
import { readEverything } from './client';
import { endpoints } from './contract';
import { logoFault } from './logo';
import { refusals } from './refusals';
import { say } from './say';
import { createCall, valuesOf, type Connector } from './wire';

export interface Row extends Connector {
  /** Null when this person may not read sources. */
  readonly sourceCount: number | null;
}

function hosts(row: Row): string {
  return [...new Set(endpoints.map((name) => hostOf(row[name])))].join(', ');
}

const columns: readonly Column<Row>[] = [
  { id: 'title', text: (row) => row.title },
  { id: 'hosts', text: hosts, width: '12rem' },
  {
    id: 'settings',
    text: (row) => row.settings.map(({ name }) => name).join(', '),
    width: '14rem',
    isSecondary: true,
  },
  {
    id: 'sources',
    text: (row) => (row.sourceCount === null ? '?' : String(row.sourceCount)),
    sortBy: (row) => row.sourceCount ?? -1,
    isNumber: true,
    width: '7rem',
  },
  {
    id: 'sort',
    text: (row) => (row.sort === null ? '' : String(row.sort)),
    sortBy: (row) => row.sort ?? 0,
    isNumber: true,
    width: '7.5rem',
    isSecondary: true,
  },
  {
    id: 'id',
    text: (row) => String(row.id),
    sortBy: (row) => row.id,
    isNumber: true,
    width: '5rem',
    isSecondary: true,
  },
];

async function list(portal: Portal): Promise<readonly Row[]> {
  const { connectors, sources } = await readEverything(portal);
  const counts = new Map<number, number>();
  for (const { connectorId } of sources ?? []) {
    counts.set(connectorId, (counts.get(connectorId) ?? 0) + 1);
  }
  return connectors.map((connector) => ({
    ...connector,
    sourceCount: sources === null ? null : (counts.get(connector.id) ?? 0),
  }));
}

function notes(row: Row): readonly Consequence[] {
  const addresses = endpoints.map((name) => row[name]);
  const found: Consequence[] = [];
  if (row.sourceCount === 0) found.push({ severity: 'info', text: say('notes.unused') });
  if (addresses.some((address) => addressFault(address) !== null))
    found.push({ severity: 'danger', text: say('notes.badAddress') });
  if (addresses.some(isLocal)) found.push({ severity: 'danger', text: say('notes.local') });
  else if (addresses.some(isPlainHttp))
    found.push({ severity: 'warning', text: say('notes.http') });
  if (logoFault(row.logo) !== null) found.push({ severity: 'warning', text: say('notes.logo') });
  return found;
}

export const listing: Listing<Row> = {
  columns,
  refusals,
  list,
  id: (row) => String(row.id),
  title: (row) => row.title,
  code: (row) => createCall(valuesOf(row)),
  notes,
  foot: (rows) => (rows.length === 0 ? null : say('foot')),
};
