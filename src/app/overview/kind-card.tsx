import { Plus } from 'lucide-react';
import { isPortalError } from '@/bitrix24/portal-error';
import type { Kind } from '@/entities/kind';
import { useListing } from '@/screens/list/use-listing';
import { useNames } from '@/texts/use-names';
import { useFormats, useTexts } from '@/texts/use-texts';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ButtonLink, Link } from '@/ui/link';
import { Skeleton } from '@/ui/skeleton';

/** One kind: how many, what needs attention, and the way in; or what is missing to use it. */
export function KindCard({ kind }: { readonly kind: Kind }) {
  const text = useTexts();
  const names = useNames(kind);
  const formats = useFormats();
  const isAsked = kind.hasCostlyList !== true;
  const listed = useListing(kind, isAsked);
  const href = `#/${kind.slug}`;

  function content() {
    if (listed.data) {
      const { listing, rows } = listed.data;
      const noted = rows.filter((row) => listing.notes(row).length > 0).length;
      return (
        <>
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="text-title font-semibold tabular-nums">
              {formats.number(rows.length)}
            </span>
            {noted > 0 && <Badge tone="warning">{text('overview.notes', { count: noted })}</Badge>}
          </p>
          <p className="mt-3 flex flex-wrap gap-2">
            <ButtonLink href={href}>{text('overview.open')}</ButtonLink>
            <ButtonLink href={`${href}/new`} icon={Plus} variant="plain">
              {text('overview.create')}
            </ButtonLink>
          </p>
        </>
      );
    }
    if (!isAsked) {
      return (
        <>
          <p className="text-soft">{text('overview.costly')}</p>
          <p className="mt-3 flex flex-wrap gap-2">
            <ButtonLink href={href}>{text('overview.open')}</ButtonLink>
            <ButtonLink href={`${href}/new`} icon={Plus} variant="plain">
              {text('overview.create')}
            </ButtonLink>
          </p>
        </>
      );
    }
    if (listed.isPending) return <Skeleton lineHeight="1.75rem" lines={3} />;
    const { error } = listed;
    const isForbidden = isPortalError(error) && error.kind === 'forbidden';
    return (
      <>
        <p className="text-soft" role="status">
          {isForbidden
            ? text(`needs.${error.reason ?? 'right'}`, { scope: kind.scope })
            : text('overview.failed')}
        </p>
        <p className="mt-3 flex flex-wrap items-center gap-3">
          <Link href={href}>{text('overview.why')}</Link>
          <Button onClick={() => void listed.refetch()}>{text('failures.tryAgain')}</Button>
        </p>
      </>
    );
  }

  return (
    <Card
      title={
        <a className="inline-flex items-center gap-2 text-ink hover:underline" href={href}>
          <kind.Icon aria-hidden className="text-accent" size={20} strokeWidth={1.5} />
          {names.many}
        </a>
      }
    >
      {content()}
    </Card>
  );
}
