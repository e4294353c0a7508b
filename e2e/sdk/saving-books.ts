/** What really happened, by the stand-in's own record of calls, held against what the memory says. */
import { expect } from 'vitest';
import { isRecord } from '@/memory/is-record';
import type { Revision } from '@/memory/memory';
import type { Values } from '@/entities/kind';
import type { RunningPortal } from '../portal/server.ts';
import { itemsOf } from './memory-for-test.ts';

/** One attempt to save; its title is nobody else's, so the portal's record tells which write it was. */
export interface Sent {
  readonly name: string;
  readonly id: string | null;
  readonly before: Values | null;
  readonly after: Values;
  /** Somebody else was ordered to change the same record while this save was not settled. */
  isDisturbed: boolean;
  /** The portal has something else than the form began with, and the fresh read can see it. */
  isStale: boolean;
  /** The person chose to save without history. */
  isWithoutJournal: boolean;
}

const writes = new Set(['crm.automatedsolution.update', 'crm.automatedsolution.add']);

interface Executed {
  readonly title: string;
  readonly stored: Values;
}

/** Every write the portal executed, oldest first, with the record as it answered it. */
export function executed(standIn: RunningPortal): readonly Executed[] {
  return standIn.state.calls.flatMap(({ method, params, status, answer }) => {
    if (!writes.has(method) || status !== 200 || !isRecord(answer)) return [];
    const result = isRecord(answer['result']) ? answer['result']['automatedSolution'] : undefined;
    const fields = params['fields'];
    if (!isRecord(result) || !isRecord(fields)) return [];
    const { title, typeIds } = result;
    return [{ title: String(fields['title']), stored: { title, typeIds } }];
  });
}

/** How often each write left a page, whether the portal answered or not; a refused token is no try. */
export function triesOf(standIn: RunningPortal, name: string): number {
  return standIn.state.calls.filter(
    ({ method, params, status }) =>
      writes.has(method) &&
      status !== 401 &&
      isRecord(params['fields']) &&
      params['fields']['title'] === name,
  ).length;
}

export function timesExecuted(standIn: RunningPortal, name: string): number {
  return executed(standIn).filter(({ title }) => title === name).length;
}

/** What the portal keeps about a save; undefined when it keeps nothing. */
export function stateOf(standIn: RunningPortal, name: string): string | undefined {
  return storedValues(standIn).find((values) =>
    (values['DATA01'] ?? '').includes(`"reason":"${name}"`),
  )?.['STATE'];
}

export function storedValues(standIn: RunningPortal): readonly Readonly<Record<string, string>>[] {
  return standIn.state.world.entities.entityStores.length === 0 ? [] : itemsOf(standIn);
}

/** When everything has arrived and has been settled, each write has its revision, and nothing else has one. */
export function compareBooks(
  standIn: RunningPortal,
  saves: readonly Sent[],
  history: readonly Revision[],
): void {
  for (const one of saves) {
    const did = executed(standIn).filter(({ title }) => title === one.name);
    expect(did.length, `${one.name} was executed at most once`).toBeLessThanOrEqual(1);
    if (one.isStale) expect(did, `${one.name} stops at the comparison`).toEqual([]);
    expect(triesOf(standIn, one.name), `${one.name} was sent at most once`).toBeLessThanOrEqual(1);
    const about = history.filter(({ reason }) => reason === one.name);
    expect(about.length, `${one.name} has at most one revision`).toBeLessThanOrEqual(1);
    const revision = about[0];
    expect(revision?.isDamaged, `${one.name} can be read`).toBeUndefined();
    const [write] = did;
    if (write === undefined) {
      const allowed = one.isDisturbed ? [undefined, 'void', 'unclear'] : [undefined, 'void'];
      expect(allowed, `${one.name} did not happen`).toContain(revision?.state);
      continue;
    }
    if (one.isWithoutJournal && revision === undefined) continue;
    expect(revision, `${one.name} has a revision`).toBeDefined();
    expect(revision?.before, `${one.name} has its start`).toEqual(one.before);
    if (revision?.state === 'unclear') {
      expect(one.isDisturbed, `${one.name} is unclear only when somebody interfered`).toBe(true);
      continue;
    }
    expect(revision?.state, `${one.name} happened`).toBe('done');
    expect(revision?.after, `${one.name} has what was stored`).toEqual(write.stored);
  }
  const known = new Set(saves.map(({ name }) => name));
  expect(history.filter(({ reason }) => !known.has(reason))).toEqual([]);
}
