/**
 * Digital workplaces: shape, limits and warnings.
 * Page: crm.automatedsolution.update and its siblings; C numbers are the portal's own behaviour.
 */
import * as z from 'zod/mini';
import type { Contract, FieldRule, Problem } from '../editing';
import { say } from './say';

/** `typeIds` are `id` of crm.type.list, never `entityTypeId` (rest-contract A-1). */
export type WorkplaceValues = Readonly<{ title: string; typeIds: readonly number[] }>;

/** Where an SPA is shown now. `elsewhere`: the portal says it has a section, but none that this person can see. */
export type Home =
  | { readonly in: 'workplace'; readonly id: number; readonly title: string }
  | { readonly in: 'crm' }
  | { readonly in: 'elsewhere' };

export interface Spa {
  readonly id: number;
  readonly title: string;
  readonly entityTypeId: number;
  readonly home: Home;
}

export interface Workplace {
  readonly id: number;
  readonly title: string;
  readonly typeIds: readonly number[];
}

export interface WorkplaceContext {
  readonly spas: readonly Spa[];
  readonly workplaces: readonly Workplace[];
}

const page =
  'https://apidocs.bitrix24.com/api-reference/crm/automated-solution/crm-automated-solution-update.html';

/** The column holds 255 characters and no code guards it (C6): the portal would cut or fail, so the form stops before. */
export const longestTitle = 255;

export const fields: Readonly<Record<keyof WorkplaceValues, FieldRule>> = {
  title: { send: 'changed', isRequired: true, maxLength: longestTitle, docs: page },
  // "Settings are completely overwritten": the whole set or no key at all (page; C7).
  typeIds: { send: 'whole', isRequired: false, docs: page },
};

/** A value of another type than the form makes; nobody should ever read it. */
const shape = 'problems.shape';

export const startValues: WorkplaceValues = { title: '', typeIds: [] };

/**
 * The rules that need the moment: an id counts when the portal lists such an SPA or the workplace holds it already
 * (it may be hidden from this person; forcing its removal would unlink it).
 */
export function contract(context: WorkplaceContext, id: string | null): Contract {
  const own = context.workplaces.find((workplace) => String(workplace.id) === id);
  const allowed = new Set([...context.spas.map((spa) => spa.id), ...(own?.typeIds ?? [])]);
  return z.object(
    {
      title: z.string(shape).check(
        // A blank title answers 200 and keeps the old one (C11), or BX_EMPTY_REQUIRED (page).
        z.refine((title) => title.trim().length > 0, 'problems.titleEmpty'),
        z.maxLength(longestTitle, 'problems.titleLong'),
      ),
      typeIds: z.array(z.int(shape).check(z.positive(shape)), shape).check(
        z.refine((ids) => new Set(ids).size === ids.length, 'problems.spaTwice'),
        // Unknown ids are dropped without a word (C7).
        z.refine((ids) => ids.every((typeId) => allowed.has(typeId)), 'problems.spaUnknown'),
      ),
    },
    shape,
  );
}

const stored = z.object({ title: z.string(), typeIds: z.array(z.int()) });

/** Values out of a draft or a revision; judged only by shape, the form judges the rest. */
export function revive(values: unknown): WorkplaceValues | null {
  const parsed = z.safeParse(stored, values);
  return parsed.success ? parsed.data : null;
}

/** Titles need not be unique (C14), yet two menu entries of one name are rarely meant. */
export function warnings(
  values: WorkplaceValues,
  context: WorkplaceContext,
  id: string | null,
): readonly Problem[] {
  const title = values.title.trim().toLocaleLowerCase();
  const isTaken =
    title.length > 0 &&
    context.workplaces.some(
      (other) => String(other.id) !== id && other.title.trim().toLocaleLowerCase() === title,
    );
  return isTaken ? [{ path: 'title', text: say('problems.titleTaken') }] : [];
}
