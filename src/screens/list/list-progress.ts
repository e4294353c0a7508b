import { useSyncExternalStore } from 'react';
import type { Listing, ListWatch } from '@/entities/kind';

/** A list that is being read: what is there so far, and the way to stop. */
export interface ListProgress {
  readonly listing: Listing<unknown>;
  readonly rows: readonly unknown[];
  readonly done: number;
  readonly total: number | null;
  stop(): void;
}

const running = new Map<string, ListProgress>();
const listeners = new Set<() => void>();

function publish(slug: string, progress: ListProgress | null) {
  if (progress === null) running.delete(slug);
  else running.set(slug, progress);
  for (const listener of listeners) listener();
}

/** Watches one reading of a list; `end` must follow, however it went. */
export function watchList(slug: string, listing: Listing<unknown>) {
  let isStopped = false;
  const watch: ListWatch<unknown> = {
    isStopped: () => isStopped,
    show: (rows, { done, total }) =>
      publish(slug, {
        listing,
        rows,
        done,
        total,
        stop: () => {
          isStopped = true;
        },
      }),
  };
  return { watch, end: () => publish(slug, null), wasStopped: () => isStopped };
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The reading under way, for lists that report about it; null otherwise. */
export function useListProgress(slug: string): ListProgress | null {
  return useSyncExternalStore(subscribe, () => running.get(slug) ?? null);
}
