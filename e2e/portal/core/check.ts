/**
 * Plain readers for bodies that come from outside. Each throws `Unreadable` with a sentence that names the place,
 * because the remote control hands that sentence to whoever sent the body.
 */

/** The sentence for the sender of a malformed body, arguments or file. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function readRecord(value: unknown, place: string): Record<string, unknown> {
  if (!isRecord(value)) throw new Unreadable(`${place} must be an object, got ${show(value)}.`);
  return value;
}

export function readList(value: unknown, place: string): unknown[] {
  if (!Array.isArray(value)) throw new Unreadable(`${place} must be a list, got ${show(value)}.`);
  return value;
}

export function readText(value: unknown, place: string): string {
  if (typeof value !== 'string')
    throw new Unreadable(`${place} must be a text, got ${show(value)}.`);
  return value;
}

export function readFlag(value: unknown, place: string): boolean {
  if (typeof value !== 'boolean') {
    throw new Unreadable(`${place} must be true or false, got ${show(value)}.`);
  }
  return value;
}

/** A whole number of at least `least`. */
export function readWhole(value: unknown, place: string, least = 0): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least) {
    throw new Unreadable(`${place} must be a whole number from ${least}, got ${show(value)}.`);
  }
  return value;
}

export function readChoice<T extends string>(
  value: unknown,
  place: string,
  choices: readonly T[],
): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) {
    throw new Unreadable(`${place} must be one of ${choices.join(', ')}, got ${show(value)}.`);
  }
  return found;
}

/** Refuses keys nobody reads, so that a misspelt one is not silently a default. */
export function refuseUnknownKeys(
  body: Record<string, unknown>,
  place: string,
  known: readonly string[],
): void {
  const unknown = Object.keys(body).filter((key) => !known.includes(key));
  if (unknown.length > 0) {
    throw new Unreadable(
      `${place} has unknown keys: ${unknown.join(', ')}. Known are: ${known.join(', ')}.`,
    );
  }
}

export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'function') return 'a function';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
