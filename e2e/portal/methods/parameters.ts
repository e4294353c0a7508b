/**
 * Reading request parameters. They come from JSON with their types, or from a form or a batch command as strings (R9),
 * so every reader takes both. None of them throws: what a method does about nonsense is the method's own rule.
 */
import type { Params } from '../core/method.ts';

/** Old-style services look their parameters up in upper case, whatever the caller wrote. Later keys win. */
export function upperKeys(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key.toUpperCase(), value]),
  );
}

/** A scalar as the portal would turn it into a string; anything else is the empty string. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value === true) return '1';
  return '';
}

/** An integer, or its decimal notation; undefined for anything else. */
export function wholeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined;
  if (typeof value !== 'string' || !/^\s*[+-]?\d+\s*$/.test(value)) return undefined;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** A list, or the values of an object with list keys (brackets of a batch command); a scalar is a list of one. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (value === undefined || value === null) return [];
  if (typeof value === 'object') return Object.values(value);
  return [value];
}
