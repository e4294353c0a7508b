import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import { isPortalError, type PortalError } from '@/bitrix24/portal-error';
import type { Memory } from '@/memory/memory';
import { useTexts } from '@/texts/use-texts';
import { bindPlaces, type PlaceResult } from './bind-places';
import { handlerAddress } from './binding-plan';
import { choiceOption, storeChoice } from './choice';
import { prepareMemory } from '@/memory/prepare';
import { placesKey } from './use-places';

/** `off`: there is nothing to do for this person in this portal, and the section says why. */
export interface Step {
  readonly is: 'waiting' | 'running' | 'done' | 'failed' | 'off';
  readonly error: PortalError | null;
}

export interface Progress {
  readonly choice: Step;
  readonly places: Step & { readonly done: readonly PlaceResult[]; readonly total: number };
  readonly memory: Step;
}

export interface Wish {
  /** Null: places cannot be bound here. */
  readonly chosen: readonly string[] | null;
  readonly remembered: readonly string[] | null;
  readonly memory: Memory | null;
}

const waiting: Step = { is: 'waiting', error: null };
const off: Step = { is: 'off', error: null };
const running: Step = { is: 'running', error: null };
const idle: Progress = {
  choice: waiting,
  places: { ...waiting, done: [], total: 0 },
  memory: waiting,
};

const good: ReadonlySet<PlaceResult['verdict']> = new Set(['bound', 'unbound', 'absent']);

/** The steps one after the other. A step that fails does not stop the others, and running again does only what is left. */
export function useRun() {
  const portal = usePortal();
  const queries = useQueryClient();
  const text = useTexts();
  const [progress, setProgress] = useState(idle);

  function note(part: Partial<Progress>) {
    setProgress((before) => ({ ...before, ...part }));
  }

  async function attempt(work: () => Promise<unknown>): Promise<Step> {
    try {
      await work();
      return { is: 'done', error: null };
    } catch (error) {
      if (!isPortalError(error)) throw error;
      return { is: 'failed', error };
    }
  }

  async function bind(wanted: readonly string[]) {
    let shown: { done: readonly PlaceResult[]; total: number } = { done: [], total: 0 };
    const step = await attempt(async () => {
      const done = await bindPlaces(portal, {
        wanted,
        handler: handlerAddress(location.href),
        title: text('app.name'),
        show: (soFar, total) => {
          shown = { done: soFar, total };
          note({ places: { ...running, ...shown } });
        },
      });
      shown = { ...shown, done };
    });
    const isGood = shown.done.every(({ verdict }) => good.has(verdict));
    note({ places: { ...step, ...shown, is: step.is === 'done' && !isGood ? 'failed' : step.is } });
  }

  async function run({ chosen, remembered, memory }: Wish) {
    setProgress(idle);
    if (chosen === null) {
      note({ choice: off, places: { ...off, done: [], total: 0 } });
    } else {
      note({ choice: running });
      const stored = storeChoice(chosen);
      const isKept =
        remembered !== null && JSON.stringify(storeChoice(remembered)) === JSON.stringify(stored);
      note({
        choice: isKept
          ? { is: 'done', error: null }
          : await attempt(() => portal.options.write(choiceOption, stored)),
      });
      note({ places: { ...running, done: [], total: 0 } });
      await bind(chosen);
    }
    if (memory === null || memory.off !== null || !memory.canWrite) {
      note({ memory: off });
    } else {
      note({ memory: running });
      note({ memory: await attempt(() => prepareMemory(portal)) });
    }
    await queries.invalidateQueries({ queryKey: placesKey });
  }

  const steps = [progress.choice, progress.places, progress.memory];
  return {
    progress,
    run,
    isRunning: steps.some((step) => step.is === 'running'),
    /** Every step ended well, or had nothing to do. */
    isComplete: steps.every(({ is }) => is === 'done' || is === 'off'),
    hasFailed: steps.some(({ is }) => is === 'failed'),
  };
}

export type Run = ReturnType<typeof useRun>;
