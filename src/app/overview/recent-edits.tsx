import type { Revision } from '@/memory/memory';
import { useNames } from '@/texts/use-names';
import { useFormats, useNow } from '@/texts/use-formats';
import { useTexts } from '@/texts/use-texts';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Link } from '@/ui/link';
import { Skeleton } from '@/ui/skeleton';
import type { Kind } from '@/entities/kind';
import { kindOfSlug } from '../entities';
import type { useRecent } from './use-recent';

const mostEdits = 8;

function KindName({ kind }: { readonly kind: Kind }) {
  return <>{useNames(kind).one}</>;
}

function Edit({ revision }: { readonly revision: Revision }) {
  const text = useTexts();
  const formats = useFormats();
  const now = useNow();
  const { ref, title, operation, object, by, at, state } = revision;
  const kind = kindOfSlug(object.kind);
  const when = new Date(at);
  return (
    <li className="flex min-h-9 flex-wrap items-center gap-x-3 border-t border-divider py-1.5 first:border-t-0">
      <Link
        className="min-w-0 truncate font-medium sm:basis-2/5"
        href={`#/history/${encodeURIComponent(ref)}`}
      >
        {title === '' ? `#${ref}` : title}
      </Link>
      <span className="text-soft sm:basis-1/5">
        {kind !== undefined && <KindName kind={kind} />}
      </span>
      <span>
        {text(`history.operations.${operation}`)}
        {state !== 'done' && (
          <span className="ms-2">
            <Badge tone="warning">{text(`history.states.${state}`)}</Badge>
          </span>
        )}
      </span>
      <span className="text-soft sm:ms-auto">
        {by.name}
        {by.name !== '' && ' · '}
        <time
          dateTime={at}
          title={formats.dateTime(when, { dateStyle: 'long', timeStyle: 'short' })}
        >
          {formats.relativeTime(when, now)}
        </time>
      </span>
    </li>
  );
}

/** The newest changes of all kinds, each leading to what changed. */
export function RecentEdits({ recent }: { readonly recent: ReturnType<typeof useRecent> }) {
  const text = useTexts();
  const edits = recent.data?.revisions.slice(0, mostEdits) ?? [];

  function content() {
    if (recent.isPending) return <Skeleton lineHeight="1.5rem" lines={mostEdits} />;
    if (recent.isError) {
      return (
        <p className="flex flex-wrap items-center gap-3 text-soft" role="status">
          {text('history.failed')}
          <Button size="small" onClick={() => void recent.refetch()}>
            {text('failures.tryAgain')}
          </Button>
        </p>
      );
    }
    if (edits.length === 0) {
      const off = recent.data?.off ?? null;
      const said = off === null ? text('history.emptyTitle') : text(`memory.off.${off}`);
      return <p className="text-soft">{said}</p>;
    }
    return (
      <ul>
        {edits.map((revision) => (
          <Edit key={revision.ref} revision={revision} />
        ))}
      </ul>
    );
  }

  return (
    <Card
      actions={<Link href="#/history">{text('overview.wholeHistory')}</Link>}
      title={text('overview.recent')}
    >
      {content()}
    </Card>
  );
}
