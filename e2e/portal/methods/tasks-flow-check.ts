/** The checks of a flow's fields, in the portal's order; the first that fails is the answer (F7 to F11). */
import type { Call } from '../core/method.ts';
import { findUser } from '../core/rights.ts';
import { invalidValue, type FlowInput } from './tasks-flow-input.ts';
import { convertPeople, idsOf } from './tasks-flow-people.ts';
import type { Pair } from './tasks-flow-row.ts';
import { flowRefusal, hasOlderWording, refuseFlow } from './tasks-flow-texts.ts';

export interface CheckedPeople {
  readonly responsibleList: Pair[];
  /** Undefined: as stored. */
  readonly taskCreators: Pair[] | undefined;
}

const ANY = Number.MAX_SAFE_INTEGER;

/** Both ends are allowed, whatever the sentences say (F9). Seconds, percent or a number of tasks. */
const BOUNDS = {
  id: [1, ANY],
  creatorId: [1, ANY],
  ownerId: [1, ANY],
  groupId: [1, ANY],
  templateId: [0, ANY],
  efficiency: [0, 100],
  plannedCompletionTime: [3600, 2_145_398_400],
  notifyOnQueueOverflow: [0, 99_999],
  notifyOnTasksInProgressOverflow: [0, 99_999],
  notifyWhenEfficiencyDecreases: [0, 100],
} as const;

/** The sentence for an id of nothing names 0, as the one for a template of -1 does. */
const NAMED_BOUND: Readonly<Record<string, number>> = {
  id: 0,
  creatorId: 0,
  ownerId: 0,
  groupId: 0,
};

const LONGEST_NAME = 255;
const DISTRIBUTION_TYPES = ['manually', 'queue', 'himself'];

export function checkNumber(call: Call, field: keyof typeof BOUNDS, value: number): void {
  const [least, most] = BOUNDS[field];
  if (value >= least && value <= most) return;
  if (call.dialect === 'documented') throw invalidValue(call, field);
  const relation =
    value < least ? `greater than ${NAMED_BOUND[field] ?? least}` : `less than ${most}`;
  throw flowRefusal(call, `'${field}': field's value must be ${relation}`);
}

/** `required` are the fields that may not be left out besides the responsible people. */
export function checkFlow(
  call: Call,
  input: FlowInput,
  required: readonly (keyof FlowInput)[],
): CheckedPeople {
  const demand = (field: keyof FlowInput): void => {
    if (input[field] !== undefined || !required.includes(field)) return;
    if (call.dialect === 'documented') throw invalidValue(call, field);
    throw flowRefusal(call, `Property ${field} cannot be null`);
  };
  const number = (field: keyof typeof BOUNDS): void => {
    demand(field);
    const value = input[field];
    if (value !== undefined) checkNumber(call, field, value);
  };
  number('creatorId');
  number('ownerId');
  number('groupId');
  number('templateId');
  number('efficiency');
  number('plannedCompletionTime');
  demand('name');
  checkName(call, input.name);
  demand('distributionType');
  checkDistributionType(call, input.distributionType);
  const responsibleList = convertPeople(call, 'responsibleList', input.responsibleList ?? []);
  if (responsibleList.length === 0) {
    if (call.dialect === 'documented') throw invalidValue(call, 'responsibleList');
    throw flowRefusal(call, "'responsibleList': field's value must not be empty");
  }
  number('notifyOnQueueOverflow');
  number('notifyOnTasksInProgressOverflow');
  number('notifyWhenEfficiencyDecreases');
  const { taskCreators } = input;
  return {
    responsibleList,
    taskCreators: taskCreators && convertPeople(call, 'taskCreators', taskCreators),
  };
}

function checkName(call: Call, name: string | undefined): void {
  if (name === undefined) return;
  const length = Array.from(name).length;
  if (length >= 1 && length <= LONGEST_NAME) return;
  if (call.dialect === 'documented') throw invalidValue(call, 'name');
  throw flowRefusal(
    call,
    `'name': field's length must be greater than 1 and less than ${LONGEST_NAME}`,
  );
}

/** Two builds, two sentences (D32). */
function checkDistributionType(call: Call, type: string | undefined): void {
  if (type === undefined || DISTRIBUTION_TYPES.includes(type)) return;
  if (hasOlderWording(call)) throw invalidValue(call, 'distributionType');
  throw flowRefusal(call, 'distributionType: unexpected value');
}

/** F17: another flow with exactly this name. */
export function isNameTaken(call: Call, name: string, ownId: number): boolean {
  return call.world.entities.flows.some(
    (row) => row['name'] === name && Number(row['id']) !== ownId,
  );
}

/**
 * F6, F16, F17: name, users, project, template, departments. Project and template are looked at when a flow is created
 * only, which is what `isNew` says.
 */
export function checkExistence(
  call: Call,
  input: FlowInput,
  people: CheckedPeople,
  isNew: boolean,
): void {
  const { entities } = call.world;
  if (input.name !== undefined && isNameTaken(call, input.name, isNew ? 0 : (input.id ?? 0))) {
    throw refuseFlow(call, 'NAME_TAKEN');
  }
  const missing = (what: string, id: number): Error =>
    call.dialect === 'documented'
      ? refuseFlow(call, 'UNKNOWN')
      : flowRefusal(call, `${what} ${id} doesn't exists`);
  const lists = [people.responsibleList, people.taskCreators ?? []];
  const roles = [input.creatorId, input.ownerId].filter((id) => id !== undefined);
  for (const id of new Set([...roles, ...idsOf('user', ...lists)])) {
    if (findUser(call.world, id) === undefined) throw missing('User', id);
  }
  const { groupId = 0, templateId = 0 } = isNew ? input : {};
  if (groupId > 0 && !entities.groups.some((row) => row.ID === groupId)) {
    throw missing('Project', groupId);
  }
  if (templateId > 0 && !entities.templates.some((row) => row.ID === templateId)) {
    throw missing('Template', templateId);
  }
  for (const id of idsOf('department', ...lists)) {
    if (!entities.departments.some((row) => row.ID === id)) throw missing('Department', id);
  }
}
