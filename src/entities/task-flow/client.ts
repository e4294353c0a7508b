/** Task flows: what is asked of the portal about one flow, and how often. */
import type { Portal, PortalAnswer, Request } from '@/bitrix24/portal';
import { isPortalError, PortalError } from '@/bitrix24/portal-error';
import type { Opened } from '../editing';
import { startValues, type FlowContext, type FlowValues } from './contract';
import { Directory } from './directory';
import { findNewest, Search } from './discovery';
import { departmentIdsOf, userIdsOf } from './pairs';
import { saysNotFound } from './refusals';
import { readRecalled, recallCall, rememberIds } from './remembered';
import { factsOf, readFlow, valuesOf, type Flow } from './wire';
import {
  departmentsCall,
  existsCall,
  groupCall,
  peopleCall,
  readDepartments,
  readExists,
  readGroups,
  readPeople,
  readTemplate,
  templateCall,
} from './wire-directory';

const method = 'tasks.flow.Flow.get';
/** user.get and department.get answer 50 rows at once. */
const pageSize = 50;

/** Quirk: "Flow not found" comes with the same code as every refusal; here it means what `missing` means. */
function tellMissing(error: unknown): unknown {
  if (!isPortalError(error) || error.kind !== 'refused' || !saysNotFound.test(error.said))
    return error;
  const { code, said, requestId, status, isWrite } = error;
  return new PortalError({ kind: 'missing', code, said, method, requestId, status, isWrite });
}

async function readRecord(portal: Portal, id: string): Promise<Flow> {
  try {
    const { result } = await portal.read({ method, params: { flowId: Number(id) } });
    return readFlow(result, method);
  } catch (error) {
    throw tellMissing(error);
  }
}

/** The flow, then all names around it in one batch. @throws PortalError of the flow only; a name can be done without. */
export async function open(
  portal: Portal,
  id: string | null,
): Promise<Opened<FlowValues, FlowContext>> {
  const directory = new Directory();
  const takenNames = new Set<string>();
  if (id === null) {
    return { values: startValues, context: { directory, takenNames, facts: null } };
  }
  const record = await readRecord(portal, id);
  const values = valuesOf(record);
  try {
    await learnNames(portal, directory, values, [
      {
        request: recallCall,
        // Not waited for: an id that is remembered late is still remembered.
        take: ({ result }) => void rememberIds(portal, readRecalled(result), [record.id]),
      },
    ]);
  } catch (error) {
    // Names are asked for again by the inputs that show them; until then there are numbers.
    if (!isPortalError(error)) throw error;
  }
  return { values, context: { directory, takenNames, facts: factsOf(record) } };
}

/** One fresh read. @throws PortalError `missing` when the portal says that there is no such flow. */
export async function read(portal: Portal, id: string): Promise<FlowValues> {
  return valuesOf(await readRecord(portal, id));
}

function chunked(ids: readonly number[]): readonly (readonly number[])[] {
  const chunks: (readonly number[])[] = [];
  for (let at = 0; at < ids.length; at += pageSize) chunks.push(ids.slice(at, at + pageSize));
  return chunks;
}

interface Lesson {
  readonly request: Request;
  readonly take: (answer: PortalAnswer) => void;
}

/**
 * Reads the names of all people, departments, the group and the template that the directory does not know yet: one batch of
 * commands of 50 ids. Who may not see a name sees a number instead. @throws PortalError when the batch as a whole failed.
 */
export async function learnNames(
  portal: Pick<Portal, 'batch'>,
  directory: Directory,
  values: Pick<
    FlowValues,
    'ownerId' | 'responsibleList' | 'taskCreators' | 'groupId' | 'templateId'
  >,
  besides: readonly Lesson[] = [],
): Promise<void> {
  const pairs = [...values.responsibleList, ...values.taskCreators];
  const people = [...(values.ownerId === null ? [] : [values.ownerId]), ...userIdsOf(pairs)];
  const { groupId, templateId } = values;
  const groups = typeof groupId === 'number' ? directory.groups.unreadOf([groupId]) : [];
  const templates = templateId > 0 ? directory.templates.unreadOf([templateId]) : [];
  const lessons: readonly Lesson[] = [
    ...besides,
    ...chunked(directory.people.unreadOf(people)).map((ids) => ({
      request: peopleCall(ids),
      take: ({ result }: PortalAnswer) => directory.people.add(readPeople(result), ids),
    })),
    ...chunked(directory.departments.unreadOf(departmentIdsOf(pairs))).map((ids) => ({
      request: departmentsCall(ids),
      take: ({ result }: PortalAnswer) => directory.departments.add(readDepartments(result), ids),
    })),
    ...groups.map((id) => ({
      request: groupCall(id),
      take: ({ result }: PortalAnswer) => directory.groups.add(readGroups(result), [id]),
    })),
    ...templates.map((id) => ({
      request: templateCall(id),
      take: ({ result }: PortalAnswer) => {
        const found = readTemplate(result);
        directory.templates.add(found === null ? [] : [found], [id]);
      },
    })),
  ];
  if (lessons.length === 0) return;
  const named = lessons.map((lesson, at) => [`n${at}`, lesson] as const);
  const answers = await portal.batch<string>(
    Object.fromEntries(named.map(([name, { request }]) => [name, request])),
  );
  for (const [name, { take }] of named) {
    const answer = answers[name];
    if (answer === undefined || answer instanceof PortalError) continue;
    take(answer);
  }
}

/** Whether another flow has this name. @throws PortalError */
export async function isNameTaken(
  portal: Pick<Portal, 'read'>,
  name: string,
  id: string | null,
): Promise<boolean> {
  const { result } = await portal.read(existsCall(name, id));
  return readExists(result);
}

/**
 * After a lost answer to a creation: names are unique, so isExists tells whether it was made. Which flow it is, is looked for
 * beyond all known ids, because a new flow has no task that would lead to it.
 * @throws PortalError `garbled` when the name is there and its flow cannot be found: then nobody may say "not made".
 */
export async function findCreated(portal: Portal, values: FlowValues): Promise<string | null> {
  if (!(await isNameTaken(portal, values.name, null))) return null;
  const search = new Search();
  await search.step(portal);
  const made = await findNewest(portal, search.known, ({ name }) => name === values.name);
  if (made !== null) return String(made.id);
  throw new PortalError({
    kind: 'garbled',
    code: 'flow-without-id',
    said: '',
    method,
    requestId: '',
    status: 200,
    isWrite: false,
  });
}
