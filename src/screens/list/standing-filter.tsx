import type { Kind, Listing } from '@/entities/kind';
import { useKindTexts, useTexts } from '@/texts/use-texts';

interface StandingFilterProps {
  readonly kind: Kind;
  readonly listing: Listing<unknown>;
  readonly rows: readonly unknown[];
  /** Null for all. */
  readonly chosen: string | null;
  readonly onChoose: (standing: string | null) => void;
}

/** States that rows are in, with their numbers; one press shows only those. */
export function StandingFilter({ kind, listing, rows, chosen, onChoose }: StandingFilterProps) {
  const text = useTexts();
  const kindText = useKindTexts(kind.slug);
  const counts = new Map<string, number>();
  for (const row of rows) {
    const standing = listing.standing?.(row) ?? '';
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  const present = (listing.standings ?? []).filter(
    (standing) => counts.has(standing) || standing === chosen,
  );
  if (present.length < 2 && chosen === null) return null;

  function press(standing: string | null, label: string, hint: string | null) {
    const isChosen = standing === chosen;
    return (
      <button
        aria-pressed={isChosen}
        className={`min-h-control-small rounded-full border px-3 text-sm ${
          isChosen
            ? 'border-accent bg-accent-tint font-semibold text-accent'
            : 'border-control text-soft hover:bg-hover hover:text-ink'
        }`}
        key={standing ?? ''}
        title={hint ?? undefined}
        type="button"
        onClick={() => onChoose(isChosen ? null : standing)}
      >
        {label}
      </button>
    );
  }

  return (
    <div aria-label={text('list.standing.label')} className="flex flex-wrap gap-2" role="group">
      {press(null, text('list.standing.all', { count: rows.length }), null)}
      {present.map((standing) =>
        press(
          standing,
          text('list.standing.one', {
            label: kindText({ key: `standing.${standing}.label` }),
            count: counts.get(standing) ?? 0,
          }),
          kindText({ key: `standing.${standing}.hint` }),
        ),
      )}
    </div>
  );
}
