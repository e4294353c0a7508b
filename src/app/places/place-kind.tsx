import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { Kind, Listing } from '@/entities/kind';
import { useListing } from '@/screens/list/use-listing';
import { useNames } from '@/texts/use-names';
import { useTexts } from '@/texts/use-texts';
import { useTextsOf } from '@/texts/use-texts-of';
import { Card } from '@/ui/card';
import { Link } from '@/ui/link';
import { Skeleton } from '@/ui/skeleton';
import { digitalWorkplace } from '@/entities/digital-workplace';
import { PlaceRecords } from './place-records';
import { isSpa } from './spa-query';
import type { OpenRecord } from './use-opening';

const KindFailure = lazy(async () => ({
  default: (await import('@/screens/failure/kind-failure')).KindFailure,
}));

interface PlaceKindProps {
  readonly kind: Kind;
  readonly entityTypeId: number;
  readonly onOpen: OpenRecord;
}

/** One kind at a place; nothing for kinds that have no places, and for workplaces where no SPA is. */
export function PlaceKind(props: PlaceKindProps) {
  const { kind, entityTypeId } = props;
  const hasTexts = useTextsOf([kind]);
  const { data: listing } = useQuery({
    queryKey: ['listing', kind.slug],
    queryFn: () => kind.loadListing(),
    staleTime: Infinity,
  });
  if (kind.slug === digitalWorkplace.slug && !isSpa(entityTypeId)) return null;
  if (listing === undefined || listing.isUsableAt === undefined || !hasTexts) return null;
  return <UsableKind {...props} listing={listing} />;
}

function UsableKind(props: PlaceKindProps & { readonly listing: Listing<unknown> }) {
  const { kind, entityTypeId, listing, onOpen } = props;
  const text = useTexts();
  const names = useNames(kind);
  const listed = useListing(kind);

  function body() {
    if (listed.data) {
      const { rows } = listed.data;
      const verdicts = rows.map((row) => ({
        row,
        isUsable: listing.isUsableAt?.(row, { entityTypeId }),
      }));
      const usable = verdicts.filter(({ isUsable }) => isUsable === true);
      const unsure = verdicts.filter(({ isUsable }) => isUsable === null);
      if (usable.length === 0 && unsure.length === 0)
        return <p className="text-soft">{text('places.none')}</p>;
      const groups = [
        { heading: text('places.usable'), verdicts: usable },
        { heading: text('places.unsure'), verdicts: unsure },
      ];
      return (
        <div className="flex flex-col gap-3">
          {groups
            .filter((group) => group.verdicts.length > 0)
            .map((group) => (
              <PlaceRecords
                heading={group.heading}
                key={group.heading}
                kind={kind}
                listing={listing}
                rows={group.verdicts.map(({ row }) => row)}
                onOpen={onOpen}
              />
            ))}
        </div>
      );
    }
    if (listed.isPending) return <Skeleton lineHeight="2rem" lines={3} />;
    return (
      <Suspense>
        <KindFailure
          error={listed.error}
          kind={kind}
          operation="list"
          onRetry={() => void listed.refetch()}
        />
      </Suspense>
    );
  }

  const href = `#/${kind.slug}`;
  return (
    <Card
      actions={
        <Link
          href={href}
          onClick={(event) => {
            if (onOpen(kind, null, names.many)) event.preventDefault();
          }}
        >
          {text('places.all', { kind: names.many })}
        </Link>
      }
      title={
        <span className="inline-flex items-center gap-2">
          <kind.Icon aria-hidden className="text-accent" size={20} strokeWidth={1.5} />
          {names.many}
        </span>
      }
    >
      {body()}
    </Card>
  );
}
