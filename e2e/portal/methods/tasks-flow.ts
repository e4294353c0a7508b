/** tasks.flow.Flow.*: task flows (rest-contract.md 6, portal-behaviour.md F1 to F27). There is no list method (F1). */
import { bindInteger } from '../core/bind.ts';
import type { Answer, Call, Method } from '../core/method.ts';
import type { Row } from '../core/world.ts';
import { demandPlan, demandRightToChange, mayRead } from './tasks-flow-access.ts';
import { checkNumber, isNameTaken } from './tasks-flow-check.ts';
import { invalidValue, readInput } from './tasks-flow-input.ts';
import { findFlowRow, flowAnswer, readFlow } from './tasks-flow-row.ts';
import { createFlow, updateFlow } from './tasks-flow-save.ts';
import { flowRefusal, refuseFlow } from './tasks-flow-texts.ts';

const scopes = ['task'];

export const taskFlowMethods: Method[] = [
  { name: 'tasks.flow.Flow.create', scopes, handle: createFlow },
  { name: 'tasks.flow.Flow.update', scopes, handle: updateFlow },
  { name: 'tasks.flow.Flow.get', scopes, handle: getFlow },
  { name: 'tasks.flow.Flow.isExists', scopes, handle: isFlowExists },
  { name: 'tasks.flow.Flow.activate', scopes, handle: activateFlow },
  { name: 'tasks.flow.Flow.pin', scopes, handle: pinFlow },
  { name: 'tasks.flow.Flow.delete', scopes, handle: deleteFlow },
];

/** Reading does not ask for the plan; the page says it does. An unknown flow is told to an administrator only (F18). */
function getFlow(call: Call): Answer {
  const flowId = bindInteger(call.params, 'flowId');
  if (call.dialect === 'documented') demandPlan(call);
  const row = findFlowRow(call.world, flowId);
  if (call.dialect === 'documented' && row === undefined) throw refuseFlow(call, 'NOT_FOUND');
  if (!mayRead(call, row)) throw refuseFlow(call, 'ACCESS');
  if (row === undefined) throw refuseFlow(call, 'NOT_FOUND');
  return { result: flowAnswer(call, readFlow(row)) };
}

/** F25: asks for no right and, in the portal's code, for no plan either. The flow of `id` is left out of the search. */
function isFlowExists(call: Call): Answer {
  const { name, id = 0 } = readInput(call);
  const isDocumented = call.dialect === 'documented';
  if (isDocumented) demandPlan(call);
  if (name === undefined) {
    throw isDocumented ? invalidValue(call, 'name') : flowRefusal(call, 'name: cannot be null');
  }
  // The page's sample error.
  if (isDocumented && id !== 0 && findFlowRow(call.world, id) === undefined) {
    throw refuseFlow(call, 'NOT_FOUND');
  }
  return { result: { exists: isNameTaken(call, name, id) } };
}

/** F25: a toggle; true says that it was toggled, not what it is now. */
function activateFlow(call: Call): Answer {
  const flowId = bindInteger(call.params, 'flowId');
  demandPlan(call);
  const row = demandRightToChange(call, flowId);
  if (row === undefined) throw refuseFlow(call, 'NOT_FOUND');
  row['active'] = !readFlow(row).active;
  return { result: true };
}

/**
 * F25: a toggle for the caller alone; the answer is the new state. It can be read back nowhere. The page's refusals come
 * with HTTP 200.
 */
function pinFlow(call: Call): Answer {
  const flowId = bindInteger(call.params, 'flowId');
  const row = findFlowRow(call.world, flowId);
  if (call.dialect === 'documented') {
    if (!call.world.featureEnabled) return refusedPin(call, 'ACCESS');
    if (row === undefined) return refusedPin(call, 'UNKNOWN');
    if (!mayRead(call, row)) return refusedPin(call, 'ACCESS');
  }
  if (!mayRead(call, row)) throw refuseFlow(call, 'ACCESS');
  // The portal would note a pin for an id without a flow; there is no row here to note it in.
  if (row === undefined) throw refuseFlow(call, 'UNKNOWN');
  const others = pinnedBy(row).filter((userId) => userId !== call.userId);
  const isPinned = others.length === pinnedBy(row).length;
  row['pinnedBy'] = isPinned ? [...others, call.userId] : others;
  return { result: isPinned };
}

function refusedPin(call: Call, what: 'ACCESS' | 'UNKNOWN'): Answer {
  const { code, message } = refuseFlow(call, what);
  // The English page of this one method has another word for flow.
  const said = message.replace('or flow not found', 'or stream not found');
  return { result: null, refusal: { error: code, error_description: said } };
}

function pinnedBy(row: Row): unknown[] {
  return Array.isArray(row['pinnedBy']) ? row['pinnedBy'] : [];
}

/** F20. Tasks are no part of a flow: they stay and go on naming the flow that is gone, and so does its group. */
function deleteFlow(call: Call): Answer {
  const { id = 0 } = readInput(call);
  demandPlan(call);
  if (call.dialect === 'documented') checkNumber(call, 'id', id);
  const row = demandRightToChange(call, id);
  checkNumber(call, 'id', id);
  if (row === undefined) throw refuseFlow(call, 'UNKNOWN');
  const { entities } = call.world;
  entities.flows = entities.flows.filter((candidate) => candidate !== row);
  return { result: { deleted: true } };
}
