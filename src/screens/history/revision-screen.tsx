import { useEffect } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import type { Kind } from '@/entities/kind';
import type { Revision } from '@/memory/memory';
import { useOpened } from '@/screens/editor/use-opened';
import { useTexts } from '@/texts/use-texts';
import { EmptyState } from '@/ui/empty';
import { Page } from '@/ui/layout';
import { Link } from '@/ui/link';
import { Skeleton } from '@/ui/skeleton';
import { RevisionView } from './revision-view';
import { useHistory } from './use-history';

interface RevisionScreenProps {
  /** Id of the revision's item. */
  readonly reference: string;
  readonly kindOf: (slug: string) => Kind | undefined;
}

/** The newest thing that happened to the record was its removal. */
function isRemovedSince(revisions: readonly Revision[], { object }: Revision): boolean {
  const newest = revisions.find(
    (each) =>
      each.state === 'done' && each.object.kind === object.kind && each.object.id === object.id,
  );
  return newest?.operation === 'remove';
}

interface KnownRevisionProps {
  readonly kind: Kind;
  readonly revision: Revision;
  readonly isGone: boolean;
}

function KnownRevision({ kind, revision, isGone }: KnownRevisionProps) {
  // The kind's start values bring the context that puts values into words.
  const record = useOpened(kind, null, null);
  if (record.isPending) return <Skeleton lines={6} />;
  return (
    <RevisionView isGone={isGone} kind={kind} record={record.data ?? null} revision={revision} />
  );
}

/** One change, field by field, with the ways back. */
export function RevisionScreen({ reference, kindOf }: RevisionScreenProps) {
  const text = useTexts();
  const portal = usePortal();
  const history = useHistory(null);
  const title = text('shell.history');
  useEffect(() => portal.window.setTitle(title), [portal, title]);
  const revision = history.data?.find(({ ref }) => ref === reference);
  const kind = revision === undefined ? undefined : kindOf(revision.object.kind);

  return (
    <Page back={{ href: '#/history', label: title }} title={revision?.title ?? title}>
      {history.isPending && <Skeleton lines={6} />}
      {revision !== undefined && kind !== undefined && (
        <KnownRevision
          isGone={isRemovedSince(history.data ?? [], revision)}
          kind={kind}
          revision={revision}
        />
      )}
      {!history.isPending && (revision === undefined || kind === undefined) && (
        <EmptyState
          actions={<Link href="#/history">{title}</Link>}
          title={text('history.revisionMissing')}
        />
      )}
    </Page>
  );
}
