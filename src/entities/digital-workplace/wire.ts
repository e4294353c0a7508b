/** Digital workplaces: the portal's JSON to our values and back. */
import * as z from 'zod/mini';
import { parseAnswer } from '@/bitrix24/parse';
import type { PortalAnswer, Request } from '@/bitrix24/portal';
import type { Written } from '../editing';
import type { Home, Spa, Workplace, WorkplaceContext, WorkplaceValues } from './contract';

// Quirk: numbers arrive as text from some builds and always through a batch's own parameters.
const id = z.pipe(
  z.union([z.int(), z.string().check(z.regex(/^\d+$/))]),
  z.transform((value: string | number) => Number(value)),
);

const workplace = z.object({ id, title: z.string(), typeIds: z.array(id) });
const one = z.object({ automatedSolution: workplace });
// The docs table calls the list an object of payments; it is an array of workplaces.
const many = z.object({ automatedSolutions: z.array(workplace) });
const spaTypes = z.object({
  types: z.array(
    z.object({
      id,
      title: z.string(),
      entityTypeId: id,
      customSectionId: z.optional(z.nullable(z.union([z.int(), z.string()]))),
    }),
  ),
});

function inOrder(ids: readonly number[]): readonly number[] {
  return [...new Set(ids)].toSorted((a, b) => a - b);
}

/** `result` of crm.automatedsolution.list. @throws PortalError `garbled` */
export function readWorkplaces(result: unknown): readonly Workplace[] {
  const { automatedSolutions } = parseAnswer(many, result, 'crm.automatedsolution.list');
  return automatedSolutions.map((row) => ({ ...row, typeIds: inOrder(row.typeIds) }));
}

export interface SpaType {
  readonly id: number;
  readonly title: string;
  readonly entityTypeId: number;
  readonly hasSection: boolean;
}

/** `result` of crm.type.list. @throws PortalError `garbled` */
export function readSpaTypes(result: unknown): readonly SpaType[] {
  return parseAnswer(spaTypes, result, 'crm.type.list').types.map((type) => ({
    id: type.id,
    title: type.title,
    entityTypeId: type.entityTypeId,
    // Deprecated, and its numbers are not those of workplaces; only "none" can be believed (rest-contract 7.1).
    hasSection: Number(type.customSectionId ?? 0) > 0,
  }));
}

/** Inverts `typeIds`: the only way to know which workplace holds an SPA (rest-contract 7.1). */
export function withHomes(
  types: readonly SpaType[],
  workplaces: readonly Workplace[],
): readonly Spa[] {
  const holders = new Map(
    workplaces.flatMap((holder) => holder.typeIds.map((typeId) => [typeId, holder] as const)),
  );
  return types.map(({ hasSection, ...type }) => {
    const holder = holders.get(type.id);
    const home: Home = holder
      ? { in: 'workplace', id: holder.id, title: holder.title }
      : { in: hasSection ? 'elsewhere' : 'crm' };
    return { ...type, home };
  });
}

/** Binding an SPA takes it from where it was (C9), so the other workplaces lose what this one now holds. */
export function contextAfter(
  context: WorkplaceContext,
  recordId: string,
  { title, typeIds }: WorkplaceValues,
): WorkplaceContext {
  const others = context.workplaces
    .filter((other) => String(other.id) !== recordId)
    .map((other) => ({
      ...other,
      typeIds: other.typeIds.filter((held) => !typeIds.includes(held)),
    }));
  const workplaces = [...others, { id: Number(recordId), title, typeIds }];
  const types = context.spas.map(({ home, ...type }) => {
    const wasHere = home.in === 'workplace' && String(home.id) === recordId;
    return { ...type, hasSection: home.in !== 'crm' && !wasHere };
  });
  return { workplaces, spas: withHomes(types, workplaces) };
}

/** `result` of get, add and update. @throws PortalError `garbled` */
export function readWorkplace(result: unknown, method: string): Workplace {
  const { automatedSolution } = parseAnswer(one, result, method);
  return { ...automatedSolution, typeIds: inOrder(automatedSolution.typeIds) };
}

export function valuesOf(record: Workplace): WorkplaceValues {
  return { title: record.title, typeIds: record.typeIds };
}

/** Answers of add and update carry the record as it is now, which may not be what was sent (C11, C12). */
export function written(
  answer: PortalAnswer,
  operation: 'create' | 'update',
): Written<WorkplaceValues> {
  const method =
    operation === 'create' ? 'crm.automatedsolution.add' : 'crm.automatedsolution.update';
  const record = readWorkplace(answer.result, method);
  return { id: String(record.id), values: valuesOf(record) };
}

/** As the portal stores it: titles trimmed (C6), ids unique and in order (C7). */
export function normal(values: WorkplaceValues): WorkplaceValues {
  return { title: values.title.trim(), typeIds: inOrder(values.typeIds) };
}

export function createCall(values: WorkplaceValues): Request {
  const title = values.title.trim();
  const typeIds = inOrder(values.typeIds);
  return {
    method: 'crm.automatedsolution.add',
    params: { fields: typeIds.length > 0 ? { title, typeIds } : { title } },
  };
}

/** Only what changed. `typeIds: []` must go as JSON: a form or a batch would lose it (A-2, C21). */
export function updateCall(
  recordId: string,
  values: WorkplaceValues,
  changed: ReadonlySet<string>,
): Request {
  return {
    method: 'crm.automatedsolution.update',
    params: {
      id: Number(recordId),
      fields: {
        ...(changed.has('title') ? { title: values.title.trim() } : {}),
        ...(changed.has('typeIds') ? { typeIds: inOrder(values.typeIds) } : {}),
      },
    },
  };
}

export function removeCall(recordId: string): Request {
  return { method: 'crm.automatedsolution.delete', params: { id: Number(recordId) } };
}

/**
 * The record among those of the portal that a creation without an answer made: same values, not known before. Of several
 * the newest, since ids grow.
 */
export function createdAmong(
  now: readonly Workplace[],
  values: WorkplaceValues,
  before: WorkplaceContext | null,
): Workplace | undefined {
  const known = new Set(before?.workplaces.map((row) => row.id));
  const wanted = JSON.stringify(normal(values));
  return now.findLast((row) => !known.has(row.id) && JSON.stringify(valuesOf(row)) === wanted);
}
