/**
 * Flows whose people are gone. When the list was read, its flows are judged and their people asked for by id. Otherwise
 * only the flows this app remembers are, and who is gone is found among the dismissed: two requests either way.
 */
import { BATCH_SIZE } from '@/bitrix24/call';
import type { Portal, Request } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';
import type { Concern, Concerns, Said, Severity } from '../kind';
import type { FlowRow } from './discovery';
import { memberOf, userIdsOf } from './pairs';
import { readRecalled, recallCall } from './remembered';
import { say } from './say';
import { readFlow, type Flow } from './wire';
import { peopleCall, readPeople } from './wire-directory';

const flowMethod = 'tasks.flow.Flow.get';
const pageSize = 50;
/** Pages of dismissed people beside the remembered ids: 500 people, of each only the id. */
const firstPages = 10;
/** So many flows are judged without the list; the newest, as with everything remembered. */
const mostFlows = BATCH_SIZE - 10;

export const concerns: Concerns<FlowRow> = {
  async find(portal, rows) {
    if (rows !== null) {
      const flows = rows.map(({ flow }) => flow);
      return judge(flows, await goneAmong(portal, peopleOf(flows)));
    }
    const { ids, gone, more } = await look(portal);
    if (ids.length === 0) return [];
    const flows = await readFlows(portal, ids, more, gone);
    return judge(flows, gone);
  },
};

function peopleOf(flows: readonly Flow[]): readonly number[] {
  return [...new Set(flows.flatMap((flow) => [flow.ownerId, ...userIdsOf(flow.responsibleList)]))];
}

/** Dismissed, or not shown by the portal at all. One batch for up to 2,500 people. @throws PortalError */
async function goneAmong(
  portal: Pick<Portal, 'batch'>,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  const gone = new Set(ids);
  if (ids.length === 0) return gone;
  const requests: Record<string, Request> = {};
  for (let at = 0; at < ids.length && at < pageSize * BATCH_SIZE; at += pageSize) {
    requests[`p${at}`] = narrow(peopleCall(ids.slice(at, at + pageSize)));
  }
  for (const id of ids.slice(pageSize * BATCH_SIZE)) gone.delete(id);
  for (const answer of Object.values(await portal.batch<string>(requests))) {
    // Who may not read people cannot say who is gone.
    if (answer instanceof PortalError) throw answer;
    for (const person of readPeople(answer.result)) if (person.isActive) gone.delete(person.id);
  }
  return gone;
}

/** Of people only who they are and whether they are here; older portals send everything. */
function narrow({ method, params }: Request): Request {
  return { method, params: { ...params, select: ['ID', 'ACTIVE'] } };
}

function dismissedCall(start: number): Request {
  const params = { sort: 'ID', order: 'ASC', FILTER: { ACTIVE: 'N' }, start };
  return narrow({ method: 'user.get', params });
}

/** Remembered ids, the first dismissed people, and where the pages go on. @throws PortalError */
async function look(portal: Pick<Portal, 'batch'>) {
  const requests: Record<string, Request> = { recall: recallCall };
  for (let page = 0; page < firstPages; page += 1) {
    requests[`d${page}`] = dismissedCall(page * pageSize);
  }
  const { recall, ...pages } = await portal.batch<string>(requests);
  const gone = new Set<number>();
  let total = 0;
  for (const answer of Object.values(pages)) {
    if (answer instanceof PortalError) throw answer;
    total = Math.max(total, answer.total ?? 0);
    take(answer.result, gone);
  }
  const isKept = recall !== undefined && !(recall instanceof PortalError);
  const ids = isKept ? readRecalled(recall.result).slice(-mostFlows) : [];
  const more: number[] = [];
  // Only what fits into the next batch is ever asked for, whatever the total says.
  const end = Math.min(total, (firstPages + BATCH_SIZE) * pageSize);
  for (let start = firstPages * pageSize; start < end; start += pageSize) more.push(start);
  return { ids, gone, more };
}

/** The flows, and in what room is left of the batch further dismissed people. @throws PortalError */
async function readFlows(
  portal: Pick<Portal, 'batch'>,
  ids: readonly number[],
  more: readonly number[],
  gone: Set<number>,
): Promise<readonly Flow[]> {
  const requests: Record<string, Request> = {};
  for (const id of ids) requests[`f${id}`] = { method: flowMethod, params: { flowId: id } };
  for (const start of more.slice(0, BATCH_SIZE - ids.length)) {
    requests[`d${start}`] = dismissedCall(start);
  }
  const flows: Flow[] = [];
  for (const [name, answer] of Object.entries(await portal.batch<string>(requests))) {
    if (answer instanceof PortalError) {
      // A flow that is gone or hidden is no concern of this person; a busy portal is another matter.
      if (answer.kind !== 'refused' && answer.kind !== 'missing') throw answer;
    } else if (name.startsWith('f')) flows.push(readFlow(answer.result, flowMethod));
    else take(answer.result, gone);
  }
  return flows;
}

/** An old portal may ignore the filter, so each row is looked at. */
function take(result: unknown, gone: Set<number>): void {
  for (const person of readPeople(result)) if (!person.isActive) gone.add(person.id);
}

function judge(flows: readonly Flow[], gone: ReadonlySet<number>): readonly Concern[] {
  return flows.flatMap((flow) => concernsOf(flow, gone));
}

/** A flow that is switched off hands out nothing, so nobody is missed there. */
function concernsOf(flow: Flow, gone: ReadonlySet<number>): readonly Concern[] {
  if (!flow.active) return [];
  const found: Concern[] = [];
  function add(severity: Severity, text: Said, why: Said) {
    found.push({
      id: String(flow.id),
      title: flow.name,
      severity,
      text,
      why,
      isRestorable: false,
    });
  }

  const members = flow.responsibleList.map(memberOf);
  const lost = userIdsOf(flow.responsibleList).filter((id) => gone.has(id));
  const isNobodyLeft = members.length > 0 && lost.length === members.length;
  if (flow.distributionType === 'manually' && lost.length > 0) {
    add('danger', say('concerns.moderator.text'), say('concerns.moderator.why'));
  } else if (isNobodyLeft) {
    add('danger', say('concerns.nobody.text'), say('concerns.nobody.why'));
  } else if (lost.length > 0) {
    add('warning', say('concerns.team.text', { count: lost.length }), say('concerns.team.why'));
  }
  if (gone.has(flow.ownerId)) {
    add('warning', say('concerns.owner.text'), say('concerns.owner.why'));
  }
  if (flow.taskCreators.length === 0) {
    add('warning', say('concerns.closed.text'), say('concerns.closed.why'));
  }
  return found;
}
