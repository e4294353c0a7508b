/** Where and when it was measured: figures of different machines cannot be compared. */
import os from 'node:os';
import type { Throttle } from './throttle.ts';

export interface Machine {
  /** Day of the run, ISO. */
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly browser: string;
  readonly node: string;
  readonly loadBefore: string;
  readonly loadAfter: string;
  readonly throttle: Throttle;
}

/** How many processes wanted a core in the last minute: well below the number of cores, or the figures are disturbed. */
export function loadNow(): string {
  return (os.loadavg()[0] ?? 0).toFixed(1);
}

export function describeMachine(found: {
  readonly browser: string;
  readonly loadBefore: string;
  readonly throttle: Throttle;
}): Machine {
  const cpus = os.cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: cpus[0]?.model.trim() ?? 'unknown processor',
    cores: cpus.length,
    node: process.versions.node,
    loadAfter: loadNow(),
    ...found,
  };
}
