import { Suspense, type ReactNode } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useGuardedLocation } from '@/screens/leave/guarded-location';
import { laterTexts } from '@/texts/load';
import { useTextsOf } from '@/texts/use-texts-of';
import { Page } from '@/ui/layout';
import { Skeleton } from '@/ui/skeleton';
import { kindOfSlug, kinds } from './entities';
import { lazyScreen } from './lazy-screen';

export const ListScreen = lazyScreen(
  async () => (await import('@/screens/list/list-screen')).ListScreen,
);
const EditorScreen = lazyScreen(
  async () => (await import('@/screens/editor/editor-screen')).EditorScreen,
);
export const OverviewScreen = lazyScreen(
  async () => (await import('./overview/overview-screen')).OverviewScreen,
);

const HistoryScreen = lazyScreen(
  async () => (await import('@/screens/history/history-screen')).HistoryScreen,
);
const RevisionScreen = lazyScreen(
  async () => (await import('@/screens/history/revision-screen')).RevisionScreen,
);

const laterSources = [laterTexts];
const historySources = [laterTexts, ...kinds];
const SetupScreen = lazyScreen(async () => (await import('./setup/setup-screen')).SetupScreen);
const PlaceScreen = lazyScreen(async () => (await import('./places/place-screen')).PlaceScreen);
const SettingsScreen = lazyScreen(
  async () => (await import('./settings-slider/settings-screen')).SettingsScreen,
);

const NotFound = lazyScreen(async () => (await import('./not-found')).NotFound);

function RecordHistory({ slug, id }: { readonly slug: string; readonly id: string }) {
  const kind = kindOfSlug(slug);
  const isReady = useTextsOf(historySources);
  if (kind === undefined) return <NotFound />;
  return isReady ? <HistoryScreen kinds={kinds} object={{ kind, id }} /> : <Waiting />;
}

function WholeHistory() {
  return useTextsOf(historySources) ? <HistoryScreen kinds={kinds} object={null} /> : <Waiting />;
}

function OneRevision({ reference }: { readonly reference: string }) {
  const isReady = useTextsOf(historySources);
  return isReady ? <RevisionScreen kindOf={kindOfSlug} reference={reference} /> : <Waiting />;
}

/** For screens that few openings show: their words come when they are opened. */
function WithLaterWords({ children }: { readonly children: ReactNode }) {
  return useTextsOf(laterSources) ? children : <Waiting />;
}

/** Also what the gate shows instead of everything else while the app is installed. */
export function Setup() {
  return (
    <WithLaterWords>
      <SetupScreen />
    </WithLaterWords>
  );
}

/** Takes the room of a screen whose code or words are still on their way. */
function Waiting() {
  return (
    <Page title="">
      <Skeleton lineHeight="2.25rem" lines={6} />
    </Page>
  );
}

interface Address {
  readonly slug: string;
  readonly id: string | null;
  readonly copyFrom: string | null;
}

/** `/<kind>`, `/<kind>/<id>`, `/<kind>/new`, `/<kind>/new/<id of the original>`. */
function Screen({ address, isList }: { readonly address: Address; readonly isList: boolean }) {
  const kind = kindOfSlug(address.slug);
  const isReady = useTextsOf(kind === undefined ? [] : [kind]);
  if (kind === undefined) return <NotFound />;
  if (!isReady) return <Waiting />;
  if (isList) return <ListScreen key={kind.slug} kind={kind} />;
  return <EditorScreen copyFrom={address.copyFrom} id={address.id} kind={kind} />;
}

function decoded(part: string | undefined): string | null {
  if (part === undefined) return null;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Which screen stands at which address; hash addresses need no rule on any host. */
export function Routes() {
  return (
    <Router hook={useGuardedLocation}>
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/">
            <WithLaterWords>
              <OverviewScreen />
            </WithLaterWords>
          </Route>
          <Route path="/history">
            <WholeHistory />
          </Route>
          <Route path="/history/:reference">
            {({ reference }) => <OneRevision reference={decoded(reference) ?? ''} />}
          </Route>
          <Route path="/setup">
            <Setup />
          </Route>
          <Route path="/robot-settings">
            <WithLaterWords>
              <SettingsScreen />
            </WithLaterWords>
          </Route>
          <Route path="/for/:entityTypeId">
            {({ entityTypeId }) => (
              <WithLaterWords>
                <PlaceScreen entityTypeId={entityTypeId} key={entityTypeId} />
              </WithLaterWords>
            )}
          </Route>
          <Route path="/:slug">
            {({ slug }) => <Screen isList address={{ slug, id: null, copyFrom: null }} />}
          </Route>
          <Route path="/:slug/new/:from?">
            {({ slug, from }) => (
              <Screen address={{ slug, id: null, copyFrom: decoded(from) }} isList={false} />
            )}
          </Route>
          <Route path="/:slug/:id/history">
            {({ slug, id }) => <RecordHistory id={decoded(id) ?? ''} slug={slug} />}
          </Route>
          <Route path="/:slug/:id">
            {({ slug, id }) => (
              <Screen address={{ slug, id: decoded(id), copyFrom: null }} isList={false} />
            )}
          </Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </Router>
  );
}
