/** Digital workplaces: what is asked of the portal, and how often. */
import { readAllPages } from '@/bitrix24/paging';
import type { Portal } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';
import type { Opened } from '../editing';
import {
  startValues,
  type Workplace,
  type WorkplaceContext,
  type WorkplaceValues,
} from './contract';
import {
  createdAmong,
  readSpaTypes,
  readWorkplace,
  readWorkplaces,
  valuesOf,
  withHomes,
} from './wire';

const order = { id: 'ASC' };
const workplaceList = { method: 'crm.automatedsolution.list', params: { order } };
const spaList = { method: 'crm.type.list', params: { order } };

/** Every workplace and every SPA: one batch for up to 50 of each, two for up to 2,450. @throws PortalError */
export async function readEverything(portal: Portal): Promise<WorkplaceContext> {
  const pages = await readAllPages(portal, {
    workplaces: { request: workplaceList, pick: readWorkplaces },
    spas: { request: spaList, pick: readSpaTypes },
  });
  return { workplaces: pages.workplaces, spas: withHomes(pages.spas, pages.workplaces) };
}

export async function open(
  portal: Portal,
  id: string | null,
): Promise<Opened<WorkplaceValues, WorkplaceContext>> {
  const context = await readEverything(portal);
  if (id === null) return { values: startValues, context };
  const record = context.workplaces.find((workplace) => String(workplace.id) === id);
  if (record === undefined) throw gone();
  return { values: valuesOf(record), context };
}

export async function read(portal: Portal, id: string): Promise<WorkplaceValues> {
  const method = 'crm.automatedsolution.get';
  const answer = await portal.read({ method, params: { id: Number(id) } });
  return valuesOf(readWorkplace(answer.result, method));
}

export async function findCreated(
  portal: Portal,
  values: WorkplaceValues,
  before: WorkplaceContext | null,
): Promise<string | null> {
  const { workplaces } = await readAllPages(portal, {
    workplaces: { request: workplaceList, pick: readWorkplaces },
  });
  const record: Workplace | undefined = createdAmong(workplaces, values, before);
  return record === undefined ? null : String(record.id);
}

/** The list no longer holds the record: the same as the portal's own NOT_FOUND. */
function gone(): PortalError {
  return new PortalError({
    kind: 'missing',
    code: 'NOT_FOUND',
    said: '',
    method: 'crm.automatedsolution.list',
    requestId: '',
    status: 200,
    isWrite: false,
  });
}
