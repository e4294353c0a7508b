/** Random sequences of edits, faults, killed pages and reopenings by two people: each write has its one revision. */
import { env } from 'node:process';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPortal, type RunningPortal } from '../portal/server.ts';
import { leaveFrame } from './frame-in-node.ts';
import { story } from './saving-steps.ts';
import { SavingStory } from './saving-story.ts';

/** `SAVING_SEED` tells another story, `SAVING_RUNS` more of them. */
const seed = Number(env['SAVING_SEED'] ?? 20_261_121);
const numRuns = Number(env['SAVING_RUNS'] ?? 75);
/** A slow machine tells fewer stories. */
const mostMs = numRuns * 200;

let standIn: RunningPortal;

beforeAll(async () => {
  standIn = await startPortal({ port: 0, appUrl: 'http://app.example/index.html' });
});
afterAll(async () => {
  leaveFrame();
  await standIn.close();
});

test('no save is sent twice, lost from the history, or called saved when it was not', async () => {
  const details = await fc.check(
    fc.asyncProperty(story, (steps) => new SavingStory(standIn).play(steps)),
    { seed, numRuns, interruptAfterTimeLimit: mostMs },
  );
  console.info(`Seed ${seed}: ${details.numRuns} stories.`);
  expect(details.failed, await fc.asyncDefaultReportMessage(details)).toBe(false);
  expect(details.numRuns).toBeGreaterThan(0);
}, 600_000);
