import type { Placement } from '@/bitrix24/portal';
import { kindOfSlug } from './entities';

/**
 * The address that the place of opening asks for: a slider or link that carries `kind` and perhaps `id`. Null: the person
 * begins at the overview. Options come from outside, so only known kinds count.
 */
export function addressFor(placement: Placement): string | null {
  const kind = kindOfSlug(placement.options['kind'] ?? '');
  if (kind === undefined) return null;
  const id = placement.options['id'] ?? '';
  return id === '' ? `/${kind.slug}` : `/${kind.slug}/${encodeURIComponent(id)}`;
}
