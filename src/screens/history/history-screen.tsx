import { useEffect, useMemo, useState } from 'react';
import { usePortal } from '@/bitrix24/portal-context';
import type { Kind } from '@/entities/kind';
import { useMemory } from '@/memory/use-memory';
import { MemoryNotice } from '@/screens/memory/memory-notice';
import { useNow } from '@/texts/use-formats';
import { useTexts } from '@/texts/use-texts';
import { EmptyState } from '@/ui/empty';
import { Button } from '@/ui/button';
import { FailureState } from '@/ui/failure';
import { Page } from '@/ui/layout';
import { Skeleton } from '@/ui/skeleton';
import { everything, fitting } from './filter';
import { HistoryFilterBar } from './history-filter-bar';
import { HistoryTable } from './history-table';
import { useHistory } from './use-history';

interface HistoryScreenProps {
  readonly kinds: readonly Kind[];
  /** Null for the whole portal. */
  readonly object: { readonly kind: Kind; readonly id: string } | null;
}

/** Who changed what and when: of one record or of the whole portal. */
export function HistoryScreen({ kinds, object }: HistoryScreenProps) {
  const text = useTexts();
  const portal = usePortal();
  const now = useNow().getTime();
  const memory = useMemory();
  const [filter, setFilter] = useState(everything);
  const history = useHistory(object === null ? null : { kind: object.kind.slug, id: object.id });
  const title = text('shell.history');
  useEffect(() => portal.window.setTitle(title), [portal, title]);

  const revisions = history.data;
  const shown = useMemo(
    () => (revisions === undefined ? [] : fitting(revisions, filter, now)),
    [revisions, filter, now],
  );
  const name = revisions?.find(({ state }) => state === 'done')?.title ?? object?.id ?? '';

  function content() {
    if (history.isError) {
      return (
        <FailureState
          title={text('history.failed')}
          actions={
            <Button onClick={() => void history.refetch()}>{text('failures.tryAgain')}</Button>
          }
        />
      );
    }
    if (revisions === undefined) return <Skeleton lineHeight="2.75rem" lines={8} />;
    if (revisions.length === 0) {
      return (
        <EmptyState title={text('history.emptyTitle')}>
          {memory?.off === null && text('history.emptyBody')}
        </EmptyState>
      );
    }
    return <HistoryTable kinds={kinds} revisions={shown} />;
  }

  return (
    <Page
      isFilled
      title={object === null ? title : text('history.titleOf', { name })}
      notices={<MemoryNotice memory={memory} />}
      {...(object === null
        ? {}
        : {
            back: {
              href: `#/${object.kind.slug}/${encodeURIComponent(object.id)}`,
              label: text('history.backToRecord'),
            },
          })}
      toolbar={
        revisions !== undefined && revisions.length > 0 ? (
          <HistoryFilterBar
            filter={filter}
            kinds={object === null ? kinds : []}
            revisions={revisions}
            onChange={setFilter}
          />
        ) : null
      }
    >
      {content()}
    </Page>
  );
}
