/** A field's value in words for the review. */
import type { Said } from '../kind';
import { dataOf } from './logo';
import { say } from './say';

/** Two images of one size are still two: the end of the data tells them apart. */
function shownLogo(logo: string): string | Said {
  const data = dataOf(logo);
  if (data === null) return logo;
  return say('shown.image', { type: data.type, bytes: data.bytes, end: logo.slice(-12) });
}

/** With its place, so that a new order shows. */
function shownSetting(row: unknown, index: number): string {
  if (typeof row !== 'object' || row === null) return `${index + 1}.`;
  const part = (key: string) => String(Reflect.get(row, key) ?? '');
  return `${index + 1}. ${part('name')} (${part('code')}, ${part('type')})`;
}

export function shown(field: string, value: unknown): readonly (string | Said)[] {
  if (Array.isArray(value)) return value.map(shownSetting);
  if (field === 'logo' && typeof value === 'string') return [shownLogo(value)];
  if (typeof value === 'boolean') return [say(value ? 'shown.yes' : 'shown.no')];
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}
