import type { Values } from '@/entities/kind';

interface HandedOver {
  readonly slug: string;
  /** Null for a record that is to be created. */
  readonly id: string | null;
  readonly values: Values;
  readonly reason: string;
}

let waiting: HandedOver | null = null;

/** Leaves values for the editor that opens next, such as those of an old revision. They arrive as if typed. */
export function handOver(values: HandedOver): void {
  waiting = values;
}

/** The values left for this record, or null. */
export function handedOver(slug: string, id: string | null): HandedOver | null {
  return waiting?.slug === slug && waiting.id === id ? waiting : null;
}

/** They are in the form now, or nobody came for them. */
export function forgetHandedOver(): void {
  waiting = null;
}
