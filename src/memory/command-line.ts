/** A batch command as text: `method?query`, brackets for what is nested (rest-contract 10.1). */
import { isRecord } from './is-record';
import type { Request } from '@/bitrix24/portal';

/**
 * Values arrive as texts; empty lists, null and undefined have no form and vanish, so callers send texts and numbers only.
 * A value such as `$result[add]` is resolved by the portal, which is why stored JSON never holds a `$`.
 */
export function commandLine({ method, params }: Request): string {
  const pairs = Object.entries(params).flatMap(([key, value]) => pairsOf(key, value));
  return pairs.length === 0 ? method : `${method}?${pairs.join('&')}`;
}

function pairsOf(name: string, value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, at) => pairsOf(`${name}[${at}]`, item));
  }
  if (isRecord(value)) {
    return Object.entries(value).flatMap(([key, item]) => pairsOf(`${name}[${key}]`, item));
  }
  return [`${encodeURIComponent(name)}=${encodeURIComponent(asText(value))}`];
}

function asText(value: unknown): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
