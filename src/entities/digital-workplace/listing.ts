import type { Portal } from '@/bitrix24/portal';
import type { Column, Consequence, Listing } from '../kind';
import { readEverything } from './client';
import type { Workplace } from './contract';
import { refusals } from './refusals';
import { say } from './say';
import { createCall } from './wire';

interface Row extends Workplace {
  /** Names of the linked SPAs in the order of their ids. */
  readonly spas: readonly string[];
  /** `entityTypeId` of the linked SPAs. */
  readonly entityTypeIds: readonly number[];
}

const columns: readonly Column<Row>[] = [
  { id: 'title', text: (row) => row.title },
  { id: 'spas', text: (row) => row.spas.join(', ') },
  {
    id: 'count',
    text: (row) => String(row.typeIds.length),
    sortBy: (row) => row.typeIds.length,
    isNumber: true,
    width: '7rem',
  },
  {
    id: 'id',
    text: (row) => String(row.id),
    sortBy: (row) => row.id,
    isNumber: true,
    width: '6rem',
    isSecondary: true,
  },
];

async function list(portal: Portal): Promise<readonly Row[]> {
  const { workplaces, spas } = await readEverything(portal);
  const byId = new Map(spas.map((spa) => [spa.id, spa]));
  return workplaces.map((workplace) => ({
    ...workplace,
    spas: workplace.typeIds.map((typeId) => byId.get(typeId)?.title ?? `#${typeId}`),
    entityTypeIds: workplace.typeIds.flatMap((typeId) => byId.get(typeId)?.entityTypeId ?? []),
  }));
}

function notes(row: Row): readonly Consequence[] {
  return row.typeIds.length === 0 ? [{ severity: 'warning', text: say('notes.notInMenu') }] : [];
}

export const listing: Listing<Row> = {
  columns,
  refusals,
  list,
  id: (row) => String(row.id),
  title: (row) => row.title,
  code: (row) => createCall({ title: row.title, typeIds: row.typeIds }),
  notes,
  isUsableAt: (row, { entityTypeId }) => row.entityTypeIds.includes(entityTypeId),
};
