/** Unsaved form values in this browser, per portal, person and record. A frame may be refused storage; then nothing is kept. */
import { isRecord } from './is-record';
import { readStoredJson } from './stored-json';

export interface Draft {
  readonly values: Readonly<Record<string, unknown>>;
  /** What the form began with, to see whether the record has moved on since. */
  readonly start: Readonly<Record<string, unknown>> | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface DraftKey {
  readonly portal: string;
  readonly person: number;
  readonly kind: string;
  /** `new` for a record that does not exist yet. */
  readonly id: string;
}

/** Drafts nobody came back for are dropped after this. */
const longestAge = 30 * 24 * 60 * 60 * 1000;
const prefix = 'draft/';

function nameOf({ portal, person, kind, id }: DraftKey): string {
  return prefix + [portal, person, kind, id].map((part) => encodeURIComponent(part)).join('/');
}

/** False when the browser refused: storage is off, partitioned away or full. Reading the property itself may throw. */
export function keepDraft(key: DraftKey, draft: Draft): boolean {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(key: DraftKey): void {
  try {
    localStorage.removeItem(nameOf(key));
  } catch {
    // Refused storage holds nothing to drop.
  }
}

/** The draft of this record, or null: none, too old, unreadable, or storage refused. */
export function findDraft(key: DraftKey, now: number): Draft | null {
  try {
    const text = localStorage.getItem(nameOf(key));
    return text === null ? null : readDraft(readStoredJson(text), now);
  } catch {
    return null;
  }
}

function readDraft(value: unknown, now: number): Draft | null {
  if (!isRecord(value)) return null;
  const { values, start, at } = value;
  if (!isRecord(values) || typeof at !== 'number' || now - at > longestAge) return null;
  return { values, start: isRecord(start) ? start : null, at };
}
