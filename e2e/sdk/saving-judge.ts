/** Each word the app says about a save, held against what the portal executed. */
import { expect } from 'vitest';
import type { Found } from '@/screens/save/check';
import type { Outcome } from '@/screens/save/save';
import type { Settled } from '@/screens/settle/settle-earlier';
import type { RunningPortal } from '../portal/server.ts';
import { stateOf, storedValues, timesExecuted, triesOf, type Sent } from './saving-books.ts';

export function judgeOutcome(standIn: RunningPortal, outcome: Outcome, sent: Sent): void {
  const { name, isWithoutJournal } = sent;
  const times = timesExecuted(standIn, name);
  switch (outcome.is) {
    case 'saved':
      expect(times, `${name} is said to be saved`).toBe(1);
      if (outcome.isRevisionLate || isWithoutJournal) return;
      expect(stateOf(standIn, name), `${name} is said to be in the history`).toBe('done');
      return;
    case 'conflict':
    case 'no-journal':
      expect(triesOf(standIn, name), `${name} is said not to be sent`).toBe(0);
      return;
    case 'failed':
      expect(times, `${name} is said to have failed`).toBe(0);
      return;
    case 'unknown':
  }
}

export function judgeCheck(standIn: RunningPortal, found: Found, sent: Sent): void {
  const { name, isDisturbed } = sent;
  const times = timesExecuted(standIn, name);
  if (found.is === 'done') expect(times, `the check of ${name} found it`).toBe(1);
  if (found.is === 'not-done') expect(times, `the check of ${name} found nothing`).toBe(0);
  if (found.is === 'other') expect(isDisturbed, `${name} was disturbed`).toBe(true);
  expect(found.is).not.toBe('gone');
}

export function judgeSettled(standIn: RunningPortal, settled: readonly Settled[]): void {
  for (const { revision, is } of settled) {
    const times = timesExecuted(standIn, revision.reason);
    if (is === 'done') expect(times, `${revision.reason} is said to have happened`).toBe(1);
    if (is === 'not-done') expect(times, `${revision.reason} is said not to have`).toBe(0);
    if (is === 'pending') expect(times, `${revision.reason} is said to be missing`).toBe(0);
  }
}

/** @param olderThan ms since 1970: younger intents may be of a save that is under way. */
export function expectNothingOpen(standIn: RunningPortal, olderThan: number): void {
  const open = storedValues(standIn).filter(
    ({ STATE, AT }) => STATE === 'open' && Date.parse(AT ?? '') < olderThan,
  );
  expect(open, 'no intent stays open').toEqual([]);
}
