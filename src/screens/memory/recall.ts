import type { Memories } from '@/entities/kind';

/** Only kinds that the portal does not show need it, so it comes in a chunk of its own. */
export async function recall(): Promise<Memories> {
  return (await import('@/memory/memories')).memories;
}
