/** crm.automatedsolution.*: digital workplaces (rest-contract.md 2, portal-behaviour.md C1 to C21). */
import { bindArray, bindInteger } from '../core/bind.ts';
import { nextId } from '../core/ids.ts';
import { readFilter, readOrder, takePage } from '../core/list-filter.ts';
import { Refusal, type Answer, type Call, type Method } from '../core/method.ts';
import { castInteger, castText } from '../core/php.ts';
import { canEditWorkplaces, isCrmAdmin } from '../core/rights.ts';
import type { AutomatedSolution, World } from '../core/world.ts';
import { caption, sentence, type RefusalCode } from './crm-automatedsolution-texts.ts';

const LONGEST_TITLE = 255;
const LIST_FIELDS = ['id', 'title'];

// A controller's judged no is always 400, also for rights and for what does not exist (G5).
function refuse(world: World, code: RefusalCode): Refusal {
  return new Refusal(400, code, sentence(world, code));
}

/** C1: every action asks for this right before it looks at anything that is stored. */
function demandRight(call: Call): void {
  if (!canEditWorkplaces(call.world, call.userId)) throw refuse(call.world, 'ACCESS_DENIED');
}

function demandSolution(world: World, id: number): AutomatedSolution {
  const found = world.entities.automatedSolutions.find((solution) => solution.id === id);
  if (found === undefined) throw refuse(world, 'NOT_FOUND');
  return found;
}

function answerWith({ id, title, typeIds }: AutomatedSolution): Answer {
  return { result: { automatedSolution: { id, title, typeIds: [...typeIds] } } };
}

/**
 * C6: text, trimmed by the tables. The column holds 255 characters and the framework works in the database's lenient
 * mode, so a longer title is cut there without a word; the caller sees it in the answer.
 */
function readTitle(value: unknown): string {
  return Array.from(castText(value).trim()).slice(0, LONGEST_TITLE).join('').trimEnd();
}

/** C7: cast to a list of positive numbers, once each, sorted; SPAs that do not exist are dropped without a word. */
function readTypeIds(world: World, value: unknown): number[] {
  const list: unknown[] =
    value === null || value === undefined
      ? []
      : typeof value === 'object'
        ? Object.values(value)
        : [value];
  const known = new Set(world.entities.spaTypes.map((type) => type.id));
  const ids = new Set(list.map((item) => castInteger(item)).filter((id) => known.has(id)));
  return [...ids].sort((one, other) => one - other);
}

/** C8: taking in an SPA that is in no workplace needs CRM administration; moving one needs nothing more (C9). */
function demandRightToBind(call: Call, typeIds: readonly number[]): void {
  const { world, userId } = call;
  if (isCrmAdmin(world, userId)) return;
  const held = new Set(world.entities.automatedSolutions.flatMap((solution) => solution.typeIds));
  if (typeIds.some((id) => !held.has(id))) throw refuse(world, 'ACCESS_DENIED');
}

/** C9: an SPA is in one workplace; binding it here takes it from the other one. */
function bindTypes(world: World, target: AutomatedSolution, typeIds: readonly number[]): void {
  for (const solution of world.entities.automatedSolutions) {
    if (solution !== target) {
      solution.typeIds = solution.typeIds.filter((id) => !typeIds.includes(id));
    }
  }
  target.typeIds = [...typeIds];
}

function list(call: Call): Answer {
  const filter = bindArray(call.params, 'filter', {});
  const order = bindArray(call.params, 'order', {});
  demandRight(call);
  const compare = readOrder(order, LIST_FIELDS);
  const rows = call.world.entities.automatedSolutions
    .map(({ id, title, typeIds }) => ({ id, title, typeIds: [...typeIds] }))
    .filter(readFilter(filter, LIST_FIELDS))
    .sort(compare);
  const { rows: automatedSolutions, ...paging } = takePage(rows, call.params['start']);
  return { result: { automatedSolutions }, ...paging };
}

function get(call: Call): Answer {
  const id = bindInteger(call.params, 'id');
  demandRight(call);
  return answerWith(demandSolution(call.world, id));
}

function add(call: Call): Answer {
  const fields = bindArray(call.params, 'fields');
  demandRight(call);
  const { world } = call;
  const { automatedSolutions } = world.entities;
  if (world.workplaceLimit !== null && automatedSolutions.length >= world.workplaceLimit) {
    throw refuse(world, 'LIMIT_EXCEEDED');
  }
  // Nothing is kept of a refused add: it answers null inside, so its errors are reported (C16).
  const title = readTitle(fields['title']);
  if (title === '') throw refuse(world, 'BX_EMPTY_REQUIRED');
  const typeIds = readTypeIds(world, fields['typeIds']);
  demandRightToBind(call, typeIds);
  const solution: AutomatedSolution = {
    id: nextId(world, 'automatedSolutions'),
    title,
    typeIds: [],
  };
  automatedSolutions.push(solution);
  bindTypes(world, solution, typeIds);
  return answerWith(solution);
}

/**
 * The portal's code answers the entity even when a step failed, and then the collected errors vanish (G4): an empty
 * title (C11) and an unlinking without the right (C12) are HTTP 200 with that part unchanged. The docs show a 400 for
 * both, and there nothing at all is changed.
 */
function update(call: Call): Answer {
  const isDocumented = call.dialect === 'documented';
  const id = bindInteger(call.params, 'id');
  const fields = bindArray(call.params, 'fields', isDocumented ? undefined : {});
  demandRight(call);
  const { world } = call;
  const solution = demandSolution(world, id);

  const title = Object.hasOwn(fields, 'title') ? readTitle(fields['title']) : solution.title;
  const typeIds = Object.hasOwn(fields, 'typeIds')
    ? readTypeIds(world, fields['typeIds'])
    : solution.typeIds;
  if (isDocumented && title === '') throw refuse(world, 'BX_EMPTY_REQUIRED');
  demandRightToBind(call, typeIds);
  const isUnlinking = solution.typeIds.some((typeId) => !typeIds.includes(typeId));
  const mayUnlink = !isUnlinking || isCrmAdmin(world, call.userId);
  if (isDocumented && !mayUnlink) throw refuse(world, 'ACCESS_DENIED');

  // C13: the steps do not depend on each other.
  if (title !== '') solution.title = title;
  if (mayUnlink) bindTypes(world, solution, typeIds);
  return answerWith(solution);
}

/** C2: removing what is not there is a success in the portal's code; the docs do not say, so there it is NOT_FOUND. */
function remove(call: Call): Answer {
  const id = bindInteger(call.params, 'id');
  demandRight(call);
  const { entities } = call.world;
  const solution = entities.automatedSolutions.find((candidate) => candidate.id === id);
  if (solution === undefined) {
    if (call.dialect === 'documented') throw refuse(call.world, 'NOT_FOUND');
    return { result: null };
  }
  if (solution.typeIds.length > 0) throw refuse(call.world, 'HAS_BOUND_TYPES');
  entities.automatedSolutions = entities.automatedSolutions.filter(
    (candidate) => candidate !== solution,
  );
  return { result: null };
}

/** C19: the descriptors stand directly in `result`. */
function fields(call: Call): Answer {
  demandRight(call);
  const descriptor = {
    isRequired: false,
    isReadOnly: false,
    isImmutable: false,
    isMultiple: false,
    isDynamic: false,
  };
  const titled = (field: 'id' | 'title' | 'typeIds', upperName: string): object => ({
    title: caption(call.world, field),
    upperName,
  });
  return {
    result: {
      id: { type: 'integer', ...descriptor, isReadOnly: true, ...titled('id', 'ID') },
      title: { type: 'string', ...descriptor, isRequired: true, ...titled('title', 'TITLE') },
      typeIds: {
        type: 'crm_dynamic_type',
        ...descriptor,
        isMultiple: true,
        ...titled('typeIds', 'TYPE_IDS'),
      },
    },
  };
}

const scopes = ['crm'];

export const automatedSolutionMethods: Method[] = [
  { name: 'crm.automatedsolution.list', scopes, handle: list },
  { name: 'crm.automatedsolution.get', scopes, handle: get },
  { name: 'crm.automatedsolution.add', scopes, handle: add },
  { name: 'crm.automatedsolution.update', scopes, handle: update },
  { name: 'crm.automatedsolution.delete', scopes, handle: remove },
  { name: 'crm.automatedsolution.fields', scopes, handle: fields },
];
