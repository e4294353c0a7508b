import type { Portal } from '@/bitrix24/portal';
import type { Column, Consequence, Listing, ListWatch, Said } from '../kind';
import { read } from './client';
import { Search, type FlowRow } from './discovery';
import { flowIdIn } from './flow-link';
import { refusals } from './refusals';
import { rememberIds } from './remembered';
import { say } from './say';
import { createCall, valuesOf } from './wire';

const columns: readonly Column<FlowRow>[] = [
  { id: 'name', text: ({ flow }) => flow.name },
  { id: 'owner', text: ({ ownerName }) => ownerName, width: '13rem' },
  {
    id: 'efficiency',
    text: ({ flow }) => `${flow.efficiency} %`,
    sortBy: ({ flow }) => flow.efficiency,
    isNumber: true,
    width: '8rem',
  },
  {
    id: 'activity',
    // The day is enough to see what is alive, and a date in this order needs no language.
    text: ({ flow }) => flow.activity.slice(0, 10),
    sortBy: ({ flow }) => flow.activity,
    width: '9rem',
    isSecondary: true,
  },
  {
    id: 'id',
    text: ({ flow }) => String(flow.id),
    sortBy: ({ flow }) => flow.id,
    isNumber: true,
    width: '6rem',
    isSecondary: true,
  },
];

/** Walks that were stopped or failed, to be gone on with. */
const resting = new WeakMap<Portal, Search>();

function begin(portal: Portal): Search {
  const rested = resting.get(portal);
  if (rested === undefined) return new Search();
  rested.refresh();
  return rested;
}

async function list(portal: Portal, watch: ListWatch<FlowRow>): Promise<readonly FlowRow[]> {
  const search = begin(portal);
  resting.set(portal, search);
  while (!search.isDone) {
    if (watch.isStopped()) return search.rows(true);
    await search.step(portal);
    watch.show(search.rows(false), search.progress);
  }
  resting.delete(portal);
  // Not waited for: the list is complete without it.
  void rememberIds(portal, search.recalled, search.ids);
  return search.rows(false);
}

/** @throws PortalError when the portal does not show such a flow; null when no id can be read from what was typed. */
async function find(portal: Portal, typed: string): Promise<string | null> {
  const id = flowIdIn(typed);
  if (id === null) return null;
  // Remembered by the editor, when it opens the flow.
  await read(portal, id);
  return id;
}

function foot(rows: readonly FlowRow[]): Said | null {
  const found = rows[0]?.found;
  if (found === undefined) return say('list.footEmpty');
  const { tasks, total, unseen } = found;
  if (found.isStopped && total !== null) return say('list.footStopped', { tasks, total });
  if (found.isStopped) return say('list.footStopped', { tasks, total: tasks });
  return unseen > 0 ? say('list.footUnseen', { tasks, unseen }) : say('list.foot', { tasks });
}

function notes({ flow }: FlowRow): readonly Consequence[] {
  const found: Consequence[] = [];
  if (!flow.active) found.push({ severity: 'warning', text: say('notes.off') });
  if (flow.demo === true) found.push({ severity: 'info', text: say('notes.demo') });
  if (flow.trialFeatureEnabled === true) found.push({ severity: 'info', text: say('notes.trial') });
  if (flow.taskCreators.length === 0) {
    found.push({ severity: 'warning', text: say('notes.nobodyCreates') });
  }
  return found;
}

export const listing: Listing<FlowRow> = {
  columns,
  refusals,
  list,
  foot,
  find,
  id: ({ flow }) => String(flow.id),
  title: ({ flow }) => flow.name,
  code: ({ flow }) => createCall(valuesOf(flow)),
  notes,
};
