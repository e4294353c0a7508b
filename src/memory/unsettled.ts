/** Whose save ended without a word. */
import type { Person, Revision } from './memory';

/** A write is cut by the portal after 60 s and given up after 120 s; a clock may be off by some more. */
export const longestSaveMs = 150_000;

function pageOf(nonce: string): string {
  return nonce.split('.', 1)[0] ?? '';
}

/**
 * An open intent is left when it is older than any save can last, when its own page says so, or when this person wrote it
 * from a page that is gone. A young one of another person, or of another open tab, is under way.
 */
export function isLeft(
  revision: Revision,
  look: {
    readonly now: number;
    readonly me: Person;
    readonly pageId: string;
    /** Pages of this browser; null where it does not tell, then no other page counts as open. */
    readonly living: ReadonlySet<string> | null;
    readonly own: 'under-way' | 'left' | undefined;
  },
): boolean {
  // A client's clock that runs ahead must not keep an intent open for ever.
  if (Math.abs(look.now - Date.parse(revision.at)) > longestSaveMs) return true;
  const page = pageOf(revision.nonce);
  if (page === look.pageId) return look.own === 'left';
  const isOwn = look.me.id !== 0 && revision.by.id === look.me.id;
  return isOwn && look.living?.has(page) !== true;
}
