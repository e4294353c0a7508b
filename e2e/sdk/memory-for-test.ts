/** A portal with two administrators and an employee, and what they remember. */
import type { Portal } from '@/bitrix24/portal';
import { PortalError } from '@/bitrix24/portal-error';
import type { Intent, Memory, Ticket } from '@/memory/memory';
import { openMemory } from '@/memory/open-memory';
import type { Page } from '@/memory/page';
import type { StoredEntity } from '../portal/core/world.ts';
import type { RunningPortal } from '../portal/server.ts';
import { openAs } from './at-work.ts';

export const people = {
  users: [
    { ID: 1, NAME: 'Ann', LAST_NAME: 'Lee', isAdmin: true },
    { ID: 2, NAME: 'Bo', LAST_NAME: 'Mai', isAdmin: true },
    { ID: 5, NAME: 'Cy', LAST_NAME: 'Oak' },
  ],
};

export const noon = Date.parse('2026-11-21T12:00:00.000Z');

/** Pages of one browser. Those in `living` are open. */
export function browser() {
  const living = new Set<string>();
  let count = 0;
  return {
    living,
    openPage(): Page {
      count += 1;
      const id = `page${count}`;
      living.add(id);
      return { id, living: async () => living };
    },
  };
}

export async function remember(
  standIn: RunningPortal,
  userId: number,
  { clock = () => noon, page = browser().openPage() }: { clock?: () => number; page?: Page } = {},
): Promise<{ readonly portal: Portal; readonly memory: Memory }> {
  const portal = await openAs(standIn, userId);
  return { portal, memory: await openMemory(portal, clock, page) };
}

export function renaming(change: Partial<Intent> = {}): Intent {
  return {
    object: { kind: 'digital-workplaces', id: '7' },
    operation: 'update',
    title: 'Service',
    before: { title: 'Service', typeIds: [1] },
    after: { title: 'Support', typeIds: [1] },
    call: {
      method: 'crm.automatedsolution.update',
      params: { id: 7, fields: { title: 'Support' } },
    },
    reason: 'New name of the team',
    ...change,
  };
}

export async function begin(memory: Memory, intent: Intent = renaming()): Promise<Ticket> {
  const ticket = await memory.begin(intent);
  if (ticket === null) throw new Error('The memory is off.');
  return ticket;
}

/** The storage in the portal's own books. */
export function storeOf(standIn: RunningPortal): StoredEntity {
  const [store, ...others] = standIn.state.world.entities.entityStores;
  if (store === undefined || others.length > 0)
    throw new Error('There is not exactly one storage.');
  return store;
}

export function itemsOf(standIn: RunningPortal): readonly Readonly<Record<string, string>>[] {
  return storeOf(standIn).items.map((item) => item.PROPERTY_VALUES);
}

export async function failureOf(work: Promise<unknown>): Promise<PortalError> {
  const caught: unknown = await work.then(
    () => new Error('It did not fail.'),
    (error: unknown) => error,
  );
  if (caught instanceof PortalError) return caught;
  throw caught;
}
