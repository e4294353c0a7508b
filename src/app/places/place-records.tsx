import { useId, useState } from 'react';
import type { Kind, Listing } from '@/entities/kind';
import { useKindTexts, useTexts } from '@/texts/use-texts';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Link } from '@/ui/link';
import type { OpenRecord } from './use-opening';

interface PlaceRecordsProps {
  readonly heading: string;
  readonly kind: Kind;
  readonly listing: Listing<unknown>;
  readonly rows: readonly unknown[];
  readonly onOpen: OpenRecord;
}

/** More than a card or a list shows at once. */
const first = 20;

/** Records of one kind, each opening its editor. */
export function PlaceRecords({ heading, kind, listing, rows, onOpen }: PlaceRecordsProps) {
  const text = useTexts();
  const kindText = useKindTexts(kind.slug);
  const headingId = useId();
  const [isWhole, setWhole] = useState(false);
  const ordered = rows.toSorted((a, b) => listing.title(a).localeCompare(listing.title(b)));
  const shown = isWhole ? ordered : ordered.slice(0, first);
  return (
    <div>
      <h3 className="font-semibold" id={headingId}>
        {heading}
      </h3>
      <ul aria-labelledby={headingId} className="mt-1">
        {shown.map((row) => {
          const id = listing.id(row);
          const title = listing.title(row);
          return (
            <li
              className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 border-t border-divider py-1.5 first:border-0"
              key={id}
            >
              <Link
                className="min-w-0 break-words"
                href={`#/${kind.slug}/${encodeURIComponent(id)}`}
                onClick={(event) => {
                  if (onOpen(kind, id, title)) event.preventDefault();
                }}
              >
                {title}
              </Link>
              {title !== id && !/^\d+$/.test(id) && (
                <span className="text-xs break-all text-soft">{id}</span>
              )}
              {listing.notes(row).map(({ severity, text: said }) => (
                <Badge key={said.key} tone={severity === 'info' ? 'neutral' : severity}>
                  {kindText(said)}
                </Badge>
              ))}
            </li>
          );
        })}
      </ul>
      {shown.length < ordered.length && (
        <Button className="mt-2" size="small" onClick={() => setWhole(true)}>
          {text('places.more', { count: ordered.length - shown.length })}
        </Button>
      )}
    </div>
  );
}
