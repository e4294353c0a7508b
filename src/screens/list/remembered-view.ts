import type { DataSort } from '@/ui/data-table';

interface View {
  readonly search: string;
  readonly sort: DataSort | null;
  /** The state rows are filtered by; null for all. */
  readonly standing: string | null;
}

const views = new Map<string, View>();
const fresh: View = { search: '', sort: null, standing: null };

/** How the person left this list in this session, so that coming back from an editor finds it again. */
export function recall(slug: string): View {
  return views.get(slug) ?? fresh;
}

export function remember(slug: string, change: Partial<View>): void {
  views.set(slug, { ...recall(slug), ...change });
}
