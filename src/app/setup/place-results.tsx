import { useId } from 'react';
import { useTexts } from '@/texts/use-texts';
import { detailsOf } from '@/screens/failure/details-of';
import { TechnicalDetails } from '@/ui/failure';
import { entityTypeOf } from '../placements';
import type { PlaceResult } from './bind-places';
import { cornerOf } from './place-codes';
import { useFailureSentence } from './use-failure-sentence';

interface PlaceResultsProps {
  readonly results: readonly PlaceResult[];
  readonly objectName: (entityTypeId: number) => string;
}

const bad = new Set(['failed', 'unsure', 'skipped']);

/** What became of every place, the troubled ones first. */
export function PlaceResults({ results, objectName }: PlaceResultsProps) {
  const text = useTexts();
  const sentenceOf = useFailureSentence();
  const headingId = useId();
  if (results.length === 0) return null;

  function name(placement: string): string {
    const entityTypeId = entityTypeOf(placement);
    const corner = cornerOf(placement);
    if (entityTypeId === null || corner === null) return text('setup.places.menu');
    return text('setup.places.of', {
      object: objectName(entityTypeId),
      corner: text(`setup.corners.${corner}`),
    });
  }
  const ordered = results.toSorted(
    (one, other) => Number(bad.has(other.verdict)) - Number(bad.has(one.verdict)),
  );
  return (
    <div className="mt-3">
      <h3 className="font-semibold" id={headingId}>
        {text('setup.places.results')}
      </h3>
      <ul
        aria-labelledby={headingId}
        className="relative mt-1 flex max-h-64 flex-col gap-1 overflow-y-auto"
        // A list that scrolls has to be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolling is its only use
        tabIndex={0}
      >
        {ordered.map(({ placement, step, verdict, error }, at) => (
          <li className="flex min-w-0 flex-wrap gap-x-2" key={`${step} ${placement} ${String(at)}`}>
            <span className="font-medium break-words">{name(placement)}</span>
            <span className={bad.has(verdict) ? 'text-danger' : 'text-soft'}>
              {text(`setup.verdicts.${verdict}`)}
            </span>
            {error !== null && (
              <div className="min-w-0 basis-full">
                {sentenceOf(error, 'placement')}
                <TechnicalDetails text={detailsOf(error)} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
