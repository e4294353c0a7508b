import type { Listing, Values } from '@/entities/kind';

/** A record the app remembers and the portal does not have any more. */
export interface LostRecord {
  readonly slug: string;
  readonly id: string;
  readonly title: string;
  readonly values: Values;
}

/** The rows of a list that can be made anew; none for kinds that the portal does not lose. */
export function lostRecords(
  slug: string,
  listing: Listing<unknown>,
  rows: readonly unknown[],
): readonly LostRecord[] {
  return rows.flatMap((row) => {
    const values = listing.restoreValues?.(row) ?? null;
    if (values === null) return [];
    return [{ slug, id: listing.id(row), title: listing.title(row), values }];
  });
}
