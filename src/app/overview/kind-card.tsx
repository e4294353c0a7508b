import { Plus } from 'lucide-react';
import { isPortalError } from '@/bitrix24/portal-error';
import type { Kind } from '@/entities/kind';
import type { Revision } from '@/memory/memory';
import { useListing } from '@/screens/list/use-listing';
import { useNames } from '@/texts/use-names';
import { useFormats, useNow } from '@/texts/use-formats';
import { useTexts } from '@/texts/use-texts';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ButtonLink, Link } from '@/ui/link';
import { Skeleton } from '@/ui/skeleton';

interface KindCardProps {
  readonly kind: Kind;
  /** How much of it needs attention; 0 also while nobody knows yet. */
  readonly problems: number;
  readonly lastChange: Revision | null;
}

/** One kind: how many, what needs attention, who changed it last, and the ways in; or what is missing to use it. */
export function KindCard({ kind, problems, lastChange }: KindCardProps) {
  const text = useTexts();
  const names = useNames(kind);
  const formats = useFormats();
  const now = useNow();
  const isAsked = kind.hasCostlyList !== true;
  const listed = useListing(kind, isAsked);
  const href = `#/${kind.slug}`;
  const newName = text('palette.createOne', { kind: names.one });
  const hasWayIn = listed.data !== undefined || !isAsked;

  function content() {
    if (hasWayIn) {
      return (
        <>
          <p className="flex min-h-7 items-start gap-x-3">
            {listed.data ? (
              <span className="text-title font-semibold tabular-nums">
                {formats.number(listed.data.rows.length)}
              </span>
            ) : (
              <span className="min-w-0 grow text-soft">{text('overview.costly')}</span>
            )}
            <ButtonLink
              aria-label={newName}
              className="ms-auto -me-1.5 w-7 !px-0"
              href={`${href}/new`}
              icon={Plus}
              size="small"
              title={newName}
              variant="plain"
            />
          </p>
          <p className="min-h-6">
            {problems > 0 && (
              <Badge tone="warning">{text('overview.notes', { count: problems })}</Badge>
            )}
          </p>
          {lastChange !== null && (
            <p className="mt-1 text-xs text-soft">
              {text('overview.changed', {
                ago: formats.relativeTime(new Date(lastChange.at), now),
                who: lastChange.by.name === '' ? `#${lastChange.by.id}` : lastChange.by.name,
              })}
            </p>
          )}
        </>
      );
    }
    if (listed.isPending) return <Skeleton lineHeight="1.5rem" lines={2} />;
    const { error } = listed;
    const isForbidden = isPortalError(error) && error.kind === 'forbidden';
    return (
      <>
        <p className="text-soft" role="status">
          {isForbidden
            ? text(`needs.${error.reason ?? 'right'}`, { scope: kind.scope })
            : text('overview.failed')}
        </p>
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2">
          <Link href={href}>{text('overview.why')}</Link>
          <Button size="small" onClick={() => void listed.refetch()}>
            {text('failures.tryAgain')}
          </Button>
        </p>
      </>
    );
  }

  return (
    <Card
      className="min-w-0 grow"
      title={
        <a
          className="flex min-w-0 items-start gap-2 text-ink hover:underline sm:min-h-12"
          href={href}
        >
          <kind.Icon
            aria-hidden
            className="mt-0.5 shrink-0 text-accent"
            size={20}
            strokeWidth={1.5}
          />
          <span className="min-w-0 text-sm wrap-anywhere hyphens-auto">{names.many}</span>
        </a>
      }
    >
      <div className="min-h-26">{content()}</div>
    </Card>
  );
}
