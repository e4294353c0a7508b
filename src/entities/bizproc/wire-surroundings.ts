/** Who and what is around a robot: SPAs, people, and who is asking. Rest-contract 7.1 and 7.2. */
import * as z from 'zod/mini';
import { parseAnswer } from '@/bitrix24/parse';
import type { Request } from '@/bitrix24/portal';
import type { RunAsUser } from './context';
import type { Spa } from './document-types';

// Quirk: numbers arrive as text from some builds and always through a batch's own parameters.
const id = z.pipe(
  z.union([z.int(), z.string().check(z.regex(/^\d+$/))]),
  z.transform((value: string | number) => Number(value)),
);
const text = z.pipe(
  z.optional(z.unknown()),
  // Quirk: empty fields are null, false or an empty object (rest-contract 7.2).
  z.transform((value: unknown) => (typeof value === 'string' ? value : '')),
);

export const spasCall: Request = { method: 'crm.type.list', params: { order: { id: 'ASC' } } };

const spas = z.object({ types: z.array(z.object({ entityTypeId: id, title: z.string() })) });

/** `result` of crm.type.list; DOCUMENT_TYPE takes `entityTypeId`, never `id`. @throws PortalError `garbled` */
export function readSpas(result: unknown): readonly Spa[] {
  return parseAnswer(spas, result, 'crm.type.list').types;
}

/** Needs no scope. */
export const profileCall: Request = { method: 'profile', params: {} };

const profile = z.object({
  ID: z.optional(id),
  ADMIN: z.optional(z.boolean()),
  NAME: text,
  LAST_NAME: text,
});

/** `result` of profile; null for a person that is not active any more. */
export function readProfile(result: unknown): RunAsUser | null {
  const parsed = z.safeParse(profile, result);
  if (!parsed.success || parsed.data.ID === undefined) return null;
  const { ID, ADMIN, NAME, LAST_NAME } = parsed.data;
  return { id: ID, name: nameOf(NAME, LAST_NAME, ''), isActive: true, isAdmin: ADMIN ?? null };
}

const users = z.array(
  z.object({
    ID: id,
    ACTIVE: z.optional(z.union([z.boolean(), z.string()])),
    NAME: text,
    LAST_NAME: text,
    EMAIL: text,
  }),
);

function nameOf(first: string, last: string, mail: string): string {
  return `${first} ${last}`.trim() || mail;
}

/** People by id, dismissed ones too; at most 50 ids, one page. */
export function usersCall(ids: readonly number[]): Request {
  return { method: 'user.get', params: { FILTER: { ID: ids } } };
}

/** `result` of user.get, which does not say who is an administrator. @throws PortalError `garbled` */
export function readUsers(result: unknown): readonly RunAsUser[] {
  return parseAnswer(users, result, 'user.get').map((row) => ({
    id: row.ID,
    name: nameOf(row.NAME, row.LAST_NAME, row.EMAIL),
    isActive: row.ACTIVE !== false && row.ACTIVE !== 'N',
    isAdmin: null,
  }));
}
