/** THE list of kinds: one line each. */
import { digitalWorkplace } from '@/entities/digital-workplace';
import type { Kind } from '@/entities/kind';

export const kinds: readonly Kind[] = [digitalWorkplace];

export function kindOfSlug(slug: string): Kind | undefined {
  return kinds.find((kind) => kind.slug === slug);
}
