import { Plus, RefreshCw } from 'lucide-react';
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Kind, Listing } from '@/entities/kind';
import { usePortal } from '@/bitrix24/portal-context';
import { lostRecords } from '@/screens/restore/lost-records';
import { useNames } from '@/texts/use-names';
import { useKindTexts, useTexts } from '@/texts/use-texts';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty';
import { IconButton } from '@/ui/icon-button';
import { Page } from '@/ui/layout';
import { ButtonLink } from '@/ui/link';
import { isMatch, queryWords } from '@/ui/match';
import { SearchField } from '@/ui/search-field';
import { Skeleton } from '@/ui/skeleton';
import { useListProgress } from './list-progress';
import { ListTable } from './list-table';
import { recall, remember } from './remembered-view';
import { useListing } from './use-listing';

// Parts that most openings of a list never show.
const KindFailure = lazy(async () => ({
  default: (await import('@/screens/failure/kind-failure')).KindFailure,
}));
const FindRecord = lazy(async () => ({ default: (await import('./find-record')).FindRecord }));
const StandingFilter = lazy(async () => ({
  default: (await import('./standing-filter')).StandingFilter,
}));
const RestoreLostPanel = lazy(async () => ({
  default: (await import('@/screens/restore/restore-lost-panel')).RestoreLostPanel,
}));
const ListProgressBar = lazy(async () => ({
  default: (await import('./list-progress-bar')).ListProgressBar,
}));

/** What a click on a row needs, fetched while the person reads the list. */
function preloadEditor(kind: Kind) {
  const late = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 200));
  late(() => {
    void import('@/screens/editor/editor-screen');
    void kind.loadEditing();
  });
}

function isIn(listing: Listing<unknown> | undefined, row: unknown, standing: string | null) {
  return standing === null || listing?.standing?.(row) === standing;
}

/** The list of one kind: search, sort, open, make new, row actions. */
export function ListScreen({ kind }: { readonly kind: Kind }) {
  const text = useTexts();
  const kindText = useKindTexts(kind.slug);
  const portal = usePortal();
  const listed = useListing(kind);
  const progress = useListProgress(kind.slug);
  // While the rest of a stopped list is read, the rows that were there stay.
  const hasMore = progress !== null && progress.rows.length >= (listed.data?.rows.length ?? 0);
  const shown = hasMore ? progress : listed.data;
  const [search, setSearch] = useState(() => recall(kind.slug).search);
  const [standing, setStanding] = useState(() => recall(kind.slug).standing);
  const words = useMemo(() => queryWords(search), [search]);
  const wanted = useDeferredValue(words);
  const title = useNames(kind).many;

  useEffect(() => portal.window.setTitle(title), [portal, title]);
  useEffect(() => remember(kind.slug, { search, standing }), [kind.slug, search, standing]);
  const isShown = listed.data !== undefined;
  useEffect(() => {
    if (isShown) preloadEditor(kind);
  }, [isShown, kind]);

  const searchable = useMemo(
    () =>
      (shown?.rows ?? []).map((row) => ({
        row,
        said: (shown?.listing.columns ?? []).map((column) => column.text(row)).join('\n'),
      })),
    [shown],
  );
  const rows = useMemo(
    () =>
      searchable
        .filter(({ row, said }) => isMatch(said, wanted) && isIn(shown?.listing, row, standing))
        .map(({ row }) => row),
    [searchable, wanted, shown?.listing, standing],
  );

  // They keep their room while the rows are read, so that nothing jumps.
  const canShow = listed.data !== undefined || !listed.isError;
  const newHref = `#/${kind.slug}/new`;
  const newLabel = kindText({ key: 'list.new' });
  const total = shown?.rows.length ?? 0;
  const foot = listed.data?.listing.foot?.(listed.data.rows) ?? null;

  return (
    <Page
      isFilled
      title={title}
      detail={
        listed.data && (
          <span className="text-soft" role="status">
            {text('list.count', { shown: rows.length, total })}
          </span>
        )
      }
      actions={
        canShow && (
          <ButtonLink href={newHref} icon={Plus} variant="primary">
            {newLabel}
          </ButtonLink>
        )
      }
      toolbar={
        canShow && (
          <>
            <SearchField
              className="min-w-0 grow basis-40 sm:max-w-md"
              label={text('list.search')}
              value={search}
              onChange={setSearch}
            />
            <IconButton
              icon={RefreshCw}
              isBusy={listed.isFetching}
              label={text('list.refresh')}
              onClick={() => void listed.refetch()}
            />
            {listed.data?.listing.find && <FindRecord kind={kind} listing={listed.data.listing} />}
          </>
        )
      }
      notices={
        <>
          {progress !== null && (
            <Suspense>
              <ListProgressBar progress={progress} />
            </Suspense>
          )}
          {listed.data?.listing.restoreValues && (
            <Suspense>
              <RestoreLostPanel
                count={lostRecords(kind.slug, listed.data.listing, listed.data.rows).length}
                kinds={[kind]}
              />
            </Suspense>
          )}
          {listed.data?.listing.standings && total > 0 && (
            <Suspense>
              <StandingFilter
                chosen={standing}
                kind={kind}
                listing={listed.data.listing}
                rows={listed.data.rows}
                onChoose={setStanding}
              />
            </Suspense>
          )}
          {listed.data?.isPartial === true && progress === null && (
            <Banner
              tone="warning"
              actions={
                <Button size="small" onClick={() => void listed.refetch()}>
                  {text('list.readOn')}
                </Button>
              }
            >
              {text('list.stopped')}
            </Banner>
          )}
        </>
      }
    >
      {listed.isPending && progress === null && <Skeleton lineHeight="2.75rem" lines={8} />}
      {listed.isError && !listed.data && (
        <Suspense>
          <KindFailure
            error={listed.error}
            kind={kind}
            operation="list"
            onRetry={() => void listed.refetch()}
          />
        </Suspense>
      )}
      {listed.data && total === 0 && (
        <EmptyState
          icon={kind.Icon}
          title={kindText({ key: 'list.emptyTitle' })}
          actions={
            <ButtonLink href={newHref} icon={Plus} variant="primary">
              {newLabel}
            </ButtonLink>
          }
        >
          <p>{kindText({ key: 'list.emptyBody' })}</p>
        </EmptyState>
      )}
      {shown && total > 0 && (
        <ListTable
          kind={kind}
          listing={shown.listing}
          rows={rows}
          search={search}
          empty={
            <EmptyState
              title={text(search === '' ? 'list.noneInState' : 'list.noMatch', { search })}
              actions={
                <Button
                  onClick={() => {
                    setSearch('');
                    setStanding(null);
                  }}
                >
                  {text('list.clearSearch')}
                </Button>
              }
            />
          }
        />
      )}
      {foot !== null && <p className="pt-2 text-soft">{kindText(foot)}</p>}
    </Page>
  );
}
